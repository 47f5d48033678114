# The Rules page, and what another rule version would change.
rules-what = What Microsoft says, by period, each fact with its source. This plan uses the { $book } rules.
rules-book = Rule version
rules-book-followed = { $book } (in use)
rules-views = Views
rules-view-book = Contents
rules-view-matrix = Who may do what
rules-view-compare = Compare
rules-view-follow = Switch version
rules-search = Search this rule version
rules-search-hint = English or Chinese words
rules-search-none = No matches in this rule version
rules-search-none-why = All texts and facts are searched, in both languages
rules-jump = Sections
rules-rests-on = Based on (shown above)

rules-section-about = About this rule version
rules-section-phases = Phases
rules-section-steps = Steps
rules-section-paths = Paths
rules-section-losses = What ends with direct bill
rules-section-deadlines = Dates
rules-section-capabilities = Who may do what
rules-section-programmes = Incentives
rules-section-mails = Emails to expect
rules-section-thresholds = Revenue requirements
rules-section-questions = Open questions
rules-section-facts = Facts
rules-section-sources = Sources

rules-item-no-new-direct = New direct customers
rules-item-moving-begins = When to start moving customers
rules-item-moving-ends = When to finish moving customers
rules-item-new-direct-refused = Not possible once you are both a direct-bill partner and an indirect reseller
rules-item-new-direct-open = No restriction mentioned in this rule version
rules-item-moving-ends-none = This rule version sets no date

rules-line-about = Description
rules-line-code = Code
rules-line-from = Effective from
rules-line-based-on = Based on
rules-line-sum = Checksum
rules-line-screen = Also shown under
rules-line-kind = Type
rules-line-needs = Comes after
rules-line-role = Role
rules-line-wait = Waiting time
rules-line-question = Open question
rules-line-when = Only if
rules-line-help = Explanation
rules-line-value = Value
rules-line-advice = What to do
rules-line-leads = Leads to
rules-line-task = Save first
rules-line-counted = When
rules-line-day = Type of date
rules-line-lane = Area
rules-line-reading = Interpretation
rules-line-assumed = Assumption
rules-line-met-by = Met by
rules-line-after = Who does it afterwards
rules-line-note = Note
rules-line-to = To
rules-line-sender = Sender
rules-line-subject = Subject
rules-line-step = Expected in step
rules-line-amount = Requirement
rules-line-ask = Whom to ask
rules-line-dated = Dated
rules-line-checked = Checked on
rules-line-part = Part of

rules-needs-none = Nothing; can be done at any time
rules-kind-checks = Checklist
rules-kind-path = Finding out which path applies
rules-kind-losses = Saving what ends
rules-kind-form = Microsoft form
rules-kind-decide = Point of no return
rules-kind-wait = Waiting for Microsoft
rules-kind-task = Single action
rules-wait = At most { $days }
rules-wait-at-once = Usually none, at most { $days }
rules-wait-unknown = No processing time published
rules-leads-in = Enrollment
rules-leads-nowhere = No enrollment
rules-prerequisite = { $programme }, requirements for enrollment
rules-stage = { $programme }, stages

rules-when-status = the status is { $list }
rules-when-identified = Microsoft has told you to leave direct bill
rules-when-not-identified = Microsoft has not told you to leave direct bill
rules-when-months = the anniversary is in { $list }
rules-when-not-months = the anniversary is not in { $list }
rules-when-same = the reseller business stays in the same tenant
rules-when-second = the reseller business uses a second tenant
rules-status-unknown = not known

rules-value-company-name = Your company name
rules-value-tenant = Your tenant ID
rules-value-location-id = Partner ID of your location
rules-value-global-id = Partner ID of your global account
rules-value-country = Your country
rules-value-contact-name = Name of the primary contact
rules-value-contact-mail = Email address of the primary contact
rules-value-contact-phone = Phone number of the primary contact
rules-value-global-admin = A team member who is global admin
rules-value-incentives-admin = A team member who is incentives admin
rules-value-incentive-mail = Email address of the Partner ID account

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
rules-anchor-done = the day “{ $task }” is done
rules-anchor-anniversary = the anniversary
rules-anchor-missed = the day the revenue requirement was missed
rules-anchor-yearly = { $date } of every year
rules-day-expected = Expected by this date
rules-day-limit = Must be done by this date
rules-day-event = Happens on this date
rules-lane-enrollment = Enrollment
rules-lane-reseller = Reseller incentives
rules-lane-direct = Direct-bill incentives
rules-lane-enforcement = Enforcement by Microsoft
rules-amount-reseller = USD { $usd } of reseller revenue in the preceding 12 months
rules-amount-direct = USD { $usd } of direct-bill revenue in the preceding 12 months

rules-standing-direct = Direct
rules-standing-restricted = Restricted
rules-standing-both = Direct + indirect
rules-standing-indirect = Indirect
rules-standing-now = { $standing } (current)
rules-cell-yes = Yes
rules-cell-no = No
rules-cell-limited = Limited
rules-cell-limited-how = Limited: { $how }
rules-cell-not-said = Not stated
# $year: when a text said so last. $said: a cell or who does it.
rules-last = { $year }: { $said }; not repeated since
rules-last-short = { $year }: { $said }
rules-party-us = You
rules-party-provider = Provider
rules-party-customer = Customer
rules-party-microsoft = Microsoft
rules-party-not-said = Not stated

rules-matrix-name = Who may do what under the { $book } rules
rules-matrix-task = Task
rules-matrix-after = Afterwards
rules-matrix-compare = Compare with
rules-matrix-compare-none = No other version
rules-matrix-close = Close details
rules-matrix-differs = { $now }; under the { $book } rules: { $then }
rules-matrix-added = only in the { $book } rules
rules-matrix-changes = { $n ->
    [0] No task differs from the { $book } rules
    [one] 1 task differs from the { $book } rules; its cells are outlined
   *[other] { $n } tasks differ from the { $book } rules; their cells are outlined
}
rules-matrix-hint = Click a task to see its limits and sources
rules-matrix-by = Under the { $book } rules
rules-matrix-facts = Sources

rules-compare-from = From
rules-compare-to = To
rules-compare-same = No differences
rules-compare-same-why = Choose two different rule versions to see what changed between them
rules-compare-count = { $n ->
    [one] 1 difference
   *[other] { $n } differences
}
rules-compare-only-source = Hide changes that affect only the source or date
rules-change-added = Added
rules-change-removed = Removed
rules-change-changed = Changed
rules-part-text = text
rules-part-kind = type
rules-part-place = where it is shown
rules-part-needs = what comes before
rules-part-role = role
rules-part-wait = waiting time
rules-part-when = when it applies
rules-part-click = where to click
rules-part-date = date
rules-part-value = value
rules-part-after = who does it afterwards
rules-part-parties = sender or recipient
rules-part-facts = facts it is based on
rules-part-confidence = confidence
rules-part-source = source

rules-follow-title = Changes for this plan
rules-follow-choose = Rule version to use
rules-follow-now = This plan uses the { $book } rules. Nothing changes until you select “Use these rules”, and one undo reverses it.
rules-follow-none = Nothing changes for this plan
rules-follow-none-why = Its steps, dates and paths are the same in both rule versions. Only texts and sources differ.
rules-follow-stays = Records of steps that the other version does not have stay in the plan
rules-follow-button = Use these rules
rules-follow-one = There is only one rule version
rules-follow-compare = Compare the two versions
rules-followed = The plan now uses the { $book } rules

effect-step-added = Step added: { $step }
effect-step-removed = Step no longer required: { $step }
effect-step-removed-done = Step no longer required: { $step }. It was done, and its record stays in the plan.
effect-date-moves = “{ $what }”: { $to } instead of { $from }
effect-date-comes = “{ $what }”: { $to } (currently no date)
effect-date-goes = “{ $what }”: no date (currently { $from })
effect-path = Path: “{ $to }” instead of “{ $from }”
effect-path-open = Path: “{ $to }” instead of “{ $from }”; it leads to enrollment
effect-path-closed = Path: “{ $to }” instead of “{ $from }”; it does not lead to enrollment
effect-path-unknown = not known yet
effect-new-direct-refused = New direct customers can no longer be added once you are also an indirect reseller
effect-new-direct-open = New direct customers are no longer restricted

facts-what-microsoft-says = What Microsoft says: { $phase }
rules-line-holds = Rule
rules-matrix-only-here = Only here
rules-matrix-only-there = Only there
rules-line-facts = Based on
rules-compare-nothing = Nothing more

# Adding a rule version of one's own. $book: a title. $id: a name. $why: what is wrong with the file.
rules-add = Add rule version...
rules-add-kind = Rule versions
rules-add-title = Add “{ $book }”?
rules-add-file = File
rules-add-name = Name
rules-add-alone = No other version
rules-add-sum-why = The checksum covers everything in this version, including what it takes over. Compare it with the checksum from the person who gave you the file.
rules-add-same = There is already a rule version named { $id }
rules-add-same-why = If you add this file, it replaces that version in every plan on this computer. Move the file out of the “rules” folder to return to the previous version.
rules-add-replace = Replace “{ $book }” with this file
rules-add-blocked = Confirm that the other version may be replaced
rules-add-button = Add
rules-add-at-once = This plan uses the { $book } rules, so the following changes at once
rules-add-later = This plan uses the { $book } rules. The following changes only when you switch to the new version.
rules-add-differs = Differences from { $book }
rules-add-difference = { $how }: { $place }, { $what }
rules-add-more = { $n ->
    [one] and 1 more
   *[other] and { $n } more
}
rules-add-trouble = The rule version was not added
rules-add-why = The file is not a rule version that can be used: { $why }. Nothing was changed. Correct the file, or choose another one.
rules-add-close = Close
rules-added = Rule version added: { $book }
dialog-rule-file = Choose a rule version
