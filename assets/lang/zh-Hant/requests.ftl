# Requests for tenants of new customers.
requests-what = 新客戶的租用戶由間接提供者建立，並指定您為轉銷商
