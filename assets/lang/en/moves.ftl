# Moving the customers: work list, waves, transfer requests.
nav-moves = Moves
moves-tabs = Parts of this page
moves-tab-work = Work list
moves-tab-waves = Waves
moves-tab-requests = Transfer requests

work-headline = { $n ->
    [one] { $day }: 1 thing to do
   *[other] { $day }: { $n } things to do
}
work-headline-none = { $day }: nothing to do
work-plan = Plan the transfer requests
work-ask = Ask { $provider } to create the request
work-look-for-it = Check whether { $provider } has created it
work-submit = Submit it
work-submit-all = { $n ->
    [one] Submit: select its only subscription
   *[other] Submit: select all { $n } subscriptions
}
work-submit-some = Submit: select { $n } of { $all } subscriptions
work-look-done = Check whether it is completed
work-check = Check what was moved
work-errors = Find out what did not move
work-errors-explained = { $n ->
    [one] 1 subscription did not move: decide how to continue with it
   *[other] { $n } subscriptions did not move: decide how to continue with them
}
work-errors-n = { $n ->
    [0] Find out what did not move
    [one] 1 subscription did not move: find out why
   *[other] { $n } subscriptions did not move: find out why
}
work-anew = Start again: nothing was moved
work-access = Settle access and support
work-invoice = Check the invoice
work-part = { $what } ({ $part })
work-part-number = no. { $number }
work-part-of = { $number } of { $n }
work-some-provider = the provider
asking-open = { $n ->
    [one] Ask { $provider } for 1 request
   *[other] Ask { $provider } for { $n } requests
}
asking-no-provider = These customers have no provider yet. Choose one for them, or a default one under Providers.
asking-title = { $n ->
    [one] 1 request for { $provider }
   *[other] { $n } requests for { $provider }
}
asking-list-what = All requests shown in the work list whose customers are ready. The letter and the saved list contain the fields that you choose.
asking-fields = Fields
asking-list = Save list
asking-list-copy = Copy the list
asking-copied = { $n ->
    [one] List of 1 transfer request for { $provider }
   *[other] List of { $n } transfer requests for { $provider }
}
asking-letter = Letter
asking-sent = Mark as sent and requested
asking-sent-why = Records today’s date and your name, and marks all of these requests as requested. { sends-nothing }
asking-file-name = transfer-requests
asking-file-saved = { $n ->
    [one] List of 1 transfer request saved in { $path }
   *[other] List of { $n } transfer requests saved in { $path }
}
asking-place = Request
asking-place-of = request { $at } of { $of }
asking-wanted = Needed by
asking-wanted-by = needed by { $value }
asking-tenant = Microsoft ID { $value }
asking-subscription = subscription ID { $value }
asking-end = term ends { $value } (UTC)
work-new = Plan transfer requests
work-what = What to do
work-day = Start
work-who = Who
work-only = { $n ->
    [one] Only 1 customer
   *[other] Only { $n } customers
}
work-only-all = Show all customers again
work-later = Show later work
work-none = Nothing left to do for now
work-none-why = Work for later days and for other owners is hidden
work-show-all = Show everything
work-empty = No moves planned yet
work-empty-why = Put customers into a wave with dates. This list then shows, day by day, which requests to ask for, to submit and to check.
work-not-planned = Not planned
work-not-planned-late = Plan now
work-where = Where to do it
work-where-ask = The provider creates the request in Partner Center, on its side. Send the provider the customer’s Microsoft ID and the subscription IDs.
work-where-submit = In Partner Center, as an admin agent of your direct-bill tenant: Customers > { $customer } > Subscriptions > Transfer request. Open the request, select the subscriptions below, and submit.
work-where-submit-azure = In Partner Center, as an admin agent of your direct-bill tenant: open the email “Review transfer request” or Customers > { $customer } > Subscriptions. Expand the request ID, select the subscriptions below, then Review + validate and Accept and transfer.
work-where-look = In Partner Center, as an admin agent: Customers > { $customer } > Subscriptions > Transfer request, column Status
work-where-look-azure = In Partner Center, as an admin agent: Customers > { $customer } > Subscriptions. “Pending” may still be shown for a while.
work-where-check = In Partner Center, on your side and on the provider’s. Tick each point in the request.
work-where-invoice = In Partner Center: Billing, the invoice of the month after the transfer
work-choose = Select these
work-leave = Do not select these
work-leave-no-reason = No reason noted
work-facts = What Microsoft says about this
work-open-request = Open request
work-open-customer = Open customer
work-turn = Whose turn
turn-view = How the work is shown
turn-view-list = List
turn-view-lanes = By whose turn
turn-lane = Customer
turn-what = Next step
turn-since = Waiting since
turn-lane-us = Us
turn-lane-provider = Provider
turn-lane-customer = Customer
turn-lane-empty = Nothing waits here
turn-lane-n = { $n ->
    [one] 1 step
   *[other] { $n } steps
}
turn-lane-open = Shown
turn-lane-closed = Folded
turn-lane-more = { $n ->
    [one] Show 1 more
   *[other] Show { $n } more
}
turn-lane-since = from { $day }
turn-invite = Invite the customer
turn-decide = The customer declined: decide how to continue
turn-accept = Accept the relationship
turn-accept-where = With the link in the invitation, in the Microsoft 365 admin center: Accept & Authorize. { $customer } needs a billing admin or a global admin for this.
turn-look = Check in Partner Center whether the relationship is listed
turn-confirm = Confirm that the relationship is listed
turn-find-agreement = Find out whether the customer agreement is accepted
turn-accept-agreement = Accept the customer agreement
turn-confirm-agreement = Confirm the customer agreement
turn-pilot = Finish the pilot first
turn-create = Create the transfer request
turn-create-where = The provider, in its Partner Center: Customers > { $customer } > Subscriptions > Transfer request > Add new request
turn-create-where-all = To create a request in Partner Center: Customers > the customer > Subscriptions > Transfer request > Add new request
turn-process = Carry out what was submitted
turn-process-where = Nothing to click; the status is shown with the request
turn-text-title = { $day }: waiting for { $provider }
turn-text-line = { $customer }: { $what }
turn-text-since = { $customer }: { $what } (since { $day })
turn-text-customer = { $name } ({ $ids })
turn-copy = { $n ->
    [one] Copy 1 step for { $provider }
   *[other] Copy { $n } steps for { $provider }
}
turn-copied = { $n ->
    [one] Text with 1 step for { $provider }
   *[other] Text with { $n } steps for { $provider }
}
turn-write-what = Requests that the provider was asked for and has not created yet. The letter and the saved list contain the fields that you choose.
turn-write = { $n ->
    [one] Write to { $provider } about 1 request
   *[other] Write to { $provider } about { $n } requests
}

waves-what = A wave is a group of customers who are moved during the same days. Start with a pilot of up to three.
waves-new = New wave
waves-new-why = First enter a name
waves-create = Add wave
waves-empty = No waves yet
waves-empty-why = A wave is a group of customers who are moved during the same days, with an owner and a daily limit. Make the first one a pilot of up to three customers, and learn from it before the others follow.
waves-search = Search waves
waves-hide-moved = Hide moved
waves-remove = Remove wave
waves-removed = { $n ->
    [one] Wave removed; its customers are in no wave now
   *[other] { $n } waves removed; their customers are in no wave now
}
waves-name = Name
waves-kind = Type
waves-kind-usual = Wave
waves-kind-pilot = Pilot
waves-owner = Owner
waves-first = First day
waves-last = Last day
waves-customers-a-day = Customers per person and day
waves-requests-a-day = Requests per person and day
waves-seats-a-day = Seats per person and day
waves-seats-help = Leave empty unless it is lower than each team member’s own limit; Azure has no seats
waves-limit-help = Leave empty unless it is lower than each team member’s own limit
waves-lesson = Lessons learned
waves-state-no-days = No dates
waves-state-ahead = Planned
waves-state-running = Now
waves-state-overdue = Overdue
waves-state-lesson = Lessons missing
waves-state-moved = Moved
waves-state-of = { $state }: { $moved }/{ $all } moved
waves-customers = Customers
waves-add-customer = Add a customer
waves-write = Write the note on the move
waves-write-nobody = For customers who have accepted and are still to be moved; there are none here
waves-no-customers = No customers in this wave. Add them by name, paste a list of names, domains or Microsoft IDs (Ctrl+V), or select several in the customer list and choose Wave.
waves-n-customers = { $n ->
    [one] 1 customer
   *[other] { $n } customers
}
waves-take-out = Take out
waves-taken-out = { $n ->
    [one] 1 customer is in no wave now
   *[other] { $n } customers are in no wave now
}
waves-open-gate = Still open: { $gate }
waves-open-pilot = Waits for the pilot
waves-open-lesson = Waits for the pilot’s lessons
waves-ready = Ready
waves-move-to = Move to wave
waves-move-help = To move customers to another wave, drag them onto it, or cut them (Ctrl+X), select the wave and paste (Ctrl+V).
waves-choose-customers = First select customers in the table above
waves-copied = { $n ->
    [one] 1 customer (to move it, select a wave and press Ctrl+V)
   *[other] { $n } customers (to move them, select a wave and press Ctrl+V)
}
waves-put = { $n ->
    [one] 1 customer is now in “{ $wave }”.
   *[other] { $n } customers are now in “{ $wave }”.
}
waves-put-already = { $n ->
    [one] The customer is already in “{ $wave }”.
   *[other] All { $n } customers are already in “{ $wave }”.
}
waves-put-nobody = No customer was found in what you pasted. Copy names, domains or Microsoft IDs, one customer per line.
waves-put-unknown = Not found: { $names }.
waves-put-unclear = More than one customer has this name: { $names }. Paste the domain or the Microsoft ID instead.
waves-put-against = { $n ->
    [one] 1 thing stands against it: { $what }
   *[other] { $n } things stand against it: { $what }
}.
waves-put-more = And { $n } more.
waves-paste-no-wave = Select the wave first, then paste the customers
command-copy-records = Cut or copy the customers, to paste them into another wave
command-paste-records = Paste the customers into the selected wave
waves-sum = Subscriptions still to move
waves-sum-none = No subscriptions of these customers are known yet
waves-sum-requests = { $n ->
    [one] 1 transfer request
   *[other] { $n } transfer requests
}
waves-findings = Issues
waves-problem-capacity = { $n ->
    [one] 1 customer still has to be moved, but there is room for { $room }
   *[other] { $n } customers still have to be moved, but there is room for { $room }
}
waves-problem-requests = { $n ->
    [one] 1 request still has to be submitted, but there is room for { $room }
   *[other] { $n } requests still have to be submitted, but there is room for { $room }
}
waves-problem-seats = { $n ->
    [one] 1 seat still has to be moved, but there is room for { $room }
   *[other] { $n } seats still have to be moved, but there is room for { $room }
}
waves-problem-seats-alone = { $n ->
    [one] 1 customer has more seats than the daily limit and fits no day. Raise the limit.
   *[other] { $n } customers have more seats than the daily limit and fit no day. Raise the limit.
}
waves-problem-seats-unknown = { $n ->
    [one] The seats of 1 subscription are not known, so the limit on seats is checked without it. Enter how many it has.
   *[other] The seats of { $n } subscriptions are not known, so the limit on seats is checked without them. Enter how many they have.
}
waves-problem-provider = { $n ->
    [one] 1 request is needed, but { $provider } creates { $room } in these weeks
   *[other] { $n } requests are needed, but { $provider } creates { $room } in these weeks
}
waves-problem-no-limit = It is not known how many customers each team member can move per day. Enter it under Our company > Team.
waves-problem-over = { $n ->
    [one] Its last day has passed, and 1 customer is not moved. Set a later last day, or move the customer to another wave.
   *[other] Its last day has passed, and { $n } customers are not moved. Set a later last day, or move them to another wave.
}
waves-problem-no-days = This wave has customers but no dates
waves-problem-nobody = { $n ->
    [one] 1 of these customers has nobody to move it. Select an owner for the customer or the wave.
   *[other] { $n } of these customers have nobody to move them. Select an owner for each of them or for the wave.
}
waves-problem-pilot = { $n ->
    [one] 1 customer is in the pilot
   *[other] { $n } customers are in the pilot. Changeover advises three at most.
}
waves-problem-lesson = Write down what you learned from the pilot before the next wave begins
waves-problem-before-pilot = It begins before the pilot “{ $pilot }” has been moved
waves-problem-before-lesson = It begins before the lessons of the pilot “{ $pilot }” are written down
waves-problem-outside = { $customer }: { $day } is outside the dates of the wave
waves-problem-passed = { $customer }: { $day } has passed, and it is not moved
waves-problem-day-off = { $customer }: { $day } is not a business day
waves-problem-blackout-bare = { $customer }: nothing is to be moved on { $day }
waves-problem-blackout = { $customer }: nothing is to be moved on { $day } ({ $reason })
waves-problem-renewal = { $customer }: the term of { $product } ends on { $end } (UTC), too close to { $day }. Changeover advises leaving two days free before the end of a term and one day after it.
waves-problem-gate = { $customer } is not ready: { $gate } is still open
waves-problem-group = { $n ->
    [one] The group “{ $group }” is not all in one wave
   *[other] The { $n } customers of the group “{ $group }” are not all in one wave
}
waves-mend-day = Fix the date at { $day }
waves-mend-until = Extend to { $day }
waves-mend-gather = Bring all into this wave
waves-mend-group = Make it the group “{ $group }”
waves-mend-group-in = Make it the group “{ $group }” in { $wave }
waves-no-group = Not a group
edit-no-group = customers marked as not a group
waves-groups = { $n ->
    [one] 1 possible group
   *[other] { $n } possible groups
}
waves-groups-why = Customers with something in common. A group is moved on one day by one person. Domains that give everybody an address, your own and those of your providers do not count, nor what more than 20 customers share.
waves-found-tenant = { $names } have the same Microsoft ID
waves-found-contact = { $names } may belong together: { $contact } is a contact of each
waves-found-domain = { $names } may belong together: contacts of each use { $domain }
waves-found-more = { $n ->
    [one] { $names } and 1 more
   *[other] { $names } and { $n } more
}

transfers-what = Each request moves up to 25 subscriptions of one customer. The provider creates it; you submit it.
transfers-new = Plan requests
transfers-new-help = Choose a customer. Its subscriptions that can be moved and are in no request yet are divided into requests of up to 25, with licenses and Azure in separate ones.
transfers-new-why = Choose a customer first
transfers-new-none = This customer has nothing left to plan
transfers-create = Plan
transfers-empty = No transfer requests yet
transfers-empty-why = Plan the requests of a customer. Each one is tracked from asking the provider to checking the invoice.
transfers-search = Search requests
transfers-hide-closed = Hide closed
transfers-remove = Remove request
transfers-removed = { $n ->
    [one] Request removed
   *[other] { $n } requests removed
}
transfers-customer = Customer
transfers-request = Request ID
transfers-request-help = As Partner Center shows it
transfers-kind = Type
transfers-kind-licenses = Licenses
transfers-kind-azure = Azure
transfers-provider = Provider
transfers-owner = Owner
transfers-planned = Planned for
transfers-doubled = { $n ->
    [one] { $n } subscription of this request is also in the open request { $other }. Withdraw one of the two, or mark the subscription as left in one of them.
   *[other] { $n } subscriptions of this request are also in the open request { $other }. Withdraw one of the two, or mark the subscriptions as left in one of them.
}
transfers-effective-early = The effective date, { $from }, is before the day the request was submitted, { $submitted }. Check both.
transfers-twin = A request of { $customer } has the same request ID, { $id }. Correct the wrong one.
transfers-effective = Effective date
transfers-effective-help = First day the provider pays for, in UTC, as Partner Center shows it. May be left empty.
transfers-steps = Progress
transfers-roles = Who does what
transfers-direction = Direction
transfers-direction-is = From us to { $provider }
transfers-created-by = Created by
transfers-submitted-by = Submitted by
transfers-role-done = { $who }, { $day }
transfers-role-never = nobody
transfers-role-open = { $who }, still to come
transfers-approval = Approval
transfers-approval-is = None after that: the provider creates it, we submit it, and Microsoft carries it out. The customer accepts the relationship with the provider beforehand.
transfers-us = us
transfers-items = Subscriptions
transfers-checks = Check after the transfer
transfers-checks-why = Look on both sides, then tick. The request can be marked as verified once everything but the invoice is ticked, or with a reason.
transfers-checked = { $what } ({ $day }, { $by })
transfers-check-both = Completed on both sides
transfers-check-source = No longer active with us
transfers-check-seats = As many seats as before
transfers-check-ids = New subscription IDs recorded
transfers-check-end = End-of-term choice set again
transfers-check-reseller = Our Partner ID on each subscription
transfers-check-invoice = Invoice of the following month correct
access-title = Access and support afterwards
access-why = A transfer moves subscriptions, not access. Tick what is settled; add the rest to your to-dos.
access-todo = { $customer }: { $what }
access-by = { $what }, to-do by { $day }
access-done = { $what }, settled { $day }
access-their-roles = Agree on Azure roles for { $provider }
access-their-roles-note = Azure roles are not affected by a transfer, so { $provider } has none. Agree on the roles it needs and who assigns them. Partner earned credit needs access for the entire day: check on the day after the transfer.
access-partner-link = Link our Partner ID to our Azure users
access-partner-link-note = Link our Partner ID to each of our users who works in the customer’s Azure, and agree with { $provider } how earned credit is shared: as an indirect reseller you no longer earn it yourself.
access-our-roles = Review our Azure roles
access-our-roles-note = Our roles stay after the transfer. Keep the ones we still work with, and have the customer remove the others.
access-secrets = Review keys and secrets
access-secrets-note = Keys, certificates and access secrets that we know stay valid after an Azure transfer. List them, and renew those we should no longer have.
access-admin = Agree on admin access (GDAP)
access-admin-note = Admin access is separate from the transfer. Agree on who needs which roles; if { $provider } needs some, it sends the customer a GDAP request of its own, which expires after 90 days.
access-support = Tell the customer whom to ask for support
access-support-note = Agree with { $provider } on who answers the customer and who opens tickets with Microsoft, then tell the customer.
transfers-stage-planned = Planned
transfers-stage-asked = Requested from provider
transfers-stage-created = Ready to submit
transfers-stage-submitted = Submitted
transfers-stage-in-progress = In progress
transfers-stage-completed = Completed
transfers-stage-verified = Verified
transfers-stage-with-errors = Completed with errors
transfers-stage-failed = Failed
transfers-stage-declined = Declined
transfers-stage-expired = Expired
transfers-stage-canceled = Canceled by provider
transfers-stage-withdrawn = Withdrawn
transfers-stage-not-possible = Not possible
transfers-taken-over = { $n ->
    [one] The transfer recorded for 1 customer is now a request under Moves, with its steps
   *[other] The transfers recorded for { $n } customers are now requests under Moves, with their steps
}
transfers-days-left = { $n ->
    [0] Submit today
    [one] Submit by tomorrow
   *[other] Submit within { $n } days
}
transfers-item-of = { $product }, { $seats }
transfers-item-open = To be moved
transfers-item-moved = Moved
transfers-item-not-moved = Not moved
transfers-item-left = Left out
transfers-item-tell = Change
transfers-item-id = Subscription ID
transfers-item-new = New subscription ID
transfers-item-reason = Code or reason
transfers-copy-id = Copy subscription ID
transfers-copy-all = Copy all IDs
transfers-copy-request = Copy request ID
transfers-ids = { $n ->
    [one] Subscription ID
   *[other] { $n } subscription IDs
}
transfers-no-items = No subscriptions are listed in this request
transfers-seats-unknown = not known
transfers-drift-seats = { $product }, seats: { $before } when the request was created, { $after } now. Change nothing until it is completed, or ask the provider for a new request.
transfers-drift-end = { $product }: the end-of-term choice has changed since the request was created. Check it after the transfer.
transfers-gate-declined = The customer declined the relationship. To continue anyway, record the step with a reason.
transfers-items-all = { $n ->
    [one] Mark it as moved
   *[other] Mark all { $n } as moved
}
transfers-items-others = { $n ->
    [one] Mark the other one as moved
   *[other] Mark the other { $n } as moved
}
transfers-pilot-open = The pilot “{ $pilot }” comes first and is not fully moved yet. To continue anyway, record the step with a reason.
transfers-lesson-missing = The pilot “{ $pilot }” is moved, but its lessons are not written down yet. Write them on its wave first. To continue anyway, record the step with a reason.
transfers-gate-shut = Not ready yet: { $gate } is still open. To continue anyway, record the step with a reason.
transfers-record = Record step...
transfers-note-reason = Reason for continuing
transfers-act-plan = Plan requests
transfers-act-asked = Mark as requested
transfers-act-submitted = Mark as submitted
transfers-act-completed = Mark as completed
transfers-act-verified = Mark as verified
transfers-act-access = Add to-dos for access and support
transfers-act-invoice = Mark invoice as checked
transfers-act-left = Plan a request for what did not move
transfers-act-anew = Plan new requests
transfers-proposal = { $n ->
    [one] 1 request
   *[other] { $n } requests
}
transfers-proposal-items = { $n ->
    [one] { $kind }: 1 subscription
   *[other] { $kind }: { $n } subscriptions
}
transfers-proposal-empty = { $kind }: no subscriptions known yet
refused-not-checked = The transfer of { $customer } has not been checked on every point. Nothing was changed. Tick what you have checked, or record the step with a reason.
refused-items-open = { $n ->
    [one] It is not recorded whether 1 subscription moved. Nothing was changed. Record it under Subscriptions, then verify.
   *[other] It is not recorded whether { $n } subscriptions moved. Nothing was changed. Record it under Subscriptions, then verify.
}
refused-pilot-open = { $customer } is not in the pilot “{ $pilot }”, which comes first and is not fully moved yet. Nothing was changed. Finish the pilot first, or record the step with a reason.
refused-lesson-missing = The pilot “{ $pilot }” is moved, but its lessons are not written down yet, so { $customer } has to wait. Nothing was changed. Write the lessons on the pilot’s wave first, or record the step with a reason.
refused-gate-shut = { $customer } is not ready for a transfer: { $gate } is still open. Nothing was changed. Do that first, or record the step with a reason.

customers-wave = Wave
customers-wave-none = No wave
customers-pinned = Fixed move date
customers-pinned-help = Only if it has to be this day
customers-group = Move group
customers-group-help = The same name for all customers who have to move together
search-example-wave = wave:pilot
search-example-group = group:fabrikam
bad-number = Enter a whole number, or leave it empty. What you typed is kept here until you correct it.
transfer-with-errors = Completed with errors
person-customers-a-day = Customers per day
person-requests-a-day = Requests per day
person-seats-a-day = Seats per day
person-seats-help = Leave empty for no limit; Azure has no seats
person-limits-help = How many this team member can move; leave empty if not known
provider-requests-a-week = Transfer requests per week
provider-requests-a-week-help = How many it creates; leave empty if it has not said
provider-lead-days = Business days to create a request
provider-lead-days-help = From asking to having it; leave empty if it has not said, then 5 are assumed
deadlines-scope-person = { $person } is away
deadlines-scope-person-gone = a removed team member
deadlines-scope-one-person = One team member is away
deadlines-person-away = Team member
deadlines-add-person-why = Choose a team member first

due-transfer = Last day to submit the transfer request of { $name }
due-wave-begins = Wave “{ $name }” begins
due-wave-ends = Wave “{ $name }” ends

action-go-moves = Open work list
action-move-plan = { $n ->
    [one] Plan the transfer requests of 1 customer
   *[other] Plan the transfer requests of { $n } customers
}
action-move-ask = { $n ->
    [one] Ask the provider to create a transfer request
   *[other] Ask the provider to create { $n } transfer requests
}
action-move-look-for-it = { $n ->
    [one] Check whether the provider has created a transfer request
   *[other] Check whether the provider has created { $n } transfer requests
}
action-move-submit = { $n ->
    [one] Submit a transfer request
   *[other] Submit { $n } transfer requests
}
action-move-look-done = { $n ->
    [one] Check whether a transfer is completed
   *[other] Check whether { $n } transfers are completed
}
action-move-check = { $n ->
    [one] Check a completed transfer
   *[other] Check { $n } completed transfers
}
action-move-errors = { $n ->
    [one] Find out what did not move in a transfer
   *[other] Find out what did not move in { $n } transfers
}
action-move-anew = { $n ->
    [one] Restart a transfer that did not go through
   *[other] Restart { $n } transfers that did not go through
}
action-move-access = { $n ->
    [one] Settle access and support after a transfer
   *[other] Settle access and support after { $n } transfers
}
action-move-invoice = { $n ->
    [one] Check the invoice after a transfer
   *[other] Check the invoices after { $n } transfers
}
action-why-move-plan = The planned day is near, and the provider needs time to create the requests
action-why-move-ask = Only the provider can create it; you submit it afterwards
action-why-move-look-for-it = For licenses, no notification of a waiting request is documented
action-why-move-submit = The request exists and expires unless you submit it
action-why-move-look-done = It was submitted; for licenses, no notification of completion is documented
action-why-move-check = Completed is not yet verified: look on both sides
action-why-move-errors = Part of it is still with you, and is billed to you
action-why-move-anew = Expired, failed, declined or canceled; the subscriptions are still with you
action-why-move-access = A transfer moves subscriptions, not access: roles, keys and whom the customer asks stay as they were
action-why-move-invoice = Charges should have ended, and prepaid amounts should come back as a credit
action-name-move-plan = Plan transfer requests
action-name-move-ask = Ask the provider for transfer requests
action-name-move-look-for-it = Check for new transfer requests
action-name-move-submit = Submit transfer requests
action-name-move-look-done = Check whether transfers are completed
action-name-move-check = Check completed transfers
action-name-move-errors = Find out what did not move
action-name-move-anew = Restart transfers
action-name-move-access = Settle access after transfers
action-name-move-invoice = Check invoices after transfers

edit-wave-add = wave { $name } added
edit-wave = wave { $name } changed
edit-wave-remove = { $n ->
    [one] wave { $name } removed
   *[other] { $n } waves removed
}
edit-customer-wave = { $n ->
    [one] wave of { $name } changed
   *[other] wave of { $n } customers changed
}
edit-customer-pinned = { $n ->
    [one] fixed move date of { $name } changed
   *[other] fixed move dates of { $n } customers changed
}
edit-transfer-add = { $n ->
    [one] transfer request for { $name } planned
   *[other] { $n } transfer requests planned
}
edit-transfer = transfer request of { $name } changed
edit-transfer-remove = { $n ->
    [one] transfer request of { $name } removed
   *[other] { $n } transfer requests removed
}
edit-transfer-correct = step in the transfer of { $name } corrected
edit-transfer-back = { $n ->
    [one] last entry of the transfer of { $name } removed
   *[other] last entry of { $n } transfers removed
}
edit-transfer-items = subscriptions in the transfer of { $name } changed
edit-transfer-check = check after the transfer of { $name } changed
edit-transfer-planned = { $n ->
    [one] transfer of { $name } planned again
   *[other] { $n } transfers planned again
}
edit-transfer-asked = { $n ->
    [one] provider asked for the transfer of { $name }
   *[other] provider asked for { $n } transfers
}
edit-transfer-created = { $n ->
    [one] transfer request of { $name } ready to submit
   *[other] { $n } transfer requests ready to submit
}
edit-transfer-submitted = { $n ->
    [one] transfer of { $name } submitted
   *[other] { $n } transfers submitted
}
edit-transfer-in-progress = { $n ->
    [one] transfer of { $name } in progress
   *[other] { $n } transfers in progress
}
edit-transfer-completed = { $n ->
    [one] transfer of { $name } completed
   *[other] { $n } transfers completed
}
edit-transfer-verified = { $n ->
    [one] transfer of { $name } verified
   *[other] { $n } transfers verified
}
edit-transfer-with-errors = { $n ->
    [one] transfer of { $name } completed with errors
   *[other] { $n } transfers completed with errors
}
edit-transfer-failed = { $n ->
    [one] transfer of { $name } failed
   *[other] { $n } transfers failed
}
edit-transfer-declined = { $n ->
    [one] transfer of { $name } declined
   *[other] { $n } transfers declined
}
edit-transfer-expired = { $n ->
    [one] transfer request of { $name } expired
   *[other] { $n } transfer requests expired
}
edit-transfer-canceled = { $n ->
    [one] transfer request of { $name } canceled
   *[other] { $n } transfer requests canceled
}
edit-transfer-not-possible = { $n ->
    [one] transfer of { $name } not possible
   *[other] { $n } transfers not possible
}
edit-transfer-take-over = { $n ->
    [one] transfer recorded earlier became a request
   *[other] { $n } transfers recorded earlier became requests
}
edit-transfer-withdrawn = { $n ->
    [one] transfer of { $name } withdrawn
   *[other] { $n } transfers withdrawn
}
