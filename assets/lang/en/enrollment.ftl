# The enrollment wizard. $step, $check, $path, $what: titles from the rule book. $date: a day. $name: a person.

enrollment-title = Enrollment as indirect reseller
enrollment-by-rules = By the rules of { $book }
enrollment-no-book = No rule book was found, so there are no steps. Install the program again
enrollment-steps = Steps of the enrollment
enrollment-back = Back
enrollment-next = Next
enrollment-locked = This step has to wait
enrollment-comma = { ", " }
enrollment-go-company = Open our company

# A check about a fact that nobody has entered. $what: the fact, such as “Global admin”.
check-fact-missing = Cannot be ticked yet: “{ $what }” is not entered
check-fact-enter = Enter: { $what }
check-fact-then = It can be ticked once this is entered
check-fact-reopened = It was ticked before; since this is missing, it counts as open again
why-fact-missing = Not entered: { $what }

# What works in the present standing.
enrollment-what-works = What works now
enrollment-matrix = All tasks in all standings
enrollment-works = { $n ->
    [one] { $n } task works
   *[other] { $n } tasks work
}
enrollment-works-partly = { $n ->
    [one] { $n } task has a limit
   *[other] { $n } tasks have a limit
}
enrollment-works-not = { $n ->
    [one] { $n } task does not work
   *[other] { $n } tasks do not work
}
enrollment-works-not-said = { $n ->
    [one] No text says for { $n } task
   *[other] No text says for { $n } tasks
}
enrollment-task-limit = { $task }: { $limit }
enrollment-standing-now = What holds now: { $standing }
enrollment-moving-begins = When moving customers has to begin
enrollment-moving-ends = When it has to be over
enrollment-moving-no-end = This rule book sets no day
enrollment-moving-until = { $date }: { $what }
enrollment-moving-until-not-known = { $what }: no day yet, because the day it is counted from is not known
enrollment-direct-ended = Direct bill has ended on
enrollment-direct-ended-help = Leave it empty while direct bill lives

# The guide.
enrollment-guide = In Partner Center
enrollment-guide-role = Role needed
enrollment-guide-says = What Microsoft says
enrollment-guide-other = In the rules of { $book }
enrollment-role-names = { $role }: { $names }
enrollment-has-role = has the role
enrollment-nobody-has-role = None of our people has this role

# Checks, the form, what ends.
enrollment-details = Details of { $what }
enrollment-done-by = Done on { $date } by { $name }
enrollment-ticked-by = Ticked on { $date } by { $name }, and open again
enrollment-done-on = Done on
enrollment-owner = Owner
enrollment-nobody = Nobody yet
enrollment-note = Note
enrollment-has-note = has a note
enrollment-has-evidence = { $n ->
    [one] { $n } piece of evidence
   *[other] { $n } pieces of evidence
}
enrollment-missing = Missing: { $what }
enrollment-incentive-mail-help = The person behind it should know that the mail will come
enrollment-form-what = Copy each value into the form, compare it, and tick it off
enrollment-losses-what = To be saved before “{ $step }”; afterwards it may be out of reach
enrollment-ends = Ends: { $what }
enrollment-task-done = It is done
enrollment-reopen = Open the step again
enrollment-reopen-act-what = The step counts as open again. The record of who decided it stays, and nothing changes at Microsoft

# Which path is open.
enrollment-path-questions = What we know about us
enrollment-status = Status of our direct-bill enrollment
enrollment-status-help = As Partner Center shows it today
enrollment-status-seen = Looked up on { $date } by { $name }
enrollment-status-again = Still so today
enrollment-status-old = { $n ->
    [one] { $n } business day old
   *[other] { $n } business days old
}
enrollment-identified = Has Microsoft told you to leave direct bill?
enrollment-identified-help = Such a notice names you as one of the partners that leave direct bill
enrollment-yes = Yes
enrollment-no = No
enrollment-not-answered = Not answered yet
enrollment-tenant = Where the reseller business is to live
enrollment-tenant-help = It cannot be moved to another tenant afterwards
enrollment-tenant-same = In the direct-bill tenant
enrollment-tenant-second = In a second tenant
enrollment-second-tenant = Tenant ID of the second tenant
enrollment-second-tenant-help = Leave it empty until the tenant exists
enrollment-anniversary = Next anniversary
enrollment-anniversary-help = The day on which we joined the program, next time
enrollment-missed = The bar was missed on
enrollment-missed-help = The anniversary on which the revenue was too low; else empty
enrollment-path-open = This way is open
enrollment-path-closed = This way is closed for now
enrollment-path-not-known = Which way is open shows when this is answered
enrollment-no-path-what = The book has no rule for this combination. Ask Microsoft’s partner support before you go on

# What cannot be taken back.
enrollment-no-way-back = What cannot be undone
enrollment-undo-is-ours = Undo in this program opens the step again, and takes nothing back at Microsoft
enrollment-stated = { $text } ({ $source })
enrollment-decide-enroll = Decide to enroll
enrollment-decide-accept = Decide to accept
enrollment-decide-what = Press the button in Partner Center on this day. The record says who decided it, and what stood above, and it stays
# Who decides, and who submits. $name: a person. $role: a role. $text: a sentence.
enrollment-decider = Who decides
enrollment-decider-help = One of our people, who answers for the decision
enrollment-decider-missing = Enter who decides
enrollment-warned = This warning becomes part of the record
enrollment-not-ours = { $name } is not one of the people entered under Our company
enrollment-lacks-role = { $name } does not have the role “{ $role }” under Our company
enrollment-stated-warning = Warning when this was recorded: { $text }
enrollment-admin = Who presses the button
enrollment-admin-help = The global admin, by name
enrollment-admin-take = Take { $name }
enrollment-admin-missing = Enter who presses the button
enrollment-company = Name of our company, to confirm
enrollment-company-help = Type it exactly: { $company }
enrollment-company-missing = Type the name of our company to confirm
enrollment-submitted-on = Submitted on
enrollment-accepted-on = Accepted on
enrollment-record = Record the decision
enrollment-was-no-return = Enroll now was the point of no return
enrollment-was-accepted = The agreement was accepted
enrollment-decided = Decided by { $name } on { $date }; { $admin } presses the button
enrollment-record-kept = Typed to confirm: { $company }. Recorded { $moment }
enrollment-record-show = Show record
enrollment-record-hide = Hide record
enrollment-decided-before = Decided before: “{ $step }”, by { $name } on { $date }
enrollment-decided-before-what = The step was opened again since then; the record stays. Decide anew below, or let the step count as done on that day
enrollment-decided-before-done = It was done

# Waiting.
enrollment-wait-at-once = Approval is usually immediate and can take { $days }
enrollment-wait-figure = It can take { $days }
enrollment-expected = Expected by { $date }, overdue from { $overdue }
enrollment-overdue = Overdue since { $date }
enrollment-overdue-ask = Ask Microsoft’s partner support where the enrollment stands, and log here when you looked
enrollment-sent = What was sent, and where the answer comes
enrollment-mail = Mail to expect: { $what }
enrollment-mail-to = Goes to
enrollment-mail-goes = Goes to: { $to }
enrollment-mail-sender = From
enrollment-mail-subject = Subject
enrollment-where = Where to look: { $path }
enrollment-still-pending = Log: still pending
enrollment-asked = Log: asked, waiting since today
enrollment-look = Looked { $moment }, still pending ({ $name })
enrollment-approve = Record the approval
enrollment-approved = Approved
enrollment-approved-on = Approved on

# What no text answers.
enrollment-not-known = not known
enrollment-answer = An answer that you got
enrollment-answer-what = With a figure, the date is worked out, and marked as your answer
enrollment-answer-days = Business days at most
enrollment-answer-days-help = As a number, such as 5
enrollment-answer-days-missing = Enter how many business days
enrollment-bad-days = { $text } is not a number of business days; write a whole number from 1 to 400
enrollment-answer-source = Who said so
enrollment-answer-source-help = Such as the number of a support case
enrollment-answer-dated = Said on
enrollment-answer-record = Record the answer
enrollment-answered = By an answer: { $source }, { $date }, recorded by { $name }
enrollment-answer-remove = Remove the answer

# Evidence.
enrollment-record-print = Print

# Why something has to wait.
why-list = What stands in the way
why-step-open = Not done: { $step }
why-check-open = Open: { $check }
why-not-enrolled = Nobody has decided to enroll
why-not-accepted = The agreement is not accepted yet
why-at-microsoft = Microsoft has not approved yet
why-at-microsoft-until = Microsoft has not approved yet, expected by { $date }
why-path-closed = The way is closed: { $path }
why-no-path = No way of this rule book fits what is known about us
why-status-not-known = Nobody has looked up the status of direct bill
why-identified-not-known = It is not answered whether Microsoft told us to leave direct bill
why-anniversary-not-known = The anniversary is not known
why-no-company-name = Our company has no name yet, so nobody can confirm by typing it
why-owner = Owner: { $name }
why-role = Role: { $role }
why-date = By { $date }
why-rule = Rule: { $source }
why-behind = { $n ->
    [one] { $n } thing behind it
   *[other] { $n } things behind it
}
why-go-step = Go to: { $step }
why-go-company = Enter the name of our company

# Where a step stands.
step-done = Done { $date }
step-decided = { $admin }, { $date }
step-path-open = A way is open
step-some-done = { $n } of { $total } done
step-open = To be done
step-expected = Expected by { $date }
step-overdue = Overdue since { $date }
step-no-figure = Waiting, no figure is known
step-locked = Locked: { $why }
step-locked-until = Locked until “{ $step }” is done

# What we are to Microsoft.
standing-direct = Direct
standing-restricted = Direct, restricted
standing-both = Direct + Indirect
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
fill-contact-mail = Mail address of the primary contact
fill-contact-phone = Phone of the primary contact
fill-global-admin = Global admin
fill-incentives-admin = Incentives admin
fill-incentive-mail = Mail address of the Partner ID account
