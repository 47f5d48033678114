# The schedule of moves: what is proposed, why not earlier, what would save the date.
moves-tab-schedule = Schedule
edit-schedule = { $n ->
    [one] schedule accepted for 1 customer
   *[other] schedule accepted for { $n } customers
}
edit-move-aims = schedule settings changed
schedule-working = Working out the schedule…
schedule-empty = Nothing to schedule
schedule-empty-why = Every customer is moved, or nothing of them moves. Customers who are still to be moved appear here with a proposed date.
schedule-no-customers-why = Import or add customers first. Changeover then proposes a date and a team member for each of them.
schedule-on-time = { $n ->
    [one] The 1 customer still to move can be moved by { $day }
   *[other] All { $n } customers still to move can be moved by { $day }
}
schedule-late = { $n ->
    [one] 1 of { $all } customers cannot be moved by { $day }
   *[other] { $n } of { $all } customers cannot be moved by { $day }
}
schedule-placed = { $placed } of { $n } customers have a date
schedule-late-bound = Fewer than { $n } is not possible with the current limits and dates.
schedule-late-exact = No other schedule does better with the current limits and dates.
schedule-last-day-own = your last day
schedule-last-day-book = the last business day before moving has to end by the rule version
schedule-last-day-none = No last day is known. Enter one, or enter the anniversary under Enrollment.
schedule-last-day = Last day for moves
schedule-last-day-help = Leave empty to use the date from the rule version: { $day }
schedule-last-day-help-none = The rule version gives no date for this plan
schedule-after-pilot = Business days after the pilot
schedule-after-pilot-help = Other customers start this many business days after the pilot’s transfers should be complete
schedule-answer-days = Half of the customers accept within
schedule-answer-days-help = Assumed as long as few answers to invitations are known
schedule-sure = A customer counts as ready
schedule-sure-help = Customers who are not ready yet get their date by the day on which they are ready in this share of the simulations
schedule-sure-of = in { $n } % of the simulations
schedule-settings = Settings
schedule-uncounted = { $n ->
    [one] 1 prepaid subscription is not counted in costs, because its price or currency is not known
   *[other] { $n } prepaid subscriptions are not counted in costs, because their price or currency is not known
}
schedule-accept = { $n ->
    [0] Nothing to accept
    [one] Accept 1 change
   *[other] Accept { $n } changes
}
schedule-accept-none = The plan already holds this schedule
schedule-accepted = { $n ->
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
proposal-change-day = Other date
proposal-change-day-from = From { $day }
proposal-change-person = Other person
proposal-change-lost = Date removed
proposal-change-same = As accepted
proposal-change-none = No date
schedule-pinned = Fixed date
schedule-is-late = After the last day
proposal-nothing-moved = Moved
proposal-nothing-submitted = Submitted
proposal-nothing-stays = Nothing of it moves
schedule-without = Not in this schedule: { $counts }.
schedule-what = Who is moved when, and by whom. Accept the proposal, or fix dates of your own.
schedule-last-day-is = Last day for moves: { $day } ({ $what }).
schedule-without-n = { $what }: { $n }
schedule-nowhere-gate = Not known when ready. Still open: { $gate }
schedule-nowhere-too-late = Ready only after { $day }. Still open: { $gate }
schedule-nowhere-after-wave = Ready by { $day }, after its wave. Still open: { $gate }
schedule-nowhere-declined = The customer declined
schedule-nowhere-no-address = No email address to invite
schedule-nowhere-no-provider = No provider is selected for it
schedule-nowhere-no-request = The provider’s lead time is too long
schedule-nowhere-pilot = Waits for the pilot, which has no date in time
schedule-none-left = Nothing left to move
schedule-is-late-by = Complete { $day }, too late
schedule-is-late-fixed = Fixed; complete { $day }, too late
schedule-completes = Should be complete by { $day }
schedule-breaks = Fixed, although:
schedule-last-day-passed = The last day has passed
schedule-last-day-later = That is later than the rule version’s { $day }.
schedule-wave-new = → { $wave }
schedule-assumes = Assumes that half of the customers accept within { $days } business days. A customer counts as ready when it is ready in { $n } % of the simulations. Both are under Settings.
schedule-nowhere-wave = The dates of its wave leave no business day
schedule-nowhere-barred = Every remaining day is ruled out. { $day } breaks the least.
schedule-nowhere-barred-all = Nothing is to be moved on any remaining day
schedule-nowhere-nobody = Nobody can move it: all are away, have a limit of 0, or nobody is entered
schedule-nowhere-full = No day has room for it
schedule-sheet-on = { $day }, { $person }
schedule-why = Why not earlier?
schedule-why-first = It is placed on the first business day there is
schedule-why-days = { $n ->
    [one] 1 business day
   *[other] { $n } business days
}
schedule-why-span = { $from } to { $to }
schedule-why-ready = Expected to be ready by { $day }. Still open: { $gate }
schedule-why-never = It is not known when it will be ready. Still open: { $gate }
schedule-why-request = The provider’s request is expected by { $day }
schedule-why-expired = The request can be submitted until { $last } only
schedule-why-pilot = The pilot comes first, and its results are awaited
schedule-why-wave = Outside the dates of { $wave }
schedule-why-blackout = Nothing is to be moved ({ $reason })
schedule-why-renewal = The term of { $product } ends on { $end } (UTC). Changeover advises leaving two days before and one day after it.
schedule-why-window = { $product } can still be canceled until { $last }; a transfer would end that
schedule-why-provider-off = The provider does not work on these days
schedule-why-away = { $person } is away
schedule-why-away-all = Everybody who could move it is away
schedule-why-customers = { $n } of { $room } customers are placed on that day
schedule-why-requests = { $n } of { $room } requests are placed on that day
schedule-why-provider-full = { $n } of the { $room } requests that the provider creates that week are taken
schedule-why-dearer = It would cost about { $sum } more
schedule-why-kept = It keeps the date you accepted
schedule-why-no-better = The schedule as a whole would be no better
schedule-new = Plan requests for the schedule
schedule-pin-day = Fix { $day }
schedule-unpin = Release the fixed date
schedule-open-customer = Open customer

# The forecast.
forecast-moved = With this schedule, { $n } of { $all } customers are moved by { $day }
forecast-range = In 8 of 10 simulations it is { $low } to { $high }.
forecast-assumed = { $n ->
    [0] Mostly assumed: for no answer is it known when the invitation was sent.
    [one] Mostly assumed: only for 1 acceptance is it known when the invitation was sent.
   *[other] Mostly assumed: only for { $n } acceptances is it known when the invitation was sent.
}
forecast-assumed-few = With this schedule, { $low } to { $high } of { $all } customers are moved by { $day }
forecast-last-passed = The last day, { $day }, has passed: { $n } of { $all } customers are moved
forecast-no-last = { $n } of { $all } customers are moved so far
forecast-mostly = Nine in ten of the customers who can be reached are moved by { $day }.
forecast-mostly-never = Fewer than nine in ten of the customers who can be reached are moved within { $days } business days.
forecast-never-accept = In { $percent } % of the simulations at least one customer who is asked never accepts.
forecast-lost = { $n ->
    [one] 1 customer declined or has no address, and counts as not moved.
   *[other] { $n } customers declined or have no address, and count as not moved.
}
forecast-risk = { $deadline } ({ $day }): { $low } to { $high } customers have not accepted
forecast-risk-one = { $deadline } ({ $day }): { $n ->
    [one] 1 customer has not accepted
   *[other] { $n } customers have not accepted
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
    [one] After 1 business day: { $percent } % accepted
   *[other] After { $n } business days: { $percent } % accepted
}
forecast-answers-assumed = { $n ->
    [one] After 1 business day: { $percent } % assumed
   *[other] After { $n } business days: { $percent } % assumed
}
forecast-wave = { $n ->
    [one] That its 1 customer is moved by its last day: { $percent } %
   *[other] That all { $n } customers are moved by its last day: { $percent } %
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
levers-some = { $n ->
    [one] 1 fewer is late, { $left } still are
   *[other] { $n } fewer are late, { $left } still are
}
levers-try = Try it
levers-tried = Changed. Undo takes it back.
levers-more = { $n ->
    [one] 1 more
   *[other] { $n } more
}
levers-person = { $more ->
    [1] { $person } moves 1 customer and 1 request more a day
   *[other] { $person } moves { $more } customers and { $more } requests more a day
}
levers-another = { $n ->
    [one] { $person } moves customers too, 1 a day
   *[other] { $person } moves customers too, { $n } a day
}
levers-provider = { $provider } creates { $more } more requests a week
levers-day-off = Give up “{ $reason }” ({ $days })
levers-guards = { $n ->
    [one] Move 1 customer on the day that breaks least
   *[other] Move { $n } customers on the day that breaks least for each
}
levers-gate = { $n ->
    [one] Get this done for 1 customer by { $day }: { $gate }
   *[other] Get this done for { $n } customers by { $day }: { $gate }
}
levers-last-day = Take { $day } as the last day
