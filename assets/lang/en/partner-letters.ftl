# Letters to providers, and to our own admin about one.
provider-letter-questionnaire = Questionnaire
provider-letter-decline = Polite decline
provider-letter-ask-again = Please send the invitation
provider-letter-ask-admin = Please accept the invitation
provider-letter-new-tenant = New customer's tenant

provider-letter-to = To
provider-letter-to-nobody = Nobody is known
provider-letter-language = Language of the letter
provider-letter-view = What is shown
provider-letter-view-letter = Preview
provider-letter-view-edit = Edit text
provider-letter-as-shipped = Back to the shipped text
provider-letter-subject = Subject
provider-letter-body = Text
provider-letter-sent = I sent it
provider-letter-sent-why = Records today and your name. { sends-nothing }
provider-letter-recorded = Recorded as sent
provider-letter-recorded-line = { $day } · { $by }
provider-letter-copied = Copied, and read back unchanged
provider-letter-copied-link = Copied · The invitation's link was read back unchanged
provider-letter-link-kept = The invitation's link was kept: the letter is of no use without it, and it stands alone on its line

provider-letter-no-link = The invitation's link is not here yet. Paste it under Partnerships.
provider-letter-link-changed = The invitation's link is not the one that was pasted. Paste it again under Partnerships.
provider-letter-link-no-address = The invitation's link does not begin with https, or a space stands in it. Paste it again under Partnerships.
provider-letter-link-once = The invitation's link has to stand in the text once, alone on its line, as {"{{link}}"}
provider-letter-link-unwanted = This letter carries no link. Take {"{{link}}"} out of the text.
provider-letter-no-request = It is not said for which new customer
provider-letter-no-questions = There is nothing to ask yet. Add criteria under Comparison.
provider-letter-no-partner-id = Your Partner ID of the location (PLA) is not known yet. Enter it under Our company.
provider-letter-empty-field = “{ $field }” is empty, and the text has nothing to stand in for it
provider-letter-other-address = “{ $found }” begins a web address. Take it out: these letters carry no address but the invitation's link.

provider-letter-no-recipient = Nobody is known to write to, so the draft has no recipient
provider-letter-no-address = The recipient has no e-mail address, so the draft has none
provider-letter-not-global-admin = The recipient is not known to be a global admin of yours
provider-letter-agreement-open = Nobody has said how the customer agreement comes about. The letter asks the provider.
provider-letter-no-partnership = No accepted partnership with this provider is recorded. Without one it cannot name you as the reseller.
provider-letter-other-provider = The letter names another provider, { $provider }

# Providers that were not chosen.
provider-letter-decline-title = Letters to providers that were not chosen
provider-letter-decline-what = Choose a provider to see its letter
provider-letter-decline-open = Not written yet
provider-letter-decline-sent = Sent { $day }

# Fields of these letters.
field-country = New customer's country
field-customer-contact = New customer's first global admin
field-agreement = How the customer agreement comes about
field-partner-id = Our Partner ID of the location (PLA)
field-note = Note for the provider
