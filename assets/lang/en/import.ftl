# Importing customer and contact files: columns, questions, problems, warnings and the comparison with the plan.

# What a column holds.
import-field-microsoft-id = Microsoft ID
import-field-company-name = Company name
import-field-primary-domain = Primary domain name
import-field-relationship = Relationship
import-field-tags = Tags
import-field-contact-name = Contact name
import-field-contact-email = Contact email
import-field-contact-role = Contact role
import-field-contact-language = Contact language
import-field-form-of-address = Salutation
import-field-contact-phone = Contact phone
import-field-country = Country
import-field-ignore = Not imported

# How a file is read.
import-encoding = Encoding
import-delimiter = Delimiter
import-delimiter-comma = Comma
import-delimiter-semicolon = Semicolon
import-delimiter-tab = Tab
import-delimiter-pipe = Vertical bar
import-header-row = Header row
import-header-absent = The file has no headers
import-quotes-plain = Read quotation marks as plain text
import-column = Column { $column }
import-preview-rows = { $n ->
    [0] No rows
    [one] 1 row
   *[other] { $n } rows (at most 20 shown here)
}

# Questions. $open: number of columns; $raw: text of the Relationship column; $n: rows with it.
import-columns-known = All columns are known. There is nothing to answer.
import-columns-remembered = You have explained a file with these headers before. Your answers are used again.
import-columns-ask = { $open ->
    [one] What does this column hold? It is not imported until you answer.
   *[other] What do these { $open } columns hold? They are not imported until you answer.
}
import-columns-proposed = This is what the header usually means. Confirm it or choose something else.
import-columns-missing = The file has no column for { $fields }. That is fine if you do not need this information.
import-word-ask = What does “{ $raw }” mean in the Relationship column? Used in { $n ->
    [one] 1 row
   *[other] { $n } rows
}.
import-word-why = Microsoft does not document these values. You are asked once, and your answer is kept.
import-word-direct = Direct: billed by your company
import-word-indirect = Indirect: through an indirect provider
import-word-other = Something else
import-word-seen-export-example = Seen in an example of the customer export; its meaning is not documented
import-word-seen-api-field = Seen as a value in a Microsoft API; the export may use other words

# Why a file cannot be read with these columns.
import-fault-no-key = Choose a column for Microsoft ID, domain or company name. Without one, rows cannot be matched to customers.
import-fault-twice = Columns { $first } and { $second } are both set to { $field }. Set one of them to something else.

# The comparison with the plan.
import-diff-new = New
import-diff-changed = Changed
import-diff-same = Unchanged
import-diff-missing = Missing
import-diff-change = { $field }: { $before } → { $after }
import-diff-nothing = Not known
import-unknown-add = Add customers who are not in the plan
import-unknown-report = Leave out customers who are not in the plan
import-undo-hint = You can undo the whole import
import-reading = Reading the file
import-cancelled = The import was canceled. The plan is unchanged.

# Problems of single rows. Shown beside the line number.
import-problem-kept = Row kept
import-problem-left-out = Row left out
import-problem-bad-microsoft-id = “{ $text }” is not a Microsoft ID. It has 32 digits or letters a to f, in groups such as 0a1b2c3d-1111-4222-8333-444455556666.
import-problem-bad-domain = “{ $text }” is not a domain name such as contoso.onmicrosoft.com
import-problem-bad-email = “{ $text }” is not an email address. You can enter the right one for the customer later.
import-problem-unknown-language = “{ $text }” is not a language for letters. Letters are in English or Traditional Chinese.
import-problem-unknown-country = “{ $text }” is not recognized as a country. Use a two-letter code, such as TW.
import-problem-unknown-role = “{ $text }” is not recognized as a role. You can choose the role for the customer later.
import-problem-name-missing = No company name; the domain is shown instead, or else the Microsoft ID
import-problem-contact-missing = A role, language or salutation without a contact name or email address was not imported
import-problem-no-key = This row does not say which customer it is about. Add a Microsoft ID, a domain or a company name, and import again.
import-problem-empty-row = The row is empty
import-problem-repeated = Same as line { $first }
import-problem-conflict = { $field } differs from line { $first }. “{ $kept }” was kept, and “{ $other }” was not imported.
import-problem-conflict-short = { $field } differs from line { $first }. The value from line { $first } was kept.
import-problem-too-few-cells = { $n ->
    [one] 1 cell instead of { $expected }; the missing ones count as empty
   *[other] { $n } cells instead of { $expected }; the missing ones count as empty
}
import-problem-too-many-cells = { $n } cells instead of { $expected }; “{ $extra }” was not imported. A cell that contains a delimiter may lack its quotation marks.
import-problem-stray-quote = A stray quotation mark was read as plain text
import-problem-swallowed = A cell in quotation marks spans { $n } lines that look like rows. If they are rows, select “Read quotation marks as plain text”.
import-problem-too-long = The text for { $field } is too long ({ $bytes } bytes) and was not imported
import-problem-control-characters = Invisible characters, such as line breaks, were removed from { $field }
import-problem-not-in-plan = “{ $text }” is not a customer in the plan
import-problem-ambiguous = “{ $text }” matches several customers. Add the Microsoft ID to this row and import again.
import-problem-same-customer = About the same customer as line { $first }

# Warnings about a whole file. Shown with the preview.
import-warning-empty = The file is empty
import-warning-header-only = The file has headers, but no rows below them
import-warning-no-header = The first row looks like data and is read as data. Say what each column holds, or choose the header row.
import-warning-above-header = { $n ->
    [one] 1 line above the headers is not read
   *[other] { $n } lines above the headers are not read
}
import-warning-one-column = All text is in one column. If that is wrong, choose another delimiter.
import-warning-encoding-guessed = The file does not say how its characters are encoded. Check the names below. If they look wrong, choose another encoding.
import-warning-replaced = { $n ->
    [one] 1 character could not be read and is shown as �. Choose another encoding, or export the file again.
   *[other] { $n } characters could not be read and are shown as �. Choose another encoding, or export the file again.
}
import-warning-nul = The file contains { $n ->
    [one] a NUL character (a zero byte)
   *[other] { $n } NUL characters (zero bytes)
}, which is typical of damaged files. Check the names below, or export the file again.
import-warning-stray-quotes = { $n ->
    [one] Line { $first } has a stray quotation mark. It is read as plain text, and no row is lost.
   *[other] { $n } rows, the first on line { $first }, have stray quotation marks. They are read as plain text, and no row is lost.
}
import-warning-swallowed = { $n ->
    [one] The row on line { $first } has a cell that continues over more lines ({ $lines }), and these look like rows. If they are, select “Read quotation marks as plain text”.
   *[other] { $n } rows, the first on line { $first }, have cells that continue over more lines ({ $lines }), and these look like rows. If they are, select “Read quotation marks as plain text”.
}
import-warning-huge-cell = A cell on line { $line } is very long ({ $bytes } bytes). A quotation mark may be missing there.
import-warning-ragged = { $n ->
    [one] Line { $first } has more or fewer cells than there are headers
   *[other] { $n } rows, the first on line { $first }, have more or fewer cells than there are headers
}
import-warning-double-header = Two columns have the header “{ $header }”. The first one is used unless you choose otherwise.
import-warning-unnamed-header = Column { $column } has no header
# What a file is that is no list.
import-file-sign-in = This file is a sign-in page that was saved in place of the list. The plan is unchanged. Sign in, export the list again, and choose the new file.
import-file-html-table = This file is a web page with a table, whatever its name says. The plan is unchanged. Open it in a spreadsheet program, save it as .xlsx or CSV, and choose that file.
import-file-web-page = This file is a web page, not a list. The plan is unchanged. Export the list again and choose the new file.
import-file-json = This file is JSON, a format for exchanging data between programs, not a table. The plan is unchanged. Export the list as CSV and choose that file.
import-file-xml = This file is XML, not a table. The plan is unchanged. Open it in a spreadsheet program, save it as .xlsx or CSV, and choose that file.
import-file-several = This compressed file contains { $n } lists. The plan is unchanged. Extract it and choose one list after the other.
import-file-too-large = This compressed file would extract to far more than any list needs, so it was not read. The plan is unchanged. Extract it yourself and check what is in it.
import-file-damaged = This compressed file is damaged or has a password. The plan is unchanged. Extract it yourself, or export the list again.

# Why a workbook is not read.
import-workbook-none = This file is compressed, but it is not a workbook. The plan is unchanged. Open the list in a spreadsheet program, save it as a workbook (.xlsx) or as CSV, and choose that file.
import-workbook-old = This workbook has a password, or is in the format that Excel used before 2007. The plan is unchanged. Save it as .xlsx without a password and choose that file.
import-workbook-empty = No worksheet of this workbook has any content. The plan is unchanged. Choose the workbook with the list.
import-workbook-hidden = Only hidden worksheets of this workbook have content: { $sheets }. The plan is unchanged. Select the worksheet to import.
import-workbook-several = Several worksheets of this workbook hold a list: { $sheets }. The plan is unchanged. Select the worksheet to import.
import-workbook-no-sheet = This workbook has no worksheet { $sheet }; it has { $sheets }. The plan is unchanged. Select one of these worksheets.
import-workbook-too-large = This workbook is far larger than any list needs to be, so it was not read. The plan is unchanged. Copy only the list into a new workbook, or save it as CSV.
import-workbook-too-far = This workbook has a cell in row { $row }, column { $column }, but at most 200,000 rows and 256 columns are read. The plan is unchanged. Copy only the list into a new workbook, or save it as CSV.
import-workbook-long-cell = A cell in row { $row } holds more text than any list needs, so nothing was read. The plan is unchanged. Shorten that cell and choose the file again.
import-workbook-damaged = This workbook is damaged. The plan is unchanged. Export or save it again and choose the new file.

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
import-problem-undated = The month of this row is not known, so the row replaces nothing in the plan
import-problem-odd-month = “{ $text }” cannot be the month of this list and was not imported
import-problem-odd-day = “{ $text }” cannot be a date of a subscription and was not imported
import-problem-end-before-start = The subscription cannot end on { $end }, before it starts on { $start }. The end was not imported.
import-problem-bad-date = “{ $text }” is not a date such as 2026-11-22 and was not imported
import-problem-ambiguous-date = “{ $text }” can be read in two ways, and nothing in this file shows which number is the month. It was not imported. Choose the order of day and month, or write dates as 2026-11-22, and import again.
import-problem-bad-quantity = “{ $text }” is not a number of seats and was not imported
import-problem-unknown-status = “{ $text }” is not recognized as a status. You can choose the status for the subscription later.
import-problem-bad-price = “{ $text }” is not a price with up to four decimals, or it can be read in two ways. It was not imported. Choose the decimal separator, or write the price as 1234.50, and import again.
import-problem-bad-currency = “{ $text }” is not a currency code such as USD and was not imported
import-problem-no-currency = The price “{ $text }” was not imported because the row names no currency
import-problem-two-currencies = The price was not imported because the row names two currencies: { $text }
import-problem-unknown-word = { $field }: “{ $text }” is not recognized and was not imported
import-problem-unknown-part = { $field }: “{ $text }” is not fully recognized. The part that is not recognized was not imported.
import-problem-bad-yes-no = “{ $text }” is neither yes nor no and was not imported
import-problem-not-held = “{ $field }” cannot hold “{ $text }”, so it was not imported
import-problem-no-own-field = This plan has no “{ $field }”, so the column was not imported. Make it under Columns, Own fields.
import-problem-same-subscription = Line { $first } has other values for the same subscription and month, and was kept

# What earlier imports damaged
damage-doubled = { $customer }: subscription { $id } is listed twice, with its ID written in two ways, so its seats and renewals are counted twice
damage-doubled-mend = Merge the two; the newer month counts
damage-name = The name “{ $now }” looks damaged
damage-contact-name = { $customer }: the contact name “{ $now }” looks damaged
damage-form-of-address = { $customer }: the salutation “{ $now }” looks damaged
damage-tag = { $customer }: the tag “{ $now }” looks damaged
damage-tag-mend = Remove it; the customer did not have it before
damage-product = { $customer }: the product “{ $now }” looks damaged
damage-hidden = { $customer }: “{ $now }” contains invisible characters
damage-hidden-mend = Remove them; nothing else changes
damage-word = { $customer }: “{ $now }” was recorded as a relationship, although its meaning is not known
damage-stage = { $customer }: an import removed “Verified by us” because of a value whose meaning is not known
damage-mend = Restore “{ $earlier }”
damage-mend-nothing = Remove it; no relationship was recorded before
damage-lost = The journal no longer has the earlier value. Open the customer and correct it by hand.
damage-title = { $n ->
    [one] An earlier import damaged one entry
   *[other] An earlier import damaged { $n } entries
}
damage-why = A list with unreadable text or unknown values changed what was recorded. Where the journal still has the earlier value, you can restore it.
damage-mend-all = Restore all
damage-mend-one = Restore
damage-open = Open the customer
damage-more = { $n ->
    [one] Show 1 more
   *[other] Show { $n } more
}
cli-mend-line = { $what }. { $how }
cli-mend-none = nothing to correct
cli-mend-apply = Nothing was written. Add --apply to write it as one undo step.
