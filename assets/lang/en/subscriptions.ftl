# What a customer bought through us, in its sheet.
subscriptions-title = Subscriptions
subscriptions-none = No subscription is known yet
subscriptions-add = Add subscription
subscriptions-add-now = Add to the list
subscriptions-add-not = Do not add
subscriptions-product = Product
subscriptions-product-help = Everything else can follow
subscriptions-product-why = Enter the product first
subscriptions-edit = Edit { $product }
subscriptions-close = Close { $product }
subscriptions-remove = Remove { $product }
subscriptions-seats = Licenses
subscriptions-seats-help = Empty if not counted
subscriptions-bad-seats = This is not a number of licenses. What you typed is kept here until you correct it.
subscriptions-seats-count = { $n ->
    [one] 1 license
   *[other] { $n } licenses
}
subscriptions-status = State
subscriptions-status-is = State: { $status }
subscriptions-start = First day of the term (UTC)
subscriptions-start-help = Of purchase or latest renewal
subscriptions-end = Last day of the term (UTC)
subscriptions-end-help = Partner Center counts in UTC
subscriptions-ends = ends { $day } (UTC)
subscriptions-ends-unknown = end not known
subscriptions-renews = renews by itself
subscriptions-renews-not = does not renew by itself
subscriptions-renews-unknown = renewal not known
subscriptions-chosen = chosen for the end: { $choice }
subscriptions-auto = Renews by itself
subscriptions-auto-on = Yes
subscriptions-auto-off = No
subscriptions-auto-unknown = Not known
subscriptions-at-end = Chosen for the end
subscriptions-class = Kind of product
subscriptions-extends-short = Reported: may go on and cost money
subscriptions-extends = Reported: after its end it may go on in a paid Extended Service Term
subscriptions-extends-do = Renewal is off, and nothing is chosen for the end. Choose in Partner Center what is to happen, and note it here.
subscriptions-cancel-start = Can be canceled until { $day } (UTC), at the hour of the purchase or renewal
subscriptions-cancel-renewal = After its next renewal it can be canceled until { $day } (UTC)
subscriptions-move = How it moves to the provider
subscriptions-move-class = Choose the kind of product first
subscriptions-move-not-said = The rule book that this plan follows does not say
