# Letters to providers, and to our own admin about one.
partner-letter-questionnaire = Questionnaire
partner-letter-decline = Polite decline
partner-letter-ask-again = Please send the invitation
partner-letter-ask-admin = Please accept the invitation
partner-letter-new-tenant = New customer's tenant

partner-letter-to = To
partner-letter-to-nobody = Nobody is known
partner-letter-language = Language of the letter
partner-letter-view = What is shown
partner-letter-view-letter = Preview
partner-letter-view-edit = Edit text
partner-letter-as-shipped = Back to the shipped text
partner-letter-subject = Subject
partner-letter-body = Text
partner-letter-sent = I sent it
partner-letter-sent-why = Records today and your name. { sends-nothing }
partner-letter-recorded = Recorded as sent
partner-letter-recorded-line = { $day } · { $by }
partner-letter-copied = Copied, and read back unchanged
partner-letter-copied-link = Copied · The invitation's link was read back unchanged
partner-letter-link-kept = The invitation's link was kept: the letter is of no use without it, and it stands alone on its line

partner-letter-no-link = The invitation's link is not here yet. Paste it under Partnerships.
partner-letter-link-changed = The invitation's link is not the one that was pasted. Paste it again under Partnerships.
partner-letter-link-no-address = The invitation's link does not begin with https, or a space stands in it. Paste it again under Partnerships.
partner-letter-link-once = The invitation's link has to stand in the text once, alone on its line, as {"{{link}}"}
partner-letter-link-unwanted = This letter carries no link. Take {"{{link}}"} out of the text.
partner-letter-no-request = It is not said for which new customer
partner-letter-no-questions = There is nothing to ask yet. Add criteria under Comparison.
partner-letter-no-partner-id = Your Partner ID of the location (PLA) is not known yet. Enter it under Our company.
partner-letter-empty-field = “{ $field }” is empty, and the text has nothing to stand in for it
partner-letter-other-address = “{ $found }” begins a web address. Take it out: these letters carry no address but the invitation's link.

partner-letter-no-recipient = Nobody is known to write to, so the draft has no recipient
partner-letter-no-address = The recipient has no e-mail address, so the draft has none
partner-letter-not-global-admin = The recipient is not known to be a global admin of yours
partner-letter-agreement-open = Nobody has said how the customer agreement comes about. The letter asks the provider.
partner-letter-no-partnership = No accepted partnership with this provider is recorded. Without one it cannot name you as the reseller.
partner-letter-other-provider = The letter names another provider, { $provider }

# Providers that were not chosen.
partner-letter-decline-title = Letters to providers that were not chosen
partner-letter-decline-what = Choose a provider to see its letter
partner-letter-decline-open = Not written yet
partner-letter-decline-sent = Sent { $day }

# Fields of these letters.
field-country = New customer's country
field-customer-contact = New customer's first global admin
field-agreement = How the customer agreement comes about
field-partner-id = Our Partner ID of the location (PLA)
field-note = Note for the provider
