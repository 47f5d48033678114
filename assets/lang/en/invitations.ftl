# Letters to customers, in five steps.
sends-nothing = Changeover sends nothing. You send every message yourself.
invitations-what = Select customers, check the text of each letter, then copy or save it for your mail program
invitations-title = { $n ->
    [one] { $kind }: 1 customer
   *[other] { $kind }: { $n } customers
}
invitations-steps = Steps
invitations-step-customers = Customers
invitations-step-link = Provider and link
invitations-step-text = Text
invitations-step-check = Check
invitations-step-hand-over = Send
invitations-choose-first = Complete the previous step first
invitations-back = Back
invitations-next-link = Next: provider and link
invitations-next-text = Next: text
invitations-next-check = Next: check
invitations-next-hand-over = Next: send
invitations-done = Done
invitations-empty = No customers to write to yet
invitations-empty-why = Letters go to the customers in this plan. Import the list exported from Partner Center, or add customers by hand.
invitations-empty-import = Import customers
invitations-empty-customers = Add customers by hand
invitations-until = reply by { $date }

# Customers.
invitations-chosen = { $n } selected
invitations-found = { $n } found
invitations-letter = Letter
invitations-language = Language
invitations-language-own = Each customer’s own
invitations-language-en = English
invitations-language-zh = Chinese
invitations-deadline = Reply by
invitations-deadline-help = Optional
invitations-deadline-hint = 2026-12-31
invitations-kind-fixed = Letters in this batch have already been processed, so the type of letter cannot be changed. You can still add customers.
invitations-quick = Select
invitations-quick-not-asked = Not invited ({ $n })
invitations-quick-processed = Letter already processed ({ $n })
invitations-quick-open = Letter not processed yet ({ $n })
invitations-quick-invited = Invited and waiting ({ $n })
invitations-quick-accepted = Accepted ({ $n })
invitations-quick-all = All ({ $n })
invitations-quick-none = None
invitations-search = Search customers
invitations-search-clear = Clear the search
invitations-choose-shown = Select all rows shown
invitations-nobody = Select at least one customer
invitations-no-address = No email address
invitations-column-customer = Customer
invitations-column-stage = Status
invitations-column-address = Email
invitations-column-language = Language
invitations-guide-order = Types of letters
invitations-guide-order-what = A batch is one type of letter to a list of customers. It stays open until you finish it, even if you close Changeover.
invitations-guide-notice = Explains what will change and asks for nothing
invitations-guide-consent = Asks for consent to share the relationship with the provider
invitations-guide-invitation = Contains the relationship link
invitations-guide-reminder = Repeats the link when no answer was recorded
invitations-guide-thanks = For customers who have accepted
invitations-past = Earlier batches
invitations-past-line = { $n } of { $total } processed, { $sent } marked as sent
invitations-closed-unsent = { $n ->
    [one] 1 letter is not marked as sent, so the plan does not show whether it was sent
   *[other] { $n } letters are not marked as sent, so the plan does not show whether they were sent
}
invitations-closed-hide = Hide
invitations-closed-next = { $what }: { $day }, unless there is an answer first

# Provider and link.
invitations-link-good = Link good
invitations-link-warnings = Link with warnings
invitations-link-refused = Link rejected
invitations-link-missing = Link missing
invitations-link-none-needed = No link needed
invitations-link-none-why = This type of letter contains no link, so none is checked. It names the customer’s provider.
# What a change of the plan did to the selection. $name: a customer. $state: its status now.
invitations-news = The plan has changed, and the selection was updated
invitations-news-read = Dismiss
invitations-news-out = { $name } is now “{ $state }” and was deselected
invitations-news-more = { $n ->
    [one] 1 more was deselected
   *[other] { $n } more were deselected
}
invitations-news-gone = { $n ->
    [one] 1 customer is no longer in the plan
   *[other] { $n } customers are no longer in the plan
}
invitations-news-in = { $n ->
    [one] 1 more customer was selected
   *[other] { $n } more customers were selected
}
invitations-accepted-meanwhile = { $n ->
    [one] 1 customer in this batch has accepted in the meantime
   *[other] { $n } customers in this batch have accepted in the meantime
}
invitations-accepted-out = { $n ->
    [one] Remove it from this batch
   *[other] Remove them from this batch
}
invitations-no-provider = { $n ->
    [one] 1 customer has no provider
   *[other] { $n } customers have no provider
}
invitations-no-provider-what = { $n ->
    [one] Choose a provider for this customer, or set a default under Providers
   *[other] Choose a provider for each of them, or set a default under Providers
}
invitations-to-providers = Go to Providers
invitations-to-provider = Show under Providers
invitations-provider-customers = { $n ->
    [one] For 1 customer in this batch
   *[other] For { $n } customers in this batch
}
invitations-guide-link = In Partner Center
invitations-guide-here = In Changeover
invitations-guide-link-same = The link contains no customer data, so one link per provider works for all customers

# Text.
invitations-template = Template
invitations-version = { $kind }, version { $version }
invitations-insert-field = Insert field
invitations-insert-condition = Insert condition
invitations-format-bold = Bold
invitations-format-heading = Heading
invitations-format-list = List
invitations-subject = Subject
invitations-body = Message
invitations-preview = Preview
invitations-gets = Preview for { $customer }
invitations-to = To: { $address }
invitations-cc-shown = Cc: { $address }
invitations-reply-to-shown = Replies go to { $address } (only in the mail file)
invitations-files = { $n ->
    [one] 1 file, { $size }
   *[other] { $n } files, { $size }
}
invitations-files-only-eml = Only in the mail file (.eml), not in what you copy: { $names }
invitations-mail = Copies, replies and attachments
invitations-mail-why = For every letter made from this template
invitations-mail-cc = { $n ->
    [one] 1 copy
   *[other] { $n } copies
}
invitations-cc = Cc
invitations-cc-help = Email addresses, separated by semicolons
invitations-cc-bad = “{ $address }” is not an email address. What you typed is kept here until you correct it.
invitations-reply-to = Reply to
invitations-reply-to-help = Where replies should go, if not to whoever sends the letter. Only in the mail file (.eml).
invitations-attachments = Attachments
invitations-attachments-help = They go along only when you open or save the letter as a mail file (.eml). Copies of the files are kept with the plan.
invitations-recipients = Who gets this letter
invitations-recipients-chosen = { $n ->
    [one] 1 contact set
   *[other] { $n } contacts set
}
invitations-test = Open a test to yourself
invitations-test-tip = Opens this letter in your mail program with “TEST” in the subject, to { $address } alone. Nothing is recorded.
invitations-test-asks = Your own email address is needed first
invitations-test-no-address = Enter your email address first, such as ana@contoso.com
invitations-test-go = Save address and open test
invitations-recipients-why = Whoever gets letters as usual keeps getting them when you add somebody. Choose “No letters” for a person who should not.
invitations-reply-to-one = Enter one address only. What you typed is kept here until you correct it.
invitations-mail-both = Use for both languages
invitations-mail-both-tip = The { $language } letter gets the same Cc, reply address and attachments
letters-differ = The English and the Chinese letter differ: { $what }
letters-differ-why = Each customer gets what the letter in its language says
letters-differ-conditions = conditions ({ $names })
letters-differ-gdap = GDAP link only in { $language }
invitations-state-shown = { $state } · shown
invitations-edited = { $n } edited by hand
invitations-edited-chip = Edited
invitations-previous-customer = Previous customer
invitations-next-customer = Next customer
invitations-only-one = There is only one customer
invitations-next-problem = Next issue
invitations-no-problem = No letter has an issue
invitations-copy = Copy
invitations-open = Open in mail
invitations-save = Save .eml...
invitations-own-text = For this customer only
invitations-edit-own = Edit for this customer only
invitations-back-to-template = Revert to template
invitations-back-to-template-all = Revert all { $n }
invitations-show-template = Show template
invitations-show-own = Show this customer’s own text
invitations-versions = Versions
invitations-versions-only = There is no older version
invitations-version-shipped = original
invitations-version-again = Use version { $version } again · { $when }
invitations-version-compare = Compare with version { $version }
invitations-show-fault = Show
invitations-not-saved = This text is kept but not used yet
invitations-not-saved-why = Correct the following. Until then, letters use the last saved version.

# Check.
invitations-checking = { $n ->
    [one] Checking 1 letter
   *[other] Checking { $n } letters
}
invitations-early = The letter says that you work as an indirect reseller, and your enrollment is not recorded as done
invitations-early-why = Send it once the agreement is accepted, or record what is done already.
invitations-early-open = Open enrollment
invitations-check-all-ready = All ready
invitations-check-ready = { $n } ready
invitations-check-warnings = { $n } to check
invitations-check-refused = { $n } blocked
invitations-check-no-address = { $n } without email address
invitations-check-only = Show only letters with issues
invitations-check-variants = Text by condition:
invitations-check-no-variant = No condition
invitations-column-variant = Condition
invitations-column-check = Status
invitations-column-findings = Issues
invitations-state-ready = Ready
invitations-state-warnings = Check
invitations-state-refused = Blocked
invitations-older-used = The text you are editing is not used yet
invitations-older-used-why = It contains an error, so letters use the last saved version. Go back to the Text step to correct it.
invitations-guide-check = What is checked
invitations-guide-check-refused = Blocked letters cannot be copied or saved: the link is missing or altered, a field is empty, or the template contains an error
invitations-guide-check-warnings = Letters marked “Check” can still be sent: the contact has no email address or may not be able to accept, or the customer is in another country
invitations-guide-check-click = Select a row to see its letter

# Send. “Processed”: copied, saved, opened in mail, or marked.
invitations-handed-over = { $n } of { $total } processed
invitations-in-hand = { $place } of { $total } · { $customer }
piece-to = To
piece-cc = Cc
piece-subject = Subject
piece-message = Message
piece-copy-to = Copy To
piece-copy-cc = Copy Cc
piece-copy-subject = Copy subject
piece-copy-message = Copy message
piece-next-to = Copy next: To
piece-next-cc = Copy next: Cc
piece-next-subject = Copy next: subject
piece-next-message = Copy next: message
piece-next-customer-to = Next customer: copy To
piece-next-customer-subject = Next customer: copy subject
piece-next-none = Copy next
piece-next-tip = Ctrl+Shift+C copies To, Cc, Subject and Message in turn, then continues with the next customer. Cc is skipped when nobody gets a copy.
piece-no-to = No email address is known. Enter the recipient yourself.
piece-next = Next
piece-copied = Copied
piece-on-clipboard = On the clipboard
piece-replaced = No longer on the clipboard
piece-how = The same button copies To, Cc, Subject and Message in turn. Paste each one into your email.
piece-last = Last copied: { $piece }, { $time }
piece-last-for = Last copied: { $piece } for { $customer }, { $time }
invitations-show-text = Show text
invitations-hide-text = Hide text
invitations-skip = Skip
invitations-mail-window = Open new email
invitations-mail-window-tip = Opens an email with To, Cc and Subject filled in. The message is copied to the clipboard for you to paste.
invitations-mark-sent = Mark as sent
invitations-end-asked = This batch is not finished. Close it anyway?
invitations-end-open = { $n ->
    [one] 1 letter has not been processed
   *[other] { $n } letters have not been processed
}
invitations-end-why = If you close the batch now, this stays as it is. You can undo closing.
invitations-end-close = Close batch
invitations-queue-done = All letters in this batch have been processed
invitations-finish = { $n ->
    [one] Mark 1 letter as sent and finish
   *[other] Mark { $n } letters as sent and finish
}
invitations-finish-why = Once the letters are on their way, mark them as sent here. If you only select Done, they remain copied, saved, printed or opened.
invitations-finished = { $n ->
    [one] 1 letter was marked as sent, and the batch is finished
   *[other] { $n } letters were marked as sent, and the batch is finished
}
invitations-queue-skipped = { $n ->
    [one] All letters have been processed except 1 that was skipped
   *[other] All letters have been processed except { $n } that were skipped
}
invitations-take-up = Go through skipped letters
invitations-filter = Show
invitations-filter-all = All
invitations-filter-waiting = Pending
invitations-filter-done = Processed
invitations-nobody-chosen = Select rows in the table first
invitations-none-fits = Nothing to record: the selected letters are already recorded or not ready
invitations-bulk = { $n } selected
invitations-bulk-sent = Mark { $n } as sent
invitations-bulk-reminded = Mark { $n } as reminded
invitations-bulk-bounced = Mark { $n } as bounced
invitations-left-said = { $n } already marked as sent
invitations-left-not-ready = { $n } without email address or not ready
invitations-left-waiting = { $n } pending
invitations-column-state = Status
invitations-column-by = By
invitations-waits = Pending
invitations-save-all = Save all as .eml...
invitations-save-here = Save all here
invitations-folder = Folder for all letters
invitations-folder-help = A new or empty folder
invitations-folder-why = Enter a folder first, or select “Save all as .eml...” to choose one
invitations-guide-hand-over = Your mail program
invitations-guide-invited = Mark a letter as sent once you have sent it. The customer then counts as invited.
invitations-guide-recorded = Mark a letter as sent once you have sent it. The plan records who marked it, and when.
invitations-guide-copy = Copy
invitations-guide-copy-what = To, Cc, Subject and Message one after the other, for any mail program. Each is read back to verify the copy, including the link in the message.
invitations-guide-outlook = Classic Outlook for Windows
invitations-guide-outlook-what = An .eml file should open as a draft that is ready to send
invitations-guide-thunderbird = Thunderbird
invitations-guide-thunderbird-what = An .eml file opens like a received message. Choose Edit As New Message.
invitations-guide-others = Other programs
invitations-guide-others-what = If yours shows the file as a received message, copy the letter instead
invitations-hide-from-history = Keep copied text out of clipboard history
invitations-not-marked = { $n ->
    [one] 1 blocked letter was not marked, because it has no text that could have been sent
   *[other] { $n } blocked letters were not marked, because they have no text that could have been sent
}

invitations-changes = Compared with the template
invitations-change-removed = Removed
invitations-change-added = Added
invitations-changes-none = Identical to the template

# A newer version of a template beside our own one. $kind: a letter. $language: what it is written in.
wording-offer = { $n ->
    [one] 1 template has a newer version
   *[other] { $n } templates have newer versions
}
wording-offer-why = Your version stays in use until you have compared the two
wording-compare = Compare
wording-title = { $kind }, { $language }: newer version
wording-what = Paragraphs that differ are marked. Whichever you use, both are kept under “Versions”.
wording-ours = Your version
wording-new = Newer version
wording-differs = Different
wording-take = Use newer version
wording-keep = Keep your version
wording-later = Decide later
wording-versions-title = Versions: { $kind }, { $language }
wording-versions-what = What only one of the versions has is marked
wording-version = Version { $version }
wording-version-now = Version { $version }, in use
wording-back = Back to the letters
wording-taken = The template now uses the newer version
wording-kept = The template keeps your version
wording-shipped = New among the letters of this plan: { $letters }
wording-renewed = { $n ->
    [one] 1 template that nobody had edited was updated to the newer version
   *[other] { $n } templates that nobody had edited were updated to the newer versions
}
