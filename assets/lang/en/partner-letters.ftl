# Letters to providers, and to your own admin about one.
provider-letter-questionnaire = Questionnaire
provider-letter-decline = Polite decline
provider-letter-ask-again = Request for the invitation
provider-letter-ask-admin = Request to accept the invitation
provider-letter-new-tenant = New customer’s tenant
provider-letter-create-requests = Request to create transfer requests

provider-letter-to = To
provider-letter-to-nobody = No recipient yet
provider-letter-language = Language of the letter
provider-letter-view = View
provider-letter-view-letter = Preview
provider-letter-view-edit = Edit
provider-letter-as-shipped = Restore original text
provider-letter-subject = Subject
provider-letter-body = Message
provider-letter-sent = Mark as sent
provider-letter-sent-why = Records today’s date and your name. { sends-nothing }
provider-letter-recorded = Marked as sent
provider-letter-recorded-line = { $day } · { $by }
provider-letter-copied = Copied, and checked after copying
provider-letter-copied-link = Copied · Invitation link checked after copying
provider-letter-link-kept = The invitation link was kept. The letter is of no use without it, and the link must have its own line.

provider-letter-no-link = There is no invitation link yet. Paste it under Providers > Partnerships.
provider-letter-link-changed = The invitation link is not the one that was pasted. Paste it again under Providers > Partnerships.
provider-letter-link-no-address = The invitation link does not start with https, or contains a space. Paste it again under Providers > Partnerships.
provider-letter-link-once = The invitation link must appear once, on a line of its own, as {"{{link}}"}
provider-letter-link-unwanted = This letter has no link. Remove {"{{link}}"} from the text.
provider-letter-no-request = The letter does not say which new customer it is for
provider-letter-no-questions = There are no questions yet. Add criteria under Providers > Comparison.
provider-letter-no-transfers = There is no transfer request to ask for
provider-letter-conditions = Conditions are about a customer and only work in letters to customers. Remove the parts that start with {"{{if ...}}"}.
provider-letter-no-partner-id = The Partner ID of your location (PLA) is missing. Enter it under Our company.
provider-letter-empty-field = “{ $field }” is empty, and the text has no replacement for it
provider-letter-other-address = “{ $found }” starts a web address. Remove it: these letters contain no address except the invitation link.

provider-letter-no-recipient = No recipient is known, so the draft has none
provider-letter-no-address = The recipient has no email address, so the draft has none
provider-letter-not-global-admin = The recipient is not known to be a global admin of your company
provider-letter-agreement-open = It is not settled whether the customer accepts the customer agreement or the provider attests it. The letter asks the provider.
provider-letter-no-partnership = No accepted partnership with this provider is recorded. Without one, the provider cannot name you as the reseller.
provider-letter-tenant-unknown = { $n ->
    [one] 1 customer in the list has neither a domain nor a Microsoft ID, so the provider cannot tell which tenant is meant
   *[other] { $n } customers in the list have neither a domain nor a Microsoft ID, so the provider cannot tell which tenants are meant
}
provider-letter-other-provider = The letter names another provider: { $provider }

# Providers that were not selected.
provider-letter-decline-title = Letters to providers that were not selected
provider-letter-decline-what = Select a provider to see its letter
provider-letter-decline-open = Not sent yet
provider-letter-decline-sent = Sent { $day }

# Fields of these letters.
field-country = New customer’s country
field-customer-contact = New customer’s first global admin
field-agreement = How the customer agreement is handled
field-partner-id = Partner ID of your location (PLA)
field-our-registered-name = Your company’s registered name
field-our-tenant = Tenant ID of your company
field-requests-a-week = Requests that the provider creates in a week
field-lead-days = Lead time of the provider in business days
field-note = Note for the provider
