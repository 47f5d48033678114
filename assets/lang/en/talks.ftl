# Calls, meetings and notes about a customer.
talks-title = Calls and notes
talks-none = No calls or notes yet
talks-kind = What happened
talks-kind-note = Note
talks-kind-call = Call
talks-kind-meeting = Meeting
talks-kind-not-reached = Not reached
talks-on = Date
talks-with = With
talks-by = By
talks-text = What was said
talks-note = Note
talks-again = Call again on (optional)
talks-again-passed = The day to call again has passed. Choose today or a later day.
talks-again-todo = Call { $customer } again
talks-also-unreachable = Mark the customer as unreachable
talks-also-reachable = The customer can be reached again
talks-also-done = Done: { $title }
talks-record-call = Record call...
talks-add-note = Add note...
talks-no-day = No date
talks-people = { $by } with { $with }
talks-change = Change: { $kind }, { $day }
talks-change-done = Done changing: { $kind }, { $day }
talks-remove = Remove: { $kind }, { $day }
talks-show-all = { $n ->
    [one] Show the 1 entry
   *[other] Show all { $n } entries
}
talks-not-reached = { $n ->
    [one] Called once, not reached
   *[other] Called { $n } times, not reached
}
refused-note-empty = The note is empty. Nothing was changed. Type some text first.
edit-talk-add = call or note about { $name } added
edit-talk = { $n ->
    [one] call or note about { $name } changed
   *[other] { $n } calls and notes changed
}
edit-talk-remove = { $n ->
    [one] call or note about { $name } removed
   *[other] { $n } calls and notes removed
}
