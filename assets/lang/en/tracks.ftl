# Where a customer stands on each of its tracks, and what it bought.
track-consent = Consent
track-agreement = Customer agreement
track-transfer = Transfer
track-access = Admin access
consent-not-asked = Not asked
consent-asked = Asked
consent-given = Given
consent-refused = Refused
consent-way-mail = By e-mail
consent-way-paper = On paper
consent-way-phone = By telephone
consent-way-meeting = In a meeting
consent-way-contract = By contract
consent-way-unknown = Not noted
agreement-unknown = Not known
agreement-not-accepted = Not accepted
agreement-by-customer = Accepted by the customer
agreement-attested = Attested by us
agreement-confirmed = Confirmed by the provider
transfer-unknown = Not known
transfer-planned = Planned
transfer-requested = Requested
transfer-pending = Waits for approval
transfer-in-progress = In progress
transfer-complete = Complete
transfer-verified = Complete and seen
transfer-rejected = Rejected
transfer-withdrawn = Withdrawn
transfer-expired = Expired
transfer-not-eligible = Not eligible
access-unknown = Not known
access-none = None
access-requested = Requested
access-pending = With the customer
access-active = Active
access-ended = Ended
gate-consent = Consent
gate-link = Link
gate-accepted = Accepted
gate-verified = Seen by both
gate-agreement = Agreement
gate-transfer = Transfer
subscription-active = Active
subscription-suspended = Suspended
subscription-ended = Ended
subscription-unknown = Not known
product-new-commerce = License, new commerce
product-legacy-license = License, before new commerce
product-azure-plan = Azure plan
product-legacy-azure = Azure, before the Azure plan
product-reservation = Azure reservation or savings plan
product-software = Software
product-marketplace = Marketplace
product-trial = Trial
product-unknown = Not known
end-renews = Renews to a new term
end-extends = Extended Service Term
end-cancels = Cancels at end of term
end-unknown = Not chosen
proposal-accepted = Accepted, and seen by us
proposal-seen-by-us = Seen by us
proposal-not-listed = No longer seen by us
proposal-no-longer-direct = No longer listed as direct

# The gates in the sheet.
gates-name = The way of this customer
gate-said = { $gate }, { $state }
gate-state-passed = Passed
gate-state-not-needed = Not needed
gate-state-open = Open
gate-state-locked = Locked
gate-state-refused = Refused
gate-means-consent = The customer agrees that the relation is shared with the provider. Only extending a relation needs it.
gate-means-link = There is a checked link of the customer's provider
gate-means-accepted = The customer accepts the relation with you and the provider
gate-means-verified = You and the provider both see the relation in Partner Center
gate-means-agreement = A customer agreement holds with the provider
gate-means-transfer = The subscriptions are with the provider
gate-locked-why = Not yet. First: { $gates }
gate-open-why = It can be done now. Record it below once it is done.
gate-passed-why = This is done
gate-not-needed-why = The way went around it
gate-refused-why = Somebody said no, or it cannot go on. See below.

# The tracks in the sheet.
tracks-title = Consent, agreement, transfer, admin access
tracks-since = Since { $day }
tracks-since-by = Since { $day }, says { $by }
tracks-recorded = Recorded { $when } · { $by }
tracks-record = Record...
tracks-record-now = Record
tracks-take-back = Take back the last entry
tracks-earlier = Earlier entries
tracks-state = State
tracks-state-choose = Choose
tracks-state-why = Choose a state first
tracks-day = Day
tracks-who = Who says so
tracks-who-said = Who of the customer said so
tracks-who-help = Stays empty when it is not known
tracks-note = Note
tracks-way = How it was said
tracks-ends = Last day of admin access
tracks-ends-help = Stays empty when it is not known
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

# Direct or indirect, and how we know.
kind-unknown = Not known
kind-export-says = The export says “{ $text }”
kind-rule = How Partner Center shows it
kind-looking = Where to look
kind-step = { $number }. { $text }
kind-other-book = Said by the rules of { $book }. Those of { $followed }, which this plan follows, do not say it.

# What we can do for this customer.
abilities-title = What we can do for this customer
abilities-aside = Now and afterwards
abilities-book = By the rules of
abilities-standing = We are now
abilities-changes = { $n ->
    [one] 1 thing changes when the customer is indirect
   *[other] { $n } things change when the customer is indirect
}
abilities-stays = { $n ->
    [one] 1 thing stays as it is
   *[other] { $n } things stay as they are
}
abilities-not-said = { $n ->
    [one] 1 thing that the rules leave open
   *[other] { $n } things that the rules leave open
}
abilities-then = then
abilities-who = Done then by: { $who }
abilities-limit-now = Now: { $limit }
abilities-limit-then = Then: { $limit }
abilities-said = { $task }. Now: { $now }. Afterwards: { $then }. Done then by: { $who }.
abilities-all = All tasks and who says so
