# What if: scenarios, baselines, rehearsal.
moves-tab-what-if = What if
what-if-parts = Parts of What if
what-if-scenarios = Scenarios
what-if-baselines = Baselines
what-if-rehearsal = Rehearsal
what-if-working = Working it out…
what-if-person-gone = no longer in the team
what-if-provider-gone = no longer in the plan

# Baselines.
baselines-what = Keep the accepted and fixed dates as they are now, and see later which customers slipped, and why.
baselines-new = Freeze as baseline
baselines-new-why = No customer has an accepted or fixed date yet. Accept a schedule or fix dates first.
baselines-called = Baseline of { $day }
baselines-empty = No baselines yet
baselines-empty-why = A baseline keeps the date of every customer as it is now. Later it shows who slipped, by how many business days, and why.
baselines-search = Search baselines
baselines-remove = Remove baseline
baselines-removed = { $n ->
    [one] Baseline removed
   *[other] { $n } baselines removed
}
baselines-name = Name
baselines-on = Made on
baselines-by = By
baselines-days = Dates of customers
baselines-customers = { $n ->
    [one] 1 customer
   *[other] { $n } customers
}
baselines-made = Frozen on { $day } by { $by }
baselines-made-nobody = Frozen on { $day }
baselines-none-slipped = Since “{ $name }”, no customer has slipped
baselines-slipped = { $n ->
    [one] Since “{ $name }”, 1 of { $all } customers slipped
   *[other] Since “{ $name }”, { $n } of { $all } customers slipped
}
baselines-slipped-by = { $n ->
    [one] Since “{ $name }”, 1 of { $all } customers slipped, by { $days }
   *[other] Since “{ $name }”, { $n } of { $all } customers slipped, by { $days } at the median
}
baselines-mostly = { $n } of them: { $cause }
baselines-causes = Why
baselines-cause = { $cause }: { $n }
baselines-earlier = { $n ->
    [one] 1 is earlier
   *[other] { $n } are earlier
}
baselines-gone = { $n ->
    [one] 1 has left the plan
   *[other] { $n } have left the plan
}
baselines-added = { $n ->
    [one] 1 has a date now and had none
   *[other] { $n } have a date now and had none
}
baselines-waves = Waves
baselines-wave = { $wave }: { $slip }
baselines-wave-of = { $n } of { $all } slipped
baselines-who = Who slipped
baselines-show-all = { $n ->
    [one] Show 1 customer
   *[other] Show all { $n } customers
}
baselines-back = Back to the baselines
baselines-rows = Customers of the baseline
baselines-column-was = Baseline
baselines-column-now = Now
baselines-column-slip = Slip
baselines-column-why = Why
baselines-only-slipped = Only slipped
baselines-now-submitted = { $day }, submitted
baselines-now-moved = Moved
baselines-now-nowhere = No date
baselines-now-gone = Left the plan
baselines-later = { $n ->
    [one] 1 business day later
   *[other] { $n } business days later
}
baselines-sooner = { $n ->
    [one] 1 business day earlier
   *[other] { $n } business days earlier
}
baselines-same = As planned
slip-not-accepted = Not accepted
slip-not-verified = Not verified
slip-no-agreement = Customer agreement missing
slip-declined = Declined
slip-no-way = No address or no provider
slip-provider = Waits for the provider
slip-limit = No room
slip-guard = Renewal or cancellation window
slip-blackout = Blackout days
slip-wave = Wave or pilot
slip-fixed = Another date was set
slip-passed = The date passed
slip-submitted = Submitted later
slip-stays = Nothing of it moves
slip-why-fixed = Another date was fixed
slip-why-passed = The date passed, and the requests were not submitted
slip-why-submitted = The requests were submitted later
slip-why-stays = Nothing of it moves any more

# Scenarios.
scenarios-what = Try other limits, dates and days off beside the plan, compare them, and put the best into the plan.
scenarios-new = New scenario
scenarios-new-why = First enter a name
scenarios-create = Add scenario
scenarios-empty = No scenarios yet
scenarios-empty-why = A scenario starts as a copy of the plan’s settings: last day, limits, days off, fixed dates. Change some of them, compare the resulting schedule with the plan, and put it into the plan if it is better. The plan stays as it is until then.
scenarios-search = Search scenarios
scenarios-remove = Remove scenario
scenarios-removed = { $n ->
    [one] Scenario removed
   *[other] { $n } scenarios removed
}
scenarios-name = Name
scenarios-on = Made on
scenarios-by = By
scenarios-people = Limits of team members
scenarios-providers = Limits of providers
scenarios-days-off = Days off and blackout days
scenarios-pins = Fixed dates
scenarios-same = As the plan
scenarios-differs = { $n ->
    [one] 1 setting differs
   *[other] { $n } settings differ
}
scenarios-unfit = { $n ->
    [one] 1 entry no longer fits
   *[other] { $n } entries no longer fit
}
scenarios-unfit-what = No longer fits, and is left out:
scenarios-unfit-people = { $n ->
    [one] 1 team member who left the plan
   *[other] { $n } team members who left the plan
}
scenarios-unfit-providers = { $n ->
    [one] 1 provider that left the plan
   *[other] { $n } providers that left the plan
}
scenarios-unfit-customers = { $n ->
    [one] 1 customer that left the plan
   *[other] { $n } customers that left the plan
}
scenarios-unfit-customer = Left the plan: { $name }
scenarios-differences = Differs from the plan
scenarios-no-differences = Every setting is as in the plan. Change one below.
scenarios-plan-has = In the plan: { $value }
scenarios-plan-none = In the plan: none
scenarios-difference = { $what }: { $own } (plan: { $plan })
scenarios-none = none
scenarios-by-rules = date of the rule version
scenarios-person-customers = { $person }, customers per day
scenarios-person-requests = { $person }, requests per day
scenarios-person-seats = { $person }, seats per day
scenarios-provider-requests = { $provider }, requests per week
scenarios-provider-lead = { $provider }, lead time in business days
scenarios-off-added = Added: { $off }
scenarios-off-dropped = Left out: { $off }
scenarios-off-person = { $person }, { $days } ({ $reason })
scenarios-off-all = Nothing is moved, { $days } ({ $reason })
scenarios-pin-of = Fixed date of { $customer }
scenarios-result = Schedule
scenarios-kept = { $n ->
    [0] The scenario keeps this schedule.
    [one] The scenario keeps another date for 1 customer, from an earlier calculation.
   *[other] The scenario keeps other dates for { $n } customers, from an earlier calculation.
}
scenarios-kept-none = The scenario keeps no dates yet.
scenarios-keep = Keep these dates
scenarios-promote = Put into the plan
scenarios-promote-named = Put “{ $name }” into the plan
scenarios-promote-same = The plan already says the same
scenarios-promoted = “{ $name }” is now the plan
scenarios-compare = Compare
scenarios-compare-plan = Compare with the plan
scenarios-customers-a-day = Customers per day
scenarios-requests-a-day = Requests per day
scenarios-seats-a-day = Seats per day
scenarios-requests-a-week = Requests per week
scenarios-lead-days = Lead time in business days
scenarios-off-none = No days off
scenarios-off-who = Who is away
scenarios-off-nobody = Nothing is moved
scenarios-off-add = Add days
scenarios-off-add-why = First enter the first day and a reason
scenarios-off-remove = Remove { $off }
scenarios-pin-none = No fixed dates
scenarios-pin-customer = Customer
scenarios-pin-day = Fixed date
scenarios-pin-add = Fix the date
scenarios-pin-add-why = First enter a customer and a date
scenarios-pin-remove = Release the date of { $customer }
scenarios-pin-is = { $customer }: { $day }

# Two schedules side by side.
sides-back = Back to the scenarios
sides-one = Compare
sides-other = With
sides-plan = The plan as it is
sides-swap = Swap the sides
sides-views = What is compared
sides-numbers = Numbers
sides-customers = { $n ->
    [0] No other dates
    [one] 1 other date
   *[other] { $n } other dates
}
sides-late-none = No customer is late in either.
sides-late-same = The same number of customers are late in both.
sides-late-fewer = { $n ->
    [one] In “{ $name }”, 1 fewer customer is late.
   *[other] In “{ $name }”, { $n } fewer customers are late.
}
sides-late-more = { $n ->
    [one] In “{ $name }”, 1 more customer is late.
   *[other] In “{ $name }”, { $n } more customers are late.
}
sides-ends-earlier = Its last requests are submitted { $days } earlier.
sides-ends-later = Its last requests are submitted { $days } later.
sides-same-sides = Both sides are the same. Select another scenario on one of them.
sides-measures = Numbers side by side
sides-column-measure = What
sides-rows = Customers with another date
sides-no-date = No date
sides-none = Every customer has the same date in both
sides-none-why = The settings that differ move no customer to another date.
measure-last-day = Last day for moves
measure-placed = Customers with a date
measure-ends = Last submission
measure-moved = Forecast: moved by the last day
measure-late = Late or without a date
measure-days-late = Business days late, customers with a date
measure-money = Refunds that come only after the last day
measure-changes = Changes to the accepted schedule
measure-peak = { $person }: most customers on one day
measure-wave = { $wave }: moved by its last day
measure-of = { $n } of { $all }
measure-between = { $low } to { $high } of { $all }
measure-range = { $n } ({ $low } to { $high }) of { $all }
measure-peak-on = { $n } ({ $day })
measure-sum = { $sum } { $currency }
measure-percent = { $percent } %

# Rehearsal.
rehearsal-what = Play the dates through, with delays of answers, requests and transfers as they are to be expected. Nothing in the plan changes.
rehearsal-empty = Nothing to rehearse
rehearsal-empty-why = A rehearsal plays the dates of the moves day by day, with delays as they are to be expected, and lists what goes wrong first. Accept a schedule or fix dates, then come back.
rehearsal-played = Dates
rehearsal-accepted = Accepted dates
rehearsal-proposed = Proposed schedule
rehearsal-seed = Simulation no. { $seed }
rehearsal-before-luck = The one before
rehearsal-other = Another simulation
rehearsal-plain = Without delays
rehearsal-play = Play
rehearsal-pause = Pause
rehearsal-step = One day forward
rehearsal-jump = To the first problem
rehearsal-jump-none = Nothing goes wrong in this simulation
rehearsal-jump-more = To the next problem
rehearsal-reset = Reset
rehearsal-at-start = The clock stands before the first day
rehearsal-at-end = The last day is played
rehearsal-clock = { $day }
rehearsal-before = Before { $day }
rehearsal-progress = { $submitted } of { $all } submitted, { $completed } complete
rehearsal-problems = { $n ->
    [0] no problems so far
    [one] 1 problem so far
   *[other] { $n } problems so far
}
rehearsal-odds-plain = { $n ->
    [one] Even without delays there is 1 problem.
   *[other] Even without delays there are { $n } problems.
}
rehearsal-odds = { $n ->
    [one] In 1 of { $all } simulations something goes wrong because of delays.
   *[other] In { $n } of { $all } simulations something goes wrong because of delays.
}
rehearsal-odds-none = In none of { $all } simulations does a delay make anything go wrong.
rehearsal-odds-first = What most often goes wrong first: { $what } ({ $m }).
rehearsal-whole = This simulation: { $n ->
    [0] nothing goes wrong
    [one] 1 problem
   *[other] { $n } problems
}
rehearsal-without = { $n ->
    [one] 1 customer has no date and is left out.
   *[other] { $n } customers have no date and are left out.
}
rehearsal-how = Delays are drawn as in the forecast; requests come up to four business days late until five of your own are known.
rehearsal-rows = What goes wrong
rehearsal-none-at-all = Nothing goes wrong
rehearsal-none-at-all-why = Every customer is submitted on the planned date and complete by the last day.
rehearsal-column-day = Date
rehearsal-column-customer = Customer
rehearsal-column-what = Problem
rehearsal-column-detail = Detail
break-not-accepted = Not accepted by its date
break-not-verified = Not verified by its date
break-no-agreement = Agreement missing on its date
break-no-request = Request not there on its date
break-passed = Date already passed
break-full = No room on the later day
break-guard = Renewal or cancellation window
break-expired = Request expired
break-last-day = Last day missed
break-until = Ready by { $day }
break-until-never = Not ready within the days that are played
break-request-until = There by { $day }
break-request-never = Not there within the days that are played
break-was = Planned for { $day }
break-full-why = Ready, but the daily limit is used up
break-expired-why = Not submitted within 30 days, so a new request is needed
break-completes = Complete by { $day }
break-completes-never = Not complete within the days that are played

# Undo and history.
edit-baseline-add = baseline “{ $name }” frozen
edit-baseline = baseline “{ $name }” changed
edit-baseline-remove = { $n ->
    [one] baseline “{ $name }” removed
   *[other] { $n } baselines removed
}
edit-scenario-add = scenario “{ $name }” added
edit-scenario = scenario “{ $name }” changed
edit-scenario-remove = { $n ->
    [one] scenario “{ $name }” removed
   *[other] { $n } scenarios removed
}
edit-scenario-promote = scenario “{ $name }” put into the plan

# The command line.
cli-rehearse-row = { $day }  { $customer }: { $what } ({ $detail })
cli-rehearse-seed = Simulation no. { $seed }: { $submitted } of { $all } submitted
cli-rehearse-nothing = There is nothing to rehearse: no customer has a date that is still ahead.
cli-rehearse-proposed = The proposed dates are rehearsed, because none is accepted.
cli-rehearse-without = { $n ->
    [one] 1 customer has no date and does not take part.
   *[other] { $n } customers have no date and do not take part.
}
cli-rehearse-plain = Without delays: { $submitted } of { $all } submitted
cli-scenarios-no-such = The plan has no scenario “{ $name }”.
cli-scenarios-none = The plan has no scenarios.
cli-scenarios-row = { $name }: { $headline }
