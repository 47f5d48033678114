# Rule versions of the user's own: files in the data folder's "rules".
# $file: a file's name. $why: one of the texts below. $id, $by, $other: names in rule data. $what: the reader's own words.
rule-file-fault = The rule file { $file } is not used: { $why }. The file was not changed, and the built-in rules apply. Correct the file, then open the plan again.
rule-file-instead = Rule version { $id } now comes from your file { $file } instead of the built-in one. Move the file elsewhere to return to the built-in version.
rule-file-unusable = The rule version { $file } cannot be used: { $why }. Nothing was changed. Name another file, or one of the versions that “changeover rules” lists.
rule-file-not-text = line { $line } is not UTF-8 text
rule-file-no-file = it is not a file that can be read; it may be a folder
rule-file-twice = { $other } already has a rule version named { $id }, and that one is used
rule-file-too-many = only { $n } rule files are read, and this one is beyond that limit
rule-file-disk = it could not be read from the disk

rule-book-too-large = it is { $kilobytes } KB, and the limit is 1,024 KB
rule-book-not-read = it cannot be read from line { $line }, column { $column } onward ({ $what })
rule-book-no-base = it is based on { $id }, and there is no such rule version
rule-book-circle = it is based on { $id }, which is based on it in turn
rule-book-not-in-base = it takes over { $id }, which the rule version it is based on does not have
rule-book-unsound-more = { $faults }; { $n } more { $n ->
    [one] error
   *[other] errors
}
rule-fault-twice = { $id } occurs twice
rule-fault-missing = { $by } refers to { $id }, which is not in the file
rule-fault-circle = the step { $id } depends on itself
rule-fault-bad-text = a text of { $id } is empty, too long, in one language only, or not plain text
rule-fault-inferred = { $id } is marked as inferred, but a rule must be something that somebody stated
rule-fault-unused = nothing refers to { $id }
rule-fault-act = the step { $id } must occur exactly once
rule-fault-implausible = { $id } has a number or date that is not plausible
rule-fault-bad-link = { $id } has an address that is not plain https
