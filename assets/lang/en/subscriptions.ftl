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

# What it is of and what it costs.
subscriptions-segment = Segment
subscriptions-trial = Trial
subscriptions-trial-yes = Yes
subscriptions-trial-no = No
subscriptions-trial-unknown = Not known
subscriptions-base = ID of the base subscription
subscriptions-base-help = Only for add-ons
subscriptions-price = Price per seat
subscriptions-price-help = For one billing period, with its currency
subscriptions-bad-price = This is not a price with its currency. Enter one such as 18.30 USD, and write 1,234 as 1234. What you typed is kept here until you correct it.
subscriptions-billable = Billed seats
subscriptions-billable-help = Leave empty if all seats are billed
subscriptions-billing = Billing
subscriptions-term = Term
subscriptions-costs = { $sum } per billing period
product-recognized = Recognized as “{ $what }”: { $by }
product-by-id = “{ $text }” in the ID
product-by-name = “{ $text }” in the name
segment-commercial = Commercial
segment-education = Education
segment-charity = Nonprofit
segment-government = Government
segment-unknown = Not known
billing-monthly = Monthly
billing-annual = Annual
billing-triennial = Every three years
billing-one-time = One-time
billing-unknown = Not known
term-one-month = 1 month
term-one-year = 1 year
term-three-years = 3 years
term-unknown = Not known

# All subscriptions of all customers.
sold-title = Subscriptions
sold-customers = Customers
sold-customer = Customer
sold-price = Price per seat
sold-total = Total per period
sold-renews = Next renewal (UTC)
sold-basis = Type recognized by
sold-id = Subscription ID
sold-currency = Currency
sold-select-all = Select all subscriptions shown
sold-search = Product, customer or ID
sold-every-kind = All types
sold-every-segment = All segments
sold-moves = Moves
sold-twice-least = Paid twice from
sold-twice-most = Paid twice up to
sold-every-answer = Moves or not
sold-trials-all = Trial or not
sold-trials-only = Only trials
sold-trials-none = Without trials
sold-trials-unknown = Trial not known
sold-every-status = All statuses
sold-every-renewal = Any renewal
sold-renews-within = Renews within { $n } days
sold-renewal-unknown = Renewal date not known
sold-shown = { $n ->
    [one] 1 subscription shown
   *[other] { $n } subscriptions shown
}
sold-sum-monthly = { $sum } a month
sold-sum-annual = { $sum } a year
sold-sum-triennial = { $sum } every three years
sold-sum-once = { $sum } once
sold-sum-unknown = { $sum }, billing period not known
sold-no-price = no total: price or seats not known
sold-without-price = { $n } of { $all } not included: price or seats not known
sold-empty = No subscriptions yet
sold-empty-why = Import a list of subscriptions, or add them to a customer
sold-import = Import a list...
sold-none-found = No subscriptions found
sold-none-found-why = Product names, customers and IDs are searched. Every word has to match, and so do the filters.
sold-show-all = Show all subscriptions
sold-reading = Reading the subscriptions...
sold-chosen = { $n ->
    [one] 1 subscription selected
   *[other] { $n } subscriptions selected
}
sold-choose-none = Clear selection
sold-chosen-hidden = { $n } of them not shown
sold-changed = { $n ->
    [one] 1 subscription changed
   *[other] { $n } subscriptions changed
}
sold-changed-none = The selected subscriptions already have this value
sold-file-name = subscriptions
sold-file-saved = { $n ->
    [one] 1 subscription saved in { $path }
   *[other] { $n } subscriptions saved in { $path }
}
subscriptions-show-request = Show request
