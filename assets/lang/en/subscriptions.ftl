# What a customer bought through us, in its sheet.
subscriptions-title = Subscriptions
subscriptions-none = No subscriptions recorded yet
subscriptions-add = Add subscription
subscriptions-add-now = Add to the list
subscriptions-add-not = Cancel
subscriptions-product = Product
subscriptions-product-help = You can fill in the rest later
subscriptions-product-why = Enter the product first
subscriptions-edit = Edit { $product }
subscriptions-close = Close { $product }
subscriptions-remove = Remove { $product }
subscriptions-seats = Seats
subscriptions-seats-help = Leave empty if not counted
subscriptions-bad-seats = This is not a number of seats. What you typed is kept here until you correct it.
subscriptions-seats-count = { $n ->
    [one] 1 seat
   *[other] { $n } seats
}
subscriptions-status = Status
subscriptions-status-is = Status: { $status }
subscriptions-start = First day of the term (UTC)
subscriptions-start-help = Day of purchase or latest renewal
subscriptions-end = Last day of the term (UTC)
subscriptions-end-help = Partner Center counts in UTC
subscriptions-ends = ends { $day } (UTC)
subscriptions-ends-unknown = end date not known
subscriptions-renews = auto-renew on
subscriptions-renews-not = auto-renew off
subscriptions-renews-unknown = auto-renew not known
subscriptions-chosen = at end of term: { $choice }
subscriptions-auto = Auto-renew
subscriptions-auto-on = On
subscriptions-auto-off = Off
subscriptions-auto-unknown = Not known
subscriptions-at-end = At end of term
subscriptions-class = Product type
subscriptions-extends-short = Reported: may continue and be charged
subscriptions-extends = Reported: after its end date, it may continue in a paid Extended Service Term
subscriptions-extends-do = Auto-renew is off, and nothing is selected for the end of the term. Choose in Partner Center what should happen, and record it here.
subscriptions-cancel-start = Can be canceled until { $day } (UTC), at the time of day of the purchase or renewal
subscriptions-cancel-renewal = After the next renewal, can be canceled until { $day } (UTC)
subscriptions-move = How it is transferred to the provider
subscriptions-move-class = Choose the product type first
subscriptions-move-not-said = The rule version that this plan uses does not say
