# Reports: the page, its kinds, and what they say.
nav-reports = Reports
report-status = Status report
report-status-what = Where the changeover is, on one page
report-digest = Weekly digest
report-digest-what = Twelve lines for a chat or an email
report-risks = Risk list
report-risks-what = What can go wrong, the most urgent first
report-load = Team workload
report-load-what = What each team member has to do in the next weeks
report-dossier = Customer dossier
report-dossier-what = What was asked of one customer and answered, with evidence and hashes
report-pack = Provider handover
report-pack-what = A letter and the list of customers for a provider, with the fields you select

report-about = { $kind } · { $plan } · as of { $day }
report-foot = Created with Changeover from the dates in the plan.
report-numbers = The numbers of the charts
report-and-more = { $n ->
    [one] { $names } and { $n } more
   *[other] { $names } and { $n } more
}
report-not-known = Not known
report-nobody = Nobody
report-no-customer = Select a customer: a dossier is about one customer.
report-no-provider = Select a provider. If the list is empty, add a provider on the Providers page first.

report-status-none = There are no customers in the plan yet
report-funnel-title = { $n ->
    [one] { $n } of { $all } customers has accepted
   *[other] { $n } of { $all } customers have accepted
}
report-funnel-all = All customers
report-funnel-invited = Invited
report-funnel-accepted = Accepted
report-funnel-confirmed = Verified by provider
report-funnel-moved = Moved
report-funnel-declined = Declined
report-at-home = { $n ->
    [one] One more customer has been with the provider from the start and is not counted here.
   *[other] { $n } more customers have been with the provider from the start and are not counted here.
}
report-left-range = In 8 of 10 simulations, { $low } to { $high } are still to move on { $day }: the light area.
report-accept-range = In 8 of 10 simulations, { $few } to { $many } have not accepted on { $day }: the light area.
report-both-ranges = In 8 of 10 simulations, { $low } to { $high } are still to move on { $day }, and { $few } to { $many } have not accepted: the light areas.
report-part-waves = { $n ->
    [one] { $n } of { $all } waves has been moved completely
   *[other] { $n } of { $all } waves have been moved completely
}
report-waves-more = { $n ->
    [one] One more wave is still to be moved
   *[other] { $n } more waves are still to be moved
}
report-part-risks = What can go wrong
report-part-changes = What changed since the report of { $day }
report-part-changes-week = What changed since { $day }
report-part-next = The next 7 days

report-head-reached = Reached at least
report-head-customers = Customers
report-head-day = Day
report-head-to-accept = Left to accept
report-head-left = Left to move
report-head-planned = Left to move as planned
report-head-wave = Wave
report-head-first = First day
report-head-last = Last day
report-head-moved = Moved
report-head-chance = Chance of being in time
report-head-urgency = Urgency
report-head-risk = Risk
report-head-do = What to do
report-head-week = Week
report-head-person = Team member
report-head-work = Transfer steps due
report-head-todos = Open to-dos
report-head-overdue = Overdue to-dos
report-head-over = Days over the limit
report-head-state = Status
report-head-by = By
report-head-recorded = Recorded
report-head-note = Note
report-head-what = What happened
report-head-new-id = New ID
report-head-file = File
report-head-added = Added
report-head-hash = SHA-256

report-change-sent = { $n ->
    [one] Letter sent to { $names }
   *[other] Letters sent to { $n } customers: { $names }
}
report-change-consented = { $n ->
    [one] Consent given by { $names }
   *[other] Consent given by { $n } customers: { $names }
}
report-change-accepted = { $n ->
    [one] Accepted: { $names }
   *[other] { $n } customers accepted: { $names }
}
report-change-confirmed = { $n ->
    [one] Relationship verified: { $names }
   *[other] { $n } relationships verified: { $names }
}
report-change-declined = { $n ->
    [one] Declined: { $names }
   *[other] { $n } customers declined: { $names }
}
report-change-submitted = { $n ->
    [one] Transfer submitted for { $names }
   *[other] Transfers submitted for { $n } customers: { $names }
}
report-change-moved = { $n ->
    [one] Transfer completed for { $names }
   *[other] Transfers completed for { $n } customers: { $names }
}
report-change-failed = { $n ->
    [one] Transfer failed for { $names }
   *[other] Transfers failed for { $n } customers: { $names }
}
report-changes-none = Nothing was recorded
report-next-date = { $day }: { $title }
report-next-moves = { $n ->
    [one] To be moved: { $names }
   *[other] { $n } customers to be moved: { $names }
}
report-next-more = { $n ->
    [one] One more date
   *[other] { $n } more dates
}
report-next-none = No dates

report-risks-none = No risks are known
report-risks-more = { $n ->
    [one] One more is in the risk list
   *[other] { $n } more are in the risk list
}
report-risks-title = { $n ->
    [one] One risk; { $urgent }
   *[other] { $n } risks; { $urgent }
}
report-risks-urgent = { $n ->
    [0] none is urgent
    [one] one is urgent
   *[other] { $n } are urgent
}
report-urgency-now = Now
report-urgency-soon = Soon
report-urgency-watch = Watch
report-risk-overdue = { $title }: { $near }
report-risk-overdue-do = Do it, or change the date if it no longer applies
report-risk-at-risk-do = Remind or call those who have not answered
report-risk-wave = Wave “{ $wave }”: { $what }
report-risk-declined = { $n ->
    [one] { $names } declined
   *[other] { $n } customers declined: { $names }
}
report-risk-declined-do = Talk to them, or plan without them
report-risk-failed = { $n ->
    [one] Not everything was moved for { $names }
   *[other] Not everything was moved for { $n } customers: { $names }
}
report-risk-failed-do = Find out why in Partner Center, and request it again
report-risk-refused = { $n ->
    [one] { $names } did not consent to sharing the relationship
   *[other] { $n } customers did not consent to sharing the relationship: { $names }
}
report-risk-refused-do = Talk to them before anything is extended
report-risk-unreachable = { $n ->
    [one] { $names } cannot be reached
   *[other] { $n } customers cannot be reached: { $names }
}
report-risk-unreachable-do = Try another contact
report-risk-no-address = { $n ->
    [one] { $names } has no email address
   *[other] { $n } customers have no email address: { $names }
}
report-risk-no-address-do = Add a contact with an email address
report-risk-not-confirmed = { $n ->
    [one] { $names } accepted, but the provider has not verified it
   *[other] { $n } customers accepted, but the provider has not verified it: { $names }
}
report-risk-not-confirmed-do = Ask the provider whether it sees the relationship
report-risk-no-day = { $n ->
    [one] { $names } has no date for the transfer
   *[other] { $n } customers have no date for the transfer: { $names }
}
report-risk-no-day-do = Accept the proposed schedule, or set a date

report-load-none = There is nobody in the team yet, and nothing to do
report-load-fits = { $n ->
    [one] One customer to move in the next 6 weeks, within all limits
   *[other] { $n } customers to move in the next 6 weeks, within all limits
}
report-load-over = { $n ->
    [one] { $customers } customers to move in the next 6 weeks; on one day there is more than the team can do
   *[other] { $customers } customers to move in the next 6 weeks; on { $n } days there is more than the team can do
}
report-week = from { $day }
report-part-weeks = Customers to move each week
report-part-people = Team

report-digest-funnel = Of { $all } customers, { $invited } are invited, { $accepted } have accepted, { $confirmed } are verified by the provider, { $moved } are moved
report-digest-change = Since { $day }: { $what }
report-digest-risk = Risk: { $what }

report-dossier-title = { $customer }: { $relation }, transfer: { $transfer }
report-part-customer = Customer
report-fact-name = Company
report-fact-provider = Provider
report-fact-access-ends = Admin access ends
report-field-contact = Contact
report-field-email = Email
report-field-relation = Relationship
report-part-consent = Consent to sharing the relationship
report-consent-way = Given: { $way }
report-consent-none = No consent is recorded
report-consent-none-why = Neither a question nor an answer about sharing the relationship is recorded.
report-recorded = { $day }, { $by }
report-part-happened = { $n ->
    [one] What happened: one entry
   *[other] What happened: { $n } entries
}
report-part-letters = { $n ->
    [one] One letter
   *[other] { $n } letters
}
report-letter = Letter
report-letter-to = To
report-letter-nobody = No address
report-letter-events = Progress
report-letter-event = { $state } { $day } ({ $by })
report-letter-link = Link ID
report-letter-hash = SHA-256 of the text
report-letter-gone = The text of this letter is not in the plan’s folder.
report-part-transfers = { $n ->
    [one] One transfer request
   *[other] { $n } transfer requests
}
report-part-evidence = { $n ->
    [one] Evidence: one file
   *[other] Evidence: { $n } files
}

report-n-customers = { $n ->
    [one] one customer
   *[other] { $n } customers
}
report-n-subscriptions = { $n ->
    [one] one subscription
   *[other] { $n } subscriptions
}
report-pack-title = For { $provider }: { $customers } with { $subscriptions }
report-pack-title-short = For { $provider }: { $customers }
report-pack-us = Our company
report-pack-dear = Dear { $provider } team,
report-pack-letter = { $company } is moving its customers to you. The list below contains { $customers } who have accepted the reseller relationship and have not been moved yet.
report-pack-ask = “Needed by” is the day on which we want to submit the transfer request. Please create the requests before that day, and tell us if a day does not suit you or if something in the list does not match your records.
report-pack-ask-no-day = Please create the transfer requests, and tell us where the list differs from your records.
report-pack-regards = Kind regards, { $company }
report-pack-none = No customer of this provider has accepted and is still to be moved.
report-part-list = Customers and subscriptions

# The page
reports-kinds = Reports
reports-day = As of
reports-no-day = Enter a day first
reports-day-future = A report cannot be about a day that has not come yet
reports-customer = Customer
reports-customer-hint = Part of the name
reports-provider = Provider
reports-provider-none = No provider
reports-fields = Fields
reports-making = The report is being created ...
reports-save = Save as
reports-copy = Copy text
reports-copied = Text of the report
reports-print = Open in the browser to print
reports-form-html = Web page (HTML)
reports-form-pdf-a4 = PDF, A4
reports-form-pdf-letter = PDF, Letter
reports-form-xlsx = Excel workbook
reports-form-csv = CSV: { $table }
reports-form-csv-none = CSV
reports-form-csv-why = This report has no table
reports-form-markdown = Markdown
reports-form-text = Plain text
reports-saved = Report saved in { $path } and recorded in the plan
reports-saved-only = Report saved in { $path }
reports-more-rows = { $n ->
    [one] One more row is in the file
   *[other] { $n } more rows are in the file
}
reports-given = Last given out { $when } by { $by }, as of { $day }
reports-given-never = Not given out yet
edit-report = report “{ $name }” recorded as given out
edit-report-copied = copied report recorded as given out
dialog-save-report = Save report

# The command line
cli-report-form = Choose a name for --out that ends in .html, .pdf, .xlsx, .csv, .md or .txt. Nothing was saved.
cli-report-paper = --paper is for a .pdf only. Choose a name for --out that ends in .pdf, or leave --paper out. Nothing was saved.
cli-report-day = “{ $text }” is not a day up to today, such as 2026-11-22. Nothing was saved.
cli-report-provider = No provider is called “{ $text }”. Nothing was saved. Choose from these: { $known }.
cli-report-field = “{ $text }” is not a field. Nothing was saved. Choose from these: { $known }.
cli-report-exists = { $path } already exists and was not replaced. Nothing was saved. Choose another name for --out.
cli-report-saved = Report saved in { $path }
cli-report-recorded = Recorded in the plan as given out
cli-verify-no-seal = { $path } has no hashes of its parts. Without the plan it cannot be checked. Use --plan to compare it with what the plan has recorded.
cli-verify-same = All { $n } parts are as the file itself says. That excludes accidental changes only; use --plan to find intended ones.
cli-verify-changed = Changed: { $part }
cli-verify-missing = Missing: { $part }
cli-verify-added = Not in the list of parts: { $part }
cli-verify-part-same = Unchanged: { $part }
cli-verify-whole = { $path } is, to the byte, the report that { $by } gave out on { $day } as “{ $file }”
cli-verify-closest = Compared with the report that { $by } gave out on { $day } as “{ $file }”:
cli-verify-parts-same = All parts are as recorded. Only what surrounds them, such as the list of hashes, is different.
cli-verify-unknown = The plan has recorded no report like { $path }
reports-day-before = Nothing is recorded before { $day }; what has no day of its own is shown as it is now
command-report = Show report: { $name }
reports-given-all = { $n ->
    [one] One report was given out
   *[other] { $n } reports were given out
}
reports-given-more = { $n ->
    [one] One older report is not shown
   *[other] { $n } older reports are not shown
}
reports-given-line = { $when }, { $by }; as of { $day }; { $file }; SHA-256 { $hash }…
reports-given-copied = copied as text
reports-given-show = Show again
reports-given-show-name = Show again: { $name }

report-impact = Impact on our team
report-impact-what = Until when your team does its weekly tasks, and who does them afterwards
report-margin = Margin estimate
report-margin-what = What would stay with your company with each provider, from margins that you enter

report-impact-none = The rule version that the plan follows lists no tasks
report-impact-title = { $n ->
    [0] None of your { $all } weekly tasks is known to end with direct bill
    [one] { $n } of your { $all } weekly tasks ends with direct bill
   *[other] { $n } of your { $all } weekly tasks end with direct bill
}
report-impact-title-all = { $n ->
    [0] None of { $all } tasks is known to end with direct bill
    [one] { $n } of { $all } tasks ends with direct bill
   *[other] { $n } of { $all } tasks end with direct bill
}
report-impact-tick = All tasks of the rules are listed, because nobody has ticked the ones your team does every week. Tick them under “Weekly tasks”.
report-part-dates = The dates
report-part-tasks = Tasks
report-impact-standing = Partner status
report-impact-rules = Rule version
report-impact-both = Both direct and indirect
report-impact-both-approved = Since { $day }
report-impact-both-expected = From { $day }, when the approval is expected
report-impact-both-submitted = From { $day } at the earliest, when the form was submitted
report-impact-both-planned = From { $day } at the earliest, when you plan to submit the form
report-impact-no-both = Date not known
report-impact-ends = Direct bill ends
report-impact-ended = { $day }, as recorded
report-impact-rule = { $day }: { $title }
report-impact-aim = Not known. All customers are to be moved by { $day }.
report-impact-no-end = Not known. Enter the dates on the Enrollment page, or a last day on the Moves page.
report-impact-left = Transfers
report-impact-all-moved = No customers left to move
report-impact-no-days = { $n ->
    [one] One customer left to move, without a date
   *[other] { $n } customers left to move, without dates
}
report-impact-moves = { $n ->
    [one] One customer left to move, from { $first } to { $last }
   *[other] { $n } customers left to move, from { $first } to { $last }
}
report-impact-moves-some = { $n ->
    [one] One customer left to move, without a date
   *[other] { $n } customers left to move, from { $first } to { $last }; { $without } of them without a date
}
report-impact-late = Left when direct bill ends
report-impact-late-n = { $n ->
    [0] No customer, with the accepted and proposed dates
    [one] One customer, with the accepted and proposed dates
   *[other] { $n } customers, with the accepted and proposed dates
}
report-impact-with-both = Ends once you are both
report-impact-with-direct = Ends with direct bill
report-impact-not-said = Not said in any rule version
report-impact-stays = Stays with your team
report-impact-not-ours = Not available now
report-impact-early = For a customer who is moved earlier, these tasks end with the transfer.
report-impact-ask = Where no rule version says what happens, ask your provider before the date, and record the answer as a to-do.
report-head-now = Now
report-head-becomes = What happens
report-head-until = Until
report-head-after = Afterwards

report-margin-none = No running subscription has a price and seats, so there is nothing to estimate
report-margin-no-margins = Enter your margins to see what each provider would leave
report-margin-title = Estimate: { $provider } leaves { $amount } ({ $billing })
report-margin-title-more = Estimate: { $provider } leaves { $amount } ({ $billing }), { $by } more than today
report-margin-title-less = Estimate: { $provider } leaves { $amount } ({ $billing }), { $by } less than today
report-margin-estimate = An estimate: prices and seats in the plan, multiplied by margins that your team entered. Nothing of it comes from Microsoft or a provider.
report-margin-without = { $n ->
    [one] 1 of { $all } running subscriptions is not included: price or seats not known
   *[other] { $n } of { $all } running subscriptions are not included: price or seats not known
}
report-margin-no-today = No margin with direct bill is entered, so there is no difference from today.
report-margin-today = Direct bill today
report-part-basis = What this rests on
report-part-cases = By provider
report-part-by-customer = By customer
report-head-provider = Provider
report-head-currency = Currency
report-head-billing = Billing
report-head-total = Prices
report-head-percent = Margin in percent
report-head-margin = Margin
report-head-more = Difference from today
report-head-days = Days to pay
report-head-more-days = Days more than today
report-head-margin-today = Margin today
report-head-more-of = { $provider }: difference from today
report-head-margin-of = { $provider }: margin
report-head-without = Subscriptions without a price

report-sheet-customers = Progress
report-sheet-moves = Left to move
report-sheet-waves = Waves
report-sheet-risks = Risks
report-sheet-weeks = Weeks
report-sheet-people = Team
report-sheet-consent = Consent
report-sheet-happened = History
report-sheet-letters = Letters
report-sheet-transfers = Transfers
report-sheet-evidence = Evidence
report-sheet-list = Customers
report-sheet-tasks = Tasks
report-sheet-cases = Providers
report-sheet-by-customer = Customers
report-sheet-other = Table

reports-weekly = Weekly tasks
reports-weekly-n = { $n ->
    [one] Weekly tasks: { $n } ticked
   *[other] Weekly tasks: { $n } ticked
}
reports-weekly-clear = Untick all
reports-hand-over = Add hand-over to-dos
reports-hand-over-n = { $n ->
    [one] Add 1 hand-over to-do
   *[other] Add { $n } hand-over to-dos
}
reports-hand-over-tick = Tick your team’s weekly tasks first.
reports-hand-over-none = None of the ticked tasks ends, so there is nothing to hand over.
reports-hand-over-there = Every ticked task that ends has its to-do already.
reports-hand-over-no-day = The day on which these tasks end is not known. Enter the dates on the Enrollment page, or a last day on the Moves page.
reports-hand-over-todo = Hand over “{ $task }”
reports-hand-over-todo-to = Hand over “{ $task }” to { $who }
reports-hand-over-note = { $end }. Afterwards: { $who }.
reports-taker-provider = the provider
reports-taker-customer = the customer
reports-terms = Margins and payment terms
reports-terms-why = The margin is the share of the price in the plan that stays with your company. Days to pay count from the invoice. What you leave empty counts as not known.
reports-terms-none = No running subscription has a price yet. Import a list with prices, or enter prices with the subscriptions of a customer.
reports-margin-in = Margin in { $currency }
reports-margin-hint = 12.5 %
reports-margin-bad = This is not a percentage from 0 to 100, such as 12.5. What you typed is kept here until you correct it.
reports-payment-days = Days to pay
edit-weekly-tasks = weekly tasks changed
edit-direct-terms = margins of direct bill changed

report-part-gaps = Not known or not recorded yet
report-gap-id = Microsoft ID: import the customer list from Partner Center, or enter it on the customer’s page
report-gap-domain = Domain: import the customer list from Partner Center, or enter it on the customer’s page
report-gap-country = Country: enter it on the customer’s page
report-gap-contact = Contact with an email address: add one on the customer’s page, or import a list with contacts
report-gap-provider = Provider: select one on the customer’s page
report-gap-subscriptions = Subscriptions: import the subscription list from Partner Center
report-gap-consent = Consent: record the question and the answer on the customer’s page
report-gap-letters = Letters: none has been copied, saved, opened or marked as sent on the Invitations page
report-gap-transfers = Transfer requests: none has been added on the Moves page
report-gap-evidence = Evidence: no file or message is attached to what was said and done
