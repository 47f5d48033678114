# To-dos: what to do next, and why. $title, $programme: as the rule version calls it. $day: a date.
action-enter-company = Enter your company details
action-answer-status = Look up the status of your direct-bill enrollment
action-answer-identified = Record whether Microsoft has told you to leave direct bill
action-answer-anniversary = Enter your anniversary
action-look-up-status = Look up your status again
action-check = Check: { $title }
action-decide = Decide: { $title }
action-look-for-approval = Check whether Microsoft has approved your enrollment
action-look-whether = Check whether this has happened: { $title }
action-chase-approval = Follow up with Microsoft: the approval is overdue
action-chase = Follow up with Microsoft: “{ $title }” is overdue
action-add-provider = Add an indirect provider
action-compare-providers = Find and compare indirect providers
action-decide-provider = Record which provider you chose, and why
action-record-partnership = Record the partnership with { $provider }
action-ask-partnership = Ask { $provider } for its partnership invitation
action-name-ask-partnership = Ask for the partnership invitation
action-name-tell-apart = Look up direct and indirect customers
action-tell-apart = { $n ->
    [one] Look up whether { $n } customer is direct or indirect
   *[other] Look up which of { $n } customers are direct or indirect
}
action-paste-link = Paste the relationship link
action-import = Import your customer list
action-invite = { $n ->
    [one] Invite 1 customer
   *[other] Invite { $n } customers
}
action-hand-over = { $n ->
    [one] Send the last letter of the current batch
   *[other] Send the remaining { $n } letters of the current batch
}
action-remind = { $n ->
    [one] Send a first reminder to 1 customer
   *[other] Send a first reminder to { $n } customers
}
action-remind-again = { $n ->
    [one] Send a second reminder to 1 customer
   *[other] Send a second reminder to { $n } customers
}
action-call = { $n ->
    [one] Call 1 customer after two reminders
   *[other] Call { $n } customers after two reminders
}
action-unreachable = { $n ->
    [one] Find another way to reach 1 customer
   *[other] Find another way to reach { $n } customers
}
action-compare-wordings = { $n ->
    [one] Compare 1 template with its newer version
   *[other] Compare { $n } templates with their newer versions
}
action-why-wordings = A newer built-in text is available, and your template was edited
action-find-addresses = { $n ->
    [one] Add an email address for 1 customer
   *[other] Add an email address for { $n } customers
}
action-verify = { $n ->
    [one] Verify 1 customer in Partner Center
   *[other] Verify { $n } customers in Partner Center
}
action-ask-provider = { $n ->
    [one] Ask the provider to verify 1 customer
   *[other] Ask the provider to verify { $n } customers
}
action-incentive = Confirm when done: { $title } ({ $programme })

action-name-invite = Invite customers
action-name-hand-over = Send the current batch
action-name-wordings = Compare templates with newer versions
action-name-remind = Send first reminders
action-name-remind-again = Send second reminders
action-name-call = Call customers
action-name-unreachable = Find another way to reach customers
action-name-addresses = Add email addresses
action-name-verify = Verify customers in Partner Center
action-name-confirm = Ask the provider to verify customers

action-why-company = Used in letters and forms, and to check links
action-why-answer = Decides which path applies to you
action-why-status = { $n ->
    [one] Last looked up 1 business day ago
   *[other] Last looked up { $n } business days ago
}
action-why-expected = Expected by { $day }; check once a day
action-why-no-figure = No processing time is published; check once a day
action-why-overdue = Was expected before { $day }
action-why-provider = Agreement accepted; your customers now need a provider
action-why-decide-provider = Not recorded yet; the memo keeps who decided, when, and how the candidates compared
action-why-record-partnership = The relationship link is there, but when the invitation was accepted is not recorded
action-why-ask-partnership = Nothing is recorded of an invitation; the provider sends a link that your global admin accepts
action-why-tell-apart = Not recorded as looked up; Partner Center shows products and subscriptions for direct customers only
action-why-link = Included in letters; Partner Center generates it for you and the provider
action-why-import = Exported from Partner Center; invitations and the forecast depend on it
action-why-invite = Email address available, not invited yet
action-why-hand-over = Prepared, not passed to your mail program yet
action-why-remind = No answer recorded; due according to the customer’s business days
action-why-remind-again = No answer recorded since the first reminder
action-why-unreachable = Marked as unreachable and not accepted yet; no letters are proposed
action-why-call = No answer recorded after two reminders; try a call
action-why-addresses = No contact with an email address, and not verified yet. “Contact needed” in the customer list also counts customers whose contact cannot accept.
action-why-verify = Accepted by the customer; not looked up in Partner Center yet
action-why-confirm = Accepted by the customer; not verified by the provider yet
action-why-own = Good practice, not a Microsoft rule

action-urgency-late = Overdue
action-urgency-now = Now
action-urgency-soon = Soon
action-urgency-ready = Ready
action-urgency-waiting = Waiting
action-urgency-decide = Undecided

action-go-company = Enter details
action-go-answer = Answer
action-go-step = Show step
action-go-decide = Show decision
action-go-provider = Compare providers
action-go-decide-provider = Record choice
action-go-partnerships = Show partnerships
action-go-tell-apart = Show customers to look up
action-go-link = Paste link
action-go-import = Import file
action-go-invite = Write invitations
action-go-hand-over = Continue
action-go-wordings = Compare
action-go-remind = Write reminders
action-go-customers = Show customers
action-go-customer = Show customer
action-go-incentives = Show incentives
action-go-date = Why this date?

safety-at-home = With the provider from the start
safety-safe = Verified by the provider
safety-accepted = Accepted, not verified by provider
safety-invited = Invited
safety-not-invited = Not invited
safety-declined = Declined

# The page. $pace: one of the today-pace sentences. $due: due or overdue things in words.
today-head = { $overdue }, { $due }
progress-invited = Invited
progress-accepted = Accepted
progress-confirmed = Confirmed
progress-moved = Moved
burn-down-title = Customers still to move
burn-down-now = { $n } of { $all } are still to move.
burn-down-then = With the accepted and proposed dates, { $n } are left on { $day }.
burn-down-without = { $n } have no date.
burn-down-open = Show time line
burn-down-left = { $n } left
burn-down-to-move = { $n } to move
burn-down-to-accept = { $n } to accept
burn-down-to-accept-range = { $low }–{ $high } to accept
burn-down-on = { $day }: { $n } left
today-said-done = Marked as done: { $what }
today-n-overdue = { $n ->
    [0] Nothing overdue
   *[other] { $n } overdue
}
today-n-due = { $n ->
    [0] nothing due this week
   *[other] { $n } due this week
}
today-pace-late = At the current pace, the last customer will accept { $days } late
today-pace-in-time = At the current pace, all customers will accept in time
today-pace-by = At the current pace, all customers will accept by { $day }; no deadline is set
today-pace-through = All customers have accepted
today-pace-none = No forecast yet: no acceptances in the last 10 business days
today-sentences = { $first }. { $second }.

today-actions = To-dos
today-actions-none = Nothing to do now
today-actions-none-why = Items that wait for others are listed under Deadlines
today-keys = D: done · P: postpone · Enter: open
today-row = { $chip }, { $sentence }, { $when }, { $owner }
today-more = { $n ->
    [one] Show 1 more
   *[other] Show { $n } more
}
today-fewer = Show first 10 only
today-postponed = { $n ->
    [one] Show 1 postponed
   *[other] Show { $n } postponed
}
today-postponed-hide = Hide postponed
today-postponed-until = until { $day }
today-postponed-back = Bring back
today-menu = More actions: { $sentence }
today-menu-done = Mark as done today
today-menu-look = Mark as still pending
today-menu-done-why = Complete this on its own page; press Enter to go there
today-menu-postpone = Postpone to the next business day
today-menu-postpone-week = Postpone by a week
today-menu-owner = Owner
today-menu-nobody = No owner
today-nobody = no owner
today-no-date = no date

today-phases = Your progress
today-phase-not-begun = Not started
today-phase-begun = Started
today-phase-not-recorded = Not recorded
today-phase-going = { $done } of { $total }
today-phase-done = Done
today-phase-holds = In effect
today-phase-here = current phase

# What the progress of a phase is based on, and where to look. $done of $n. $provider: its name. $day: a date.
phase-basis-steps = { $done } of { $n } steps done; see Enrollment
phase-basis-no-provider = No provider selected; see Providers
phase-basis-default = { $provider } is in use, but no decision is recorded; see Providers > Comparison
phase-basis-memo = { $provider } selected on { $day }; see Providers > Comparison
phase-basis-not-accepted = Invitation from { $provider } not accepted yet; see Providers > Partnerships
phase-basis-accepted = Accepted, not seen on both sides yet; see Providers > Partnerships
phase-basis-seen = Accepted, seen by you and { $provider }; see Providers > Partnerships
phase-basis-link = Relationship link available, but no accepted invitation recorded; see Providers > Partnerships
phase-basis-no-invitation = No invitation from { $provider } recorded; see Providers > Partnerships
phase-basis-enrolled-before = Already an indirect reseller when this plan began
phase-basis-agreement = Agreement accepted on { $day }; see Enrollment
phase-basis-no-agreement = Starts when the agreement is accepted; see Enrollment
phase-basis-no-customers = No customers yet; import your list
phase-basis-kinds = Looked up for { $looked } of { $n } customers, known from lists for { $done }
phase-basis-moves = { $done } of { $n } customers who accepted are moved
phase-basis-no-moves = No customer has accepted yet
phase-basis-stages = { $done } of { $n } stages done; see Deadlines > Incentives
phase-n-invited = { $n } waiting for an answer
phase-n-accepted = { $n } accepted, not verified
phase-n-declined = { $n } declined
phase-n-not-invited = { $n } not invited
phase-n-confirmed = { $n } verified
phase-between = { ", " }
today-status-unknown = Status not known
today-status-seen = { $n ->
    [0] Looked up today
    [one] Looked up 1 business day ago
   *[other] Looked up { $n } business days ago
}
today-status-direct-never = Direct bill not looked up in Partner Center yet
today-status-never = Not looked up in Partner Center yet
today-status-indirect = Indirect reseller only

today-customers-not-safe = { $n ->
    [one] 1 of { $all } customers not verified by the provider yet
   *[other] { $n } of { $all } customers not verified by the provider yet
}
today-customers-all-safe = { $n ->
    [one] The only customer is verified
   *[other] All { $n } customers are verified
}
today-customers-what = Verified: confirmed by the provider, or with the provider from the start
today-customers-needed = Acceptances per business day: { $needed } needed until { $day }, { $brought } in the last 10 business days
today-customers-brought = { $n ->
    [one] 1 acceptance in the last 10 business days
   *[other] { $n } acceptances in the last 10 business days
}
today-customers-none = No customers yet
today-customers-none-why = Import the customer list exported from Partner Center
today-customers-show = Show customers

today-findings = Issues
today-findings-more = { $n ->
    [one] and 1 more
   *[other] and { $n } more
}

today-since = { $n ->
    [one] 1 change since { $moment }
   *[other] { $n } changes since { $moment }
}
today-since-none = No changes since { $moment }
today-since-line = { $who }: { $what }
today-since-times = { $what } (×{ $n })
today-since-more = { $n ->
    [one] and 1 more kind of change
   *[other] and { $n } more kinds of changes
}
today-since-other = change made by a newer version of Changeover

today-empty = This page shows what to do next
today-empty-why = To-dos come from your company details, your customers and your status with Microsoft. Start with these three steps.
today-empty-company = Enter company details
today-empty-company-why = Name, tenant ID and Partner ID, for letters, forms and links
today-empty-import = Import customers
today-empty-import-why = The CSV file from Partner Center, or rows pasted from a table
today-empty-enrollment = Start the enrollment
today-empty-enrollment-why = Which path applies to you, what ends, and what to save first

# When a part of the way is over.
phase-ends-enroll = Ends when all steps are done and both roles are seen
phase-ends-both-roles = Ends when direct bill has ended; enter the day under Enrollment
phase-ends-provider = Ends when the choice is recorded under Providers > Comparison
phase-ends-partner = Ends when the invitation is accepted, you see the provider, and it sees you
phase-ends-new = Goes on as long as customers come from the provider
phase-ends-move = Ends when the provider sees the relationship with every customer
phase-ends-subscriptions = Ends when the transfer of every customer is verified
phase-ends-apart = Ends when every customer was looked up in Partner Center
phase-ends-incentives = Ends when the last stage of the reseller incentives is done
