# Texts for customers: their kinds, their fields, and what can be wrong with them.

template-kind-notice = Notice
template-kind-consent = Consent
template-kind-invitation = Invitation
template-kind-reminder = Reminder
template-kind-second-reminder = Second reminder
template-kind-thanks = Thanks

# Descriptions in the menu that inserts a field.
field-company = Customer's company name
field-contact = Customer's contact
field-greeting = How the contact is addressed
field-domain = Customer's primary domain
field-provider = Indirect provider's name
field-our-company = Our company's name
field-our-contact = Person of us who signs
field-our-email = Our e-mail address
field-our-phone = Our phone number that the customer knows
field-deadline = Date by which an answer is wanted
field-today = Today's date
field-link = Relationship link

# Where in a template.
draft-place-subject = Subject, column { $column }
draft-place-body = Line { $line }, column { $column }

# What is wrong with a template.
draft-problem-empty-subject = The subject is empty
draft-problem-empty-body = The text is empty
draft-problem-unknown-name = There is no field called “{ $name }”. Choose one with Insert field.
draft-problem-unknown-name-nearest = There is no field called “{ $name }”. Did you mean { $nearest }?
draft-problem-unclosed = A field starts here with {"{{"} but does not end with {"}}"} on the same line
draft-problem-unopened = {"}}"} stands here without {"{{"} before it
draft-problem-empty-name = The braces hold no field name. Choose one with Insert field.
draft-problem-wide-braces = These are full-width braces. Type {"{{"} and {"}}"} in half width.
draft-problem-link-missing = The relationship link is missing. Insert {"{{link}}"} on a line of its own.
draft-problem-link-doubled = The relationship link stands here a second time. Keep it once.
draft-problem-link-not-alone = The relationship link must stand alone, with an empty line before and after it
draft-problem-link-unwanted = A text of this kind does not carry the relationship link. Remove {"{{link}}"}.
draft-problem-link-in-subject = The relationship link cannot stand in the subject. Move it to the text.
draft-problem-link-with-fallback = Nothing can stand in for the relationship link. Write {"{{link}}"} only.
draft-problem-literal-url = “{ $found }” starts a web address. Only {"{{link}}"} may bring one, so that customers meet a single link that was checked.
draft-problem-too-long = This text is longer than 100,000 bytes. Shorten it.
draft-problem-private-character = This character cannot be used in a template. Remove it or type it again.

# Why an edit did not go through.
draft-link-kept-deleted = The relationship link was kept, because the message is of no use without it
draft-link-kept-split = The relationship link was kept whole. Type on another line.
draft-link-kept-doubled = The relationship link is already in the text, and once is enough
draft-link-kept-crowded = The relationship link keeps its line to itself, so that no mail program breaks it

# What was found in a finished text.
draft-check-link-missing = The relationship link is not in the text
draft-check-link-broken = The relationship link is broken by a space or a line break
draft-check-link-doubled = The relationship link is in the text { $count } times
draft-check-link-not-alone = Something else stands on the link's line, line { $line }
draft-check-other-url = Line { $line } holds another web address, “{ $found }”
draft-check-braces-left = Line { $line } still holds braces of a field
draft-check-field-empty = “{ $field }” is empty for this customer, and the text has no fallback for it

# What came back from the clipboard.
draft-html-link-missing = The formatted text on the clipboard has lost the link. Copy again, or copy as plain text.
draft-html-link-several = The formatted text on the clipboard has { $count } links instead of one. Copy again, or copy as plain text.
draft-html-link-altered = The link on the clipboard was changed. It now leads to { $found }. Copy again, or copy as plain text.

# Why a mail file or a mail window was not made.
mail-problem-field = The mail file was not made, because the field “{ $field }” holds a line break or a control character. Correct the field and try again.
mail-problem-address = The mail file was not made, because “{ $address }” is not an e-mail address that mail programs accept. Correct the address and try again.
