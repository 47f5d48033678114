# The enrollment wizard. $step, $check, $path, $what: titles from the rule version. $date: a day. $name: a person.

enrollment-title = Enrollment as an indirect reseller
enrollment-by-rules = Under the { $book } rules
enrollment-no-book = No rule version found, so there are no steps. Reinstall Changeover.
enrollment-steps = Enrollment steps
enrollment-back = Back
enrollment-next = Next
# The last button of the wizard. $what: the next part of the way.
enrollment-next-is = Next: { $what }
enrollment-done-today = Done today
enrollment-all-done = { $n ->
    [one] Mark { $n } done today
   *[other] Mark { $n } done today
}
enrollment-all-done-but = { $n ->
    [one] Leaves { $n } open, because a fact is missing
   *[other] Leaves { $n } open, because facts are missing
}
enrollment-locked = This step is not available yet
enrollment-comma = { ", " }
enrollment-go-company = Open Our company

# A check about a fact that nobody has entered. $what: the fact, such as “Global admin”.
check-fact-missing = Cannot be checked off yet: “{ $what }” is not entered
check-fact-enter = Enter: { $what }
check-fact-then = Can be checked off once this is entered
check-fact-reopened = Checked off before, but open again because this is missing
why-fact-missing = Not entered: { $what }

# What the company may do with its present partner status.
enrollment-what-works = Show what you can do now
enrollment-matrix = Show all tasks by partner status
enrollment-works = { $n ->
    [one] { $n } task available
   *[other] { $n } tasks available
}
enrollment-works-partly = { $n ->
    [one] { $n } task with limits
   *[other] { $n } tasks with limits
}
enrollment-works-not = { $n ->
    [one] { $n } task not available
   *[other] { $n } tasks not available
}
enrollment-works-not-said = { $n ->
    [one] { $n } task: no published source
   *[other] { $n } tasks: no published source
}
enrollment-works-earlier = { $n ->
    [one] { $n } task described only in an earlier version
   *[other] { $n } tasks described only in an earlier version
}
# $text: a task with its limit.
enrollment-task-earlier = { $text } ({ $book } rules)
enrollment-task-limit = { $task }: { $limit }
enrollment-standing-now = Your current partner status: { $standing }
enrollment-moving-begins = When to start moving customers
enrollment-moving-ends = When to finish moving customers
enrollment-moving-no-end = This rule version sets no date
enrollment-moving-until = { $date }: { $what }
enrollment-moving-until-not-known = { $what }: no date yet, because the date it is counted from is not known
enrollment-direct-ended = Direct bill ended on
enrollment-direct-ended-help = Leave empty while direct bill continues

# The guide.
enrollment-guide = In Partner Center
enrollment-guide-says = What Microsoft says
enrollment-guide-earlier = Earlier versions
enrollment-versions = { $n ->
    [one] { $n } version
   *[other] { $n } versions
}
enrollment-guide-other = Under the { $book } rules
enrollment-role-names = { $role }: { $names }
enrollment-nobody-has-role = No team member has this role

# Checks, the form, what ends.
enrollment-details = Details of { $what }
enrollment-done-by = Done on { $date } by { $name }
enrollment-ticked-by = Checked off on { $date } by { $name }, now open again
enrollment-done-on = Done on
enrollment-owner = Owner
enrollment-nobody = No owner yet
enrollment-note = Note
enrollment-has-note = has a note
enrollment-has-evidence = { $n ->
    [one] { $n } piece of evidence
   *[other] { $n } pieces of evidence
}
enrollment-missing = Missing: { $what }
enrollment-incentive-mail-help = Tell the person who reads this mailbox that the email is coming
enrollment-form-what = Copy each value into the form, compare it, and check it off
enrollment-losses-what = Save these before “{ $step }”; they may not be available afterwards
# $date: a day.
enrollment-planned = Planned day for “Enroll now”
enrollment-planned-help = Leave empty until you know it; the export date is counted back from it
enrollment-save-by = Export everything by { $date }
enrollment-save-planned = The business day before the planned enrollment on { $date }
enrollment-save-submitted = Enrollment submitted on { $date }; approval is often immediate
enrollment-save-expected = The business day before approval is expected on { $date }
enrollment-save-approved = Approved on { $date }; the agreement can be accepted at any time
enrollment-save-accepted = Agreement accepted on { $date }
enrollment-save-enforced = The business day before the next date that affects direct bill, { $date }
enrollment-ends = Ends: { $what }
enrollment-task-done = Done
enrollment-reopen = Reopen step
enrollment-reopen-act-what = The step counts as open again. The record of the decision is kept, and nothing changes at Microsoft.

# Which path applies.
enrollment-path-questions = Your situation
enrollment-path-dates = Dates that are counted from
enrollment-status = Status of your direct-bill enrollment
enrollment-status-help = As shown in Partner Center today
enrollment-status-seen = Looked up on { $date } by { $name }
enrollment-status-again = Confirm for today
enrollment-status-old = { $n ->
    [one] { $n } business day old
   *[other] { $n } business days old
}
enrollment-identified = Has Microsoft told you to leave direct bill?
enrollment-identified-help = Such a notice identifies your company as a partner that has to leave direct bill
enrollment-yes = Yes
enrollment-no = No
enrollment-not-answered = Not answered yet
enrollment-tenant = Tenant for the reseller business
enrollment-tenant-help = The reseller business cannot be moved to another tenant later
enrollment-tenant-same = Direct-bill tenant
enrollment-tenant-second = Second tenant
enrollment-second-tenant = Tenant ID of the second tenant
enrollment-second-tenant-help = Leave empty until the tenant exists
enrollment-anniversary = Next anniversary
enrollment-anniversary-help = Counted from the day your company joined the CSP program
enrollment-missed = Revenue requirement missed on
enrollment-missed-help = The anniversary on which revenue was too low; otherwise leave empty
enrollment-path-open = You can take this path
enrollment-path-closed = Currently not available
enrollment-path-not-known = Answer this to see which path applies
enrollment-no-path-what = This rule version does not cover your combination of answers. Ask Microsoft partner support before you continue.

# What cannot be reversed at Microsoft.
enrollment-no-way-back = Point of no return
enrollment-undo-is-ours = Undo in Changeover only reopens the step; it changes nothing at Microsoft
enrollment-stated = { $text } ({ $source })
enrollment-decide-enroll = Decision to enroll
enrollment-decide-accept = Decision to accept the agreement
enrollment-decide-what = Carry this out in Partner Center on the date below. The record states who decided and what is shown above, and stays in the plan.
# Who decides, and who carries it out in Partner Center. $name: a person. $role: a role. $text: a sentence.
enrollment-decider = Decided by
enrollment-decider-help = The team member responsible for the decision
enrollment-decider-missing = Enter who decides
enrollment-warned = This warning becomes part of the record
enrollment-not-ours = { $name } is not in the team under Our company
enrollment-lacks-role = { $name } does not have the role “{ $role }” under Our company
enrollment-stated-warning = Warning when this was recorded: { $text }
enrollment-admin = Carried out by
enrollment-admin-help = Name of the global admin
enrollment-who-with-role = { $name } ({ $role })
enrollment-who-else = Somebody else
enrollment-decider-name = Name of the person who decides
enrollment-admin-name = Name of the person who carries it out
enrollment-who-name-hint = First and last name
enrollment-admin-missing = Enter who carries it out
enrollment-company = Your company name, to confirm
enrollment-company-help = Type it exactly: { $company }
enrollment-company-missing = Type your company name to confirm
enrollment-submitted-on = Submitted on
enrollment-accepted-on = Accepted on
enrollment-record = Record decision
enrollment-was-no-return = Decision to enroll (point of no return)
enrollment-was-accepted = Agreement accepted
enrollment-decided = Decided by { $name } on { $date }; carried out by { $admin }
enrollment-record-kept = Confirmed by typing “{ $company }”. Recorded at { $moment }.
enrollment-record-show = Show record
enrollment-record-hide = Hide record
enrollment-decided-before = Decided before: “{ $step }”, by { $name } on { $date }
enrollment-decided-before-what = The step has been reopened since then; the record is kept. Record a new decision below, or mark the step as done on that day.
enrollment-decided-before-done = Mark as done

# Waiting.
enrollment-wait-at-once = Approval is usually immediate but can take up to { $days }
enrollment-wait-figure = Can take up to { $days }
enrollment-expected = Expected by { $date }, overdue from { $overdue }
enrollment-overdue = Overdue since { $date }
enrollment-overdue-ask = Ask Microsoft partner support about the enrollment, and record each check here
enrollment-sent = Submission and emails to expect
enrollment-mail = Email to expect: { $what }
enrollment-mail-to = To
enrollment-mail-goes = To: { $to }
enrollment-mail-sender = From
enrollment-mail-subject = Subject
enrollment-where = Where to look: { $path }
enrollment-still-pending = Mark as still pending
enrollment-asked = Mark as asked today
enrollment-look = Checked at { $moment }, still pending ({ $name })
enrollment-approve = Record the approval
enrollment-approved = Approval
enrollment-approved-on = Approved on
enrollment-approved-help = The day of the email, or the day Partner Center showed it

# What no published text answers.
enrollment-not-known = Not known
enrollment-answer = Answer you received
enrollment-answer-what = Enter a figure to work out the date; it is marked as based on your answer
enrollment-answer-days = Maximum business days
enrollment-answer-days-help = A number, such as 5
enrollment-answer-days-missing = Enter the number of business days
enrollment-bad-days = “{ $text }” is not a number of business days; enter a whole number from 1 to 400
enrollment-answer-source = Source of the answer
enrollment-answer-source-help = Such as a support case number
enrollment-answer-dated = Answered on
enrollment-answer-record = Record the answer
enrollment-answered = Based on an answer: { $source }, { $date }, recorded by { $name }
enrollment-answer-remove = Remove answer

# Evidence.
enrollment-record-print = Print

# Why something has to wait.
why-list = To be done first
why-step-open = Not done: { $step }
why-check-open = Still to do: { $check }
why-not-enrolled = No decision to enroll yet
why-not-accepted = Agreement not accepted yet
why-at-microsoft = Not yet approved by Microsoft
why-at-microsoft-until = Not yet approved by Microsoft, expected by { $date }
why-path-closed = Path currently not available: { $path }
why-no-path = No path in this rule version fits your situation
why-status-not-known = Status of your direct-bill enrollment not looked up yet
why-identified-not-known = Not answered yet: has Microsoft told you to leave direct bill?
why-anniversary-not-known = Anniversary not known
why-no-company-name = Your company name is not entered, so it cannot be typed to confirm
why-owner = Owner: { $name }
why-role = Role: { $role }
why-date = By { $date }
why-rule = Rule: { $source }
why-behind = { $n ->
    [one] Depends on { $n } more item
   *[other] Depends on { $n } more items
}
why-go-step = Go to: { $step }
why-go-company = Enter company name

# Status of a step.
step-done = Done { $date }
step-decided = { $admin }, { $date }
step-path-open = Path available
step-some-done = { $n } of { $total } done
step-open = To do
step-expected = Expected by { $date }
step-overdue = Overdue since { $date }
step-no-figure = Waiting, processing time not known
step-locked = Locked: { $why }
step-locked-until = Locked until “{ $step }” is done

# Partner status: what the company is to Microsoft.
standing-direct = Direct
standing-restricted = Direct, restricted
standing-both = Direct + indirect
standing-indirect = Indirect

# Status of the direct-bill enrollment.
status-unknown = Not looked up yet
status-active = Active
status-restricted = Restricted
status-suspended = Suspended
status-revoked = Revoked

# Values that a form asks for.
fill-company-name = Company name
fill-tenant = Tenant ID
fill-location-partner-id = Partner ID of the location
fill-global-partner-id = Partner ID of the global account
fill-country = Country
fill-contact-name = Primary contact
fill-contact-mail = Email address of the primary contact
fill-contact-phone = Phone number of the primary contact
fill-global-admin = Global admin
fill-incentives-admin = Incentives admin
fill-incentive-mail = Email address of the Partner ID account
