# Reminders to customers who have not answered, and rounds that are asked for from the customer list.
reminder-column = Next reminder
reminder-cell = { $day } · { $what }
reminder-first = First reminder
reminder-second = Second reminder
reminder-call = Call
reminder-due = Reminder due
reminder-first-due = First reminder due
reminder-second-due = Second reminder due
reminder-call-due = Call due
reminder-next-first = Next: send the first reminder
reminder-next-second = Next: send the second reminder
reminder-next-call = Next: call the customer
reminder-write = Write reminder...
reminder-due-after-invitation = Invited on { $since } and not answered; due since { $day }. { $whose }
reminder-due-after-first = First reminder on { $since }, not answered; due since { $day }. { $whose }
reminder-due-after-second = Last reminder on { $since }, not answered; due since { $day }. { $whose }
reminder-planned = { $what } from { $day } on. { $whose }
reminder-days-customer = Counted by the business days of { $country }.
reminder-days-chosen = The customer’s country is not known; counted by the business days of { $country }.
reminder-days-ours = The customer’s country is not known; counted by your company’s business days.
reminder-days-no-list = No list of days off is at hand for { $country }; counted by your company’s business days.

# How many business days lie between.
cadence-title = Reminders
cadence-why = Business days of the customer’s country without an answer. This is Changeover’s advice, not a rule of Microsoft’s.
cadence-first = Invitation to first reminder
cadence-second = First to second reminder
cadence-call = Second reminder to a call
cadence-days = { $n ->
    [one] 1 business day
   *[other] { $n } business days
}
edit-cadence = change of the days between reminders

# A round for customers that were chosen elsewhere.
wanted-mixed = Not all of them need the same letter
wanted-part = { $n } × { $letter }
wanted-between = { "; " }
wanted-mutes = { $n ->
    [one] 1 of the chosen customers cannot be written to
   *[other] { $n } of the chosen customers cannot be written to
}
wanted-mute = { $name }: { $why }
wanted-no-provider = no provider is chosen
wanted-no-contact = no contact
wanted-no-address = no e-mail address
wanted-more = { $n ->
    [one] 1 more
   *[other] { $n } more
}
wanted-leave-out = Leave them out
wanted-waits = { $n ->
    [one] The letter to the customer you chose waits
   *[other] The letters to the { $n } customers you chose wait
}
wanted-waits-due = The reminders wait
wanted-waits-why = { $n ->
    [one] A round with 1 letter ({ $letter }) still runs. Finish it here, or close it now; what was handed over stays recorded.
   *[other] A round with { $n } letters ({ $letter }) still runs. Finish it here, or close it now; what was handed over stays recorded.
}
wanted-close = Close this round and begin the new one
wanted-stay = Stay with this round
