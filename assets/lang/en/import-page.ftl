# The import page.
back = Back
next = Next
guide-where = Where to click
guide-source = Source
import-title = Import customers
import-step-file = File
import-step-columns = Columns
import-step-words = Relationship
import-step-compare = Compare
import-sheet = Worksheet
import-step-of = Step { $n } of { $of }: { $title }
import-step-locked = Complete the previous step first
import-bytes = { $done } of { $total } KB
import-busy = The file is being read
import-no-file = Choose a file first
import-columns-answered = All columns have an answer
import-open-columns = { $n ->
    [one] 1 column is not imported because nobody has confirmed what it holds: { $columns }
   *[other] { $n } columns are not imported because nobody has confirmed what they hold: { $columns }
}
import-open-columns-go = Back to the columns
import-columns-confirm-all = Confirm all { $n }
import-words-open = { $n ->
    [one] 1 value needs your answer
   *[other] { $n } values need your answer
}
import-words-known = All values in the Relationship column are known
import-nothing-chosen = No rows selected
import-sample-title = Import not available
import-new-plan = Create new plan
import-trouble = The file could not be read
import-choose = Choose the customer list
import-choose-how = Use Customers.csv as exported from Partner Center, or any other list as a workbook (.xlsx) or CSV, also compressed (.zip, .gz). You can also drop the file on this window.
import-choose-file = Choose file...
import-kind-lists = Lists (workbook, CSV, text)
import-kind-all = All files
import-path = File path
import-path-help = Paste it here if you have it
import-path-read = Read file
import-path-missing = Enter a path first
import-paste = Or paste a table
import-paste-label = Cells copied from a spreadsheet
import-paste-help = Including the header row
import-paste-read = Read pasted table
import-paste-missing = Paste something first
import-paste-button = Paste a table
import-paste-nothing = There is no text on the clipboard. Copy the cells in your spreadsheet, then paste them here.
import-pasted = Pasted table
import-how = How the file is read
import-choose-field = Choose
import-column-asked = Answer needed
import-show = Show
import-show-all = All changes
import-problems = Problems
import-notes = Notes
import-no-problems = No rows were left out
import-no-notes = Every row was read as it is
import-take-all = Select all
import-column-kind = Status
import-column-what = Change
import-column-lines = Lines
import-column-why = Reason
import-lines-between = { ", " }
import-lines = { $n ->
    [one] Line { $lines }
   *[other] Lines { $lines }
}
import-lines-more = Lines { $lines } and { $n } more
# On the button, before an import.
import-apply-nothing = Nothing to import
import-apply-between = { ", " }
import-apply-add-customers = { $n ->
    [one] Add 1 customer
   *[other] Add { $n } customers
}
import-apply-change-customers = { $n ->
    [one] Change 1 customer
   *[other] Change { $n } customers
}
import-apply-confirm-suggestions = { $n ->
    [one] Confirm 1 suggestion
   *[other] Confirm { $n } suggestions
}
import-apply-add-subscriptions = { $n ->
    [one] Add 1 subscription
   *[other] Add { $n } subscriptions
}
import-apply-change-subscriptions = { $n ->
    [one] Change 1 subscription
   *[other] Change { $n } subscriptions
}
import-apply-first-add = Add { $n }
import-apply-first-change = Change { $n }
import-apply-then-change = change { $n }
import-apply-then-confirm = confirm { $n }
# In the message, after it.
import-done-nothing = Your answers about this file are kept for the next one
import-done-add-customers = { $n ->
    [one] 1 customer added
   *[other] { $n } customers added
}
import-done-change-customers = { $n ->
    [one] 1 customer changed
   *[other] { $n } customers changed
}
import-done-confirm-suggestions = { $n ->
    [one] 1 suggestion confirmed
   *[other] { $n } suggestions confirmed
}
import-done-add-subscriptions = { $n ->
    [one] 1 subscription added
   *[other] { $n } subscriptions added
}
import-done-change-subscriptions = { $n ->
    [one] 1 subscription changed
   *[other] { $n } subscriptions changed
}
import-done-add = { $n } added
import-done-change = { $n } changed
import-done-confirm = { $n } confirmed
import-done-several = Imported: { $what }
# Leaving the page, and an import that was not finished.
import-cancel = Cancel import
import-unfinished = “{ $file }” has not been imported yet
import-continue = Continue with { $file }
import-no-dialog = This computer cannot show file dialogs. Type the path below, drop the file on the window, or paste the table.
# A list without changes.
import-back = Back to customers
import-same-all = { $n ->
    [one] Your customer matches this list
   *[other] All { $n } customers match this list
}
import-same-some = { $n ->
    [one] The customer in this list matches the plan
   *[other] All { $n } customers in this list match the plan
}
import-same-none = This file has no customers to import
import-same-why = There is nothing to import
import-same-but-suggested = The list has suggestions or damaged text to review. See above.
import-same-but-left-out = { $n ->
    [one] 1 row was left out. See Problems.
   *[other] { $n } rows were left out. See Problems.
}
# Customers who are missing in a complete list.
import-missing-why = These customers are in the plan but not in the list. They stay in the plan unless you remove them here.
import-missing-all = Select all missing customers
import-missing-nobody = First select the customers to remove
import-missing-remove = { $n ->
    [one] Remove 1 customer
   *[other] Remove { $n } customers
}
import-missing-removed = { $n ->
    [one] 1 customer moved to the bin
   *[other] { $n } customers moved to the bin
}
import-filtered = This file is filtered and does not list all customers
import-whole = This is the complete list of your customers
import-part = Until you select this check box, customers who are not in the list do not count as missing
import-probably-part = { $absent } of { $of } customers are not in this list. It is probably a partial list, so no customer counts as missing. If it is complete, clear the check box above.
import-guide-file = Where the list comes from
import-guide-file-1 = Export the customers in Partner Center. The file lists names, domains and relationships, but no email addresses.
import-guide-file-2 = Contacts can come from a second file that has the Microsoft ID or the domain in one of its columns. Import it afterwards.
import-guide-where = Customers > Export customers
import-guide-source = Microsoft, See your customer list, 2020-06-03
import-guide-columns = You decide what each column holds
import-guide-columns-1 = Columns with a known header need no answer. For any other column you say once what it holds, for all files with the same headers.
import-guide-columns-2 = The file itself is kept with the plan, so a column that is not imported is not lost
import-guide-words = Why you are asked
import-guide-words-1 = A partner that is both direct and indirect sees some customers twice, once in each role. Each of them becomes one customer with two relationships.
import-guide-words-2 = Your answer is saved with the plan and used for the next file
cli-unknown-columns = Nobody has said what these columns hold: { $columns }. Import the file in the window once and say it there, or use --map.
cli-unexplained = The meaning of “{ $raw }” in the Relationship column is not known, so it was ignored and relationships stay as they are. Import the file in the window once and say what it means, or use --word.
import-column-confirm = Confirm
import-sheet-read = Worksheet { $sheet } is read, as it is shown in the spreadsheet
import-sheet-hidden = { $n ->
    [one] the hidden worksheet { $sheets } holds such a list, too, and was skipped
   *[other] the hidden worksheets { $sheets } hold such lists, too, and were skipped
}
import-sheet-choose = Which worksheet do you want to import?
import-suggested = Suggestions
import-told = No longer direct
import-suggested-what = Suggested status updates
import-suggested-why = A list only shows what Partner Center shows, and you decide what it means. No suggestion is recorded until you confirm it.
import-suggested-some = { $n ->
    [one] 1 status update found in this list
   *[other] { $n } status updates found in this list
}
import-suggested-look = Review
import-suggested-all = Confirm all
import-suggested-kind = Suggestion
import-suggested-evidence-title = Evidence
import-told-what = Listed as direct before, but no longer
import-told-why = The subscriptions may have been transferred, or the relationship may have been removed. Find out which, and record it for the customer. The import changes nothing here.
import-last-list = A file with this name was last imported on { $day }
cli-suggestion = { $customer } ({ $what }): { $evidence }
cli-suggestions-open = { $n ->
    [one] 1 suggestion has to be reviewed; --apply --confirm records what can be recorded
   *[other] { $n } suggestions have to be reviewed; --apply --confirm records what can be recorded
}
# Lists of subscriptions.
import-row-close = Close details
import-row-change = { $before } → { $after }
import-row-same = { $n ->
    [one] 1 subscription unchanged
   *[other] { $n } subscriptions unchanged
}
subscription-list-title = Import subscriptions
subscription-list-insights = The customer of each row is taken from this list. Dates are read as UTC.
subscription-list-one = The file does not say whose subscriptions these are. All of them are imported for one customer.
subscription-list-rule = For each subscription, the newest month counts. Whatever the list does not mention stays as it is. You can undo the whole import.
subscription-list-ignored = Columns that are not imported: { $columns }
subscription-list-owner = Which customer do these subscriptions belong to?
subscription-list-owner-hint = Name or domain
subscription-list-owner-clear = Clear the search
subscription-list-owner-missing = Choose the customer first
subscription-list-other-owner = Choose another customer
subscription-list-customers = Customers
subscription-list-changed = { $product }: { $fields }
subscription-list-older = { $n ->
    [one] 1 already known from a newer month
   *[other] { $n } already known from a newer month
}
subscription-list-product = product
subscription-list-sku = SKU
subscription-list-quantity = seats
subscription-list-status = status
subscription-list-start = start
subscription-list-end = end
subscription-list-renews = auto-renew
subscription-list-reseller = reseller
subscription-list-month = month
subscription-list-price = price
subscription-list-billing = billing
subscription-list-term = term
subscription-list-billable = billed seats
subscription-list-segment = segment
subscription-list-trial = trial
subscription-list-base = base subscription
subscription-list-yes = on
subscription-list-no = off
cli-subscriptions-owner = The file does not say whose subscriptions these are. Name the customer with --customer. Nothing was written.
cli-sheet = Name the worksheet with --sheet.
cli-customer-not-asked = This list names its customers itself, so --customer is not needed. Leave it out. Nothing was written.
subscription-list-same = { $n ->
    [one] The subscription in this list matches the plan
   *[other] All { $n } subscriptions in this list match the plan
}
subscription-list-same-none = This list has no subscriptions of customers in the plan

import-texts = Damaged text
import-texts-what = Text that looks damaged
import-texts-why = Characters are missing or garbled. Your plan keeps its current text unless you select another version here.
import-texts-field = Field
import-texts-kept = Current text
import-texts-other = Replace with
import-texts-said = { $text } (as in the file)
import-texts-meant = { $text } (repaired)
import-texts-all = Select all
