# Checklists: processes of our own with dated steps.
todos-tabs = Parts of this page
checklists-title = Checklists
checklists-what = Paper processes and others that you repeat. Begin one for a customer, a wave or the plan, and its steps become to-dos with dates.
checklists-new = New checklist
checklists-new-why = First enter a name
checklists-create = Add checklist
checklists-empty = No checklists yet
checklists-empty-why = A checklist holds the steps of a process: what, who and by when. Its dates are worked out when you begin it for a customer, a wave or the plan.
checklists-examples = Examples to start from
checklists-search = Search checklists
checklists-hide-closed = Hide closed
checklists-remove = Remove checklist
checklists-removed = { $n ->
    [one] Checklist removed; the to-dos that came from it stay
   *[other] { $n } checklists removed; the to-dos that came from them stay
}
checklists-name = Name
checklists-steps = Steps
checklists-none-open = No process open
checklists-n-open = { $n ->
    [one] 1 process open
   *[other] { $n } processes open
}
checklists-step-new = New step
checklists-step-add = Add step
checklists-step-add-why = First enter what is to be done
checklists-step-line = { $number }. { $title }
checklists-step-title = What
checklists-step-missing = Enter what is to be done, or remove the step
checklists-step-who = Who
checklists-step-days = Days
checklists-step-days-most = Enter { $most } days at most
checklists-step-span = Counted as
checklists-step-from = From
checklists-step-up = Move step { $number } up
checklists-step-down = Move step { $number } down
checklists-step-first = This is the first step
checklists-step-last = This is the last step
checklists-step-typing = First finish what is being typed in the steps
checklists-step-remove = Remove step { $number }
checklists-span-business-after = business days after
checklists-span-days-after = days after
checklists-span-business-before = business days before
checklists-span-days-before = days before
checklists-from-begun = the start of the process
checklists-from-step = the completion of the step before
checklists-from-move = the day of the move
checklists-from-renewal = the customer’s next renewal
checklists-from-last = the last day for all moves
checklists-rule-on = on { $from }
checklists-rule-business-after = { $n ->
    [one] 1 business day after { $from }
   *[other] { $n } business days after { $from }
}
checklists-rule-days-after = { $n ->
    [one] 1 day after { $from }
   *[other] { $n } days after { $from }
}
checklists-rule-business-before = { $n ->
    [one] 1 business day before { $from }
   *[other] { $n } business days before { $from }
}
checklists-rule-days-before = { $n ->
    [one] 1 day before { $from }
   *[other] { $n } days before { $from }
}
checklists-begin = Begin a process
checklists-begin-what = Each step becomes a to-do. Its date follows from its rule until you set another one.
checklists-for = What the process is for
checklists-for-customer = Customer
checklists-for-wave = Wave
checklists-for-plan = The whole plan
checklists-begin-why = First choose what the process is for
checklists-begin-no-steps = First add a step
checklists-begin-now = { $n ->
    [one] Begin: add 1 to-do
   *[other] Begin: add { $n } to-dos
}
checklists-begun = { $n ->
    [one] Process begun: 1 to-do added
   *[other] Process begun: { $n } to-dos added
}
checklists-processes = Processes begun
checklists-process = { $n ->
    [one] { $name }, begun { $day }: { $done } of 1 step done
   *[other] { $name }, begun { $day }: { $done } of { $n } steps done
}
checklists-process-next = Next: { $what }
checklists-todo = { $about }: { $what }
checklists-todo-by = { $what } ({ $party })
checklists-todo-note = “{ $name }”, step { $number } of { $of }, begun { $day }. Due { $rule }.
checklists-day-by-rule = Due { $day }: { $rule }. Set a date below to change it.
checklists-day-own = You set the date yourself; the rule was: { $rule }. Empty it to follow the rule again.
checklists-day-open = No date yet: due { $rule }, which is not known. Set a date below, or enter what is missing.
checklists-open = Open “{ $name }”
recent-checklist = Checklist
checklists-paper = Paper agreement with signatures
checklists-paper-note = For agreements that have to be signed on paper
checklists-paper-send = Send the agreement for signature
checklists-paper-sign = Sign the agreement and send it back
checklists-paper-countersign = Check the signatures and sign for your company
checklists-paper-forward = Send the signed agreement to the provider
checklists-paper-confirm = Confirm that the agreement is complete
checklists-order = Change order signed by the customer
checklists-order-note = For customers who have to sign a change order before they are moved
checklists-order-prepare = Prepare the change order and send it to the customer
checklists-order-sign = Sign the change order and send it back
checklists-order-forward = File the signed change order and send a copy to the provider
checklists-order-confirm = Confirm receipt of the change order
edit-checklist-add = checklist { $name } added
edit-checklist = checklist { $name } changed
edit-checklist-remove = { $n ->
    [one] checklist { $name } removed
   *[other] { $n } checklists removed
}
