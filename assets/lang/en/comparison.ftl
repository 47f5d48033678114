# Who leads, who is out, and how sure that is. $total, $most, $from, $to, $least, $score: points. $n: how many.
verdict-group-training = Training and technical assistance
verdict-group-marketing = Marketing support
verdict-group-financing = Financing and credit terms
verdict-group-operations = Operations
verdict-and = { $before } and { $last }
verdict-or = { $before } or { $last }
verdict-nobody = No provider is compared yet
verdict-nothing-counts = Nobody leads: no criterion has a weight yet
verdict-all-out = Nobody leads: every candidate misses a must-have
verdict-only = { $provider } is the only candidate left, with { $total } of { $most }
verdict-leads = { $provider } leads with { $total } of { $most }
verdict-tied = { $providers } share the first place with { $total } of { $most }
verdict-tied-why = The totals are the same, so the scores alone do not decide
verdict-provisional = { $n ->
    [one] The order is provisional: 1 score that counts is still open
   *[other] The order is provisional: { $n } scores that count are still open
}
verdict-firm = No change of a single weight or score would make { $providers } win
verdict-turns = { $n ->
    [one] A difference of 1 point in a single number is enough to turn this
   *[other] A difference of { $n } points in a single number is enough to turn this
}
verdict-turn-weight = { $wins } would win if the weight of { $criterion } were { $to } instead of { $from }
verdict-turn-own-score = { $wins } would win if its score in { $criterion } were { $to } instead of { $from }
verdict-turn-own-open = { $wins } would win if its open score in { $criterion } were { $to }
verdict-turn-score = { $wins } would win if the score of { $provider } in { $criterion } were { $to } instead of { $from }
verdict-turn-open = { $wins } would win if the open score of { $provider } in { $criterion } were { $to }
verdict-missed = needs { $least } in { $criterion }, has { $score }
verdict-out = { $provider } is out: { $reasons }
cli-compare-row = { $place }. { $provider }: { $total } of { $most }
cli-compare-row-open = { $n ->
    [one] { $place }. { $provider }: { $total } of { $most }, 1 score open
   *[other] { $place }. { $provider }: { $total } of { $most }, { $n } scores open
}
cli-compare-nothing = There is nothing to compare in this plan. Add criteria and providers in the window first

# A decision: the form, its memo on paper and as text. $providers, $first, $names: names. $n: how many.
choice-title = Decision
choice-none = No decision is written down yet. It can be made at any time, also before everything is scored
choice-no-provider = Enter the providers first
choice-begin = Write a decision down
choice-close = Close the form
choice-who = Who is chosen
choice-who-help = The first one you tick becomes the plan's default. Customers can have another one of their own
choice-place = Place { $place } · { $total } of { $most }
choice-out = Out
choice-open = { $n ->
    [one] 1 score open
   *[other] { $n } scores open
}
choice-default = Default from then on
choice-warning = Worth a second look. It can be decided all the same
choice-behind = { $provider } is at place { $place }, behind { $leaders }
choice-not-compared = { $provider } was not compared
choice-reasons = Reasons
choice-reasons-help = They stand in the memo, word for word
choice-on = Day of the decision
choice-signers = Who signs
choice-others = Others who sign
choice-others-help = One name a line
choice-record = Record the decision
choice-record-what = The criteria, weights, scores and notes of now are kept with it, whatever changes later
choice-memos = Decision memos
choice-memo = { $date } · { $providers }
choice-signed-by = Signed by { $names }
choice-print = Print
choice-copy = Copy as text
choice-remove = Remove the memo of { $date }
choice-removed = The memo of { $date } was removed
choice-recorded = Decision recorded. { $provider } is the plan's default
memo-title = Decision on indirect providers
memo-chosen-one = { $provider } is chosen
memo-chosen-many = { $providers } are chosen, to work with in parallel; { $first } is the default
memo-on = Day of the decision
memo-recorded = Recorded by
memo-recorded-value = { $by }, { $at } UTC
memo-reasons = Reasons
memo-no-reasons = None were written down
memo-ranking = Ranking when it was decided
memo-place = Place
memo-candidate = Candidate
memo-total = Total
memo-open = Open
memo-out = Out
memo-scores = Criteria, weights and scores
memo-criterion = Criterion
memo-weight = Weight
memo-must = Must-have
memo-must-from = from { $least }
memo-missed = { $score } (too low)
memo-notes = Notes and evidence
memo-note = Note
memo-evidence = Evidence: { $name }
memo-sign = Date, signature
memo-foot = Printed from Changeover. Everything here is as it was when the decision was recorded, whatever changed since. Unscored cells are shown as –

# The comparison of providers.
compare-what = Score every candidate by what matters to you, and see how sure the result is
