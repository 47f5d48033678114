# Who leads, who is out, and how sure that is. $total, $most, $from, $to, $least, $score: points. $n: how many.
compare-group-training = Training and technical assistance
compare-group-marketing = Marketing support
compare-group-financing = Financing and credit terms
compare-group-operations = Operations
compare-and = { $before } and { $last }
compare-or = { $before } or { $last }
compare-nobody = No provider is compared yet
compare-all-out = Nobody leads: every candidate misses a must-have
compare-only = { $provider } is the only candidate left, with { $total } of { $most }
compare-leads = { $provider } leads with { $total } of { $most }
compare-tied = { $providers } share the first place with { $total } of { $most }
compare-tied-why = The totals are the same, so the scores alone do not decide
compare-provisional = { $n ->
    [one] The order is provisional: 1 score that counts is still open
   *[other] The order is provisional: { $n } scores that count are still open
}
compare-firm = No change of a single weight or score would make { $providers } win
compare-turns = { $n ->
    [one] A difference of 1 point in a single number is enough to turn this
   *[other] A difference of { $n } points in a single number is enough to turn this
}
compare-turn-weight = { $wins } would win if the weight of { $criterion } were { $to } instead of { $from }
compare-turn-own-score = { $wins } would win if its score in { $criterion } were { $to } instead of { $from }
compare-turn-own-open = { $wins } would win if its open score in { $criterion } were { $to }
compare-turn-score = { $wins } would win if the score of { $provider } in { $criterion } were { $to } instead of { $from }
compare-turn-open = { $wins } would win if the open score of { $provider } in { $criterion } were { $to }
compare-missed = needs { $least } in { $criterion }, has { $score }
compare-out = { $provider } is out: { $reasons }

# The comparison of providers.
compare-what = Score every candidate by what matters to you, and see how sure the result is
