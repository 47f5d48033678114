# The page of providers: its parts.
providers-tabs = 頁面區塊
providers-tab-list = 間接提供者
providers-tab-compare = 比較
providers-tab-partnerships = 合作關係
providers-tab-requests = 新客戶
