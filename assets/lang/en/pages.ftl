# Our company.
company-what = Letters name your company, and every link is checked to make sure it names your company too
company-identity = Company details
company-name = Company name
company-name-help = As your customers know it
company-legal-name = Legal name
company-legal-name-help = As shown in Partner Center, if different; used in forms and decisions
company-tenant = Tenant ID
company-tenant-help = Shown in Partner Center under Account settings; 32 digits and letters in groups of 8-4-4-4-12
company-pla = Partner ID of the location (PLA)
company-pla-help = Formerly the MPN ID of this location; compared with the one in the link
company-pga = Partner ID of the global account (PGA)
company-pga-help = Formerly the MPN ID of the whole company
company-country = Country
company-country-help = Name or two-letter code, such as Taiwan or TW
company-cloud = Cloud
company-cloud-help = Each cloud has its own links
company-sender = Letter signature
company-sender-why = Customers may call to check a letter before they accept. Enter a number that they already know.
company-contact-help = Primary contact
company-email-help = Replies go to this address
company-phone-help = As customers have it in their records
company-signature = Below every letter
company-signature-lines = Signature
company-signature-help = Lines below every letter to customers and providers, such as your address
company-signature-address = “{ $found }” is a web address. Remove it: letters contain no link but the relationship link, so that customers see a single, checked one. What you typed is kept here.
company-logo = Logo
company-logo-help = A picture (PNG, JPEG or GIF, up to 500 KB) below the signature. It goes along only in mail files (.eml).
company-logo-no-picture = This file is not a picture that mail programs show. Nothing was changed. Choose a PNG, JPEG or GIF file.
company-logo-too-large = This picture has { $size }; it would make every letter that much larger. Nothing was changed. Choose one of up to { $most }.
company-people = Team
company-people-why = Who is responsible for which customers, and who has which role in Partner Center
company-new-person = Name of the team member
company-new-person-why = Enter a name first
company-role-needed = Nobody has the role “{ $role }” yet. Add a team member, or select the role for one.
company-add-person = Add team member
person-email = Email of { $name }
person-name = Name of { $name }
remove-name = Remove { $name }
person-removed = { $name } was removed from the team
person-leaves = Who takes over from { $name }?
person-owns-customers = { $n ->
    [one] Owner of 1 customer
   *[other] Owner of { $n } customers
}
person-owns-tasks = { $n ->
    [one] Owner of 1 to-do in the enrollment
   *[other] Owner of { $n } to-dos in the enrollment
}
person-heir = New owner
person-hand-over = Reassign and remove
contact-name = Name
contact-email = Email
contact-number = Contact { $number }
contact-up = Move contact { $number } up
contact-down = Move contact { $number } down
contact-remove = Remove contact { $number }
contact-is-first = Already the first
contact-is-last = Already the last
contact-phone = Phone

bad-tenant = This is not a tenant ID, which has 32 characters (digits and letters a to f) in groups of 8-4-4-4-12. What you typed is kept here until you correct it.
bad-partner-id = A Partner ID has 4 to 12 digits and nothing else. What you typed is kept here until you correct it.
bad-country = Enter the name, such as Taiwan or Japan, or a two-letter code, such as TW. What you typed is kept here until you correct it.
bad-email = This is not an email address such as ana@contoso.com. What you typed is kept here until you correct it.
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
relationship-other-as = Other ({ $raw })
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
providers-what = Each provider has its own relationship link. Customers without a provider of their own use the default.
providers-first = Add your indirect provider
providers-first-why = After the changeover, the provider places your orders and bills you. Its link invites customers to a relationship with both of you.
providers-new-name = Provider name
providers-new-why = Enter the provider’s name first
providers-add = Add provider
providers-default = Default
provider-identity = About the provider
provider-name = Name
provider-name-help = As customers will see it
provider-tenant = Tenant ID
provider-tenant-help = Needed to check that a link names this provider
provider-partner-id = Partner ID
provider-make-default = Make default
provider-remove = Remove provider

# The link.
link-title = Relationship link with { $provider }
link-where = In Partner Center, select Indirect providers, then Invite new customers. Copy the link from the draft shown there and paste it here.
link-paste = Paste the link
link-replace = Paste another link
link-paste-help = The link, or a whole message that contains it. Checked as you paste. Nothing is opened or sent.
link-names-tenant = This link names the tenant { $tenant } as the provider
link-told-why = The link alone does not show that this tenant ID is right. Ask { $provider } for its tenant ID through another channel, and compare the two.
link-told = Mark as confirmed by provider
link-use = Use this link
link-refused-why = This link was rejected, for the reasons above
link-mend-offer = Corrected link, checked again
link-mend-take = Use corrected link
link-choices = Links found in this text
link-choice-take = Use this one
link-from-clipboard = Paste link from clipboard
link-from-clipboard-none = There is no text on the clipboard. Copy the message with the link and try again.
link-reason = Why this link is right
link-reason-help = No published link of this form is known. Your reason is kept with your name.
link-reason-why = Enter the reason first
link-reason-kept = Reason
link-accepted = Link in use
link-fingerprint = Link ID
link-pasted = Pasted
link-remove = Remove link
link-names-reseller = Reseller
link-names-provider = Provider
link-state-none = No link yet
link-state-good = Link good
link-state-warnings = Link with warnings
link-state-refused = Link rejected

# Why there is no letter for a customer, and what to check.
letter-no-company-name = Your company has no name yet. Enter it under Our company.
letter-no-provider = This customer has no provider. Choose one for it, or set a default under Providers.
letter-no-link = There is no link for { $provider } yet. Paste it under Providers.
letter-link-refused = The link for { $provider } was rejected. See the reasons under Providers.
letter-link-changed = The link for { $provider } is not the one that was checked. Paste it again under Providers.
letter-no-template = There is no template for this letter in { $language }
letter-own-text-fault = This customer’s own text: { $fault }
letter-template-fault = Template: { $fault }
letter-no-contact = There is no contact, so the draft has no recipient
letter-no-address = The contact has no email address, so the draft has no recipient
letter-not-known-azure = No subscription is recorded, so the text is the one for customers without Azure.
letter-not-known-access = Nothing is recorded about admin access, so the text is the one for customers who need a GDAP request.
letter-not-known-agreement = Nothing is recorded about the customer agreement, so the text is the one for customers without it.
letter-large = With its attachments, the mail will be about { $size }. Many mail servers accept no more than { $most }; remove an attachment or make it smaller.
letter-no-gdap = This customer has no link of a GDAP request yet. Paste it on the customer’s sheet, or use the command “Paste a list of GDAP links” for many.
letter-gdap-paste = Paste the GDAP link
letter-gdap-over = The GDAP request of this customer expired on { $day }. Create a new one in Partner Center and paste its link.
letter-may-not-accept = Only a billing admin or a global admin can accept. This contact: { $role }
letter-already-accepted = This customer has already accepted
letter-link-has-warnings = The link has warnings. { $findings }
letter-planned-day-passed = The move was planned for { $day }, and no submission is recorded. Set a new day, or record the step under Moves.
letter-other-country = The customer is in { $country }, but your company is not. A reseller relationship is possible only within the same region.
letter-older-wording = This customer’s own text is based on an older version of the template
index-file = File
index-customer = Customer
index-microsoft-id = Microsoft ID
index-to = To
index-language = Language
index-subject = Subject
index-fingerprint = Link ID
index-problems = Issues
bad-tenant-argument = A tenant ID has 32 digits and letters a to f, in groups of 8-4-4-4-12
bad-partner-id-argument = A Partner ID has 4 to 12 digits and nothing else

finding-no-company-tenant = Your tenant ID is not in the plan, so it is not checked whether links name your company. Enter it under Our company.
finding-no-provider = There is no provider yet. Add one under Providers.
finding-no-provider-tenant = The tenant ID of { $provider } is not in the plan, so it is not checked whether links name this provider. Enter it under Providers.
finding-link-has-warnings = The link for { $provider } has warnings. See them under Providers.
finding-provider-gone = { $n ->
    [one] 1 customer has a provider that is no longer in the plan. Choose another one for it.
   *[other] { $n } customers have a provider that is no longer in the plan. Choose another one for them.
}
finding-no-address = { $n ->
    [one] 1 customer has no contact with an email address
   *[other] { $n } customers have no contact with an email address
}
finding-same-microsoft-id = { $first } and { $second } have the same Microsoft ID. Keep one of them.
cli-export-column = “{ $said }” is not a column. Nothing was saved. Choose from these columns: { $columns }.
cli-export-exists = { $path } already exists and was not replaced. Nothing was saved. Choose another name for --out.
cli-export-none = No rows were found. Nothing was saved. Check --search.
cli-no-such-customer = No customer is called “{ $word }”. Nothing was written. Enter an ID, a Microsoft ID, a domain or the exact name.
cli-several-customers = { $n } customers are called “{ $word }”. Nothing was written. Enter an ID, a Microsoft ID or a domain instead.
cli-without-recipient = { $n ->
    [one] 1 draft has no recipient, because the customer has no contact with an email address
   *[other] { $n } drafts have no recipient, because the customers have no contact with an email address
}
cli-sample-written = The sample plan with { $n } fictitious customers is saved in { $folder }
cli-generated = { $n ->
    [one] A plan with 1 fictitious customer is saved in { $folder }
   *[other] A plan with { $n } fictitious customers is saved in { $folder }
}
cli-checked = { $n ->
    [one] { $name }: 1 customer, { $ready } of { $open } open invitations ready
   *[other] { $name }: { $n } customers, { $ready } of { $open } open invitations ready
}
cli-probably-part = { $absent } of { $of } customers are not in this list. It is probably a partial list, so no customer counts as missing.
cli-counts-customers = new { $new }  changed { $changed }  same { $same }  missing { $missing }  problems { $problems }  notes { $notes }
cli-counts-subscriptions = new { $new }  changed { $changed }  same { $same }  older { $older }  problems { $problems }  notes { $notes }
cli-overdue = Overdue: { $what } ({ $date })

# Registers: one table of records.
register-none = Nothing found
register-none-why = No record matches the search
register-empty-means = Left empty: { $day }
register-otherwise = Not set here: { $value }
register-show-all = Show all

# To-dos and milestones of your own. $name: a title.
nav-todos = To-dos
todos-what = To-dos and milestones of your team, in addition to those that follow from the rules
todos-new = New to-do
todos-new-why = First enter what is to be done
todos-create = Add to-do
todos-empty = No to-dos of your own yet
todos-empty-why = Note what has to be done besides the enrollment and the invitations, such as a meeting with the provider or a new contract. Each to-do can have an owner and a date.
todos-search = Search to-dos
todos-hide-done = Hide done
todos-remove = Remove
todos-removed = { $n ->
    [one] 1 to-do removed
   *[other] { $n } to-dos removed
}
todos-title = What is to be done
todos-kind = Type
todos-kind-todo = To-do
todos-kind-milestone = Milestone
todos-day = Date
todos-done = Done on
todos-state-overdue = Overdue
todos-state-soon = Due soon
todos-state-open = Open
todos-state-done = Done
edit-todo-add = to-do “{ $name }” added
edit-todo = to-do “{ $name }” changed
edit-todo-remove = { $n ->
    [one] to-do “{ $name }” removed
   *[other] { $n } to-dos removed
}
action-why-todo = A to-do of your own
action-why-milestone = A milestone of your own
action-go-todo = Show to-do
cli-export-what = Say what to export: customers or subscriptions with --out FILE, or --json for the whole plan. Nothing was saved.
cli-redacted = { $n ->
    [one] A redacted copy with 1 customer is saved in { $folder }
   *[other] A redacted copy with { $n } customers is saved in { $folder }
}
cli-restored = { $n ->
    [one] A plan with 1 customer is restored in { $folder }
   *[other] A plan with { $n } customers is restored in { $folder }
}
cli-restore-new = The file has format { $format }, which a newer version of the program wrote. Nothing was saved. Use that version to restore it.
cli-restore-not = The file is not a plan that export --json printed ({ $what }). Nothing was saved.
