# Letters to customers: their types, their fields, and what can be wrong with them.

template-kind-notice = Notice
template-kind-consent = Consent request
template-kind-invitation = Invitation
template-kind-reminder = Reminder
template-kind-second-reminder = Second reminder
template-kind-thanks = Thank-you
template-kind-move = Note on the move

# Descriptions in the menu that inserts a field.
field-company = Customer’s company name
field-contact = Customer’s contact
field-greeting = Salutation of the contact
field-domain = Customer’s primary domain
field-provider = Indirect provider’s name
field-our-company = Your company’s name
field-our-contact = Person who signs for your company
field-our-email = Your email address
field-our-phone = Your phone number, as the customer knows it
field-deadline = Date to reply by
field-move-day = Day from which the provider is billed
field-subscriptions = Subscriptions that move
field-today = Today’s date
field-link = Relationship link
field-gdap-link = Customer’s GDAP link
# What a part of a letter may depend on: that it holds, and that it does not.
condition-has-azure = Has Azure
condition-no-azure = No Azure known
condition-needs-gdap = No active admin access (GDAP)
condition-has-gdap = Active admin access (GDAP)
condition-agreement-missing = Customer agreement missing
condition-agreement-there = Customer agreement accepted
condition-reads-english = Customer reads English
condition-reads-no-english = Customer does not read English
condition-reads-chinese = Customer reads Traditional Chinese
condition-reads-no-chinese = Customer does not read Traditional Chinese
condition-own = { $name }: { $held }
condition-own-not = { $name }: not { $held }

# Where in a template.
draft-place-subject = Subject, column { $column }
draft-place-body = Line { $line }, column { $column }

# What is wrong with a template.
draft-problem-empty-subject = The subject is empty
draft-problem-empty-body = The message is empty
draft-problem-unknown-name = There is no field called “{ $name }”. Select one with Insert field.
draft-problem-unknown-name-nearest = There is no field called “{ $name }”. Did you mean { $nearest }?
draft-problem-unclosed = A field starts here with {"{{"} but does not end with {"}}"} on the same line
draft-problem-unopened = {"}}"} appears here without {"{{"} before it
draft-problem-empty-name = There is no field name between the braces. Select one with Insert field.
draft-problem-wide-braces = These are full-width braces. Type half-width {"{{"} and {"}}"} instead.
draft-problem-link-missing = The relationship link is missing. Insert {"{{link}}"} on a line of its own.
draft-problem-link-doubled = The relationship link appears here a second time. Keep only one.
draft-problem-link-not-alone = The relationship link must be on a line of its own, with an empty line before and after it
draft-problem-link-unwanted = This type of letter does not contain the relationship link. Remove {"{{link}}"}.
draft-problem-link-in-subject = The relationship link cannot be in the subject. Move it to the message.
draft-problem-link-with-fallback = The relationship link cannot have a replacement text. Enter only {"{{link}}"}.
draft-problem-literal-url = “{ $found }” starts a web address. Remove it: only {"{{link}}"} may insert one, so that customers see a single, checked link.
draft-problem-too-long = This text is too long for a letter (more than 100,000 bytes). Shorten it.
draft-problem-private-character = This character cannot be used in a template. Remove it or type it again.
draft-problem-unknown-condition = There is no condition called “{ $name }”. Select one with Insert condition.
draft-problem-unknown-condition-nearest = There is no condition called “{ $name }”. Did you mean { $nearest }?
draft-problem-no-condition = There is no condition after {"if"}. Select one with Insert condition.
draft-problem-no-end = The part that starts here with { $mark } does not end. Add {"{{end}}"} where it should end.
draft-problem-too-many-conditions = The parts of this text depend on more than { $most } different things. Leave some out, or write two letters.
draft-problem-end-alone = {"{{end}}"} appears here without {"{{if ...}}"} before it. Remove it or add the condition.
draft-problem-else-alone = {"{{else}}"} appears here outside of a part that starts with {"{{if ...}}"}
draft-problem-else-twice = This part already has an {"{{else}}"}. Keep only one.
draft-problem-link-in-condition = The relationship link cannot depend on a condition: every customer needs it. Move it out of the part.
draft-problem-nothing-left = Some customers would get nothing, because everything here depends on conditions. Add text outside of them or an {"{{else}}"}.
draft-problem-gdap-misplaced = The GDAP link must be in the message once, on a line of its own with an empty line before and after it, without a replacement text

# Why an edit did not go through.
draft-link-kept-deleted = The relationship link was kept, because the letter is of no use without it
draft-link-kept-split = The relationship link was kept in one piece. Type on another line.
draft-link-kept-doubled = The message already contains the relationship link; once is enough
draft-link-kept-crowded = The relationship link stays on a line of its own, so that no mail program breaks it

# What was found in a finished letter.
draft-check-link-missing = The message does not contain the relationship link
draft-check-link-broken = A space or a line break splits the relationship link
draft-check-link-doubled = The message contains the relationship link { $count } times
draft-check-link-not-alone = There is other text beside the link on line { $line }
draft-check-other-url = Line { $line } contains another web address, “{ $found }”
draft-check-braces-left = Line { $line } still contains the braces of a field
draft-check-field-empty = “{ $field }” is empty for this customer, and the text has no replacement for it

# What came back from the clipboard.
draft-html-link-missing = The link is missing from the formatted text on the clipboard. Copy again, or copy as plain text.
draft-html-link-several = The formatted text on the clipboard has { $count } links instead of one. Copy again, or copy as plain text.
draft-html-link-altered = The link on the clipboard was changed and now leads to { $found }. Copy again, or copy as plain text.

# Why a mail file or a mail window was not made.
mail-problem-field = No mail file was created, because the field “{ $field }” contains a line break or a control character. Correct the field and try again.
mail-problem-address = No mail file was created, because mail programs do not accept “{ $address }” as an email address. Correct the address and try again.
