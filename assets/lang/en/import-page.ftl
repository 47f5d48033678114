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
import-step-locked = Finish the step before first
import-bytes = { $done } of { $total } KB
import-busy = The file is being read
import-no-file = Choose a file first
import-columns-answered = Every column has its answer
import-columns-confirm-all = Confirm all { $n }
import-columns-open = { $n ->
    [one] Say what 1 column holds
   *[other] Say what { $n } columns hold
}
import-words-open = { $n ->
    [one] Say what 1 word means
   *[other] Say what { $n } words mean
}
import-words-known = Every word of the Relationship column is known
import-nothing-chosen = No row is chosen
import-sample-title = The sample plan takes no files
import-new-plan = Make a new plan
import-trouble = The file was not read
import-choose = Choose the customer list
import-choose-how = Take Customers.csv as Partner Center exports it, or any other list as a workbook (.xlsx) or CSV. You can also drop the file on this window.
import-choose-file = Choose a file...
import-kind-lists = Lists (workbook, CSV, text)
import-kind-all = All files
import-path = Path of the file
import-path-help = Paste it here if you have it
import-path-read = Read file
import-path-missing = Enter a path first
import-paste = Or paste a table
import-paste-label = Cells copied from a spreadsheet
import-paste-help = With the row of headers
import-paste-read = Read pasted table
import-paste-missing = Paste something first
import-paste-button = Paste a table
import-paste-nothing = The clipboard holds no text. Copy the cells in your spreadsheet, then paste them here.
import-pasted = Pasted table
import-how = How the file is read
import-choose-field = Please choose
import-column-asked = Not known
import-show = Show
import-show-all = To do
import-problems = Problems
import-notes = Notes
import-no-problems = No row was left out
import-no-notes = Every row could be read as it stands
import-take-all = Take all
import-column-kind = What it is
import-column-what = What changes
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
# The way out, and an import that was left before its end.
import-cancel = Cancel import
import-unfinished = “{ $file }” is not imported yet
import-continue = Continue with { $file }
import-no-dialog = This computer shows no file dialogs. Type the path below, drop the file on the window, or paste the table.
# A list that says nothing new.
import-back = Back to customers
import-same-all = { $n ->
    [one] Your customer is as in this list
   *[other] All { $n } customers are as in this list
}
import-same-some = { $n ->
    [one] The customer in this list is as in the plan
   *[other] All { $n } customers in this list are as in the plan
}
import-same-none = This file names no customer to import
import-same-why = There is nothing to import
import-same-but-suggested = The list suggests a status for some of them. Look under “Suggested”.
import-same-but-left-out = { $n ->
    [one] 1 row was left out. Look under “Problems”.
   *[other] { $n } rows were left out. Look under “Problems”.
}
# Customers whom a whole list does not name.
import-missing-why = The plan has these customers, but the list does not name them. They stay unless you remove them here.
import-missing-all = Choose all missing customers
import-missing-nobody = Choose who is to be removed
import-missing-remove = { $n ->
    [one] Remove 1 customer
   *[other] Remove { $n } customers
}
import-missing-removed = { $n ->
    [one] 1 customer moved to the bin
   *[other] { $n } customers moved to the bin
}
import-filtered = This file was filtered, so it says nothing about customers who are not in it
import-whole = This is the whole list of our customers
import-part = Until you tick this, customers who are not in it do not count as missing.
import-probably-part = { $absent } of { $of } customers are not in this list, so it is probably a part of it, and nobody counts as missing. If it is the whole list, take the tick above away.
import-guide-file = Where the list comes from
import-guide-file-1 = Export the customers in Partner Center. The file lists names, domains and relationships, but no addresses.
import-guide-file-2 = Contacts can come from a second file, with the Microsoft ID or the domain in one of its columns. Import it afterwards.
import-guide-where = Customers, Export customers
import-guide-source = Microsoft, See your customer list, 2020-06-03
import-guide-columns = Nothing is guessed
import-guide-columns-1 = Columns with a known header need no answer. For any other one you say what it holds, once for all files of this shape.
import-guide-columns-2 = The file itself is kept beside the plan, so a column that is not imported is not lost.
import-guide-words = Why you are asked
import-guide-words-1 = A partner who is direct and indirect at once sees some customers twice, once in each role. They become one customer with two relationships.
import-guide-words-2 = Your answer is kept with the plan and used for the next file.
cli-unknown-columns = These columns are not known, so nothing was read: { $columns }. Import the file in the window once and say what they hold; afterwards it works here too.
cli-unexplained = Nobody has said yet what “{ $raw }” in the Relationship column means, so it was ignored and relationships stay as they are. Import the file in the window once and say what it means.
import-column-confirm = Confirm
import-sheet = The first sheet with cells is read, as it is shown in the spreadsheet
import-suggested = Suggested
import-told = No longer direct
import-suggested-what = What this list suggests
import-suggested-why = A list shows what Partner Center shows, and only you can say what it means. Nothing of it is taken unless you confirm it.
import-suggested-some = { $n ->
    [one] This list suggests something about 1 customer
   *[other] This list suggests something about { $n } customers
}
import-suggested-look = Look at it
import-suggested-all = Confirm all
import-suggested-kind = What is suggested
import-suggested-evidence-title = What speaks for it
import-told-what = Listed as direct before, and no longer
import-told-why = The subscriptions have moved, or the relationship was removed. Find out which of the two, and record it with the customer; an import changes nothing here.
import-last-list = The last file of this name was imported on { $day }
cli-suggestion = { $customer } ({ $what }): { $evidence }
cli-suggestions-open = { $n ->
    [one] 1 suggestion waits for a person; --apply --confirm takes what can be taken
   *[other] { $n } suggestions wait for a person; --apply --confirm takes what can be taken
}
# Lists of subscriptions.
subscription-list-title = Import subscriptions
subscription-list-insights = This is a list of subscriptions as the Insights downloads of Partner Center have it. Its days are those of UTC.
subscription-list-one = These are the subscriptions of one customer, as Partner Center exports them. The file does not say whose they are.
subscription-list-rule = The newest month of a subscription counts. What the list does not say, and what it does not name, stays as it is. One undo takes the whole import back.
subscription-list-ignored = Columns that are not imported: { $columns }
subscription-list-owner = Whose subscriptions are they?
subscription-list-owner-hint = Name or domain
subscription-list-owner-clear = Clear what was typed
subscription-list-owner-missing = Choose the customer first
subscription-list-other-owner = Choose another one
subscription-list-customers = Customers
subscription-list-new = { $product } ({ $quantity })
subscription-list-changed = { $product }: { $fields }
subscription-list-older = { $n ->
    [one] 1 is known of a newer month
   *[other] { $n } are known of a newer month
}
subscription-list-product = product
subscription-list-sku = SKU
subscription-list-quantity = licenses
subscription-list-status = state
subscription-list-start = begin
subscription-list-end = end
subscription-list-renews = renews by itself
subscription-list-reseller = reseller
subscription-list-month = month
subscription-list-yes = yes
subscription-list-no = no
cli-subscriptions-owner = These are the subscriptions of one customer, and the file does not say whose. Name the customer with --customer. Nothing was written.
cli-customer-not-asked = This list says itself which customers it is about, so --customer is not needed. Leave it out. Nothing was written.
subscription-list-same = { $n ->
    [one] The subscription in this list is as in the plan
   *[other] All { $n } subscriptions in this list are as in the plan
}
subscription-list-same-none = This list names no subscription of a customer in the plan

import-texts = Damaged text
import-texts-what = Text that looks damaged
import-texts-why = Letters are missing or garbled. Your plan keeps its current text unless you tick another version here.
import-texts-field = Field
import-texts-kept = Current text
import-texts-other = Replace with
import-texts-said = { $text } (as in the file)
import-texts-meant = { $text } (repaired)
import-texts-all = Take all
