# Rule books of the user's own: files in the data folder's "rules".
# $file: a file's name. $why: one of the texts below. $id, $by, $other: names in rule data. $what: the reader's own words.
rule-file-fault = The rule file { $file } is not used: { $why }. It was left as it is, and the rules of this program hold. Correct the file, then open the plan again.
rule-file-instead = The rule book { $id } comes from your file { $file } now, instead of this program's own. Take the file away to go back.
rule-file-unusable = The rule book { $file } cannot be used: { $why }. Nothing was changed. Name another file, or one of the books that “changeover rules” lists.
rule-file-not-text = line { $line } is not written in UTF-8
rule-file-no-file = it is no file that can be read, such as a folder
rule-file-twice = { $other } has a rule book of the same name, { $id }, and that one is used
rule-file-too-many = only { $n } rule files are read, and this one and those after it are too many
rule-file-disk = the disk did not give it

rule-book-too-large = it has { $kilobytes } KB, and a rule book may have 1,024 KB at most
rule-book-not-read = it cannot be understood from line { $line }, column { $column } on ({ $what })
rule-book-unsound-more = { $faults }; { $n } more { $n ->
    [one] fault
   *[other] faults
}
rule-fault-twice = { $id } stands in it twice
rule-fault-missing = { $by } names { $id }, which is not in it
rule-fault-circle = the step { $id } needs itself
rule-fault-bad-text = a text of { $id } is empty, too long, in one language only, or no plain text
rule-fault-inferred = { $id } is inferred, and a rule must be something that somebody said
rule-fault-unused = nothing refers to { $id }
rule-fault-act = the step { $id } must be there exactly once
rule-fault-implausible = { $id } has a number or date that cannot be meant
rule-fault-bad-link = { $id } has an address that is not plain https
