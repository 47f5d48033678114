# Moving a customer to the provider: what moves, what has to hold before, requests, money, risk, messages.
preflight-title = Moving to the provider
preflight-none = Nothing to move is recorded yet. Import a list of subscriptions, or add them above.
preflight-done = The transfer is recorded as completed. Below is what would apply if it were submitted today.
preflight-at-home = Indirect according to the list: what the provider already bills needs no transfer
preflight-advice = What has no source beside it is Changeover’s advice, not a Microsoft rule
preflight-source = Source: { $what }
preflight-utc = Partner Center counts in UTC. There it is { $utc } now, and { $today } here.
preflight-answer-moves = Moves
preflight-answer-not-now = Not now
preflight-answer-stays = Does not move
preflight-answer-moved = Moved
preflight-answer-not-known = Not known
preflight-n-moves = { $n ->
    [one] 1 moves
   *[other] { $n } move
}
preflight-n-not-now = { $n } not now
preflight-n-stays = { $n ->
    [one] 1 does not move
   *[other] { $n } do not move
}
preflight-n-moved = { $n } moved
preflight-n-not-known = { $n } not known

# Why a subscription moves or does not.
preflight-because-license = New commerce license: is transferred as it is
preflight-because-azure-plan = Under an Azure plan: is transferred
preflight-because-reservation = Reservation or savings plan: is transferred
preflight-because-legacy = Legacy product: is transferred
preflight-because-excluded = The rule version that this plan uses excludes this product type from transfers
preflight-because-trial = Trial: cannot be transferred
preflight-because-software = Software: cannot be transferred
preflight-because-marketplace = Marketplace SaaS: is not transferred with the rest
preflight-because-support-plan = Support plan: is not transferred
preflight-because-legacy-azure = Legacy Azure: blocks every request for this customer
preflight-because-ended = It has ended
preflight-because-suspended = It is suspended
preflight-because-window = It can still be canceled until { $day } (UTC)
preflight-because-renewal = It renews or ends around now. Submit nothing until { $day } (UTC).
preflight-because-blackout = Nothing is to be moved until { $day }, according to this plan
preflight-because-moved = A completed transfer request moved it
preflight-because-type-open = The product type is not known
preflight-because-not-said = The rule version that this plan uses does not say
preflight-because-extension = It may be in the Extended Service Term. Whether it can be transferred then is not published.
preflight-because-term-over = Its recorded end date is past
preflight-because-status-open = Its status is not known
preflight-because-segment = For education, nonprofit or government: the provider has to be entitled to sell it
preflight-because-prepaid = Paid in advance: it can no longer be canceled after the transfer

# What to do instead, or before.
preflight-instead-buy = Buy it again through the provider when its term ends
preflight-instead-cancel = Cancel it, and buy it again through the provider
preflight-instead-support = Ask Microsoft partner support: only support can move its billing
preflight-instead-nothing = Nothing to do: what was bought stays with the customer
preflight-instead-reactivate = Reactivate it before the transfer, or let it end
preflight-instead-ask = Ask the provider
preflight-instead-software = Choose “Software subscription” or “Perpetual software” as its product type under Subscriptions
preflight-instead-type = Choose its product type under Subscriptions
preflight-instead-settle = Settle this first, with the provider or Microsoft partner support
preflight-instead-decide = Decide whether to cancel it, then transfer it
preflight-instead-wait = Choose another day
preflight-instead-look = Check it in Partner Center, and import a newer list

# Money.
preflight-pays-both = Submitted today: you pay until { $before }, the provider from { $first } to { $last } (UTC)
preflight-pays-provider = Submitted today: the provider pays from { $first } to { $last } (UTC)
preflight-fallback = Select “Cancels at end of term” by { $day }. The provider buys on { $buy }, the last day of the term (UTC).
preflight-fallback-late = “Cancels at end of term” should have been selected by { $day }. Do it now. The provider buys on { $buy }, the last day of the term (UTC).
preflight-fallback-chosen = “Cancels at end of term” is selected. The provider buys on { $buy }, the last day of the term (UTC).
preflight-todo-choose = { $customer }: select “Cancels at end of term” for { $product }
preflight-todo-choose-note = Subscription ID { $id }. Turning renewal off is not the same: without a choice, the subscription may continue in a paid Extended Service Term.
preflight-todo-buy = { $customer }: { $provider } buys { $product } again
preflight-todo-buy-note = Replaces subscription ID { $id }, which ends with its term on this day (UTC). Access stops then, so the new one has to be active before.
preflight-todos-add = { $n ->
    [one] Add 1 to-do
   *[other] Add { $n } to-dos with these dates
}
preflight-todos-added = { $n ->
    [one] 1 to-do added
   *[other] { $n } to-dos added
}
preflight-todos-there = { $n ->
    [one] 1 of these steps is in your to-dos
   *[other] { $n } of these steps are in your to-dos
}
preflight-todos-other-day = { $n ->
    [one] 1 of these to-dos has another date than the term gives now
   *[other] { $n } of these to-dos have other dates than the terms give now
}
preflight-todos-move = { $n ->
    [one] Change its date
   *[other] Change { $n } dates
}
preflight-planned = Against the planned day
twice-title = Paid twice (estimate)
twice-sum = Paid twice for what the provider sells again: about { $sums }
twice-sum-none = Paid twice for what the provider sells again: amount not known
twice-range = { $least } to { $most }
twice-without = { $n ->
    [one] 1 subscription not included: price, seats, billing or end of term not known
   *[other] { $n } subscriptions not included: price, seats, billing or end of term not known
}
twice-unclear = { $n ->
    [one] 1 subscription not included: not known whether it moves
   *[other] { $n } subscriptions not included: not known whether they move
}
twice-going-on = { $n ->
    [one] 1 of them may continue after its term and cost more: “Cancels at end of term” is not selected
   *[other] { $n } of them may continue after their terms and cost more: “Cancels at end of term” is not selected
}
twice-bound-least = Lowest amount: the provider’s subscription begins on the day (UTC) on which yours ends, so one day is paid twice
twice-bound-most = Highest amount: it begins on the day of the move, { $day }, and yours runs to the end of its term
twice-bound-most-today = Highest amount: it begins today, as no later day of the move is set, and yours runs to the end of its term
twice-bounds-wave = Lowest amount: one day (UTC) is paid twice. Highest amount: the provider’s subscription begins on each customer’s day of the move, and yours runs to the end of its term.
twice-basis = Worked out by Changeover from the prices in the plan, day by day
twice-days = { $n ->
    [one] 1 day is paid twice
   *[other] { $n } days are paid twice
}
twice-days-range = { $least } to { $n } days are paid twice
twice-days-cost = { $days }, about { $sums }
twice-days-no-cost = { $days }; cost not known
twice-not-known = Not known
preflight-money-title = Who pays, if submitted today
preflight-money-dates = You pay until { $before }, the provider from { $first } (UTC)
preflight-money-refund = Estimated credit for prepaid terms: { $sums }
preflight-money-refund-none = No prepaid term is recorded, so no credit is expected
preflight-money-without = { $n ->
    [one] 1 prepaid subscription not included: price, seats or term not known
   *[other] { $n } prepaid subscriptions not included: price, seats or term not known
}
preflight-money-credit = Expect it on the invoice of { $month }; look for it on { $day }
preflight-money-not-said = The rule version that this plan uses does not say who pays until when
preflight-money-nothing = Nothing moves today

# Requests.
preflight-batches-title = Requests
preflight-batches = { $n ->
    [one] 1 request: { $parts }
   *[other] { $n } requests: { $parts }
}
preflight-batches-none = No request needed as long as nothing moves
preflight-batches-part = { $kind } { $sizes }
preflight-batch-licenses = licenses
preflight-batch-azure = Azure
preflight-batch-nth = Request { $n }: { $kind }
preflight-batch-items = { $n ->
    [one] 1 subscription
   *[other] { $n } subscriptions
}
preflight-batches-not-now = { $n } of them not today, see above
preflight-batches-freeze = Note the end-of-term choices, and do not change seats between the request and its completion

# Before the request.
preflight-checks-title = Before the request
preflight-checks-clear = Nothing is in the way of a request
preflight-checks-left = { $n ->
    [one] 1 item left before a request
   *[other] { $n } items left before a request
}
preflight-checks-blocked = No request is possible yet
preflight-checks-passed = Done: { $names }
preflight-checks-not-needed = Does not concern this customer: { $names }
preflight-said = { $name }, { $state }
preflight-state-passed = Done
preflight-state-not-needed = Not needed
preflight-state-not-known = Not known
preflight-state-open = To do
preflight-state-blocks = Blocks
preflight-check-relation = Reseller relationship
preflight-check-agreement = Customer agreement
preflight-check-partner-id = Your Partner ID (PLA)
preflight-check-partnership = Partnership with the provider
preflight-check-items = Subscriptions to move
preflight-check-types = Product types
preflight-check-legacy-azure = Legacy Azure
preflight-check-azure-plan = Azure plan at the provider
preflight-check-reservations = Reservations and savings plans
preflight-check-trials = Trials
preflight-check-suspended = Suspended subscriptions
preflight-check-software = Software
preflight-check-marketplace = Marketplace
preflight-check-window = 7-day cancellation window
preflight-check-renewal = Renewals these days
preflight-check-blackout = Blackout days
preflight-check-add-ons = Add-ons
preflight-check-end-choice = Choice for the end of term
preflight-why-no-provider = No provider is selected for this customer
preflight-why-declined = The customer declined the relationship
preflight-why-not-accepted = The customer has not accepted the relationship yet
preflight-why-not-seen = Accepted, but not verified by both you and the provider
preflight-why-seen = Verified by you and the provider
preflight-why-agreement-holds = Valid for the provider
preflight-why-agreement-not = The customer has not accepted it
preflight-why-agreement-attested = Attested by you. The provider has to attest it again, or the customer accepts it.
preflight-why-agreement-open = Not recorded. Ask the customer or the provider, and record it above.
preflight-why-partner-id-known = Recorded under Our company
preflight-why-partner-id-missing = Enter it under Our company. The provider needs it for every transfer.
preflight-why-partnership-seen = Verified by you and the provider
preflight-why-partnership-open = Not verified by both yet. Continue it under Providers.
preflight-why-partnership-missing = No partnership is recorded. Add it under Providers.
preflight-why-items-move = { $n ->
    [one] 1 subscription to move
   *[other] { $n } subscriptions to move
}
preflight-why-items-stay = Nothing of what is recorded can be transferred for now
preflight-why-items-missing = No subscriptions recorded. Import a list, or add them above.
preflight-why-types-known = Known for all subscriptions
preflight-why-types-open = Choose the product type of { $items }
preflight-why-nothing = There is nothing of this kind
preflight-why-legacy-azure = { $items }: no request can be created for this customer while it exists
preflight-why-azure-plan-ask = Ask the provider whether the Azure plan for this customer exists
preflight-why-reservations-prepaid = Paid in advance: { $items }. Decide before the transfer whether to keep it; afterwards, it can no longer be canceled.
preflight-why-reservations-open = How it is billed is not known: { $items }. If it was paid in advance, it can no longer be canceled afterwards.
preflight-why-reservations-monthly = Billed monthly: { $items }
preflight-why-trials = Trials are not transferred: { $items }. Let them end, and buy through the provider.
preflight-why-suspended = { $items }: reactivate before the transfer, or let it end
preflight-why-software = { $items }: buy it again through the provider when the term ends
preflight-why-software-stays = { $items }: stays with the customer
preflight-why-marketplace = { $items }: ask Microsoft partner support
preflight-why-window = { $items }: decide by { $day } (UTC) whether to cancel, then transfer
preflight-why-renewal = { $items }: submit nothing until { $day } (UTC)
preflight-why-blackout = Nothing is to be moved for this customer until { $day }
preflight-why-base-missing = The base subscription is not recorded: { $items }
preflight-why-base-apart = The base subscription is not in the same request: { $items }
preflight-why-add-ons-together = In the same request as the base: { $items }
preflight-why-end-extends = Reported: { $items } may continue in a paid Extended Service Term. Select in Partner Center what happens at the end of the term.
preflight-why-end-open = Not known what happens at the end of the term: { $items }
preflight-why-end-chosen = Selected for all licenses
preflight-more = and { $n } more

# Subscriptions.
preflight-items-title = Each subscription
preflight-show-all = { $n ->
    [one] Show 1 subscription
   *[other] Show all { $n } subscriptions
}
preflight-show-fewer = Show fewer

# Risk.
preflight-risk-title = Risk
preflight-risk-total = { $points } of { $most } points
preflight-risk-none = No risk found in what is recorded
preflight-risk-part = { $what } +{ $points }
preflight-risk-seats = { $n ->
    [one] 1 seat
   *[other] { $n } seats
}
preflight-risk-renewal = { $n ->
    [0] Renewal today
    [one] Renewal in 1 day
   *[other] Renewal in { $n } days
}
preflight-risk-contact = No contact with an email address
preflight-risk-azure = Azure
preflight-risk-add-ons = { $n ->
    [one] 1 add-on
   *[other] { $n } add-ons
}
preflight-risk-prepaid = { $n ->
    [one] 1 prepaid term
   *[other] { $n } prepaid terms
}
preflight-risk-stays = { $n ->
    [one] 1 subscription that does not move or is not known
   *[other] { $n } subscriptions that do not move or are not known
}

# After the transfer.
preflight-after-title = What the rules say about the time after a transfer

# Messages of Partner Center.
preflight-error-paste = Paste a message from Partner Center
preflight-error-help = The whole text or only the error code
preflight-error-code = Error { $code }
preflight-error-by-words = Recognized by its words; it may be something else
preflight-error-do = What to do
preflight-error-origin = { $source }, { $dated }; checked on { $checked }
preflight-error-unknown = This message is not known here
preflight-error-unknown-do = Nothing in it matches the known codes 900131, 900145, 900154, 900400, 900416 and 20002. Check the items above, ask the provider, and then ask Microsoft partner support.
preflight-error-clear = Clear
preflight-advice-settle-legacy-azure = Move the customer’s Azure to an Azure plan, or end it, together with the provider
preflight-advice-then-again = Then ask the provider to create the request again
preflight-advice-choose-reservations = Leave the reservations out of this request, and request them separately
preflight-advice-ask-provider = Ask the provider
preflight-advice-check-partner-id = Compare the Partner ID in the message with the one under Our company
preflight-advice-check-partner-agreement = Check in Partner Center that the partner agreement is accepted and the tenant is not suspended
preflight-advice-check-partnership = Check under Providers that the partnership is accepted and listed on both sides
preflight-advice-check-relationship = Check that you and the provider both see the relationship with this customer
preflight-advice-split-kinds = Ask for licenses and Azure in separate requests
preflight-advice-take-out = Leave out what is not transferred, see above
preflight-advice-look-for-other = Check whether another request for this customer is open
preflight-advice-wait-a-day = Try again the next day
preflight-advice-ask-support = Ask Microsoft partner support, with the whole message
preflight-advice-send-link = If not, send the customer the relationship link
preflight-advice-check-agreement = Check the customer agreement above
preflight-advice-ask-to-attest = Ask the provider to attest it
preflight-advice-new-request = Ask the provider to create a new request, and submit it soon
