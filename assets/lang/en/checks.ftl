# What is missing or contradictory in the enrollment, and what to do. $act, $step, $title: as the rule version calls them.
finding-book-gone = This plan uses rule version { $book }, which is not available here; { $used } is used instead
finding-book-gone-do = Choose the rule version under Rules, or open the plan with a version of the program that has it
finding-no-record = “{ $act }” is marked as done, but there is no record of who decided it
finding-no-record-do = Open the step under Enrollment and record the decision, or reopen the step
finding-no-decision = “{ $step }” is done, but there is no decision on “{ $act }” before it
finding-no-decision-do = Record the decision under Enrollment, or reopen the later step
finding-other-tasks = { $n ->
    [one] 1 completed item is not part of this rule version: { $first }
   *[other] { $n } completed items are not part of this rule version; the first is { $first }
}
finding-other-tasks-do = They stay in the plan, whichever rule version it uses
finding-nobody-with-role = No team member has the role “{ $role }”
finding-nobody-with-role-do = Assign the role under Our company; steps that need it wait until then
finding-new-direct = { $n ->
    [one] { $first } is a new direct customer, which the rules no longer allow ({ $source })
   *[other] There are { $n } new direct customers, which the rules no longer allow; the first is { $first } ({ $source })
}
finding-new-direct-do = Ask the provider to take over, or correct the list
finding-status-old = { $n ->
    [one] The status of your direct-bill enrollment was looked up on { $day }, 1 business day ago
   *[other] The status of your direct-bill enrollment was looked up on { $day }, { $n } business days ago
}
finding-status-old-do = Look it up in Partner Center again, and enter it under Enrollment
finding-under-threshold = { $title }: USD { $missing } short of { $whole }
finding-under-threshold-do = For the source, see Deadlines > Incentives
finding-other-book = “{ $act }” was decided under rule version { $book }, not the one this plan uses now
finding-other-book-do = The record stays as it is. Compare the two rule versions under Rules.
