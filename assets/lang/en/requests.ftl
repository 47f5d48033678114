# Requests for tenants of new customers.
requests-what = The provider makes the tenant of a new customer and names you as the reseller
requests-new = New request
requests-new-title = New request
requests-new-why = Enter the company first
requests-no-provider = Add a provider first, under Providers
requests-create = Note the request
requests-close = Close
requests-hide-closed = Hide what is listed or withdrawn
requests-all-hidden = Every request is listed or withdrawn
requests-all-hidden-why = They are kept, and only hidden.
requests-show-all = Show all
requests-empty = No new customer is under way
requests-empty-why = When a new customer has no Microsoft tenant yet, a provider with whom you have a partnership can make one and name you as the reseller. Note what the provider needs, send the letter yourself, and keep track until the customer stands in your list.

requests-column-company = Company
requests-column-provider = Provider
requests-column-state = State
requests-column-age = Business days
requests-column-last = Last action
requests-column-agreement = Customer agreement
requests-last = { $day } { $what }
requests-age = { $n ->
    [one] 1 business day since the last action
   *[other] { $n } business days since the last action
}

requests-stage-drafted = Noted, not sent
requests-stage-sent = Sent
requests-stage-no-answer = Sent, no answer
requests-stage-created = Tenant made
requests-stage-listed = In your list
requests-stage-withdrawn = Withdrawn
requests-next-drafted = Next: look at the letter, send it, and mark it as sent
requests-next-sent = Next: wait for the provider's answer
requests-next-ask = No answer for more than 5 business days: ask the provider, and record that you sent it again
requests-next-created = Next: look for the customer in your list in Partner Center, or import the list
requests-next-listed = Done: the customer stands in your list
requests-next-withdrawn = Nobody waits for this any more

requests-part = Part of the request
requests-part-details = Details
requests-part-letter = Letter
requests-part-steps = Steps

requests-company = Company
requests-provider = Provider
requests-country = Country
requests-wish = Wished domain
requests-wish-help = Letters and digits; “.onmicrosoft.com” follows. Left empty, the provider may choose.
requests-wish-becomes = { $domain } · only its shape was checked; whether it is free is not known here
requests-wish-character = “{ $character }” cannot stand in it: only letters from a to z and digits. What you typed is kept.
requests-wish-long = At most { $n } characters. What you typed is kept.
requests-contact = First global admin at the customer
requests-agreement = Customer agreement
requests-agreement-customer = The customer accepts it
requests-agreement-provider = The provider attests it
requests-agreement-unknown = Not settled yet
requests-agreement-open = Nobody has said how the customer agreement comes about
requests-note = Note for the provider
requests-twin-customer = { $name } is in the plan already, with the same name or domain
requests-twin-request = There is another request for { $name }, with the same name or domain
requests-facts = What Microsoft says about new customers
requests-remove = Remove the request

requests-step = What happened
requests-do-drafted = Taken up again
requests-do-sent = Sent to the provider
requests-do-sent-again = Sent again, or asked
requests-do-created = The provider made the tenant
requests-do-listed = The customer is in our list
requests-do-withdrawn = No longer wanted
requests-step-day = Day
requests-step-by = Who
requests-step-note = Note
requests-record = Record it
requests-link = Customer of this plan
requests-link-new = Make a new customer of it
requests-link-known = Link one that is in the plan
requests-link-find = Find by name
requests-link-why = Choose the customer first
requests-link-made = The new customer is at home with { $provider }, as seen by us. The provider has not confirmed it yet.
requests-customer = Customer
requests-history = So far

action-ask-tenants = { $n ->
    [one] Ask the provider about the tenant of 1 new customer
   *[other] Ask providers about the tenants of { $n } new customers
}
action-look-tenants = { $n ->
    [one] Look for 1 new customer in your list
   *[other] Look for { $n } new customers in your list
}
action-name-ask-tenants = Ask about tenants of new customers
action-name-look-tenants = Look for new customers in your list
action-why-ask-tenants = Sent more than 5 business days ago, and nobody has answered
action-why-look-tenants = The provider made the tenant; import the customer list, or look in Partner Center
action-go-requests = Show requests
