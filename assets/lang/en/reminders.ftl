# Reminders to customers who have not answered, and batches that are started from the customer list.
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
reminder-due-after-invitation = Invited on { $since }, no answer recorded; first reminder due since { $day }. { $whose }
reminder-due-after-first = First reminder on { $since }, no answer recorded; second reminder due since { $day }. { $whose }
reminder-due-after-second = Last reminder on { $since }, no answer recorded; call due since { $day }. { $whose }
reminder-planned = { $what } due on { $day }. { $whose }
reminder-days-customer = Business days counted for { $country }.
reminder-days-chosen = The customer’s country is not known; business days counted for { $country }.
reminder-days-ours = The customer’s country is not known; business days counted for your company.
reminder-days-no-list = No list of days off is available for { $country }; business days counted for your company.

# How many business days are between them.
cadence-title = Reminders
cadence-why = Business days without a recorded answer, counted with the calendar of the customer’s country. These figures are Changeover’s advice, not a Microsoft rule.
cadence-first = Invitation to first reminder
cadence-second = First to second reminder
cadence-call = Second reminder to call
cadence-days = { $n ->
    [one] 1 business day
   *[other] { $n } business days
}
edit-cadence = reminder intervals changed

# A batch for customers that were selected elsewhere.
wanted-mixed = The selected customers need different letters
wanted-part = { $n } × { $letter }
wanted-between = { "; " }
wanted-mutes = { $n ->
    [one] 1 of the selected customers is not ready for a letter
   *[other] { $n } of the selected customers are not ready for a letter
}
wanted-mute = { $name }: { $why }
wanted-no-provider = no provider selected
wanted-no-contact = no contact
wanted-no-address = no email address
wanted-unreachable = marked as unreachable
wanted-more = { $n ->
    [one] 1 more
   *[other] { $n } more
}
wanted-leave-out = Leave them out
wanted-waits = { $n ->
    [one] The letter to the customer you selected is on hold
   *[other] The letters to the { $n } customers you selected are on hold
}
wanted-waits-due = The reminders are on hold
wanted-waits-why = { $n ->
    [one] A batch with 1 letter ({ $letter }) is still open. Finish it here, or close it now; its records are kept.
   *[other] A batch with { $n } letters ({ $letter }) is still open. Finish it here, or close it now; its records are kept.
}
wanted-close = Close this batch and start the new one
wanted-stay = Continue this batch
