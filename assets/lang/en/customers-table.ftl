# The customer list: its columns, saved views, copies and files, and what the search understands.
customers-domain-column = Domain
customers-seats = Seats
customers-renews = Next renewal (UTC)
customers-shown = { $n ->
    [one] 1 customer shown
   *[other] { $n } customers shown
}
customers-columns = Columns
customers-columns-usual = Reset columns
table-filter-of = Filter by { $column }
table-filter-hint = Filter

# Saved views.
customers-views = Views
customers-view-save = Save this view...
customers-view-name = Name of the view
customers-view-help = Saves the search, the sort order and the columns
customers-view-name-why = Enter a name first
customers-view-name-taken = A view with this name already exists
customers-view-save-now = Save view
customers-view-update = Update “{ $name }” to match the current list
customers-view-same = The list matches the saved view
customers-view-rename = Rename “{ $name }”...
customers-view-remove = Remove “{ $name }”
customers-view-leave = Close “{ $name }”

# Copies and files.
customers-export = Export
customers-export-none = No rows shown
customers-copy-rows = { $n ->
    [one] Copy 1 row
   *[other] Copy { $n } rows
}
customers-rows-copied = { $n ->
    [one] 1 row with headers
   *[other] { $n } rows with headers
}
customers-export-xlsx = Save as workbook (XLSX)...
customers-export-csv-bom = Save as CSV for Excel...
customers-export-csv = Save as CSV for other programs...
customers-file-name = customers
customers-file-saved = { $n ->
    [one] 1 customer saved in { $path }
   *[other] { $n } customers saved in { $path }
}
customers-file-too-long = The workbook was not saved: a worksheet cannot hold that many rows. Your plan is unchanged. Filter the list, or save it as CSV.
dialog-save-customers = Save the list

# What the search understands.
search-help = What you can search for
search-help-words = Words are looked for in names, domains, Microsoft IDs, tags, contacts and notes. A prefix searches one field only, and works in both languages.
search-help-own = An own field is searched by its name: without spaces, with dashes, or in quotation marks as it is written.
search-help-not = A minus sign in front excludes, as in -tag:pilot. Text with spaces needs quotation marks, as in owner:"Lin Mei".
search-renew = Days until the next renewal
search-product = Product
search-lacks = What is missing for an invitation
search-remind = Days until the next reminder, or what is due
search-example-status = status:declined
search-example-owner = owner:lin
search-example-tag = tag:pilot
search-example-provider = provider:northwind
search-example-name = name:fabrikam
search-example-domain = domain:onmicrosoft
search-example-contact = contact:ana
search-example-id = id:3c41a000
search-example-looked-up = checked:2026-11
search-example-pinned = fixed:2026-12
search-example-scheduled = scheduled:2026-12
search-example-scheduled-by = mover:lin
search-example-country = country:TW
search-example-kind = kind:direct
search-example-language = language:english
search-example-consent = consent:given
search-example-agreement = agreement:attested
search-example-transfer = transfer:planned
search-example-access = access:active
search-example-renew = renew<30
search-example-seats = seats>100
search-example-product = product:business
search-example-lacks = lacks:contact
search-example-remind = remind<3

own-title = Own fields
own-close = Close the own fields
own-about = Up to { $n } fields that every customer of this plan has, such as a contract number. Each is on the customer's sheet, and can be a column, searched by its name, sorted and exported.
own-name = Name of the field
own-new-name = New field
own-new-help = What it is called, such as “Contract number”
own-search = In the search: { $ways }
own-name-why = Enter a name first
own-kind = What it holds
own-place = Position
own-kind-text = Text
own-kind-number = Number
own-kind-day = Date
own-kind-yes-no = Yes or no
own-kind-choice = One of several words
own-choices = Words to choose from
own-choices-help = Separated by commas, such as Gold, Silver, Bronze
own-choices-missing = Enter at least one word to choose from
own-add = Add field
own-held = { $n ->
    [0] { $kind }; no customer has a value
    [one] { $kind }; { $n } customer has a value
   *[other] { $kind }; { $n } customers have a value
}
own-remove = Remove the field “{ $name }”
own-removed = { $n ->
    [0] Field “{ $name }” removed
    [one] Field “{ $name }” removed, with the value of { $n } customer
   *[other] Field “{ $name }” removed, with the values of { $n } customers
}
own-yes = Yes
own-no = No
own-nothing = No value
own-bad-number = Enter a number such as 1250 or 12.5, or leave it empty. What you typed is kept here until you correct it.
own-many-set = Set for { $n }
own-many-set-what = { $n ->
    [one] Sets “{ $name }” of 1 customer to what is typed here
   *[other] Sets “{ $name }” of { $n } customers to what is typed here
}
own-many-empty = Empty
own-many-empty-what = { $n ->
    [one] Empties “{ $name }” of 1 customer
   *[other] Empties “{ $name }” of { $n } customers
}
own-many-why = Enter a value first
own-gone = A field that was removed
edit-own-add = field “{ $name }” added
edit-own = field “{ $name }” changed
edit-own-remove = field “{ $name }” removed
edit-customer-own = { $n ->
    [one] own field of { $name }
   *[other] own field of { $n } customers
}
