# The comparison of providers.
compare-what = 依您重視的項目為每個候選者評分，並了解結果有多穩固
