# Letters to customers, in five steps.
sends-nothing = Changeover sends nothing. You send every message yourself.
invitations-what = Choose customers, see the exact text, then copy or save it for your mail program
invitations-title = { $n ->
    [one] { $kind } for 1 customer
   *[other] { $kind } for { $n } customers
}
invitations-steps = Steps
invitations-step-customers = Customers
invitations-step-link = Provider and link
invitations-step-text = Text
invitations-step-check = Check all
invitations-step-hand-over = Hand over
invitations-choose-first = Choose customers first
invitations-back = Back
invitations-next-link = Next: provider and link
invitations-next-text = Next: text
invitations-next-check = Next: check all
invitations-next-hand-over = Next: hand over
invitations-done = Done
invitations-empty = There is nobody to write to yet
invitations-empty-why = Letters go to the customers of this plan. Bring in the list that Partner Center exports, or add customers by hand.
invitations-empty-import = Import customers
invitations-empty-customers = Add customers by hand
invitations-until = until { $date }

# Customers.
invitations-chosen = { $n } chosen
invitations-found = { $n } found
invitations-letter = Letter
invitations-language = Language
invitations-language-own = Each customer's
invitations-language-en = English
invitations-language-zh = Chinese
invitations-deadline = Answer wanted by
invitations-deadline-help = Optional
invitations-deadline-hint = 2026-12-31
invitations-kind-fixed = Letters of this round were handed over already, so its kind stays. Customers can still be added.
invitations-quick = Choose
invitations-quick-not-asked = Not invited ({ $n })
invitations-quick-invited = Invited and waiting ({ $n })
invitations-quick-accepted = Accepted ({ $n })
invitations-quick-all = All ({ $n })
invitations-quick-none = Nobody
invitations-search = Search customers
invitations-search-clear = Clear the search
invitations-choose-shown = Choose all that are shown
invitations-nobody = Choose at least one customer
invitations-no-address = No address
invitations-column-customer = Customer
invitations-column-stage = Stands at
invitations-column-address = Address
invitations-column-language = Language
invitations-guide-order = Which letter
invitations-guide-order-what = A round is one letter for a list of customers. It is kept until you close it, even if the program ends.
invitations-guide-notice = Tells what will change, asks for nothing
invitations-guide-consent = Asks whether the provider may be named
invitations-guide-invitation = Brings the relationship link
invitations-guide-reminder = Brings the link again, when nothing was heard
invitations-guide-thanks = After the customer accepted
invitations-past = Earlier rounds
invitations-past-line = { $n } of { $total } handed over, { $sent } marked as sent
invitations-closed-unsent = { $n ->
    [one] 1 letter is not marked as sent, so the plan does not know whether it went out.
   *[other] { $n } letters are not marked as sent, so the plan does not know whether they went out.
}
invitations-closed-hide = Hide this
invitations-closed-next = { $what }: { $day }, unless an answer comes before

# Provider and link.
invitations-link-good = Link verified
invitations-link-warnings = Link with warnings
invitations-link-refused = Link refused
invitations-link-missing = Link missing
invitations-link-none-needed = This letter needs no link
invitations-link-none-why = It only informs, so no link is checked. The customer's provider is named in it.
# What a change of the plan did to the choice. $name: a customer. $state: where it stands now.
invitations-news = The plan has changed since, and the choice with it
invitations-news-read = Read
invitations-news-out = { $name } is now “{ $state }” and was taken out
invitations-news-more = { $n ->
    [one] 1 more was taken out
   *[other] { $n } more were taken out
}
invitations-news-gone = { $n ->
    [one] 1 customer is no longer in the list
   *[other] { $n } customers are no longer in the list
}
invitations-news-in = { $n ->
    [one] 1 new customer is chosen
   *[other] { $n } new customers are chosen
}
invitations-accepted-meanwhile = { $n ->
    [one] 1 customer of this round has accepted meanwhile
   *[other] { $n } customers of this round have accepted meanwhile
}
invitations-accepted-out = { $n ->
    [one] Take it out of the round
   *[other] Take them out of the round
}
invitations-no-provider = { $n ->
    [one] 1 customer has no provider
   *[other] { $n } customers have no provider
}
invitations-no-provider-what = { $n ->
    [one] Choose a provider for it, or a default under Providers
   *[other] Choose a provider for each of them, or a default under Providers
}
invitations-to-providers = Go to Providers
invitations-to-provider = Look at it under Providers
invitations-provider-customers = { $n ->
    [one] For 1 customer of this round
   *[other] For { $n } customers of this round
}
invitations-guide-link = In Partner Center
invitations-guide-here = In this program
invitations-guide-link-same = The link holds no customer data, so one link per provider serves all customers.

# Text.
invitations-template = Template
invitations-version = { $kind }, version { $version }
invitations-insert-field = Insert field
invitations-subject = Subject
invitations-body = Text
invitations-preview = What the customer gets
invitations-gets = What { $customer } gets
invitations-to = To { $address }
invitations-edited = { $n } edited by hand
invitations-edited-chip = Edited
invitations-previous-customer = Previous customer
invitations-next-customer = Next customer
invitations-only-one = There is only one customer
invitations-next-problem = Next problem
invitations-no-problem = No letter has a problem
invitations-copy = Copy
invitations-open = Open in mail
invitations-save = Save .eml...
invitations-own-text = Only for this customer
invitations-edit-own = Edit for this customer only
invitations-back-to-template = Back to template
invitations-back-to-template-all = All { $n } back
invitations-show-template = Show template
invitations-show-own = Show this customer's own text
invitations-versions = Versions
invitations-versions-only = There is no older version
invitations-version-shipped = as shipped
invitations-version-again = Use version { $version } again · { $when }
invitations-show-fault = Show
invitations-not-saved = This text is kept, but not used yet
invitations-not-saved-why = Mend what is listed here. Until then letters use the latest version.

# Check.
invitations-checking = { $n ->
    [one] Looking at 1 letter
   *[other] Looking at { $n } letters
}
invitations-check-all-ready = All ready
invitations-check-ready = { $n } ready
invitations-check-warnings = { $n } to look at
invitations-check-refused = { $n } refused
invitations-check-no-address = { $n } without address
invitations-check-only = Show only what needs a look
invitations-column-check = Letter
invitations-column-findings = What to look at
invitations-state-ready = Ready
invitations-state-warnings = Look at it
invitations-state-refused = Refused
invitations-older-used = A text that you are changing is not used yet
invitations-older-used-why = Something is wrong with it, so letters use the latest version. Go back to the text to mend it.
invitations-guide-check = What is checked
invitations-guide-check-refused = A refused letter cannot be copied or saved: the link is missing or altered, a field is empty, or the template has a fault.
invitations-guide-check-warnings = A letter to look at can be handed over: the contact has no address or may not accept, or the customer is in another country.
invitations-guide-check-click = Choose a row to see its letter.

# Hand over.
invitations-handed-over = { $n } of { $total } handed over
invitations-in-hand = { $place } of { $total } · { $customer }
piece-to = To
piece-subject = Subject
piece-message = Message
piece-copy-to = Copy To
piece-copy-subject = Copy subject
piece-copy-message = Copy message
piece-next-to = Copy next: To
piece-next-subject = Copy next: subject
piece-next-message = Copy next: message
piece-next-customer-to = Next customer: copy To
piece-next-customer-subject = Next customer: copy subject
piece-next-none = Copy next
piece-next-tip = Ctrl+Shift+C copies To, subject and message in turn, then goes on to the next customer
piece-no-to = No e-mail address is known, so enter the recipient yourself
piece-next = Next
piece-copied = Copied
piece-on-clipboard = On the clipboard now
piece-replaced = Something else is on the clipboard now
piece-how = The same key copies To, subject and message in turn. Paste each into your mail.
piece-last = Copied last: { $piece }, { $time }
piece-last-for = Copied last: { $piece } for { $customer }, { $time }
invitations-show-text = Show the text
invitations-hide-text = Hide the text
invitations-skip = Skip
invitations-mail-window = Open a mail window
invitations-mail-window-tip = Opens a mail with To and subject. The message goes to the clipboard, and you paste it.
invitations-mark-sent = Mark as sent
invitations-queue-done = Every letter of this round is handed over
invitations-finish = { $n ->
    [one] Mark 1 letter as sent and finish
   *[other] Mark { $n } letters as sent and finish
}
invitations-finish-why = Once they have left your mail program, say so here. If you only press Done, they stay recorded as handed over.
invitations-finished = { $n ->
    [one] 1 letter is marked as sent, and the round is finished
   *[other] { $n } letters are marked as sent, and the round is finished
}
invitations-queue-skipped = { $n ->
    [one] All but 1 skipped letter are handed over
   *[other] All but { $n } skipped letters are handed over
}
invitations-take-up = Take the skipped ones up again
invitations-filter = Show
invitations-filter-all = All
invitations-filter-waiting = Waiting
invitations-filter-done = Handed over
invitations-nobody-chosen = Choose rows in the table first
invitations-none-fits = Nothing can be recorded for the chosen letters: it was recorded before, or they are not ready
invitations-bulk = { $n } chosen
invitations-bulk-sent = Mark { $n } as sent
invitations-bulk-reminded = Mark { $n } as reminded
invitations-bulk-bounced = Mark { $n } as bounced
invitations-left-said = { $n } already sent
invitations-left-not-ready = { $n } without address or not ready
invitations-left-waiting = { $n } not handed over
invitations-column-state = State
invitations-column-by = By
invitations-waits = Waiting
invitations-save-all = Save all as .eml...
invitations-save-here = Save all here
invitations-folder = Folder for all letters
invitations-folder-help = A new or empty folder
invitations-folder-why = Enter a folder first, or choose one with the other button
invitations-guide-hand-over = Your mail program
invitations-guide-invited = Mark a letter as sent once you have sent it. The customer then counts as invited.
invitations-guide-recorded = Mark a letter as sent once you have sent it. The plan keeps who said so, and when.
invitations-guide-copy = Copy
invitations-guide-copy-what = To, subject and message one after the other, for any mail program. Each is read back; in the message the link is compared.
invitations-guide-outlook = Classic Outlook for Windows
invitations-guide-outlook-what = An .eml file opens as a draft that is ready to send
invitations-guide-thunderbird = Thunderbird
invitations-guide-thunderbird-what = An .eml file opens like a received message. Choose Edit as new message.
invitations-guide-others = Other programs
invitations-guide-others-what = If yours shows the file as a received message, copy the text instead
invitations-hide-from-history = Keep copies out of clipboard history
invitations-not-marked = { $n ->
    [one] 1 refused letter was not marked, because there is no text that could have been sent
   *[other] { $n } refused letters were not marked, because there is no text that could have been sent
}

invitations-changes = Against the template
invitations-change-removed = Out
invitations-change-added = New
invitations-changes-none = The text is the template's, word for word

# A new wording of a letter beside our own one. $kind: a letter. $language: what it is written in.
wording-offer = { $n ->
    [one] There is a new wording for one letter
   *[other] There are new wordings for { $n } letters
}
wording-offer-why = Yours is kept until you have compared the two.
wording-compare = Compare
wording-title = { $kind }, { $language }: new wording
wording-what = Parts that only one of the two has are marked. Whichever you choose, both are kept under “Versions”.
wording-ours = Our wording
wording-new = New wording
wording-differs = Differs
wording-take = Take the new wording
wording-keep = Keep ours
wording-later = Decide later
wording-taken = The letter has the new wording
wording-kept = The letter keeps your wording
wording-renewed = { $n ->
    [one] 1 letter that nobody had edited now has the new wording
   *[other] { $n } letters that nobody had edited now have the new wording
}
