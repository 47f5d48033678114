# The page of providers: its parts.
providers-tabs = Part of the page
providers-tab-list = Providers
providers-tab-compare = Comparison
providers-tab-partnerships = Partnerships
providers-tab-requests = New customers
