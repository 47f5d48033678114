# The time line of the moves: waves and customers day by day, what each team member has to do, and what it comes to.
moves-tab-line = Time line
line-name = Time line of the moves
line-finding-all = With this plan, { $n ->
    [one] the 1 customer is moved by { $day }
   *[other] all { $n } customers are moved by { $day }
}
line-finding-some = With this plan, { $moved } of { $all } customers are moved by { $day }; { $n ->
    [one] 1 is not
   *[other] { $n } are not
}
line-finding-passed = The last day, { $day }, has passed: { $moved } of { $all } customers are moved; { $n ->
    [one] 1 is not
   *[other] { $n } are not
}
line-finding-no-last = { $moved } of { $all } customers are moved or have a date; { $n ->
    [0] no last day is known
    [one] 1 does not
   *[other] { $n } do not
}
line-finding-why-all = { $what }, because { $why }
line-finding-why-some = { $what }, { $n ->
    [one] 1 of them because { $why }
   *[other] { $n } of them because { $why }
}
line-finding-within = { $why } ({ $lane })
line-why-moved = they are moved
line-why-underway = they are submitted
line-why-on-time = they have a date
line-why-errors = some subscriptions were not moved
line-why-passed = the date has passed and nothing was submitted
line-why-over-limit = the daily limit is exceeded
line-why-too-late = the transfer would be completed later
line-why-not-ready = they are not expected to be ready on their date
line-why-proposed = their date is only proposed
line-why-no-day = they have no date
line-why-stays = nothing can be transferred
line-finding-proposed = { $n ->
    [one] 1 more is in time once you accept its proposed date under Schedule.
   *[other] { $n } more are in time once you accept their proposed dates under Schedule.
}
line-finding-stays = { $n ->
    [one] 1 customer cannot be transferred and is not counted.
   *[other] { $n } customers cannot be transferred and are not counted.
}
line-finding-over = { $person } has { $n } customers on { $day }, with a limit of { $limit }.
line-finding-over-requests = { $person } has { $n } transfer requests on { $day }, with a limit of { $limit }.
line-finding-over-seats = { $person } has { $n } seats to move on { $day }, with a limit of { $limit }.
line-outcome-moved = Moved
line-outcome-underway = Submitted
line-outcome-on-time = In time
line-outcome-errors = Completed with errors
line-outcome-passed = Date has passed
line-outcome-over-limit = Over the daily limit
line-outcome-too-late = After the last day
line-outcome-not-ready = Not ready by then
line-outcome-proposed = Only proposed
line-outcome-no-day = No date
line-outcome-stays = Cannot be transferred
line-basis-submitted = submitted
line-basis-pinned = fixed date
line-basis-scheduled = accepted date
line-basis-wave = in the days of its wave
line-basis-proposed = proposed date
line-lane-no-wave = No wave
line-lane-stays = At the end of the term
line-n-customers = { $n ->
    [0] No customers
    [one] 1 customer
   *[other] { $n } customers
}
line-lane-with = { $customers } · { $person }
line-bar-over = { $n } a day, limit { $limit }
line-bar-over-requests = { $n } requests a day, limit { $limit }
line-bar-over-seats = { $n } seats a day, limit { $limit }
line-bar-verified = { $n } of { $all } verified
line-bar-moved = { $n } of { $all } moved
line-bar-requested = { $n } of { $all } requested
line-bar-planned = { $n } planned
line-bar-late = { $n } of { $all } not in time
line-bar-unsettled = { $n } of { $all } not settled
line-bar-no-date = { $n } without an accepted date
line-bar-empty = No customers
line-bar-stays = bought again at the end of their terms
line-today = today
line-last-day = last day { $day }
line-dates = Dates
line-load = Load a day
line-load-of = Load: { $person }
line-load-fits = Within { $limit } a day
line-load-fits-all = Within the limits
line-load-no-limit = No limit known
line-load-days-over = { $n ->
    [one] 1 day over the limit
   *[other] { $n } days over the limit
}
line-load-most = Busiest day of each week
line-sign-count = customers that day
line-sign-taller = { $what } (taller: more)
line-sign-renewal = term ends
line-sign-term-end = bought again at the end of the term
line-sign-expiry = request expires
line-sign-todo = to-do
line-sign-deadline = date set by Microsoft
line-sign-due = other date
line-sign-proposed = only proposed
line-sign-baseline = baseline
line-load-nobody = Nobody named
line-load-limit = limit { $n }
line-load-cell = { $person }, { $day }: { $n ->
    [one] 1 customer
   *[other] { $n } customers
}, { $requests }
line-load-requests = { $n ->
    [one] 1 transfer request
   *[other] { $n } transfer requests
}
line-show-late = Show who is not in time
line-load-nothing = Nobody is to be moved on these days.
line-load-others = Other work on these days
line-load-work = Show in the work list
line-load-seats = { $n ->
    [one] 1 seat
   *[other] { $n } seats
}
line-load-seats-unknown = { $n ->
    [one] The seats of 1 subscription are not known and not counted.
   *[other] The seats of { $n } subscriptions are not known and not counted.
}
line-load-over = { $what }. The limit is { $limit }.
line-load-over-seats = { $what }. The limit is { $limit } seats.
line-row-day = { $customer }: { $day } ({ $basis })
line-row-no-day = { $customer }: no date
line-row-completes = Expected to be completed by { $day }.
line-row-completed = Completed on { $day }.
line-lane-days = { $lane }: { $first } to { $last }
line-lane-one-day = { $lane }: { $first }
line-lane-no-days = { $lane }: no dates
line-mark-renewal = { $customer }: the term of { $product } ends on { $day } (UTC)
line-mark-term-end = { $customer }: the term of { $product } ends on { $day } (UTC). It cannot be transferred and is bought again.
line-mark-expiry = { $customer }: the transfer request can be submitted until { $day }
line-mark-todo = { $title }: { $day }
line-mark-many = { $n } dates from { $first } to { $last }
line-mark-many-day = { $n } dates on { $first }
line-provider-off = A provider of these customers is closed
line-blackout = Nothing is moved on this day
line-count-day = { $day }: { $what }
line-count-submitted = { $n } submitted
line-count-planned = { $n } planned
line-count-proposed = { $n } proposed
line-count-not = { $n } not in time
line-before = Baseline: { $first } to { $last }
line-zoom = Scale
line-zoom-day = Day
line-zoom-week = Week
line-zoom-month = Month
line-baseline = Baseline
line-no-baseline = No baseline
line-as-table = As table
line-go-today = Today
line-copy = Copy as table
line-copied = Time line, { $n ->
    [one] 1 wave
   *[other] { $n } waves
}
line-save-file = time line
picture-menu = Picture
picture-menu-of = Picture: { $name }
picture-copy = Copy as image
picture-copied = picture
picture-save-png = Save as PNG...
picture-save-svg = Save as SVG...
picture-saved = Picture saved in { $path }
picture-too-large = This picture would be too large as pixels. Save it as SVG, or choose a smaller scale.
dialog-save-picture = Save the picture
line-help = Drag a bar to other days. The wheel scrolls, with Shift through the days, with Ctrl it changes the scale.
line-empty = No customers yet
line-empty-why = Import or add customers first. Waves with dates then appear here day by day.
line-no-waves = Nothing has a date yet
line-no-waves-why = Put customers into a wave with dates, or accept the proposal under Schedule. Every customer then appears here on its day.
line-show-schedule = Show the schedule
line-column-lane = Wave
line-column-days = Dates
line-column-customers = Customers
line-column-state = Status
line-column-span = Days of the customers
line-column-load = Most on a day
line-counted = { $what }: { $n }
line-column-findings = To check
line-shift-to = { $what }: { $first } to { $last }
line-shift-day = { $what }: { $first }
line-shift-fine = Nothing stands against it.
line-shift-against = { $n ->
    [one] 1 thing stands against it:
   *[other] { $n } things stand against it:
}
line-shift-more = { $n ->
    [one] 1 more
   *[other] { $n } more
}
line-shift-of = { $customer } ({ $day }): { $why }
line-stand-passed = the date has passed
line-stand-day-off = not a business day
line-stand-too-late = completed by { $day }, after the last day
line-shift-not = Only what has dates and is not submitted yet can be given other days
line-shift-none = Select a wave or a customer of the time line first
line-rows = Time line, wave by wave and person by person
line-sheet-marks = Dates
line-sheet-open-wave = Open wave
line-sheet-findings = Nothing to check
edit-shift-wave = other days for { $name }
edit-shift-customer = { $n ->
    [one] another day for { $name }
   *[other] other days for { $n } customers
}
command-next-tab = Show the next tab
command-tab-before = Show the tab before
command-line-earlier = Time line: one business day earlier
command-line-later = Time line: one business day later
command-line-week-earlier = Time line: one week earlier
command-line-week-later = Time line: one week later
command-line-closer = Time line: larger scale
command-line-farther = Time line: smaller scale
command-line-today = Time line: go to today
command-line-save = Time line: save as picture
command-line-copy-picture = Time line: copy as image
line-new = Add a wave to the time line
