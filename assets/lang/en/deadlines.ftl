# Dates: which area they belong to, how near they are. $day: a date. $title: as the rule version calls it. $text: a sentence.
due-lane-enrollment = Enrollment
due-lane-invitations = Letters
due-lane-reseller = Reseller incentives
due-lane-direct = Direct-bill incentives
due-lane-enforcement = Enforcement
due-tone-overdue = Overdue
due-tone-today = Due today
due-tone-within-1 = Within 1 business day
due-tone-within-5 = Within 5 business days
due-tone-within-10 = Within 10 business days
due-tone-later = Later
due-tone-unknown = Not known yet
due-tone-done = Met
due-tone-passed = Past
due-kind-expected = Expected by this date; follow up if it has not happened
due-kind-limit = Must be done by this date
due-kind-event = Happens on this date
due-approval = Enrollment approval expected
due-approval-overdue = Enrollment approval overdue if not received
due-save = Export what ends with direct bill
due-round = Deadline named in the current letters
due-terms = { $n ->
    [one] The term of 1 subscription ends: { $customers }
   *[other] The terms of { $n } subscriptions end: { $customers }
}
due-terms-why = The last day of the term as your list has it, in UTC. Terms of subscriptions that are moved are not listed.
due-first = First reminder: { $customers }
due-first-why = No answer came since the invitation. How long to wait is set under Calendars and days off, in business days of the customer’s country.
due-second = Second reminder: { $customers }
due-second-why = No answer came since the first reminder. How long to wait is set under Calendars and days off, in business days of the customer’s country.
due-call = Call, as no reminder was answered: { $customers }
due-call-why = Two reminders were not answered. How long to wait is set under Calendars and days off, in business days of the customer’s country.
due-agreement = Customer agreement needed: { $customers }
due-agreement-why = These customers are to be moved on this day, and nobody has recorded that they accepted the customer agreement or that the provider has it.
due-gdap = GDAP request expires: { $customers }
due-gdap-why = A GDAP request that is not answered expires after 90 days. Ask the customers to approve it before, or create a new one.
due-access = Admin access ends: { $customers }
due-access-why = On this day the admin access to these customers ends. If you still need it, send a new GDAP request before. If it has ended, record that on the customer.
due-overdue = { $n ->
    [one] 1 day overdue
   *[other] { $n } days overdue
}
due-today = due today
due-tomorrow = due tomorrow
due-on = due { $day }
due-by = by { $day }
due-reported = Reported: { $text }
due-inferred = Inferred: { $text }
due-from-done = the day “{ $title }” was done
due-from-anniversary = your anniversary
due-from-missed = the day the revenue requirement was missed
due-from-yearly = { $date } of every year
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
due-unknown-save = Not known until you enter a planned day for the enrollment
due-unknown-until = Not known until “{ $title }” is done
due-unknown-anniversary = Not known until the anniversary is entered
due-unknown-missed = No date unless the revenue requirement is missed; then enter the day on which it was missed
due-unknown-figure = Not known: no processing time is published
due-cause-open = Still open: { $title }
due-cause-not-decided = Not decided yet: { $title }
due-cause-microsoft = Waiting for Microsoft: { $title }
due-cause-no-path = No path in this rule version fits your company

countdown-restricted = Restriction
countdown-suspended = Suspension
countdown-revoked = Revocation
countdown-days = { $n ->
    [one] 1 day
   *[other] { $n } days
}
countdown-in = { $what } in { $days } ({ $business })
countdown-today = { $what } today
countdown-title-in = In { $days } ({ $business }): { $what }
countdown-title-today = Today: { $what }
countdown-not-safe = { $n ->
    [0] all customers verified by the provider
    [one] 1 customer not verified by the provider yet
   *[other] { $n } customers not verified by the provider yet
}
countdown-both = { $first }; { $second }
countdown-why = Why?

# The page.
deadlines-tabs = Parts of this page
deadlines-tab-dates = Dates
deadlines-tab-incentives = Incentives
deadlines-tab-calendars = Calendars and days off
deadlines-what = { $n ->
    [0] Nothing overdue
    [one] 1 date overdue
   *[other] { $n } dates overdue
}
deadlines-alerts = The calendar file reminds you 10, 5 and 1 business days before each date
deadlines-lane = Area
deadlines-lane-all = All areas
deadlines-person = Owner
deadlines-person-all = All owners
deadlines-person-nobody = No owner
deadlines-hide-done = Hide met and past dates
deadlines-column-date = Date
deadlines-column-what = Item
deadlines-column-left = Business days left
deadlines-column-owner = Owner
deadlines-column-state = Status
deadlines-column-source = Source
deadlines-own-date = Your own date
deadlines-no-match = No dates match the filter
deadlines-no-match-why = Select another area or owner, or show met and past dates
deadlines-show-all = Show all dates
deadlines-months = Months
deadlines-month = { $month }: { $n ->
    [0] no dates
    [one] 1 date
   *[other] { $n } dates
}
deadlines-who = Customers
deadlines-write = Write reminders
deadlines-close = Close details
deadlines-rule = Rule
deadlines-role = Role needed
deadlines-reading = Interpretation used here
deadlines-other-reading = Another interpretation of the same sentence
deadlines-assumed = Assumption
deadlines-counted = Calculation
deadlines-no-strip = No days are counted for this date
deadlines-done = Mark as done
deadlines-done-why = This date passes by itself; there is nothing to mark as done
deadlines-done-decide = Decide and record this under Enrollment
deadlines-open-again = Reopen
deadlines-left = { $days } left
deadlines-go-step = Show step
deadlines-go-anniversary = Enter under Enrollment
deadlines-why-not = Depends on
deadlines-note-alerts = Calendar reminders
deadlines-alert = { $n ->
    [one] 1 business day before
   *[other] { $n } business days before
}

deadlines-prerequisites = Requirements for enrollment
deadlines-stages = Enrollment stages
deadlines-check-done = Done on { $day }
deadlines-mails = Emails to expect
deadlines-mail-to = To
deadlines-mail-sender = Sender
deadlines-mail-subject = Subject
deadlines-mail-recipient-missing = No such address in the plan yet
deadlines-mail-no-sender = No source names the sender
deadlines-mail-no-subject = No source names the subject
deadlines-readings = Two interpretations of “30 days”
deadlines-readings-why = The sentence can be interpreted in two ways, so both dates are shown
deadlines-revenue = Revenue in the preceding 12 months
deadlines-revenue-direct = Direct bill (USD)
deadlines-revenue-reseller = Reseller (USD)
deadlines-revenue-help = Whole US dollars, with or without commas
deadlines-revenue-as-of = As of
deadlines-revenue-as-of-help = Last day of the 12 months, such as 2026-11-22
deadlines-bad-usd = The amount was not saved. What you typed is kept here until you correct it. Enter whole US dollars, such as 688000.
deadlines-threshold-unknown = { $title }: not known; enter the revenue
deadlines-threshold-met = { $title }: USD { $whole } reached
deadlines-threshold-missing = { $title }: USD { $missing } short of { $whole }
deadlines-programme-not-yet = Starts when the reseller agreement is accepted
deadlines-programme-state = { $done } of { $total } stages done

deadlines-whose = Calendars for business days
deadlines-whose-why = Weekends and public holidays differ by country. Every date here is calculated with one of these calendars.
deadlines-whose-ours = For your company
deadlines-whose-microsoft = While you wait for Microsoft
deadlines-whose-provider = While you wait for a provider
deadlines-whose-customer = For customers whose country is not known
deadlines-whose-region = Region ({ $whose })
deadlines-whole-country = Days off that all regions share
deadlines-as-company = Your company’s country ({ $country })
deadlines-as-company-none = Your company’s country (not entered)
deadlines-as-ours = Same as your company (assumption)
deadlines-as-provider = The provider’s country
deadlines-as-ours-plain = Same as your company
deadlines-own-days = Your days off and blackout days
deadlines-own-days-none = None entered. Add stocktaking, company holidays or days without transfers.
deadlines-scope = Type
deadlines-scope-company = Your company is closed
deadlines-scope-blackout = No transfers for any customer
deadlines-scope-customer = No transfers for { $customer }
deadlines-scope-customer-gone = a removed customer
deadlines-scope-one = No transfers for one customer
deadlines-customer = Customer
deadlines-from = First day
deadlines-to = Last day
deadlines-to-help = Leave empty for a single day
deadlines-reason = Reason
deadlines-reason-hint = Stocktaking
deadlines-add = Add days off
deadlines-add-why = Enter the first day and a reason first
deadlines-add-customer-why = Choose a customer first
deadlines-remove = Remove { $reason }
deadlines-next = Upcoming days off in your calendar
deadlines-next-none = None within the next year
deadlines-lists = Published lists of days off
deadlines-list = { $country }: { $years }
deadlines-list-computed = { $country }: { $years }; { $computed } calculated from the law
deadlines-list-source = { $title } { $version } of { $dated }; official source: { $official }
deadlines-save-calendar = Save calendar...
deadlines-print = Print
deadlines-paper-owner = Owner: { $name }
deadlines-paper-about = Plan { $plan }, as of { $day }
deadlines-paper-assumed = Entries that begin with “Reported” come from a third party and are not confirmed by Microsoft. “Not known yet” means that the date cannot be calculated yet.
deadlines-paper-foot = Printed from Changeover. The remaining business days are counted according to your company’s calendar.
