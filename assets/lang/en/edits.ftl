# What undo, redo and the activity log call an edit, as in “Undo: link for Contoso removed”. $name is one thing's name, $n counts many.
edit-plan = plan { $name } changed
edit-company = company details changed
edit-person = { $name } changed
edit-person-remove = { $name } removed
edit-provider = { $name } changed
edit-providers = { $n ->
    [one] 1 provider changed
   *[other] { $n } providers changed
}
edit-provider-remove = { $name } removed
edit-link = link for { $name } added
edit-link-remove = link for { $name } removed
edit-provider-letter = letter to { $name } changed
edit-criterion = criterion { $name } changed
edit-criteria = { $n ->
    [one] 1 criterion changed
   *[other] { $n } criteria changed
}
edit-criterion-remove = criterion { $name } removed
edit-mark = score of { $name } changed
edit-marks = { $n ->
    [one] 1 score changed
   *[other] { $n } scores changed
}
edit-choice = decision for { $name }
edit-choice-remove = decision memo removed
edit-partnership = partnership invitation from { $name } changed
edit-partnership-add = partnership invitation from { $name } added
edit-partnership-awaited = partnership invitation from { $name } marked as awaited
edit-partnership-received = partnership invitation from { $name } marked as received
edit-partnership-forwarded = partnership invitation from { $name } marked as forwarded
edit-partnership-accepted = partnership invitation from { $name } marked as accepted
edit-partnership-listed = partnership invitation from { $name } marked as listed
edit-partnership-declined = partnership invitation from { $name } marked as declined
edit-partnership-back = last step of the partnership invitation from { $name } removed
edit-partnership-correct = step of the partnership invitation from { $name } corrected
edit-partnership-link = link of the partnership invitation from { $name } added
edit-partnership-link-remove = link of the partnership invitation from { $name } removed
edit-partnership-sender = sender of the partnership invitation from { $name } changed
edit-partnership-confirmed = confirmation by { $name } recorded
edit-partnership-confirmed-not = confirmation by { $name } removed
edit-partnership-reviewed = review of the admin access of { $name } recorded
edit-partnership-reviewed-not = review of the admin access of { $name } removed
edit-partnership-remove = partnership invitation from { $name } removed
edit-tenant-request = request for { $name } changed
edit-tenant-request-add = request for { $name } added
edit-tenant-request-drafted = request for { $name } reopened
edit-tenant-request-sent = request for { $name } marked as sent
edit-tenant-request-created = tenant of { $name } marked as created
edit-tenant-request-listed = { $name } marked as in your list
edit-tenant-request-withdrawn = request for { $name } withdrawn
edit-tenant-request-back = last step of the request for { $name } removed
edit-tenant-request-correct = step of the request for { $name } corrected
edit-tenant-request-remove = request for { $name } removed
edit-customer-add = customer { $name } added
edit-customer = { $n ->
    [one] { $name } changed
   *[other] { $n } customers changed
}
edit-customer-remove = { $n ->
    [one] { $name } removed
   *[other] { $n } customers removed
}
edit-customer-restore = { $n ->
    [one] { $name } restored
   *[other] { $n } customers restored
}
edit-customer-gdap = { $n ->
    [one] GDAP link of { $name } saved
   *[other] list of { $n } GDAP links saved
}
edit-customer-language = { $n ->
    [one] language of { $name } changed
   *[other] language of { $n } customers changed
}
edit-track-consent = { $n ->
    [one] consent of { $name } recorded
   *[other] consent of { $n } customers recorded
}
edit-track-agreement = { $n ->
    [one] customer agreement of { $name } recorded
   *[other] customer agreements of { $n } customers recorded
}
edit-track-transfer = { $n ->
    [one] transfer of { $name } recorded
   *[other] transfers of { $n } customers recorded
}
edit-track-access = { $n ->
    [one] admin access to { $name } recorded
   *[other] admin access to { $n } customers recorded
}
edit-consent-asked = { $n ->
    [one] consent of { $name } marked as requested
   *[other] consent of { $n } customers marked as requested
}
edit-consent-given = { $n ->
    [one] consent of { $name } marked as given
   *[other] consent of { $n } customers marked as given
}
edit-consent-refused = { $n ->
    [one] consent of { $name } marked as declined
   *[other] consent of { $n } customers marked as declined
}
edit-consent-back = { $n ->
    [one] last entry on the consent of { $name } removed
   *[other] last entry on the consent of { $n } customers removed
}
edit-agreement-not-accepted = { $n ->
    [one] customer agreement of { $name } marked as not accepted
   *[other] customer agreements of { $n } customers marked as not accepted
}
edit-agreement-attested = { $n ->
    [one] customer agreement of { $name } marked as attested by us
   *[other] customer agreements of { $n } customers marked as attested by us
}
edit-agreement-by-customer = { $n ->
    [one] customer agreement of { $name } marked as accepted by the customer
   *[other] customer agreements of { $n } customers marked as accepted by the customer
}
edit-agreement-confirmed = { $n ->
    [one] customer agreement of { $name } marked as confirmed by the provider
   *[other] customer agreements of { $n } customers marked as confirmed by the provider
}
edit-agreement-back = { $n ->
    [one] last entry on the customer agreement of { $name } removed
   *[other] last entry on the customer agreements of { $n } customers removed
}
edit-access-none = { $n ->
    [one] admin access to { $name } marked as none
   *[other] admin access to { $n } customers marked as none
}
edit-access-requested = { $n ->
    [one] admin access to { $name } marked as requested
   *[other] admin access to { $n } customers marked as requested
}
edit-access-pending = { $n ->
    [one] admin access to { $name } marked as awaiting the customer
   *[other] admin access to { $n } customers marked as awaiting the customer
}
edit-access-active = { $n ->
    [one] admin access to { $name } marked as active
   *[other] admin access to { $n } customers marked as active
}
edit-access-ended = { $n ->
    [one] admin access to { $name } marked as ended
   *[other] admin access to { $n } customers marked as ended
}
edit-access-back = { $n ->
    [one] last entry on the admin access to { $name } removed
   *[other] last entry on the admin access to { $n } customers removed
}
edit-track-back = { $n ->
    [one] last entry for { $name } removed
   *[other] last entry for { $n } customers removed
}
edit-subscription = subscription of { $name } changed
edit-subscriptions = { $n ->
    [one] 1 subscription changed
   *[other] { $n } subscriptions changed
}
edit-subscription-remove = subscription of { $name } removed
edit-view = view { $name } saved
edit-view-remove = view { $name } removed
edit-relation-none = { $n ->
    [one] { $name } marked as not invited
   *[other] { $n } customers marked as not invited
}
edit-relation-invited = { $n ->
    [one] { $name } marked as invited
   *[other] { $n } customers marked as invited
}
edit-relation-accepted = { $n ->
    [one] { $name } marked as accepted
   *[other] { $n } customers marked as accepted
}
edit-relation-declined = { $n ->
    [one] { $name } marked as declined
   *[other] { $n } customers marked as declined
}
edit-verify = { $n ->
    [one] { $name } verified
   *[other] { $n } customers verified
}
edit-verify-remove = { $n ->
    [one] verification of { $name } removed
   *[other] verification of { $n } customers removed
}
edit-owner = { $n ->
    [one] owner of { $name } changed
   *[other] owner of { $n } customers changed
}
edit-customer-provider = { $n ->
    [one] provider of { $name } changed
   *[other] provider of { $n } customers changed
}
edit-import = { $n ->
    [0] meaning of columns and values in a file
    [one] import of 1 customer
   *[other] import of { $n } customers
}
edit-import-customers = { $n ->
    [0] meaning of columns and values in a file
    [one] import of 1 customer
   *[other] import of { $n } customers
}
edit-import-subscriptions = { $n ->
    [one] import of the subscriptions of 1 customer
   *[other] import of the subscriptions of { $n } customers
}
edit-template = template changed
edit-own-text = own text for { $name } changed
edit-own-text-remove = { $n ->
    [one] text for { $name } reverted to template
   *[other] text for { $n } customers reverted to template
}
edit-round = { $n ->
    [one] batch with 1 customer
   *[other] batch with { $n } customers
}
edit-round-close = batch finished
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
    [one] letter to { $name } marked as sent
   *[other] { $n } letters marked as sent
}
edit-invitation-reminded = { $n ->
    [one] { $name } marked as reminded
   *[other] { $n } customers marked as reminded
}
edit-invitation-bounced = { $n ->
    [one] letter to { $name } marked as bounced
   *[other] { $n } letters marked as bounced
}

# What to-dos and the rest of the enrollment are called in undo and in the log; the name is the step's title.
edit-task-done = { $n ->
    [one] “{ $name }” marked as done
   *[other] { $n } to-dos marked as done
}
edit-task-open = { $n ->
    [one] “{ $name }” reopened
   *[other] { $n } to-dos reopened
}
edit-task-owner = { $n ->
    [one] owner of “{ $name }” changed
   *[other] owner of { $n } to-dos changed
}
edit-task-postpone = “{ $name }” postponed
edit-task-note = note on “{ $name }” changed
edit-task-look = “{ $name }” marked as still pending
edit-evidence = evidence { $name } added
edit-evidence-remove = evidence removed
edit-enrollment = enrollment details changed
edit-book = rule version { $name } selected
edit-decide-enroll = decision to enroll { $name }
edit-decide-agreement = decision to accept the agreement for { $name }
edit-answer = answer recorded
edit-answer-remove = answer removed
edit-day-off = days off added: { $name }
edit-day-off-remove = days off removed: { $name }

# Why an edit was refused.
refused-name-missing = The name is empty. Nothing was changed. Enter a name.
refused-tenant-taken = { $by } already has this tenant ID. Nothing was changed. Check which of the two is correct.
refused-name-taken = “{ $name }” is already the name of a field or of a prefix of the search. Nothing was changed. Enter another name.
refused-too-many = There can be { $n } fields of your own. Nothing was changed. Remove one that is not needed.
refused-not-held = “{ $field }” cannot hold this. Nothing was changed. Check what was typed.
refused-own-tenant = This is your own company’s tenant ID. Nothing was changed. Enter the provider’s tenant ID.
refused-gone = This entry is no longer in the plan. Nothing was changed. Undo may bring it back.
refused-provider-in-use = { $n ->
    [0] Letters name this provider, so it was not removed. It stays in the plan; you can archive it.
    [one] 1 customer has this provider, so it was not removed. Choose another provider for this customer first.
   *[other] { $n } customers have this provider, so it was not removed. Choose another provider for them first.
}
refused-not-accepted = { $customer } has not accepted yet, so there is nothing to verify. Record the acceptance first.
refused-link-changed = This is not the link that was checked. The previous link was kept. Copy the link again from its source and paste it.
refused-sample-import = Files cannot be imported into the sample plan, because its customers are fictitious. Create a new plan for your own data.
refused-date-in-future = This date is in the future. Nothing was changed. Enter the date on which it happened.
refused-date-implausible = The year must be between 1900 and 2200. Nothing was changed. Enter the date in the form 2026-11-22.
refused-ends-before = The last day is before the first day. Nothing was changed. Correct one of them.
refused-needs-decision = There is no record of who decided this, so it was not marked as done. Open the step under Enrollment and record the decision.
refused-already-decided = This has already been decided. The record is kept, and the step is done.
refused-fact-missing = “{ $what }” has not been entered yet. Nothing was changed. Enter it first.
refused-check-fact = “{ $check }” cannot be done yet, because “{ $what }” has not been entered. Nothing was changed. Enter it first.
refused-not-ready = { $n ->
    [one] 1 item has to be done first. Nothing was changed.
   *[other] { $n } items have to be done first. Nothing was changed.
}
refused-other-company = The name you typed is not your company’s name. Nothing was decided. Type the name exactly as shown above.
refused-source-missing = The source of the answer is missing. Nothing was changed. Enter who answered, or the support case number.
refused-reason-missing = The reason is empty. Nothing was changed. Enter why these are days off.
refused-evidence-too-large = The file is { $size }; the limit for evidence is 20 MB. It was not added and stays where it is. Add a smaller file, or a note that says where to find it.
refused-provider-is-default = This provider is the default for customers without a provider of their own, so it was not archived. Make another provider the default first.
refused-nothing-chosen = No provider is selected. Nothing was recorded. Select at least one.
refused-signer-missing = The name of the person who decided is missing. Nothing was recorded. Enter who decided.
refused-before-previous-step = The previous step was on { $day }, and this date is earlier. Nothing was changed. Correct one of the two dates.
refused-after-next-step = The next step was on { $day }, and this date is later. Nothing was changed. Correct one of the two dates.
refused-partnership-not-accepted = The invitation has not been accepted yet, so neither side can see the partnership. Record the acceptance first.
refused-nothing-happened = There is nothing to record

clipboard-unavailable = Nothing was copied: the system does not allow access to its clipboard. Your text is safe here. Save it as .eml, or try again.
clipboard-refused = Nothing was copied: another program is using the clipboard. Your text is safe here. Try again.
clipboard-unreadable = The text may be on the clipboard, but it could not be read back, so it does not count as copied. Try again, or save it as .eml.
clipboard-differs = The clipboard does not contain this text, so the text does not count as copied. Try again.

edit-mend = { $n ->
    [one] data of 1 customer corrected
   *[other] data of { $n } customers corrected
}
edit-sample-anew = Sample started over
