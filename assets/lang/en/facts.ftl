# Facts of rule versions: who says so, and how certain it is.
fact-source-line = { $title }, { $dated }
fact-undated = undated
fact-confidence-a = Stated in a Microsoft document
fact-confidence-b = Reported, not confirmed by Microsoft
fact-confidence-c = Inferred, not a rule

refused-no-new-direct = Nothing was changed. New direct customers can no longer be added: { $rule } ({ $source }). Add the customer through the provider, or import the list if Partner Center shows it.
refused-before-previous = This day is before { $day }, when “{ $step }” was done. Nothing was changed. Correct one of the two days.
fact-click = Select { $path }
fact-role = Role needed: { $role }
fact-provenance = { $confidence }; checked on { $checked }
fact-link = Web address
fact-history = History of Microsoft’s document
fact-count = { $n ->
    [one] { $n } fact
   *[other] { $n } facts
}
