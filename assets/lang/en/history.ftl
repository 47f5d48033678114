# The bin of removed customers, and the time line of one customer.
bin-open = { $n ->
    [one] 1 in the bin
   *[other] { $n } in the bin
}
bin-title = Removed customers
bin-what = They stay here for the life of the plan. A restored customer has its subscriptions, tracks and own texts again; its letters never went away.
bin-back = Back to the customers
bin-search = Search removed customers
bin-search-hint = Search (Ctrl+F)
bin-select-all = Choose all removed customers shown
bin-removed-on = Removed
bin-removed-by = By
bin-restore = { $n ->
    [0] Restore
    [one] Restore 1 customer
   *[other] Restore { $n } customers
}
bin-restore-why = Choose who is to come back first
bin-restored = Done: { $what }
bin-none-found = No removed customer matches
bin-none-found-why = Names, domains, Microsoft IDs, tags and who removed them are searched. Every word has to be found.
bin-show-all = Show all removed customers

# The time line.
history-title = Changes
history-show = Show all changes
history-hide = Hide the changes
history-where = As the journal of this computer has them, the newest first
history-reading = Reading the journal...
history-none = The journal of this computer holds no change of this customer
history-failed = The journal could not be read. The plan itself is safe. Hide the changes and show them again to try once more.
history-who = { $moment } · { $who }
history-other = Something else was changed
history-removed = Removed
history-added = Added as { $name }
history-more = { $n ->
    [one] Show 1 older change
   *[other] Show { $n } older changes
}
history-restore = Restore this state
history-restore-at = State of { $moment }: { $what }
history-restore-now = It is as it was then
history-first = Before all of these changes
history-first-what = The oldest state that the journal knows
history-changed = { $field }: { $after }, before { $before }
history-set = { $field }: { $after }, before nothing
history-unset = { $field }: nothing, before { $before }
history-detail = { $field }: a detail changed; { $value }
history-detail-only = { $field }: a detail changed
history-between = {", "}
history-first-contact = First contact
history-relation = Relation with { $provider }
history-declined = Declined, { $reason }
history-consent-way = How the consent was given
history-evidence = Evidence: { $track }
history-access-ends = End of the admin access
history-subscription = Subscription
history-subscription-starts = from { $day } (UTC)
