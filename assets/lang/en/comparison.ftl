# Who leads, who is out, and how sure that is. $total, $most, $from, $to, $least, $score: points. $n: how many.
verdict-group-training = Training
verdict-group-marketing = Marketing
verdict-group-financing = Financing
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
compare-views = Way of looking
compare-view-all = All candidates
compare-view-pair = Two side by side
compare-view-decision = Decision
compare-add = Add criterion
compare-close = Close

# Without criteria.
compare-empty = Compare your candidates before you choose
compare-empty-why = Say what matters to you and how much, score every candidate from 0 to 5, and note what each score rests on. A must-have puts a candidate out that does not reach it.
compare-start-standard = Start from the { $n } standard criteria
compare-start-empty = Start empty
compare-standard = The standard criteria
compare-standard-what = Training, marketing and financing are what Microsoft's text of December 2018 says most providers help with. Operations is our own advice: what partners ask their providers. You can change all of it later.
compare-between = { ", " }
compare-origin-advice = This criterion is our own advice, not from a text of Microsoft
compare-nobody = Nobody to compare yet
compare-nobody-why = Enter the providers that you consider. Those that were put aside are not compared.
compare-nobody-add = Go to the providers

# Groups of criteria.
compare-group = Group
compare-grid = Scores of all candidates
compare-column-criterion = Criterion
compare-column-weight = Weight
compare-column-must = Must have
compare-least = ≥ { $n }
compare-none = –
compare-head = { $total } · { $place }
compare-complete = all scored
compare-open = { $n } open
compare-said-candidate = { $name }, { $place }, { $total }, { $open }, { $region }
compare-said-weight = { $name }, weight { $n }
compare-said-must = { $name }, must have at least { $n }
compare-said-no-must = { $name }, no must-have
compare-said-score = { $candidate }, { $criterion }, score { $n }
compare-said-open = { $candidate }, { $criterion }, not scored
compare-too-much = Weights and scores go from 0 to 5

# The ranking.
compare-ranking = Ranking
compare-finding-nobody = There is no candidate yet
compare-finding-blank = Nothing is scored yet
compare-more-changes = { $n ->
    [one] 1 more change does the same
   *[other] { $n } more changes do the same
}
compare-no-place = No place yet
compare-place = No. { $n }
compare-place-shared = No. { $n }, shared
compare-total = { $total } of { $most }
compare-out = Out
compare-tied = Shares its place
compare-leads = First place
compare-provisional = { $n ->
    [one] Provisional, 1 open
   *[other] Provisional, { $n } open
}
compare-missed = Needs { $least } in { $criterion }, has { $score }
compare-region-unknown = Region not known
compare-region-unknown-why = Enter the countries that it sells in, on its own page
compare-region-no-home = Enter our own country on the page of our company
compare-region-fits = Region fits
compare-region-fits-why = Sells in our country and in all that we know of our customers
compare-region-misses = Region does not fit
compare-region-ours = Does not sell in our own country, { $country }
compare-region-customers = { $n ->
    [one] Does not sell in { $country }, where 1 customer is
   *[other] Does not sell in { $country }, where { $n } customers are
}
compare-region-more = { $n ->
    [one] Nor in 1 more country
   *[other] Nor in { $n } more countries
}

# One cell.
compare-score = Score
compare-clear = Clear
compare-counts = Counts { $points }: score { $score } times weight { $n }
compare-open-why = Not scored: it adds nothing, and the rank stays provisional
compare-open-must = Not scored: this is a must-have, at least { $n } is needed
compare-note = Note
compare-note-help = What the score rests on, such as the provider's own answer
compare-change-criterion = Change this criterion
compare-keys = In the grid: arrows move, 0 to 5 score, Delete clears, Enter comes here, Esc closes

# One criterion.
compare-weight = Weight
compare-weight-help = 0: it is looked at and does not count
compare-must = Must have
compare-must-help = With a must-have, a candidate below the least score is out
compare-must-least = Least score
compare-name-en = Name in English
compare-name-zh = Name in Chinese
compare-name-help = Left empty, the other language shows instead
compare-question-en = Question in English
compare-question-zh = Question in Chinese
compare-up = Move up
compare-down = Move down
compare-is-first = It is the first of its group
compare-is-last = It is the last of its group
compare-remove = Remove criterion
compare-remove-marks = { $n ->
    [one] 1 cell with a score, note or evidence goes with it. Undo brings it back.
   *[other] { $n } cells with scores, notes or evidence go with it. Undo brings them back.
}
compare-new-name = Name
compare-new-name-help = The other language can be added later
compare-new-name-why = Enter a name first
compare-add-now = Add
compare-keys-criterion = In the grid: 0 to 5 set weight and must-have, Alt with arrow up or down moves the criterion

# Two side by side.
compare-pair-first = First candidate
compare-pair-second = Second candidate
compare-pair-with = and
compare-pair-one = Two candidates are needed to stand side by side
compare-pair-points = Weighted
compare-pair-notes = Note on { $name }
compare-pair-difference = Difference
compare-pair-open = open
compare-pair-total = Total
compare-pair-ahead = { $ahead } is { $points } points ahead of { $behind }
compare-pair-ahead-so-far = { $n ->
    [one] { $ahead } is { $points } points ahead of { $behind } so far, 1 score is open
   *[other] { $ahead } is { $points } points ahead of { $behind } so far, { $n } scores are open
}
compare-pair-level = { $ahead } and { $behind } are level
compare-pair-level-so-far = { $n ->
    [one] { $ahead } and { $behind } are level so far, 1 score is open
   *[other] { $ahead } and { $behind } are level so far, { $n } scores are open
}
