# Dates: where they belong, how near they are. $day: a date. $title: as the rule book calls it. $text: a sentence.
due-lane-enrollment = Enrollment
due-lane-invitations = Letters
due-lane-reseller = Reseller incentives
due-lane-direct = Direct-bill incentives
due-lane-enforcement = Enforcement
due-tone-overdue = Overdue
due-tone-within-1 = At most 1 business day left
due-tone-within-5 = At most 5 business days left
due-tone-within-10 = At most 10 business days left
due-tone-later = Later
due-tone-unknown = Not known yet
due-tone-done = Met
due-tone-passed = Passed
due-kind-expected = Expected by then; afterwards one asks
due-kind-limit = It has to be done by then
due-kind-event = It happens on that day
due-approval = Approval of the enrollment expected by
due-approval-overdue = Approval of the enrollment overdue from
due-round = Deadline that the running letters name
due-overdue = { $n ->
    [one] overdue 1 day
   *[other] overdue { $n } days
}
due-today = due today
due-tomorrow = due tomorrow
due-on = due { $day }
due-by = by { $day }
due-reported = Reported: { $text }
due-inferred = Our inference: { $text }
due-from-done = the day “{ $title }” was done
due-from-anniversary = your anniversary
due-from-missed = the day on which the bar was missed (T+0)
due-from-yearly = every year, day { $day } of month { $month }
due-after-calendar = { $n ->
    [one] 1 calendar day after { $from }
   *[other] { $n } calendar days after { $from }
}
due-after-business = { $n ->
    [one] 1 business day after { $from }
   *[other] { $n } business days after { $from }
}
due-before-calendar = { $n ->
    [one] 1 calendar day before { $from }
   *[other] { $n } calendar days before { $from }
}
due-before-business = { $n ->
    [one] 1 business day before { $from }
   *[other] { $n } business days before { $from }
}
due-unknown-until = Unknown until “{ $title }” is done
due-unknown-anniversary = Unknown until the anniversary is entered
due-unknown-missed = Unknown unless the bar is missed; then enter that day (T+0)
due-unknown-figure = Unknown: no figure is published for how long it takes
due-cause-open = Still open: { $title }
due-cause-not-decided = Nobody has decided yet: { $title }
due-cause-microsoft = At Microsoft: { $title }
due-cause-no-path = No path of the rule book fits your company

countdown-restricted = restriction
countdown-suspended = suspension
countdown-revoked = revocation
countdown-days = { $n ->
    [one] 1 day
   *[other] { $n } days
}
countdown-in = { $what } in { $days } ({ $business })
countdown-today = { $what } today
countdown-title-in = in { $days } ({ $business }): { $what }
countdown-title-today = today: { $what }
countdown-not-safe = { $n ->
    [0] all customers are safe
    [one] 1 customer not yet safe
   *[other] { $n } customers not yet safe
}
countdown-both = { $first }; { $second }
countdown-why = Why?

# The page.
deadlines-tabs = Parts of this page
deadlines-tab-dates = Dates
deadlines-tab-incentives = Incentives
deadlines-tab-calendars = Calendars and days off
deadlines-what = { $n ->
    [0] Nothing is overdue
    [one] 1 date is overdue
   *[other] { $n } dates are overdue
}
deadlines-alerts = Reminders come 10, 5 and 1 business days before
deadlines-lane = Part
deadlines-lane-all = All parts
deadlines-person = Whose dates
deadlines-person-all = Everybody
deadlines-person-nobody = Nobody named
deadlines-hide-done = Hide what is met or passed
deadlines-column-date = Date
deadlines-column-what = What
deadlines-column-left = Business days left
deadlines-column-owner = Owner
deadlines-column-state = State
deadlines-column-source = Source
deadlines-own-date = Your own date
deadlines-no-match = No date fits the filter
deadlines-no-match-why = Choose another part or owner, or show what is met
deadlines-show-all = Show all dates
deadlines-close = Close this date
deadlines-rule = What the rule says
deadlines-role = Role needed
deadlines-reading = This reading
deadlines-other-reading = Another reading of the same sentence
deadlines-assumed = Assumption
deadlines-counted = Counted
deadlines-no-strip = Nothing is counted for this date
deadlines-done = Mark as done
deadlines-done-why = It passes by itself; there is nothing to mark as done
deadlines-done-decide = This is decided in the enrollment, with a record
deadlines-open-again = Open again
deadlines-left = { $days } left
deadlines-go-step = Show the step
deadlines-go-anniversary = Enter it in the enrollment
deadlines-why-not = What stands before it
deadlines-note-alerts = Reminders
deadlines-alert = { $n ->
    [one] 1 business day before
   *[other] { $n } business days before
}

deadlines-prerequisites = Before one can enroll
deadlines-stages = From invited to validated
deadlines-check-done = Done on { $day }
deadlines-mails = Mails to expect
deadlines-mail-to = To
deadlines-mail-sender = Sender
deadlines-mail-subject = Subject
deadlines-mail-recipient-missing = The plan has no such address yet
deadlines-mail-no-sender = No text names the sender
deadlines-mail-no-subject = No text names the subject
deadlines-readings = What “30 days” can mean
deadlines-readings-why = The sentence can be read in two ways; both dates are kept in sight
deadlines-revenue = Revenue of the preceding 12 months
deadlines-revenue-direct = Direct bill, US dollars
deadlines-revenue-reseller = Reseller, US dollars
deadlines-revenue-help = Whole US dollars, without commas or with
deadlines-revenue-as-of = As of
deadlines-revenue-as-of-help = Last day of the 12 months, such as 2026-11-22
deadlines-bad-usd = Enter whole US dollars, such as 688000. What you typed is kept here until you correct it.
deadlines-threshold-unknown = { $title }: not known; enter the revenue
deadlines-threshold-met = { $title }: USD { $whole } reached
deadlines-threshold-missing = { $title }: USD { $missing } missing of { $whole }
deadlines-programme-not-yet = Begins when the reseller agreement is accepted
deadlines-programme-state = { $done } of { $total } stages

deadlines-whose = Whose days count
deadlines-whose-why = Weekends and public holidays differ by country; every date here is counted by one of these calendars
deadlines-whose-ours = For your company
deadlines-whose-microsoft = While you wait for Microsoft
deadlines-whose-provider = While you wait for a provider
deadlines-whose-customer = For customers whose country is not known
deadlines-as-company = As your company’s country ({ $country })
deadlines-as-company-none = As your company’s country (not entered)
deadlines-as-ours = As your company (assumption)
deadlines-as-provider = As the provider’s country
deadlines-as-ours-plain = As your company
deadlines-own-days = Your own days off and blackouts
deadlines-own-days-none = None entered. Add stocktaking, company holidays, or days on which nothing may be moved
deadlines-scope = Whom it concerns
deadlines-scope-company = Your company does not work
deadlines-scope-blackout = Nothing is moved, for all customers
deadlines-scope-customer = Nothing is moved for { $customer }
deadlines-scope-customer-gone = a customer that was removed
deadlines-scope-one = Nothing is moved for one customer
deadlines-customer = Customer
deadlines-from = First day
deadlines-to = Last day
deadlines-to-help = Empty: only the first day
deadlines-reason = Reason
deadlines-reason-hint = Stocktaking
deadlines-add = Add days off
deadlines-add-why = Enter a first day and a reason first
deadlines-add-customer-why = Choose a customer first
deadlines-remove = Remove { $reason }
deadlines-next = The next days off of your calendar
deadlines-next-none = None within the next year
deadlines-lists = Published lists
deadlines-list = { $country }: { $years }
deadlines-list-source = { $title } { $version } of { $dated }; decided by: { $official }
deadlines-save-calendar = Save calendar...
deadlines-print = Print
deadlines-paper-owner = Owner: { $name }
deadlines-paper-about = Plan { $plan }, as of { $day }
deadlines-paper-assumed = What begins with “Reported” was said by a third party and is not confirmed by Microsoft. A date without a day is not known yet
deadlines-paper-foot = Printed from Changeover. The business days left are counted by your company’s calendar
