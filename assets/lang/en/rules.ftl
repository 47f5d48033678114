# The screen of rule books, and what another book would change.
rules-what = What Microsoft says, by period, each fact with its source. The plan follows the rules of { $book }
rules-book = Rule book
rules-book-followed = { $book }, followed
rules-views = What to see
rules-view-book = The book
rules-view-matrix = Who may do what
rules-view-compare = Compare
rules-view-follow = Follow another book
rules-search = Search this book
rules-search-hint = Words in English or Chinese
rules-search-none = Nothing in this book has these words
rules-search-none-why = The search looks at every text and fact of the book, in both languages
rules-jump = Parts of the book
rules-rests-on = Rests on, shown above

rules-section-about = About this book
rules-section-phases = Parts of the way
rules-section-steps = Steps
rules-section-paths = Who may go it
rules-section-losses = What ends with direct bill
rules-section-deadlines = Dates
rules-section-capabilities = Who may do what
rules-section-programmes = Incentives
rules-section-mails = Mails to expect
rules-section-thresholds = Revenue asked for
rules-section-questions = Open questions
rules-section-facts = Facts
rules-section-sources = Sources

rules-item-no-new-direct = New direct customers
rules-item-moving-begins = When moving customers begins
rules-item-moving-ends = Until when customers have to be moved
rules-item-new-direct-refused = Refused once you are both, direct-bill partner and indirect reseller
rules-item-new-direct-open = This book does not say that they are refused
rules-item-moving-ends-none = This book sets no date

rules-line-about = What it describes
rules-line-code = Key
rules-line-from = Holds from
rules-line-screen = Also shown under
rules-line-kind = What is done
rules-line-needs = Comes after
rules-line-role = Role
rules-line-wait = Takes
rules-line-question = Open question
rules-line-when = Only if
rules-line-help = Why
rules-line-value = Value
rules-line-advice = What to do
rules-line-leads = Leads to
rules-line-task = Save before
rules-line-counted = When
rules-line-day = On that day
rules-line-lane = Belongs to
rules-line-reading = Reading
rules-line-assumed = Assumed
rules-line-met-by = Met by
rules-line-after = Who does it afterwards
rules-line-note = How
rules-line-to = Goes to
rules-line-sender = Sender
rules-line-subject = Subject
rules-line-step = Expected in
rules-line-amount = Asked for
rules-line-ask = Whom to ask
rules-line-dated = Dated
rules-line-checked = Checked on
rules-line-part = Part of

rules-needs-none = Nothing, it can be done at any time
rules-kind-checks = Things that must be right
rules-kind-path = Seeing which path applies
rules-kind-losses = Saving what ends
rules-kind-form = A form of Microsoft's
rules-kind-decide = An act that cannot be taken back
rules-kind-wait = Waiting for Microsoft
rules-kind-task = Something to do
rules-wait = At most { $days }
rules-wait-at-once = Usually none, at most { $days }
rules-wait-unknown = No figure is published
rules-leads-in = The enrollment
rules-leads-nowhere = Not to the enrollment
rules-prerequisite = { $programme }, before one can enroll
rules-stage = { $programme }, a stage

rules-when-status = the status is { $list }
rules-when-identified = Microsoft has told us to leave direct bill
rules-when-not-identified = Microsoft has not told us to leave direct bill
rules-when-months = the anniversary lies in the months { $list }
rules-when-not-months = the anniversary lies in none of the months { $list }
rules-when-same = the reseller business stays in the same tenant
rules-when-second = the reseller business gets a tenant of its own
rules-status-unknown = not known

rules-value-company-name = Name of our company
rules-value-tenant = Our tenant ID
rules-value-location-id = Our Partner ID of the location
rules-value-global-id = Our global Partner ID
rules-value-country = Our country
rules-value-contact-name = Name of the primary contact
rules-value-contact-mail = Mail address of the primary contact
rules-value-contact-phone = Phone of the primary contact
rules-value-global-admin = One of us who is global admin
rules-value-incentives-admin = One of us who is incentives admin
rules-value-incentive-mail = Mail address of the Partner ID account

rules-date-on = On { $anchor }
rules-date-calendar-after = { $n ->
    [one] 1 calendar day after { $anchor }
   *[other] { $n } calendar days after { $anchor }
}
rules-date-calendar-before = { $n ->
    [one] 1 calendar day before { $anchor }
   *[other] { $n } calendar days before { $anchor }
}
rules-date-business-after = { $n ->
    [one] 1 business day after { $anchor }
   *[other] { $n } business days after { $anchor }
}
rules-date-business-before = { $n ->
    [one] 1 business day before { $anchor }
   *[other] { $n } business days before { $anchor }
}
rules-anchor-done = “{ $task }”
rules-anchor-anniversary = the anniversary
rules-anchor-missed = the day the bar was missed
rules-anchor-yearly = day { $day } of month { $month } of every year
rules-day-expected = It should have come by then
rules-day-limit = It must be done by then
rules-day-event = It happens to us then
rules-lane-enrollment = Enrollment
rules-lane-reseller = Reseller incentives
rules-lane-direct = Direct-bill incentives
rules-lane-enforcement = Enforcement by Microsoft
rules-amount-reseller = USD { $usd } of reseller revenue in the preceding 12 months
rules-amount-direct = USD { $usd } of direct-bill revenue in the preceding 12 months

rules-standing-direct = Direct
rules-standing-restricted = Restricted
rules-standing-both = Direct + Indirect
rules-standing-indirect = Indirect
rules-standing-now = { $standing }, you now
rules-cell-yes = Yes
rules-cell-no = No
rules-cell-limited = Limited
rules-cell-limited-how = Limited: { $how }
rules-cell-not-said = Not said
rules-party-us = You
rules-party-provider = Provider
rules-party-customer = Customer
rules-party-microsoft = Microsoft
rules-party-not-said = Not said

rules-matrix-name = Who may do what, by the rules of { $book }
rules-matrix-task = Task
rules-matrix-after = Afterwards
rules-matrix-compare = Compare with
rules-matrix-compare-none = No other book
rules-matrix-close = Close the task
rules-matrix-differs = { $now }, differs: { $then } by the rules of { $book }
rules-matrix-added = Only in { $book }
rules-matrix-changes = { $n ->
    [0] Nothing differs from the rules of { $book }
    [one] 1 task differs from the rules of { $book }, its cells are outlined
   *[other] { $n } tasks differ from the rules of { $book }, their cells are outlined
}
rules-matrix-hint = Choose a task to see the limits and who says so
rules-matrix-by = By the rules of { $book }
rules-matrix-facts = Who says so

rules-compare-from = From
rules-compare-to = To
rules-compare-same = The two books are the same
rules-compare-same-why = Choose two different books to see what changed between them
rules-compare-count = { $n ->
    [one] 1 difference
   *[other] { $n } differences
}
rules-compare-only-source = Hide changes of source and date alone
rules-change-added = Added
rules-change-removed = Removed
rules-change-changed = Changed
rules-part-text = text
rules-part-kind = kind
rules-part-place = place
rules-part-needs = what comes before
rules-part-role = role
rules-part-wait = wait
rules-part-when = when it applies
rules-part-click = where to click
rules-part-date = date
rules-part-value = value
rules-part-after = who does it afterwards
rules-part-parties = who gets it
rules-part-facts = facts it rests on
rules-part-confidence = confidence
rules-part-source = source

rules-follow-title = What changes for this plan
rules-follow-choose = Follow the rules of
rules-follow-now = The plan follows the rules of { $book }. Nothing changes before you press the button, and one undo takes it back
rules-follow-none = Nothing in this plan would be otherwise
rules-follow-none-why = Its steps, dates and paths are the same by both books. The texts and sources differ
rules-follow-stays = What was done of a step that the book does not have stays in the plan
rules-follow-button = Follow these rules
rules-follow-one = There is only one rule book
rules-follow-compare = Compare the two books
rules-followed = The plan now follows the rules of { $book }

effect-step-added = Step added: { $step }
effect-step-removed = Step no longer asked for: { $step }
effect-step-removed-done = Step no longer asked for: { $step }. It was done, and that stays in the plan
effect-date-moves = “{ $what }”: { $from } becomes { $to }
effect-date-comes = “{ $what }”: { $to }, without a date until now
effect-date-goes = “{ $what }”: without a date, until now { $from }
effect-path = Path: “{ $from }” becomes “{ $to }”
effect-path-open = Path: “{ $from }” becomes “{ $to }”, which leads to the enrollment
effect-path-closed = Path: “{ $from }” becomes “{ $to }”, which does not lead to the enrollment
effect-path-unknown = not known yet
effect-new-direct-refused = New direct customers are refused once you are an indirect reseller too
effect-new-direct-open = New direct customers are no longer refused
effect-approval = Approval expected
effect-approval-overdue = Approval overdue from
effect-round = Deadline of the running round

facts-what-microsoft-says = Microsoft: { $phase }
rules-line-holds = What holds
rules-matrix-only-here = Only here
rules-matrix-only-there = Only there
rules-line-facts = Rests on
rules-compare-nothing = Nothing more
