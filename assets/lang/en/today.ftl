# Next actions: what is to be done, and why. $title, $programme: as the rule book calls it. $day: a date.
action-enter-company = Enter who your company is
action-answer-status = Look up the status of your direct-bill enrollment
action-answer-identified = Say whether Microsoft told you to leave direct bill
action-answer-anniversary = Enter your anniversary
action-look-up-status = Look up your status again
action-check = Check: { $title }
action-decide = Decide: { $title }
action-look-for-approval = Look whether Microsoft has approved the enrollment
action-look-whether = Look whether it has happened: { $title }
action-chase-approval = Ask Microsoft: the approval is overdue
action-chase = Ask Microsoft: “{ $title }” is overdue
action-add-provider = Add an indirect provider
action-paste-link = Paste the relationship link
action-import = Import the customer list
action-invite = { $n ->
    [one] Invite 1 customer who was not invited yet
   *[other] Invite { $n } customers who were not invited yet
}
action-hand-over = { $n ->
    [one] 1 letter of the running round is left
   *[other] { $n } letters of the running round are left
}
action-remind = { $n ->
    [one] Remind 1 customer who has not answered
   *[other] Remind { $n } customers who have not answered
}
action-remind-again = { $n ->
    [one] Remind 1 customer for the second time
   *[other] Remind { $n } customers for the second time
}
action-call = { $n ->
    [one] Call 1 customer who has not answered two reminders
   *[other] Call { $n } customers who have not answered two reminders
}
action-compare-wordings = { $n ->
    [one] Compare the new wording of a letter with your own
   *[other] Compare the new wordings of { $n } letters with your own
}
action-why-wordings = The program has a newer text, and yours was edited
action-find-addresses = { $n ->
    [one] Find somebody to write to at 1 customer
   *[other] Find somebody to write to at { $n } customers
}
action-verify = { $n ->
    [one] Look 1 customer up in Partner Center
   *[other] Look { $n } customers up in Partner Center
}
action-ask-provider = { $n ->
    [one] Ask the provider to confirm 1 customer
   *[other] Ask the provider to confirm { $n } customers
}
action-incentive = { $programme }, next: { $title }

action-name-invite = Invite customers
action-name-hand-over = Letters of the running round
action-name-wordings = Compare new wordings of letters
action-name-remind = Remind customers
action-name-remind-again = Remind customers for the second time
action-name-call = Call customers
action-name-addresses = Find addresses
action-name-verify = Look customers up in Partner Center
action-name-confirm = Ask the provider to confirm customers

action-why-company = Letters and forms name it, and links are checked against it
action-why-answer = The path that is open to you follows from it
action-why-status = { $n ->
    [one] It was looked up 1 business day ago
   *[other] It was looked up { $n } business days ago
}
action-why-expected = Expected by { $day }; you looked before, look again each day
action-why-no-figure = No figure is published for how long it takes; look each day
action-why-overdue = It was expected before { $day }
action-why-provider = The agreement is accepted, and customers need a provider
action-why-link = Letters carry it; Partner Center offers one for the pair of you and the provider
action-why-import = Partner Center exports it; invitations and the forecast follow from it
action-why-invite = They have an address and were not invited
action-why-hand-over = Written and not yet handed over
action-why-remind = The first reminder is due, by the business days of their country
action-why-remind-again = The first reminder was not answered, and the second is due
action-why-call = Two letters were not answered; whoever calls learns more
action-why-addresses = No contact with an address is known
action-why-verify = They accepted; you have not looked yet whether Partner Center shows it
action-why-confirm = They accepted; the provider has not confirmed it
action-why-own = Good practice, not a rule of Microsoft’s

action-urgency-late = Late
action-urgency-now = Now
action-urgency-soon = Soon
action-urgency-ready = Ready
action-urgency-waiting = Waiting
action-urgency-decide = Decide

action-go-company = Enter it
action-go-answer = Answer
action-go-step = Show step
action-go-decide = Show decision
action-go-provider = Add provider
action-go-link = Paste link
action-go-import = Import a file
action-go-invite = Write to them
action-go-hand-over = Go on
action-go-wordings = Compare
action-go-remind = Draft reminders
action-go-customers = Show customers
action-go-incentives = Show incentives
action-go-date = Why this date?

safety-at-home = With the provider from the start
safety-safe = Confirmed by the provider
safety-accepted = Accepted, not confirmed
safety-invited = Invited
safety-not-invited = Not invited
safety-declined = Declined

# The page. $pace: one of the today-pace sentences. $due: due or overdue things in words.
today-head = { $overdue }, { $due }
today-n-overdue = { $n ->
    [0] Nothing overdue
   *[other] { $n } overdue
}
today-n-due = { $n ->
    [0] nothing due this week
   *[other] { $n } due this week
}
today-pace-late = At this pace the last customer accepts { $days } too late
today-pace-in-time = At this pace all customers accept in time
today-pace-by = At this pace all customers accept by { $day }; no date is set by which they have to
today-pace-through = All customers have accepted
today-pace-none = Nothing can be said about the customers: nobody has accepted in the last ten business days
today-sentences = { $first }. { $second }.

today-actions = Next actions
today-actions-none = Nothing is to be done now
today-actions-none-why = What waits for others stands under Deadlines
today-keys = D done · P postpone · Enter go there
today-row = { $chip }, { $sentence }, { $when }, { $owner }
today-more = { $n ->
    [one] and 1 more
   *[other] and { $n } more
}
today-fewer = Show only the first ten
today-postponed = { $n ->
    [one] 1 postponed
   *[other] { $n } postponed
}
today-postponed-until = until { $day }
today-postponed-back = Bring back
today-menu = More about: { $sentence }
today-menu-done = Done today
today-menu-look = Still pending
today-menu-done-why = This is done in its place; press Enter to go there
today-menu-postpone = Postpone to the next business day
today-menu-postpone-week = Postpone by a week
today-menu-owner = Owner
today-menu-nobody = Nobody
today-nobody = nobody named
today-no-date = no date

today-phases = The way, and where you are
today-phase-not-begun = Not begun
today-phase-begun = Begun
today-phase-not-recorded = Not recorded
today-phase-going = { $done } of { $total }
today-phase-done = Done
today-phase-holds = Holds now
today-phase-here = you are here

# What a part of the way rests on, and where to look. $done of $n. $provider: its name. $day: a date.
phase-basis-steps = { $done } of { $n } steps are done; see Enrollment
phase-basis-no-provider = No provider is chosen; see Providers
phase-basis-default = { $provider } is used, but no decision is recorded; see Providers, Comparison
phase-basis-memo = { $provider } was chosen on { $day }; see Providers, Comparison
phase-basis-not-accepted = An invitation from { $provider } is not accepted yet; see Providers, Partnerships
phase-basis-accepted = Accepted, but not seen on both sides yet; see Providers, Partnerships
phase-basis-seen = Accepted, and seen by us and by { $provider }; see Providers, Partnerships
phase-basis-link = There is a link for both partners, but no accepted invitation is recorded; see Providers, Partnerships
phase-basis-no-invitation = No invitation from { $provider } is recorded; see Providers, Partnerships
phase-basis-agreement = The agreement was accepted on { $day }; see Enrollment
phase-basis-no-agreement = Begins when the agreement is accepted; see Enrollment
phase-basis-no-customers = There are no customers yet; see Import
phase-basis-kinds = The lists tell it for { $done } of { $n } customers; see Customers, Relationship
phase-basis-stages = { $done } of { $n } stages are done; see Deadlines, Incentives
phase-n-invited = { $n } invited
phase-n-accepted = { $n } accepted
phase-n-declined = { $n } declined
phase-n-not-invited = { $n } not invited
phase-n-confirmed = { $n } confirmed
phase-between = { ", " }
today-status-unknown = Status not looked up
today-status-seen = { $n ->
    [0] Looked up today
    [one] Looked up 1 business day ago
   *[other] Looked up { $n } business days ago
}
today-status-never = Nobody has looked in Partner Center yet
today-status-indirect = Indirect reseller only

today-customers-not-safe = { $n ->
    [one] 1 of { $all } customers is not yet safe
   *[other] { $n } of { $all } customers are not yet safe
}
today-customers-all-safe = { $n ->
    [one] The one customer is safe
   *[other] All { $n } customers are safe
}
today-customers-what = Safe: the provider confirms the relationship
today-customers-needed = Needed: { $needed } acceptances a business day until { $day }; the last ten days brought { $brought } a day
today-customers-brought = The last ten business days brought { $n ->
    [one] 1 acceptance
   *[other] { $n } acceptances
}
today-customers-none = No customers yet
today-customers-none-why = Import the list that Partner Center exports
today-customers-show = Show customers

today-findings = Worth a look
today-findings-more = { $n ->
    [one] 1 more is shown by the command check
   *[other] { $n } more are shown by the command check
}

today-since = { $n ->
    [one] Since { $moment }: 1 change
   *[other] Since { $moment }: { $n } changes
}
today-since-none = Nothing has changed since { $moment }
today-since-line = { $who }: { $what }
today-since-times = { $what } (×{ $n })
today-since-more = { $n ->
    [one] and 1 more kind of change
   *[other] and { $n } more kinds of changes
}
today-since-other = a change that a newer version made

today-empty = This page will say what to do next
today-empty-why = It is worked out from your company, its customers and where you stand with Microsoft. Three first steps
today-empty-company = Enter your company
today-empty-company-why = Name, tenant and Partner ID: letters, forms and links need them
today-empty-import = Import the customers
today-empty-import-why = The CSV that Partner Center exports, or rows pasted from a table
today-empty-enrollment = Begin the enrollment
today-empty-enrollment-why = Which path is open to you, what ends, what to save before
