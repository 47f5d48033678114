# Facts of rule books: who says so, and how sure it is.
fact-source-line = { $title }, { $dated }
fact-undated = undated
fact-confidence-a = Read in a text of Microsoft
fact-confidence-b = Reported, not confirmed by Microsoft
fact-confidence-c = Inferred, not a rule

refused-no-new-direct = Nothing was changed: a new direct customer cannot be added any more. { $rule } ({ $source }). Add the customer through the provider, or import the list if Partner Center shows it.
refused-before-previous = This day lies before { $day }, on which “{ $step }” was done. Nothing was changed. Correct one of the two days.
fact-click = Click { $path }
fact-role = Needs the role { $role }
fact-provenance = Checked on { $checked }. { $confidence }
fact-link = Address
fact-history = History of Microsoft's documentation
fact-count = { $n ->
    [one] { $n } fact
   *[other] { $n } facts
}
