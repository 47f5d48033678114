# Requests for tenants of new customers.
requests-what = The provider creates the new customer’s tenant and names your company as the reseller
requests-new = New request
requests-new-why = Enter the company first
requests-no-provider = Add a provider first, on the Providers tab
requests-create = Add request
requests-close = Close
requests-search = Search requests
requests-hide-closed = Hide listed and withdrawn
requests-empty = No requests for new customers in progress
requests-empty-why = When a new customer has no Microsoft tenant yet, a provider that you have a partnership with can create one and name your company as the reseller. Record what the provider needs, send the letter yourself, and follow the request until the customer appears in your customer list.

requests-column-company = Company
requests-column-provider = Provider
requests-column-age = Business days
requests-column-last = Last action
requests-column-agreement = Customer agreement
requests-last = { $day } · { $what }
requests-age = { $n ->
    [one] 1 business day since the last action
   *[other] { $n } business days since the last action
}

requests-stage-drafted = Recorded, not sent
requests-stage-sent = Sent
requests-stage-no-answer = No answer recorded
requests-stage-created = Tenant created
requests-stage-listed = In your list
requests-stage-withdrawn = Withdrawn
requests-next-drafted = Next: check the letter, send it, and mark it as sent
requests-next-sent = Next: wait for the provider’s answer
requests-next-ask = No answer recorded for more than 5 business days: ask the provider again, and record it
requests-next-created = Next: look for the customer in your list in Partner Center, or import the list
requests-next-listed = Done: the customer is in your list
requests-next-withdrawn = Withdrawn: nothing to do

requests-part = Parts of this request
requests-part-details = Details
requests-part-letter = Letter
requests-part-steps = Progress

requests-company = Company
requests-provider = Provider
requests-country = Country
requests-wish = Preferred domain
requests-wish-help = Letters and digits; “.onmicrosoft.com” is added. Leave empty to let the provider choose.
requests-wish-becomes = { $domain } · only the format was checked, not whether it is available
requests-wish-character = “{ $character }” is not allowed: only letters from a to z and digits. What you typed is kept.
requests-wish-long = At most { $n } characters. What you typed is kept.
requests-contact = First global admin at the customer
requests-agreement = Customer agreement
requests-agreement-customer = Customer accepts it
requests-agreement-provider = Provider attests it
requests-agreement-unknown = Not settled yet
requests-agreement-open = It is not settled whether the customer accepts the agreement or the provider attests it
requests-note = Note for the provider
requests-twin-customer = { $name } is already in the plan, with the same name or domain
requests-twin-request = There is another request for { $name }, with the same name or domain
requests-facts = What Microsoft says about new customers
requests-remove = Remove request
requests-removed = { $n ->
    [one] 1 request removed
   *[other] { $n } requests removed
}

# What is recorded: an event, selected from a menu.
requests-step = What happened
requests-do-drafted = Reopened
requests-do-sent = Sent to the provider
requests-do-sent-again = Sent again, or asked for an answer
requests-do-created = Provider created the tenant
requests-do-listed = Customer is in your list
requests-do-withdrawn = Withdrawn
requests-record = Record
requests-link = Customer in this plan
requests-link-new = Add as a new customer
requests-link-known = Link to a customer in the plan
requests-link-find = Find by name
requests-link-why = Choose the customer first
requests-link-made = The new customer’s relationship with { $provider } is recorded as “Verified by us”. The provider has not confirmed it yet.
requests-customer = Customer
requests-history = History

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
action-why-ask-tenants = Sent more than 5 business days ago, no answer recorded yet
action-why-look-tenants = Tenant created by the provider; import the customer list, or look in Partner Center
action-go-requests = Show requests
