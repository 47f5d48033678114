# Who leads, who is excluded, and how firm that is. $total, $most, $from, $to, $least, $score: points. $n: how many.
verdict-group-training = Training
verdict-group-marketing = Marketing
verdict-group-financing = Financing
verdict-group-operations = Operations
verdict-and = { $before } and { $last }
verdict-or = { $before } or { $last }
verdict-nobody = No providers to compare yet
verdict-nothing-counts = No leader: no criterion has a weight yet
verdict-all-out = No leader: every candidate misses a must-have
verdict-only = { $provider } is the only candidate left, with { $total } of { $most } points
verdict-leads = { $provider } leads with { $total } of { $most } points
verdict-tied = { $providers } are tied for first place with { $total } of { $most } points
verdict-tied-why = The totals are equal, so the scores alone do not decide
verdict-provisional = { $n ->
    [one] Provisional ranking: 1 score that counts is missing
   *[other] Provisional ranking: { $n } scores that count are missing
}
verdict-firm = No change to a single weight or score would make { $providers } win
verdict-turns = { $n ->
    [one] Changing a single weight or score by 1 point can change the result
   *[other] Changing a single weight or score by { $n } points can change the result
}
verdict-turn-weight = { $wins } would win if the weight of { $criterion } were { $to } instead of { $from }
verdict-turn-own-score = { $wins } would win if its score for { $criterion } were { $to } instead of { $from }
verdict-turn-own-open = { $wins } would win if its missing score for { $criterion } were { $to }
verdict-turn-score = { $wins } would win if the score of { $provider } for { $criterion } were { $to } instead of { $from }
verdict-turn-open = { $wins } would win if the missing score of { $provider } for { $criterion } were { $to }
verdict-missed = needs { $least } for { $criterion }, has { $score }
verdict-out = { $provider } is excluded: { $reasons }
cli-compare-row = { $place }. { $provider }: { $total } of { $most }
cli-compare-row-open = { $n ->
    [one] { $place }. { $provider }: { $total } of { $most }, 1 score missing
   *[other] { $place }. { $provider }: { $total } of { $most }, { $n } scores missing
}
cli-compare-nothing = This plan has nothing to compare. Add criteria and providers in the window first.

# A decision: the form, its memo on paper and as text. $providers, $first, $names: names. $n: how many.
choice-title = Decision
choice-none = No decision recorded yet. You can decide at any time, even before everything is scored.
choice-no-provider = Add providers first
choice-begin = Record a decision...
choice-close = Close form
choice-who = Selected providers
choice-who-help = The first one you select becomes the plan’s default. A customer can still have a different one.
choice-place = No. { $place } · { $total } of { $most }
choice-out = Excluded
choice-open = { $n ->
    [one] 1 score missing
   *[other] { $n } scores missing
}
choice-default = Default from then on
choice-warning = Check this before you decide. You can still record the decision.
choice-behind = { $provider } is No. { $place }, behind { $leaders }
choice-not-compared = { $provider } was not compared
choice-reasons = Reasons
choice-reasons-help = Appear in the memo word for word
choice-on = Decision date
choice-signers = Signers
choice-others = Other signers
choice-others-help = One name per line
choice-record = Record decision
choice-record-what = The current criteria, weights, scores and notes are kept with the decision, whatever changes later
choice-memos = Decision memos
choice-memo = { $date } · { $providers }
choice-signed-by = Signed by { $names }
choice-print = Print
choice-copy = Copy as text
choice-remove = Remove the memo of { $date }
choice-removed = Memo of { $date } removed
choice-recorded = Decision recorded. { $provider } is the plan’s default.
memo-title = Decision memo on indirect providers
memo-chosen-one = Selected: { $provider }
memo-chosen-many = Selected, to work with in parallel: { $providers }. Default: { $first }.
memo-on = Decision date
memo-recorded = Recorded by
memo-recorded-value = { $by }, { $at } UTC
memo-reasons = Reasons
memo-no-reasons = None recorded
memo-ranking = Ranking at the time of the decision
memo-place = Rank
memo-candidate = Candidate
memo-total = Total
memo-open = Missing
memo-out = Excluded
memo-scores = Criteria, weights and scores
memo-criterion = Criterion
memo-weight = Weight
memo-must = Must-have
memo-must-from = at least { $least }
memo-missed = { $score } (too low)
memo-notes = Notes and evidence
memo-note = Note
memo-evidence = Evidence: { $name }
memo-sign = Date, signature
memo-foot = Printed from Changeover. Everything is shown as it was when the decision was recorded, whatever has changed since. Missing scores are shown as –.

# The comparison of providers.
compare-what = Score each candidate on what matters to you, and see how firm the result is
compare-views = View
compare-view-all = All candidates
compare-view-pair = Side by side
compare-view-decision = Decision
compare-add = Add criterion
compare-close = Close

# Without criteria.
compare-empty = Compare your candidates before you decide
compare-empty-why = List what matters to you and how much, score each candidate from 0 to 5, and note what each score is based on. A candidate that misses a must-have is excluded.
compare-start-standard = Start with the { $n } standard criteria
compare-start-empty = Start from scratch
compare-standard = Standard criteria
compare-standard-what = According to Microsoft’s text of December 2018, most providers help with training, marketing and financing. The Operations criteria are Changeover’s advice: questions that partners ask their providers. You can change everything later.
compare-between = { ", " }
compare-origin-advice = This criterion is Changeover’s advice and does not come from a Microsoft text
compare-nobody = No candidates yet
compare-nobody-why = Add the providers you are considering. Archived providers are not compared.
compare-nobody-add = Go to Providers

# Groups of criteria. The compare-said sentences are read aloud by a screen reader.
compare-group = Group
compare-grid = Scores of all candidates
compare-column-criterion = Criterion
compare-column-weight = Weight
compare-column-must = Must-have
compare-least = ≥ { $n }
compare-none = –
compare-head = { $total } · { $place }
compare-complete = all scored
compare-open = { $n } missing
compare-said-candidate = { $name }, { $place }, { $total }, { $open }, { $region }
compare-said-weight = { $name }, weight { $n }
compare-said-must = { $name }, must-have, at least { $n }
compare-said-no-must = { $name }, not a must-have
compare-said-score = { $candidate }, { $criterion }, score { $n }
compare-said-open = { $candidate }, { $criterion }, not scored
compare-too-much = Weights and scores range from 0 to 5

# The ranking.
compare-ranking = Ranking
compare-finding-nobody = No candidates yet
compare-finding-blank = Nothing scored yet
compare-more-changes = { $n ->
    [one] 1 more change with the same effect
   *[other] { $n } more changes with the same effect
}
compare-no-place = Not ranked yet
compare-place = No. { $n }
compare-place-shared = No. { $n }, tied
compare-total = { $total } of { $most }
compare-out = Excluded
compare-tied = Tied
compare-leads = First place
compare-provisional = { $n ->
    [one] Provisional, 1 missing
   *[other] Provisional, { $n } missing
}
compare-missed = Needs { $least } for { $criterion }, has { $score }
compare-region-unknown = Region not known
compare-region-unknown-why = Enter the countries served on the Providers tab
compare-region-no-home = Enter your country under Our company
compare-region-fits = Region matches
compare-region-fits-why = Sells in your country and in all known countries of your customers
compare-region-misses = Region does not match
compare-region-ours = Does not sell in your country ({ $country })
compare-region-customers = { $n ->
    [one] Does not sell in { $country } (1 customer)
   *[other] Does not sell in { $country } ({ $n } customers)
}
compare-region-more = { $n ->
    [one] Nor in 1 other country
   *[other] Nor in { $n } other countries
}

# One cell.
compare-score = Score
compare-clear = Clear
compare-counts = Counts { $points }: score { $score } times weight { $n }
compare-open-why = Not scored: adds nothing to the total, and the rank stays provisional
compare-open-must = Not scored: a must-have that needs at least { $n }
compare-note = Note
compare-note-help = What the score is based on, such as the provider’s own answer
compare-change-criterion = Edit criterion
compare-keys = In the grid: arrow keys move, 0 to 5 set the score, Delete clears it, Enter moves here, Esc closes

# One criterion.
compare-weight = Weight
compare-weight-help = 0: shown, but not counted
compare-must = Must-have
compare-must-help = A candidate below the minimum score is excluded
compare-must-least = Minimum score
compare-name-en = Name in English
compare-name-zh = Name in Chinese
compare-name-help = If empty, the other language is shown
compare-question-en = Question in English
compare-question-zh = Question in Chinese
compare-up = Move up
compare-down = Move down
compare-is-first = Already the first in its group
compare-is-last = Already the last in its group
compare-remove = Remove criterion
compare-remove-marks = { $n ->
    [one] 1 cell with a score, note or evidence is removed too. You can undo this.
   *[other] { $n } cells with scores, notes or evidence are removed too. You can undo this.
}
compare-new-name = Name
compare-new-name-help = You can add the other language later
compare-new-name-why = Enter a name first
compare-add-now = Add
compare-keys-criterion = In the grid: 0 to 5 set weight and must-have, Alt+Up or Alt+Down moves the criterion

# Two side by side.
compare-pair-first = First candidate
compare-pair-second = Second candidate
compare-pair-with = and
compare-pair-one = This view needs two candidates
compare-pair-points = Weighted
compare-pair-notes = Note on { $name }
compare-pair-difference = Difference
compare-pair-open = missing
compare-pair-total = Total
compare-pair-ahead = { $ahead } leads { $behind } by { $points }
compare-pair-ahead-so-far = { $n ->
    [one] { $ahead } leads { $behind } by { $points } so far; 1 score is missing
   *[other] { $ahead } leads { $behind } by { $points } so far; { $n } scores are missing
}
compare-pair-level = { $ahead } and { $behind } are tied
compare-pair-level-so-far = { $n ->
    [one] { $ahead } and { $behind } are tied so far; 1 score is missing
   *[other] { $ahead } and { $behind } are tied so far; { $n } scores are missing
}
compare-column-group = Group
compare-row-total = Total
compare-row-place = Place
