# Importing customer and contact files: columns, questions, problems, warnings and the comparison with the plan.

# What a column holds.
import-field-microsoft-id = Microsoft ID
import-field-company-name = Company name
import-field-primary-domain = Primary domain name
import-field-relationship = Relationship
import-field-tags = Tags
import-field-contact-name = Contact name
import-field-contact-email = Contact e-mail
import-field-contact-role = Contact role
import-field-contact-language = Contact language
import-field-form-of-address = Form of address
import-field-country = Country
import-field-ignore = Not imported

# How a file is read.
import-encoding = Encoding
import-delimiter = Delimiter
import-delimiter-comma = Comma
import-delimiter-semicolon = Semicolon
import-delimiter-tab = Tab
import-delimiter-pipe = Vertical bar
import-header-row = Headers are in line
import-header-absent = The file has no headers
import-quotes-plain = Quotation marks are plain text
import-column = Column { $column }
import-preview-rows = { $n ->
    [0] No rows
    [one] 1 row
   *[other] { $n } rows, of which the first 20 are shown here at most
}

# Questions. $open: number of columns; $raw: text of the Relationship column; $n: rows with it.
import-columns-known = All columns are known; nothing needs to be answered
import-columns-remembered = You explained a file with these headers before, and your answers are used again
import-columns-ask = { $open ->
    [one] What does this column hold? Until you say so, it is not imported.
   *[other] What do these { $open } columns hold? Until you say so, they are not imported.
}
import-columns-proposed = This is what the header usually means; please confirm
import-columns-missing = The file has no column for { $fields }. That is fine, as long as you do not need it.
import-word-ask = What does “{ $raw }” mean in the Relationship column? It stands in { $n ->
    [one] 1 row
   *[other] { $n } rows
}.
import-word-why = Microsoft does not document these values, so Changeover asks once and remembers your answer
import-word-direct = We bill the customer ourselves
import-word-indirect = Through an indirect provider
import-word-other = Something else
import-word-seen-export-example = Seen as an example of the customer export; what it means is not documented
import-word-seen-api-field = Seen as a value in Microsoft's programming interface; the export may use other words

# What stands against reading a file with these columns.
import-fault-no-key = Choose a column for Microsoft ID, domain or company name. Without one, no row says which customer it is.
import-fault-twice = Columns { $first } and { $second } are both set to { $field }. Set one of them to something else.

# The comparison with the plan.
import-diff-new = New
import-diff-changed = Changed
import-diff-same = Same
import-diff-missing = Missing
import-diff-change = { $field }: { $before } → { $after }
import-diff-nothing = Not known
import-unknown-add = Rows whose customer is not in the plan become new customers
import-unknown-report = Rows whose customer is not in the plan are left out
import-undo-hint = One undo takes the whole import back
import-reading = Reading the file
import-cancelled = The import was cancelled. The plan is as it was.

# Problems of single rows. Shown beside the line number.
import-problem-kept = Row kept
import-problem-left-out = Row left out
import-problem-bad-microsoft-id = “{ $text }” is not a Microsoft ID. One has 32 digits or letters a to f, in groups such as 0a1b2c3d-1111-4222-8333-444455556666.
import-problem-bad-domain = “{ $text }” is not a domain name such as contoso.onmicrosoft.com
import-problem-bad-email = “{ $text }” is not an e-mail address. You can enter the right one with the customer later.
import-problem-unknown-language = “{ $text }” is not a language that letters are written in. English and Traditional Chinese are.
import-problem-unknown-country = “{ $text }” is not a country that is known here. Use two letters such as TW.
import-problem-unknown-role = “{ $text }” is not a role that is known here. You can choose the role with the customer later.
import-problem-name-missing = There is no company name; the domain, else the Microsoft ID, is shown instead
import-problem-contact-missing = A role, language or form of address without a contact name or e-mail address was not taken
import-problem-no-key = Nothing in this row says which customer it is. Add a Microsoft ID, a domain or a company name and import again.
import-problem-empty-row = The row is empty
import-problem-repeated = Says the same as line { $first }
import-problem-conflict = Does not agree with line { $first } about { $field }. “{ $kept }” was kept, “{ $other }” was not taken.
import-problem-conflict-short = Does not agree with line { $first } about { $field }. What line { $first } says was kept.
import-problem-too-few-cells = { $n } cells instead of { $expected }; the missing ones count as empty
import-problem-too-many-cells = { $n } cells instead of { $expected }; “{ $extra }” was not taken. A cell with a delimiter in it may lack its quotation marks.
import-problem-stray-quote = A quotation mark that holds nothing together was taken as plain text
import-problem-swallowed = A cell in quotation marks goes over { $n } lines that look like rows. If they are rows, read quotation marks as plain text.
import-problem-too-long = The text for { $field } is { $bytes } bytes long and was not taken
import-problem-control-characters = Invisible characters, such as line breaks, were removed from { $field }
import-problem-not-in-plan = The plan has no customer “{ $text }”
import-problem-ambiguous = “{ $text }” fits several customers. Add the Microsoft ID to this row and import again.
import-problem-same-customer = Line { $first } is about the same customer of the plan

# Warnings about a whole file. Shown with the preview.
import-warning-empty = The file is empty
import-warning-header-only = The file has headers, but no rows below them
import-warning-no-header = The first row looks like data, so it is read as data. Say what each column holds, or say in which line the headers are.
import-warning-above-header = { $n ->
    [one] 1 line above the headers is not read
   *[other] { $n } lines above the headers are not read
}
import-warning-one-column = Everything stands in one column. If that is wrong, choose another delimiter.
import-warning-encoding-guessed = The file does not say how its characters are encoded. Check the names below; if they look wrong, choose another encoding.
import-warning-replaced = { $n ->
    [one] 1 character could not be read and is shown as �. Choose another encoding, or export the file again.
   *[other] { $n } characters could not be read and are shown as �. Choose another encoding, or export the file again.
}
import-warning-nul = The file holds { $n ->
    [one] a NUL character
   *[other] { $n } NUL characters
}, as damaged files do. Check the names below, or export the file again.
import-warning-stray-quotes = { $n ->
    [one] Line { $first } has a quotation mark that holds nothing together. It is read as plain text, and no row is lost.
   *[other] { $n } rows, the first in line { $first }, have quotation marks that hold nothing together. They are read as plain text, and no row is lost.
}
import-warning-swallowed = { $n ->
    [one] The row in line { $first } has a cell that goes on over { $lines } more lines, and these look like rows. If they are, read quotation marks as plain text.
   *[other] { $n } rows, the first in line { $first }, have cells that go on over { $lines } more lines, and these look like rows. If they are, read quotation marks as plain text.
}
import-warning-huge-cell = A cell in line { $line } is { $bytes } bytes long. A quotation mark may be missing there.
import-warning-ragged = { $n ->
    [one] Line { $first } has more or fewer cells than there are headers
   *[other] { $n } rows, the first in line { $first }, have more or fewer cells than there are headers
}
import-warning-double-header = Two columns are called “{ $header }”. The first one is used unless you say otherwise.
import-warning-unnamed-header = Column { $column } has no header
# Why a workbook is not read.
import-workbook-none = This file is packed, but it is not a workbook. The plan is as it was. Open the list in a spreadsheet program, save it as a workbook (.xlsx) or as CSV, and choose that file.
import-workbook-old = This workbook has a password, or it is of the kind that Excel wrote before 2007. The plan is as it was. Save it as .xlsx without a password and choose that file.
import-workbook-empty = No sheet of this workbook has any cell. The plan is as it was. Choose the workbook with the list.
import-workbook-too-large = This workbook unpacks to more than any list needs, so it was not read. The plan is as it was. Copy the list alone into a new workbook, or save it as CSV.
import-workbook-too-far = This workbook has a cell in row { $row }, column { $column }, and no more than 200000 rows and 256 columns are read. The plan is as it was. Copy the list alone into a new workbook, or save it as CSV.
import-workbook-long-cell = A cell in row { $row } holds more text than any list needs, so nothing was read. The plan is as it was. Shorten that cell and choose the file again.
import-workbook-damaged = This workbook is damaged. The plan is as it was. Export or save it again and choose the new file.

# What a list suggests about customers. $before and $now: how Partner Center lists the customer.
import-suggested-unlisted = not listed
import-suggested-evidence = { $n ->
    [one] Before: { $before }; now: { $now }; line { $lines } of { $file }
   *[other] Before: { $before }; now: { $now }; lines { $lines } of { $file }
}
# Problems of rows of a list of subscriptions.
import-problem-invisible = Invisible characters were removed from “{ $column }”
import-problem-doubtful = { $field } reads “{ $said }”, which looks damaged, so it was not imported
import-problem-doubtful-kept = { $field } reads “{ $said }”, which looks damaged; the plan has “{ $kept }”
import-problem-misread = { $field } reads “{ $said }”, which looks like a garbled “{ $meant }”
import-problem-misread-kept = { $field } reads “{ $said }”, which looks like a garbled “{ $meant }”; the plan has “{ $kept }”
import-problem-no-subscription-id = The row has no subscription ID
import-problem-bad-subscription-id = “{ $text }” is not a subscription ID. Characters may be missing; correct the ID and import again.
import-problem-totals = This row holds totals, not a subscription
import-problem-subscription-elsewhere = This subscription belongs to “{ $text }” in the plan. If it has moved, remove it there and import again.
import-problem-undated = The month of this row is not known, so the row replaces nothing that the plan knows
import-problem-odd-month = “{ $text }” cannot be the month of this list, so it was not taken
import-problem-odd-day = “{ $text }” cannot be a day of a subscription, so it was not taken
import-problem-end-before-start = The subscription cannot end on { $end }, before it starts on { $start }. The end was not taken.
import-problem-bad-date = “{ $text }” is not a day such as 2026-11-22, so it was not taken
import-problem-ambiguous-date = “{ $text }” may be read in two ways, and nothing in this file says which number is the month. It was not taken. Write the days like 2026-11-22 and import again.
import-problem-bad-quantity = “{ $text }” is not a number of licenses, so the quantity was not taken
import-problem-unknown-status = “{ $text }” is not a state that is known here. You can choose the state with the subscription later.
import-problem-bad-yes-no = “{ $text }” is neither yes nor no, so it was not taken
import-problem-same-subscription = Line { $first } says something else about the same subscription in the same month, and was kept

# What earlier imports damaged
damage-doubled = { $customer }: subscription { $id } is listed twice, with its ID written in two ways, so its seats and renewals count twice
damage-doubled-mend = Merge the two; the newer month counts
damage-name = The name “{ $now }” looks damaged
damage-contact-name = { $customer }: the contact name “{ $now }” looks damaged
damage-form-of-address = { $customer }: the form of address “{ $now }” looks damaged
damage-tag = { $customer }: the tag “{ $now }” looks damaged
damage-tag-mend = Remove it; the customer did not have it before
damage-product = { $customer }: the product “{ $now }” looks damaged
damage-hidden = { $customer }: “{ $now }” contains invisible characters
damage-hidden-mend = Remove them; nothing else changes
damage-word = { $customer }: “{ $now }” counts as a relationship, although nobody has said what it means
damage-stage = { $customer }: an import withdrew “Verified by us” because of a word that nobody had explained
damage-mend = Restore “{ $earlier }”
damage-mend-nothing = Remove it; no relationship was recorded before
damage-lost = The journal no longer holds the earlier value. Open the customer and correct it by hand
damage-title = { $n ->
    [one] An earlier import damaged one entry
   *[other] An earlier import damaged { $n } entries
}
damage-why = A list with unreadable text or unknown words changed what was recorded. Where the journal still holds the earlier value, you can restore it.
damage-mend-all = Restore all
damage-mend-one = Restore
damage-open = Open the customer
damage-more = { $n ->
    [one] Show 1 more
   *[other] Show { $n } more
}
cli-mend-line = { $what }. { $how }
cli-mend-none = nothing to mend
cli-mend-apply = Nothing was written. Add --apply to write it, as one step that undo takes back.
