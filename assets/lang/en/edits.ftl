# What undo, redo and the activity log call an edit. $name is one thing's name, $n counts many.
edit-plan = change of the plan { $name }
edit-company = change of your company
edit-person = change of { $name }
edit-person-remove = removal of { $name }
edit-provider = change of { $name }
edit-providers = { $n ->
    [one] change of 1 provider
   *[other] change of { $n } providers
}
edit-provider-remove = removal of { $name }
edit-link = link for { $name }
edit-link-remove = removal of the link for { $name }
edit-provider-letter = letter to { $name }
edit-criterion = criterion { $name }
edit-criteria = { $n ->
    [one] 1 criterion
   *[other] { $n } criteria
}
edit-criterion-remove = removal of the criterion { $name }
edit-mark = score of { $name }
edit-marks = { $n ->
    [one] 1 score
   *[other] { $n } scores
}
edit-choice = decision for { $name }
edit-choice-remove = removal of a decision memo
edit-partnership = partnership invitation from { $name }
edit-partnership-remove = removal of the partnership invitation from { $name }
edit-tenant-request = request for the tenant of { $name }
edit-tenant-request-remove = removal of the request for { $name }
edit-customer-add = new customer { $name }
edit-customer = change of { $name }
edit-customer-remove = { $n ->
    [one] removal of { $name }
   *[other] removal of { $n } customers
}
edit-customer-restore = { $n ->
    [one] { $name } back from the bin
   *[other] { $n } customers back from the bin
}
edit-customer-language = { $n ->
    [one] language of { $name }
   *[other] language of { $n } customers
}
edit-track-consent = { $n ->
    [one] consent of { $name }
   *[other] consent of { $n } customers
}
edit-track-agreement = { $n ->
    [one] customer agreement of { $name }
   *[other] customer agreement of { $n } customers
}
edit-track-transfer = { $n ->
    [one] transfer of { $name }
   *[other] transfer of { $n } customers
}
edit-track-access = { $n ->
    [one] admin access to { $name }
   *[other] admin access to { $n } customers
}
edit-track-back = { $n ->
    [one] last entry taken back for { $name }
   *[other] last entry taken back for { $n } customers
}
edit-subscription = subscription of { $name }
edit-subscription-remove = removal of a subscription of { $name }
edit-view = view { $name }
edit-view-remove = removal of the view { $name }
edit-relation-none = { $n ->
    [one] { $name } not asked
   *[other] { $n } customers not asked
}
edit-relation-invited = { $n ->
    [one] { $name } invited
   *[other] { $n } customers invited
}
edit-relation-accepted = { $n ->
    [one] { $name } accepted
   *[other] { $n } customers accepted
}
edit-relation-declined = { $n ->
    [one] { $name } declined
   *[other] { $n } customers declined
}
edit-verify = { $n ->
    [one] { $name } verified
   *[other] { $n } customers verified
}
edit-verify-remove = { $n ->
    [one] { $name } not verified
   *[other] { $n } customers not verified
}
edit-owner = { $n ->
    [one] owner of { $name }
   *[other] owner of { $n } customers
}
edit-customer-provider = { $n ->
    [one] provider of { $name }
   *[other] provider of { $n } customers
}
edit-import = { $n ->
    [0] what the columns and words of a file mean
    [one] import of 1 customer
   *[other] import of { $n } customers
}
edit-import-customers = { $n ->
    [0] what the columns and words of a file mean
    [one] import of 1 customer
   *[other] import of { $n } customers
}
edit-import-subscriptions = { $n ->
    [one] import of the subscriptions of 1 customer
   *[other] import of the subscriptions of { $n } customers
}
edit-template = change of a letter
edit-own-text = own text for { $name }
edit-own-text-remove = { $n ->
    [one] template text for { $name }
   *[other] template text for { $n } customers
}
edit-round = { $n ->
    [one] round with 1 customer
   *[other] round with { $n } customers
}
edit-round-close = end of the round
edit-invitation-prepared = { $n ->
    [one] letter to { $name } prepared
   *[other] { $n } letters prepared
}
edit-invitation-copied = { $n ->
    [one] letter to { $name } copied
   *[other] { $n } letters copied
}
edit-invitation-saved = { $n ->
    [one] letter to { $name } saved
   *[other] { $n } letters saved
}
edit-invitation-opened = { $n ->
    [one] letter to { $name } opened in mail
   *[other] { $n } letters opened in mail
}
edit-invitation-sent = { $n ->
    [one] letter to { $name } sent
   *[other] { $n } letters sent
}
edit-invitation-reminded = { $n ->
    [one] reminder to { $name } sent
   *[other] { $n } reminders sent
}
edit-invitation-bounced = { $n ->
    [one] letter to { $name } bounced
   *[other] { $n } letters bounced
}

# What tasks and the rest of the enrollment are called in undo and in the log; the name is the step's title.
edit-task-done = { $n ->
    [one] “{ $name }” done
   *[other] { $n } tasks done
}
edit-task-open = { $n ->
    [one] “{ $name }” open again
   *[other] { $n } tasks open again
}
edit-task-owner = { $n ->
    [one] owner of “{ $name }”
   *[other] owner of { $n } tasks
}
edit-task-postpone = “{ $name }” postponed
edit-task-note = note on “{ $name }”
edit-task-look = “{ $name }” still pending
edit-evidence = evidence { $name }
edit-evidence-remove = evidence taken off
edit-enrollment = enrollment
edit-book = rules of { $name }
edit-decide-enroll = decision to enroll { $name }
edit-decide-agreement = decision to accept the agreement for { $name }
edit-answer = answer
edit-answer-remove = answer removed
edit-day-off = days off: { $name }
edit-day-off-remove = days off removed: { $name }

# Why an edit was refused.
refused-name-missing = The name is empty. Nothing was changed. Enter a name.
refused-tenant-taken = { $by } has this tenant ID already. Nothing was changed. Check which of the two is right.
refused-own-tenant = This is your own company's tenant ID. Nothing was changed. Enter the provider's.
refused-gone = This entry is no longer in the plan, so nothing was changed. Undo may bring it back.
refused-provider-in-use = { $n ->
    [0] Letters name this provider, so it stays in the plan.
    [one] 1 customer names this provider, so it stays in the plan. Choose another provider for that customer first.
   *[other] { $n } customers name this provider, so it stays in the plan. Choose another provider for them first.
}
refused-not-accepted = { $customer } has not accepted yet, so there is nothing to verify. Record the acceptance first.
refused-link-changed = The link differs from the one that was checked. The old link stays. Paste it again from Partner Center.
refused-sample-import = This is the sample plan with invented customers, so no file is imported here. Make a new plan for your own data.
refused-date-in-future = This day has not come yet. Nothing was changed. Enter the day on which it happened.
refused-date-implausible = The year must lie between 1900 and 2200. Nothing was changed. Enter the date as 2026-11-22.
refused-ends-before = The last day lies before the first one. Nothing was changed. Correct one of the two.
refused-needs-decision = No record says who decided this, so it does not count as done. Open the step in the enrollment and decide it there.
refused-already-decided = This was decided already. The record stays, and the step is done.
refused-fact-missing = “{ $what }” is not entered yet. Nothing was changed. Enter it first.
refused-check-fact = “{ $check }” has to wait, because “{ $what }” is not entered yet. Nothing was changed. Enter it first.
refused-not-ready = { $n ->
    [one] 1 thing has to be done before. Nothing was changed.
   *[other] { $n } things have to be done before. Nothing was changed.
}
refused-other-company = The typed name is not that of your company. Nothing was decided. Type the name exactly as it stands above.
refused-source-missing = Nobody is named who said so. Nothing was changed. Enter who answered, such as the number of a support ticket.
refused-reason-missing = The reason is empty. Nothing was changed. Say why these days are off.
refused-evidence-too-large = The file has { $megabytes } MB; evidence may have 20. It was not added, and lies where it was. Add a smaller file, or a note that says where it is.
refused-provider-is-default = Customers without a provider of their own go to this one, so it stays among the providers. Make another one the default first.
refused-nothing-chosen = No provider is chosen. Nothing was recorded. Choose at least one.
refused-signer-missing = Nobody signs. Nothing was recorded. Enter who decided.
refused-before-previous-step = The step before was on { $day }, and this day lies before it. Nothing was changed. Correct one of the two days.
refused-partnership-not-accepted = The invitation has not been accepted yet, so nobody can see the partnership. Record the acceptance first.
refused-nothing-happened = There is nothing to record.

clipboard-unavailable = Nothing was copied: the system gives no access to its clipboard. Your text is safe here. Save it as .eml, or try again.
clipboard-refused = Nothing was copied: another program holds the clipboard. Your text is safe here. Try again.
clipboard-unreadable = The text may be on the clipboard, but it could not be read back, so it does not count as copied. Try again, or save it as .eml.
clipboard-differs = The clipboard holds something else than what was copied, so it does not count as copied. Try again.

edit-mend = { $n ->
    [one] repair of 1 customer
   *[other] repair of { $n } customers
}
