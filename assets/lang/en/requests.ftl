# Requests for tenants of new customers.
requests-what = The provider makes the tenant of a new customer and names you as the reseller
