# Our company.
company-what = Letters name your company, and every link is checked for naming it
company-identity = In Partner Center
company-name = Company name
company-name-help = As your customers know it
company-legal-name = Legal name
company-legal-name-help = As it stands in Partner Center, if it differs; forms and decisions name it
company-tenant = Tenant ID
company-tenant-help = Partner Center: Account settings, tenant. 32 digits and letters in groups of 8-4-4-4-12
company-pla = Partner ID of the location (PLA)
company-pla-help = Formerly MPN ID of this location; compared with the one in the link
company-pga = Partner ID of the global account (PGA)
company-pga-help = Formerly MPN ID of the whole company
company-country = Country
company-country-help = Name or two letters, such as Taiwan or TW
company-cloud = Cloud
company-cloud-help = Each cloud has its own links
company-sender = Who signs the letters
company-sender-why = A careful administrator calls back before accepting. Give a number that customers know already.
company-contact-help = Primary contact
company-email-help = Answers go here
company-phone-help = As customers have it in their records
company-people = Our people
company-people-why = Owners of customers, and who holds which role in Partner Center
company-new-person = Name of a colleague
company-new-person-why = Enter a name first
company-role-needed = Nobody has the role “{ $role }” yet. Add the person, or tick the role
company-add-person = Add colleague
person-email = E-mail of { $name }
person-name = Name of { $name }
remove-name = Remove { $name }
person-removed = { $name } was removed from your people
person-leaves = Who takes over from { $name }?
person-owns-customers = { $n ->
    [one] 1 customer
   *[other] { $n } customers
}
person-owns-tasks = { $n ->
    [one] 1 task of the enrollment
   *[other] { $n } tasks of the enrollment
}
person-heir = Hand over to
person-hand-over = Hand over and remove
contact-name = Name
contact-email = E-mail
contact-number = Contact { $number }
contact-up = Move contact { $number } up
contact-down = Move contact { $number } down
contact-remove = Remove contact { $number }
contact-is-first = It is the first already
contact-is-last = It is the last already
contact-phone = Phone

bad-tenant = This is not a tenant ID. It has 32 digits and letters a to f, in groups of 8-4-4-4-12. What you typed is kept here until you correct it.
bad-partner-id = A Partner ID has 4 to 12 digits and nothing else. What you typed is kept here until you correct it.
bad-country = Enter the name, such as Taiwan or Japan, or two letters, such as TW. What you typed is kept here until you correct it.
bad-email = This is not an e-mail address such as ana@contoso.com. What you typed is kept here until you correct it.
bad-domain = This is not a domain name such as contoso.onmicrosoft.com. What you typed is kept here until you correct it.

staff-role-global-admin = Global admin
staff-role-admin-agent = Admin agent
staff-role-sales-agent = Sales agent
staff-role-billing-admin = Billing admin
staff-role-incentives-admin = Incentives admin
cloud-public = Public cloud
cloud-china = China (21Vianet)
cloud-us-government = US Government
language-english = English
language-traditional-chinese = Traditional Chinese
contact-role-global-admin = Global admin
contact-role-billing-admin = Billing admin
contact-role-other = Other role
contact-role-unknown = Role not known
relationship-direct = Direct
relationship-indirect = Indirect
relationship-other = Other
stage-not-asked = Not invited
stage-invited = Invited
stage-accepted = Accepted
stage-verified-by-us = Verified by us
stage-verified-by-provider = Verified by provider
stage-verified-by-both = Verified by both
stage-declined = Declined
hand-over-prepared = Prepared
hand-over-copied = Copied
hand-over-saved = Saved
hand-over-opened = Opened in mail
hand-over-sent = Sent
hand-over-reminded = Reminded
hand-over-bounced = Bounced

# Providers.
providers-what = Each provider has its own relationship link, and one provider is the default for customers that name none
providers-first = Add your indirect provider
providers-first-why = The provider orders and bills for you after the changeover. Its link invites customers to both of you at once.
providers-new-name = Name of the provider
providers-new-why = Enter the provider's name first
providers-add = Add provider
providers-default = Default
provider-identity = About the provider
provider-name = Name
provider-name-help = As customers will see it
provider-tenant = Tenant ID
provider-tenant-help = With it, every link is checked for naming this provider
provider-partner-id = Partner ID
provider-make-default = Make default
provider-remove = Remove provider

# The link.
link-title = Relationship link with { $provider }
link-where = In Partner Center choose Indirect providers, then Invite new customers. It shows a draft with a link. Copy the link from there and paste it here.
link-paste = Paste the link
link-replace = Paste another link
link-paste-help = It is judged at once; nothing is opened and nothing is sent
link-names-tenant = This link names tenant { $tenant } as the provider
link-told-why = A link cannot vouch for itself. Ask { $provider } for its tenant ID in another way, and compare
link-told = The provider told us this ID
link-use = Use this link
link-refused-why = This link is refused; the reasons stand above
link-mend-offer = A corrected link, judged again
link-mend-take = Take the corrected link
link-accepted = Accepted link
link-fingerprint = Fingerprint
link-pasted = Pasted
link-remove = Remove link
link-names-reseller = You
link-names-provider = Provider
link-state-none = No link yet
link-state-good = Link good
link-state-warnings = Link with warnings
link-state-refused = Link refused

# Why there is no letter for a customer, and what to look at.
letter-no-company-name = Your company has no name yet. Enter it under Our company.
letter-no-provider = This customer has no provider. Choose one for it, or a default under Providers.
letter-no-link = There is no link for { $provider } yet. Paste it under Providers.
letter-link-refused = The link for { $provider } is refused. Look at it under Providers.
letter-link-changed = The link for { $provider } is not the one that was checked. Paste it again under Providers.
letter-no-template = There is no such letter in { $language }
letter-own-text-fault = This customer's own text: { $fault }
letter-template-fault = The template: { $fault }
letter-no-contact = No contact person is known, so the draft has no recipient
letter-no-address = The contact has no e-mail address, so the draft has no recipient
letter-may-not-accept = Only a billing administrator or a global admin can accept. This contact: { $role }
letter-already-accepted = This customer has accepted already
letter-link-has-warnings = The link has warnings. Look at them under Providers.
letter-other-country = The customer is in { $country }, your company is not. A reseller relationship needs the same region.
letter-older-wording = This customer's own text was made from an older wording of the template
index-file = File
index-customer = Customer
index-microsoft-id = Microsoft ID
index-to = To
index-language = Language
index-subject = Subject
index-fingerprint = Fingerprint of the link
index-problems = Look at
bad-tenant-argument = A tenant ID has 32 digits and letters a to f, in groups of 8-4-4-4-12
bad-partner-id-argument = A Partner ID has 4 to 12 digits and nothing else

finding-no-company-tenant = Your tenant ID is not known, so links are not checked for naming you. Enter it under Our company.
finding-no-provider = There is no provider yet. Add one under Providers.
finding-no-provider-tenant = The tenant ID of { $provider } is not known, so links are not checked for naming it. Enter it under Providers.
finding-link-has-warnings = The link for { $provider } has warnings. Look at it under Providers.
finding-provider-gone = { $n ->
    [one] 1 customer names a provider that is no longer in the plan. Choose another one for it.
   *[other] { $n } customers name a provider that is no longer in the plan. Choose another one for them.
}
finding-no-address = { $n ->
    [one] 1 customer has no contact with an e-mail address
   *[other] { $n } customers have no contact with an e-mail address
}
finding-same-microsoft-id = { $first } and { $second } have the same Microsoft ID. Keep one of them.
cli-no-such-customer = No customer is called “{ $word }”. Give an id, a Microsoft ID, a domain or the exact name. Nothing was written.
cli-several-customers = { $n } customers are called “{ $word }”. Give an id, a Microsoft ID or a domain instead. Nothing was written.
cli-without-recipient = { $n ->
    [one] 1 draft has no recipient, because the customer has no contact with an e-mail address
   *[other] { $n } drafts have no recipient, because the customers have no contact with an e-mail address
}
cli-sample-written = The sample plan with { $n } invented customers lies in { $folder }
cli-generated = A plan with { $n } invented customers lies in { $folder }
cli-checked = { $name }: { $n } customers, { $ready } of { $open } open invitations ready
cli-overdue = { $what } was due on { $date }
