# The status of a customer on each of its tracks, and what it bought.
track-consent = Consent
track-agreement = Customer agreement
track-transfer = Transfer
track-access = Admin access
consent-not-asked = Not requested
consent-asked = Requested
consent-given = Given
consent-refused = Declined
consent-way-mail = By email
consent-way-paper = On paper
consent-way-phone = By phone
consent-way-meeting = In a meeting
consent-way-contract = By contract
consent-way-unknown = Not recorded
agreement-unknown = Not known
agreement-not-accepted = Not accepted
agreement-by-customer = Accepted by the customer
agreement-attested = Attested by us
agreement-confirmed = Confirmed by the provider
transfer-unknown = Not known
transfer-planned = Planned
transfer-requested = Requested
transfer-pending = Ready to submit
transfer-in-progress = In progress
transfer-complete = Completed
transfer-verified = Completed and verified
transfer-rejected = Rejected
transfer-withdrawn = Withdrawn
transfer-expired = Expired
transfer-not-eligible = Not eligible
access-unknown = Not known
access-none = None
access-requested = Requested
access-pending = Awaiting customer
access-active = Active
access-ended = Ended
gate-consent = Consent
gate-link = Link
gate-accepted = Acceptance
gate-verified = Verification
gate-agreement = Agreement
gate-transfer = Transfer
subscription-active = Active
subscription-suspended = Suspended
subscription-ended = Ended
subscription-unknown = Not known
product-new-commerce = License, new commerce
product-legacy-license = License, legacy
product-license = License
product-azure-plan = Azure plan
product-legacy-azure = Azure, legacy
product-azure-reservation = Azure reservation
product-savings-plan = Azure savings plan
product-reservation = Azure reservation or savings plan
product-software-subscription = Software subscription
product-perpetual = Perpetual software
product-software = Software
product-marketplace = Marketplace (SaaS)
product-support-plan = Support plan
product-trial = Trial
product-no-trial = Not a trial
product-unknown = Not known
end-renews = Renews to a new term
end-extends = Extended Service Term
end-cancels = Cancels at end of term
end-unknown = Not selected
proposal-accepted = Accepted, verified by us
proposal-seen-by-us = Verified by us
proposal-not-listed = No longer verified by us
proposal-no-longer-direct = No longer listed as direct

# The gates in the sheet.
gates-name = Progress of this customer
gate-said = { $gate }, { $state }
gate-state-passed = Done
gate-state-not-needed = Not needed
gate-state-open = Open
gate-state-locked = Locked
gate-state-refused = Stopped
gate-means-consent = The customer agrees to share the relationship with the provider. Only needed to extend an existing relationship.
gate-means-link = There is a checked link for the customer’s provider
gate-means-accepted = The customer accepts the relationship with your company and the provider
gate-means-verified = You and the provider both see the relationship in Partner Center
gate-means-agreement = A customer agreement that is valid for the provider is in place
gate-means-transfer = The subscriptions are with the provider
gate-locked-why = Not possible yet. First: { $gates }
gate-open-why = Can be done now. Click here to record it once it is done.
gate-passed-why = This is done
gate-not-needed-why = Not needed for this customer
gate-refused-why = Declined, or cannot be continued. Click here to see why.

# The tracks in the sheet.
tracks-title = Consent, agreement, transfer, admin access
tracks-since = Since { $day }
tracks-since-by = Since { $day }, according to { $by }
tracks-recorded = Recorded at { $when } · { $by }
tracks-record = Record...
tracks-record-now = Record
tracks-take-back = Remove last entry
tracks-earlier = Earlier entries
tracks-state = Status
tracks-state-choose = Choose
tracks-state-why = Choose a status first
tracks-day = Date
tracks-who = According to
tracks-who-said = Who at the customer said so
tracks-who-help = Leave empty if not known
tracks-note = Note
tracks-correct = Correct the step “{ $stage }” of { $day }
tracks-correct-now = Save correction
tracks-step-line = { $by }: { $note }
tracks-way = How it was given
tracks-ends = Last day of admin access
tracks-ends-help = Leave empty if not known
tracks-ends-unknown = Not known
tracks-ends-in = { $n ->
    [0] { $day }, today
    [one] { $day }, in 1 day
   *[other] { $day }, in { $n } days
}
tracks-ended-ago = { $n ->
    [one] { $day }, 1 day ago
   *[other] { $day }, { $n } days ago
}
tracks-facts = What the rules say: { $track }

# Direct or indirect, and how that is known.
kind-unknown = Not known
kind-export-says = The export says “{ $text }”
tracks-proven-by = Evidence: { $files }
tracks-evidence = Add evidence...
kind-rule = How Partner Center shows it
kind-looking = Where to look
kind-step = { $number }. { $text }
kind-other-book = From the { $book } rules. The { $followed } rules, which this plan uses, do not mention it.

# What you can do for this customer.
abilities-title = What you can do for this customer
abilities-aside = Now and afterwards
abilities-book = Rule version
abilities-standing = Your current partner status
abilities-changes = { $n ->
    [one] 1 task changes once the customer is indirect
   *[other] { $n } tasks change once the customer is indirect
}
abilities-stays = { $n ->
    [one] 1 task stays the same
   *[other] { $n } tasks stay the same
}
abilities-not-said = { $n ->
    [one] 1 task is not covered by the rules
   *[other] { $n } tasks are not covered by the rules
}
abilities-then = then
abilities-who = Done afterwards by: { $who }
abilities-limit-now = Now: { $limit }
abilities-limit-then = Afterwards: { $limit }
abilities-said = { $task }. Now: { $now }. Afterwards: { $then }. Done afterwards by: { $who }.
abilities-all = Show all tasks and sources

# The link of a GDAP request.
gdap-request = GDAP request
gdap-add = Add the link of a GDAP request
gdap-replace = Replace the link of the GDAP request
gdap-link = Link of the GDAP request
gdap-link-help = From Partner Center: Customers > the customer > Admin relationships. It belongs to this customer alone.
gdap-made = Created on
gdap-made-help = The request expires 90 days later
gdap-no-day = Enter the day on which the request was created
gdap-day-ahead = This day is still to come. Enter the day on which the request was created.
gdap-save = Save link
gdap-remove = Remove the GDAP request
gdap-made-on = Created on { $day }, entered by { $by }
gdap-id = Link ID { $id }
gdap-expires = { $n ->
    [one] expires on { $day }, in 1 day
   *[other] expires on { $day }, in { $n } days
}
gdap-expired = { $n ->
    [0] expires today, { $day }
   *[other] expired on { $day }
}
gdap-taken = This link already belongs to { $customer }. Each customer needs a GDAP request of its own.
gdap-fault-no-link = There is no link of a GDAP request here. Copy it from the customer’s Admin relationships page in Partner Center.
gdap-fault-several = { $n ->
   *[other] There are { $n } links of GDAP requests here. Paste only the one of this customer.
}
gdap-fault-other-kind = This is another kind of link: { $kind }. Copy the link of the GDAP request.
gdap-fault-damaged = The link is not complete. Copy it again, without breaking or changing it.
gdap-links = GDAP links
gdap-links-there = { $n ->
    [one] 1 of { $total } customers has a valid GDAP link
   *[other] { $n } of { $total } customers have a valid GDAP link
}
gdap-links-why = The template contains {"{{gdap_link}}"}: each customer gets the link of its own GDAP request
gdap-list = Paste a list
gdap-list-help = One line per customer: name, domain or Microsoft ID, and the link
gdap-list-fault = Line { $line }: { $why }
gdap-list-who = No customer, or more than one, has this name, domain or Microsoft ID
gdap-list-twice = This customer is already in the list with another link
gdap-list-none = Paste lines with a customer and its link first
command-gdap-links = Paste a list of GDAP links
gdap-links-what = Paste the links of GDAP requests for any number of customers
gdap-links-kept = Each link is kept with its customer. Letters whose text contains {"{{gdap_link}}"} bring it.
gdap-list-other = Line { $line }: { $customer } already has another link, created on { $day }. It stays unless you replace it.
gdap-list-known = { $n ->
    [one] 1 line brings a link that its customer already has
   *[other] { $n } lines bring links that their customers already have
}
gdap-list-replace = { $n ->
    [one] Replace 1 link
   *[other] Replace { $n } links
}
gdap-list-take = { $n ->
    [one] Save 1 link
   *[other] Save { $n } links
}
