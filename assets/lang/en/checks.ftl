# What is missing or contradictory in the enrollment, and what to do. $act, $step, $title: as the rule book calls them.
finding-book-gone = The plan follows the rule book { $book }, which is not here; { $used } is used
finding-book-gone-do = Choose the rule book under Rules, or open the plan with the version of the program that has it
finding-no-record = “{ $act }” counts as done, but no record says who decided it
finding-no-record-do = Open the step in the enrollment and record the decision, or mark the step as open again
finding-no-decision = “{ $step }” is done, but nobody decided “{ $act }” before
finding-no-decision-do = Record the decision in the enrollment, or mark the later step as open again
finding-other-tasks = { $n ->
    [one] 1 task is done that this rule book does not know: { $first }
   *[other] { $n } tasks are done that this rule book does not know; the first is { $first }
}
finding-other-tasks-do = They stay in the plan. Nothing is lost when another rule book is followed
finding-nobody-with-role = Nobody of your people is { $role }
finding-nobody-with-role-do = Give somebody the role under Our company; steps that need it wait until then
finding-new-direct = { $n ->
    [one] { $first } came as a new direct customer, which the rules do not allow any more ({ $source })
   *[other] { $n } new direct customers came, which the rules do not allow any more; the first is { $first } ({ $source })
}
finding-new-direct-do = Ask the provider to take them over, or correct the list
finding-status-old = { $n ->
    [one] The status was looked up on { $day }, 1 business day ago
   *[other] The status was looked up on { $day }, { $n } business days ago
}
finding-status-old-do = Look in Partner Center again, and enter it in the enrollment
finding-under-threshold = { $title }: USD { $missing } missing of { $whole }
finding-under-threshold-do = See Deadlines, Incentives, for the source
finding-other-book = “{ $act }” was decided under the rule book { $book }, not the one that the plan follows now
finding-other-book-do = The record stays as it is. Compare the two books under Rules
