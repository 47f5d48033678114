# The schedule of moves: what is proposed, why not earlier, what would save the date.
moves-tab-schedule = Schedule
edit-schedule = { $n ->
    [one] schedule accepted for 1 customer
   *[other] schedule accepted for { $n } customers
}
edit-move-aims = schedule settings changed
schedule-working = Working out the schedule…
schedule-empty = Nothing to schedule
schedule-empty-why = Every customer is moved or submitted, or has nothing to move. Customers who are still to be moved appear here with a proposed date.
schedule-no-customers-why = Import or add customers first. Changeover then proposes a date and a team member for each of them.
schedule-on-time = { $n ->
    [one] In the proposed schedule, the 1 customer still to move is moved by { $day }
   *[other] In the proposed schedule, all { $n } customers still to move are moved by { $day }
}
schedule-late = { $n ->
    [one] In the proposed schedule, 1 of { $all } customers still to move is not moved by { $day }
   *[other] In the proposed schedule, { $n } of { $all } customers still to move are not moved by { $day }
}
schedule-placed = Customers with a date: { $placed } of { $n }
schedule-late-bound = Fewer than { $n } late customers are not possible with the current limits and dates.
schedule-late-exact = Fewer late customers are not possible with the current limits and dates.
schedule-last-day-own = your last day
schedule-last-day-book = from the rule version: the last business day before moving has to end
schedule-last-day-none = No last day is known. Enter one under Schedule settings, or enter the anniversary under Enrollment.
schedule-last-day = Last day for moves
schedule-last-day-help = Leave empty to use the date from the rule version: { $day }
schedule-last-day-help-none = The rule version gives no date for this plan
schedule-after-pilot = Business days after the pilot
schedule-after-pilot-help = Other customers start this many business days after the pilot’s transfers are expected to be complete
schedule-answer-days = Half of the customers accept within
schedule-answer-days-help = Assumed as long as few answers to invitations are known
schedule-sure = A customer counts as ready
schedule-sure-help = A customer who is not ready yet is placed on or after the day by which it is ready in this share of the simulations
schedule-sure-of = when ready in { $n }% of the simulations
schedule-settings = Schedule settings
schedule-broken = { $n ->
    [one] Something speaks against 1 fixed date.
   *[other] Something speaks against { $n } fixed dates.
}
schedule-uncounted = { $n ->
    [one] 1 prepaid subscription is not counted in the credits: its price, seats or term is not known, or its price is not in the currency of most prices.
   *[other] { $n } prepaid subscriptions are not counted in the credits: their price, seats or term is not known, or their price is not in the currency of most prices.
}
schedule-seats-unknown = { $n ->
    [one] The seats of 1 subscription are not known; daily limits on seats are kept without it.
   *[other] The seats of { $n } subscriptions are not known; daily limits on seats are kept without them.
}
schedule-pilot-from = No other request begins before “{ $pilot }” is moved and its lessons learned are written. The other dates, from { $day } on, assume that.
schedule-pilot-open = No other request begins before “{ $pilot }” is moved and its lessons learned are written.
schedule-lesson-missing = “{ $pilot }” is moved, but its lessons learned are not written yet. No other request begins before that; the other dates assume that you write them first.
schedule-accept = { $n ->
    [0] Accept
    [one] Accept 1 change
   *[other] Accept { $n } changes
}
schedule-accept-none = The plan already holds this schedule
schedule-accepted = { $n ->
    [0] Weekly waves created
    [one] Schedule accepted: 1 customer changed
   *[other] Schedule accepted: { $n } customers changed
}
schedule-make-waves = { $n ->
    [one] Create weekly waves for 1 customer without a wave
   *[other] Create weekly waves for { $n } customers without a wave
}
schedule-week = Week of { $day }
schedule-only-changes = Only changes
schedule-only-late = Only late or without date
schedule-none-shown = Nothing to show
schedule-none-shown-why = No customer matches the filter
schedule-show-all = Show all
schedule-rows = Proposed schedule
schedule-column-day = Date
schedule-column-person = Team member
schedule-column-requests = Requests
schedule-column-change = Proposal
schedule-column-customer = Customer
proposal-change-new = New date
proposal-change-day = Date changed
proposal-change-day-from = Was { $day }
proposal-change-person = Team member changed
proposal-change-lost = Date removed
proposal-change-same = As accepted
proposal-change-none = No date
schedule-pinned = Fixed date
schedule-is-late = After the last day
proposal-nothing-moved = moved
proposal-nothing-submitted = submitted
proposal-nothing-stays = with nothing to move
schedule-without = Not in this schedule: { $counts }.
schedule-what = Who is moved when, and by whom. Accept the proposal, or fix dates of your own.
schedule-last-day-is = Last day for moves: { $day } ({ $what }).
schedule-without-n = { $n } { $what }
schedule-nowhere-gate = Not known when ready. Still open: { $gate }
schedule-nowhere-too-late = Ready only after { $day }. Still open: { $gate }
schedule-nowhere-after-wave = Not expected to be ready before { $day }, when its wave is over. Still open: { $gate }
schedule-nowhere-declined = The customer declined
schedule-nowhere-no-address = No email address to send the invitation to
schedule-nowhere-no-provider = No provider is selected for it
schedule-nowhere-no-request = The provider’s lead time is too long
schedule-nowhere-pilot = Has to wait for the pilot, which is not done in time
schedule-none-left = Nothing left to move
schedule-is-late-by = Finishes { $day }, too late
schedule-is-late-fixed = Fixed; finishes { $day }, too late
schedule-completes = Expected to be complete by { $day }
schedule-breaks = Something speaks against the fixed date
schedule-last-day-passed = The last day has passed
schedule-accept-all = Accepts the changes of all customers, also of those not shown.
last-day-later = { $last } is later than the rule version’s { $day }. Microsoft’s dates stay as they are.
schedule-wave-new = → { $wave }
schedule-assumes = Where too few answers are known, half of the customers are assumed to accept within { $days } business days. A customer counts as ready when it is ready in { $n }% of the simulations. Both can be changed under Schedule settings.
schedule-nowhere-wave = The dates of its wave leave no business day
schedule-nowhere-barred = Something speaks against every remaining day, least against { $day }
schedule-nowhere-barred-all = Nothing is to be moved on any remaining day
schedule-nowhere-nobody = Nobody can move it: all are away, have a limit of 0, or nobody is entered
schedule-nowhere-group = { $n ->
    [one] Its group does not fit into one day: 1 customer with { $requests } requests is above the daily limit of everyone who could move it
   *[other] Its group does not fit into one day: { $n } customers with { $requests } requests are above the daily limit of everyone who could move it
}
schedule-nowhere-too-many-requests = { $n ->
    [one] Its 1 request is above the daily limit of everyone who could move it
   *[other] Its { $n } requests do not fit into one day: they are above the daily limit of everyone who could move it
}
schedule-nowhere-too-many-seats = { $n ->
    [one] Its 1 seat is above the daily limit of everyone who could move it
   *[other] Its { $n } seats do not fit into one day: they are above the daily limit of everyone who could move it
}
schedule-nowhere-group-seats = { $n ->
    [one] Its group does not fit into one day: 1 customer with { $seats } seats is above the daily limit of everyone who could move it
   *[other] Its group does not fit into one day: { $n } customers with { $seats } seats are above the daily limit of everyone who could move it
}
schedule-nowhere-full = No day has room for it
schedule-sheet-on = { $day }, { $person }
schedule-why = Why not earlier?
schedule-why-first = It is placed on the first possible business day
schedule-why-days = { $n ->
    [one] 1 business day
   *[other] { $n } business days
}
schedule-why-span = { $from } to { $to }
schedule-why-ready = Not expected to be ready before { $day }. Still open: { $gate }
schedule-why-never = It is not known when it will be ready. Still open: { $gate }
schedule-why-request = The provider’s request is not expected before { $day }
schedule-why-expired = The request can only be submitted until { $last }
schedule-why-pilot = The pilot comes first, and its results are awaited
schedule-why-wave = Outside the dates of “{ $wave }”
schedule-why-blackout-bare = Nothing is to be moved
schedule-why-blackout = Nothing is to be moved ({ $reason })
schedule-why-renewal = The term of { $product } ends on { $end } (UTC). Changeover advises leaving two days free before that and one day after it.
schedule-why-window = You can still cancel { $product } until { $last }; after a transfer you cannot
schedule-why-day-off = Not a business day of yours
schedule-why-provider-off = The provider does not work on these days
schedule-why-away = { $person } is away
schedule-why-away-all = Everybody who could move it is away
schedule-why-customers = Not enough room: { $n } of { $room } customers a day already placed
schedule-why-requests = Not enough room: { $n } of { $room } requests a day already placed
schedule-why-seats = Not enough room: { $n } of { $room } seats a day already placed
schedule-why-provider-full = { $n } of the { $room } requests that the provider creates that week are taken
schedule-why-dearer = About { $sum } more in credits for prepaid terms would arrive only after the last day
schedule-why-kept = It keeps the date you accepted
schedule-why-no-better = The schedule as a whole would be no better
schedule-new = Plan requests for a customer
schedule-pin-day = Fix the date at { $day }
schedule-unpin = Release the fixed date
schedule-open-customer = Open customer

# The forecast.
forecast-moved = With this schedule, about { $n } of { $all } customers will be moved by { $day }
forecast-range = In 8 of 10 simulations the number is { $low } to { $high }
forecast-needed = { $n ->
    [one] 1 customer is left; to move it by { $day }, { $rate } a business day are needed
   *[other] { $n } customers are left; to move them by { $day }, { $rate } a business day are needed
}
forecast-pace = So far { $rate } a business day were moved; at that pace the last one is moved on { $day }
forecast-pace-never = So far { $rate } a business day were moved; at that pace there is no end in sight
forecast-pace-late = { $n ->
    [0] At that pace nobody misses the last day
    [one] At that pace 1 customer misses the last day
   *[other] At that pace { $n } customers miss the last day
}
forecast-pace-few = Fewer than 5 customers are moved, too few to tell the pace
forecast-assumed = { $n ->
    [0] Mostly assumed: the day of the invitation is not known for any acceptance
    [one] Mostly assumed: the day of the invitation is known for only 1 acceptance
   *[other] Mostly assumed: the day of the invitation is known for only { $n } acceptances
}
forecast-assumed-few = With this schedule, probably { $low } to { $high } of { $all } customers will be moved by { $day }
forecast-last-passed = The last day, { $day }, has passed. Moved so far: { $n } of { $all } customers
forecast-no-last = Moved so far: { $n } of { $all } customers
forecast-mostly = In half of the simulations, nine in ten of the customers who can be reached are moved by { $day }
forecast-mostly-never = In most simulations, fewer than nine in ten of the customers who can be reached are moved within { $days } business days
forecast-never-accept = In { $percent }% of the simulations, at least one customer who is asked has not accepted by the end of the simulated period
forecast-lost = { $n ->
    [one] 1 customer declined, or has no email address or no provider, and counts as not moved
   *[other] { $n } customers declined, or have no email address or no provider, and count as not moved
}
forecast-risk = { $deadline } ({ $day }): probably { $low } to { $high } customers will not have accepted
forecast-risk-one = { $deadline } ({ $day }): { $n ->
    [one] probably 1 customer will not have accepted
   *[other] probably { $n } customers will not have accepted
}
forecast-risk-who = The dates are those of the rule version; one partner reported them.
forecast-title = Forecast
forecast-how = Simulated 2,000 times from the answers to your invitations and from how long your own steps took. Where fewer than five are known, Changeover assumes: half of the customers accept within { $days } business days, verification takes 1 to 8, an agreement 1 to 15, and a transfer 1 to 6.
forecast-curve = Customers who accept
forecast-curve-point = { $day }: { $middle } ({ $low } to { $high })
forecast-answers = { $n ->
    [0] Answers to invitations, all assumed
    [one] Answers to 1 invitation; dotted is assumed
   *[other] Answers to { $n } invitations; dotted is assumed
}
forecast-answers-seen = { $n ->
    [one] After 1 business day: { $percent }% accepted
   *[other] After { $n } business days: { $percent }% accepted
}
forecast-answers-assumed = { $n ->
    [one] After 1 business day: { $percent }% accepted (assumed)
   *[other] After { $n } business days: { $percent }% accepted (assumed)
}
forecast-wave = { $n ->
    [one] Chance that the 1 customer who can be reached is moved by the wave’s last day: { $percent }%
   *[other] Chance that all { $n } customers who can be reached are moved by the wave’s last day: { $percent }%
}
forecast-open = Show the schedule
cli-propose-row = { $day }  { $customer }: { $what }
cli-propose-apply = Nothing was written. Accept it with --apply.
cli-propose-applied = { $n ->
    [one] Accepted: 1 customer changed
   *[other] Accepted: { $n } customers changed
}

# What would save the date.
levers-title = What would help?
levers-what = Each line was worked out as a whole schedule of its own, with everything else as it is.
levers-working = Working out what would help…
levers-none = None of the single changes that were tried would bring more customers in by { $day }.
levers-all = All in time
levers-some = { $n } fewer late, { $left } still late
levers-try = Apply
levers-tried = Changed. Undo takes it back.
levers-more = { $n ->
    [one] 1 more
   *[other] { $n } more
}
levers-person = Raise the daily limits of { $person } by { $more }
levers-seats = Raise the daily seat limit of { $person } by { $more }
levers-another = { $n ->
    [one] { $person } moves customers too, 1 a day
   *[other] { $person } moves customers too, { $n } a day
}
levers-provider = Have { $provider } create { $more } more requests a week
levers-day-off = Remove “{ $reason }” from the days off ({ $whose }, { $days })
levers-day-off-bare = Remove the days off of { $days } ({ $whose })
levers-day-off-all = all customers
levers-write = Write to them...
levers-guards = { $n ->
    [one] Fix the date of 1 customer on the day with the least against it
   *[other] Fix the dates of { $n } customers, each on the day with the least against it
}
levers-gate = { $n ->
    [one] Get this done for 1 customer by { $day }: { $gate }
   *[other] Get this done for { $n } customers by { $day }: { $gate }
}
levers-last-day = Set the last day to { $day }
