# The bin of removed customers, and the changes of one customer.
bin-open = { $n ->
    [one] Show 1 in the bin
   *[other] Show { $n } in the bin
}
bin-title = Removed customers
bin-what = Removed customers are kept as long as the plan exists. Restoring a customer brings back its subscriptions, progress and own text; its letters were never removed.
bin-back = Back to customers
bin-search = Search removed customers
bin-search-hint = Search (Ctrl+F)
bin-select-all = Select all removed customers shown
bin-removed-on = Removed
bin-removed-by = By
bin-restore = { $n ->
    [0] Restore
    [one] Restore 1 customer
   *[other] Restore { $n } customers
}
bin-restore-why = First select the customers to restore
bin-restored = { $n ->
    [one] 1 customer restored
   *[other] { $n } customers restored
}
bin-none-found = No removed customers found
bin-none-found-why = Names, domains, Microsoft IDs, tags and the names of those who removed customers are searched. Every word has to match.
bin-show-all = Show all removed customers

# The changes of one customer.
history-title = Changes
history-where = From the journal on this computer, newest first
history-reading = Reading the journal...
history-none = The journal on this computer has no changes to this customer
history-failed = The journal could not be read. The plan itself is safe. Hide the changes and show them again to retry.
history-who = { $moment } · { $who }
history-other = Other change
history-removed = Removed
history-added = Added as { $name }
history-more = { $n ->
    [one] Show 1 older change
   *[other] Show { $n } older changes
}
history-restore = Restore this version
history-restore-at = Version of { $moment }: { $what }
history-restore-now = Same as the current version
history-first = Before these changes
history-first-what = The oldest version in the journal
history-changed = { $field }: { $after } (was { $before })
history-set = { $field }: { $after } (was empty)
history-unset = { $field }: empty (was { $before })
history-detail = { $field }: a detail changed; { $value }
history-detail-only = { $field }: a detail changed
history-between = {", "}
history-first-contact = First contact in the list
history-relation = Reseller relationship with { $provider }
history-relation-gone = Reseller relationship with a provider no longer in the plan
history-declined = Declined, { $reason }
history-consent-way = How consent was given
history-evidence = Evidence: { $track }
history-access-ends = End of admin access
history-gdap = GDAP request made
history-subscription = Subscription
history-subscription-price = { $price } per seat
history-subscription-billable = { $n ->
    [one] 1 seat billed
   *[other] { $n } seats billed
}
history-subscription-base = add-on to { $id }
history-subscription-starts = from { $day } (UTC)
