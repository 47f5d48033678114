own-letters = Letters of this plan
own-letters-what = Letters of your own beside those of Changeover, and templates to share with colleagues
own-letters-open = Your own letters...
own-letters-new = New letter
own-letters-name = Name
own-letters-begin = Begin with
own-letters-blank = Opening and closing only
own-letters-blank-link = Opening, relationship link, closing
own-letters-copy-of = Copy of “{ $letter }”
own-letters-with-link = It brings the relationship link, checked as in the invitation. This cannot be changed later.
own-letters-no-link = It brings no relationship link. This cannot be changed later.
own-letters-make = Make letter
own-letters-made = “{ $letter }” is ready in both languages. Press “Write” to choose customers and edit its text.
own-letters-yours = Your own
own-letters-none = There is no letter of your own yet. Begin with an empty one, or with a copy of a letter below.
own-letters-shipped = Letters of Changeover
own-letters-link = with link
own-letters-version = { $language } v{ $version }
own-letters-write = Write
own-letters-copy = Copy as your own
own-letters-remove = Remove
own-letters-batch-runs = A batch is in progress. Finish it first.
own-letters-removed = Removed letters
own-letters-removed-why = They are not offered any more. Their text stays with what was sent.
own-letters-removed-said = “{ $letter }” is removed. What was sent with it stays.
own-letters-bring-back = Bring back
letter-own = Letter
command-own-letters = Your own letters, and templates as files
edit-letter-make = letter “{ $name }” made
edit-letter-rename = letter “{ $name }” renamed
edit-letter-remove = letter “{ $name }” removed
edit-letter-bring-back = letter “{ $name }” brought back
edit-letters-taken = { $n ->
    [one] 1 template taken over from a file
   *[other] { $n } templates taken over from a file
}
edit-invitation-printed = { $n ->
    [one] letter to { $name } printed
   *[other] { $n } letters printed
}
refused-shipped-name = Changeover has a letter called “{ $name }”. Nothing was changed. Enter another name.
refused-letter-name = Another letter is called “{ $name }” already. Nothing was changed. Enter another name.
refused-letter-on-its-way = A batch of this letter is in progress. Nothing was changed. Finish the batch, then remove the letter.
cli-no-such-letter = There is no letter “{ $word }”. Nothing was written. Choose one of: { $words }
dialog-share-letters = Save the templates
dialog-take-letters = Choose a file of templates
shared-take = Load templates...
shared-kind = Templates
shared-share = { $n ->
    [0] Save selected as a file...
    [one] Save 1 letter as a file...
   *[other] Save { $n } letters as a file...
}
shared-none-ticked = Select the letters to save
shared-file-name = Letter templates
shared-saved = Templates saved: { $path }
shared-title = Templates from { $file }
shared-what = Compare them with yours, and select what to take over. You can undo it in one step.
shared-text = { $letter }, { $language }
shared-state-new = New
shared-state-changed = Changed
shared-state-same = Same as yours
shared-state-faulty = Cannot be used
shared-attachments = Attachments are not in the file. Add them yourself if you need them: { $files }
shared-without = The file holds the text, Cc and reply address of each letter. Signature and logo are not in it.
shared-without-files = The file holds the text, Cc and reply address of each letter. Signature, logo and attachments are not in it: { $files }
shared-reply-to = Reply to: { $address }
shared-all-same = There is nothing to take over
shared-nothing-ticked = Select what to take over
shared-take-over = { $n ->
    [one] Take over 1 template
   *[other] Take over { $n } templates
}
shared-taken = { $n ->
    [one] 1 template taken over
   *[other] { $n } templates taken over
}
shared-unreadable = This file holds no templates, or it was damaged: line { $line } cannot be read. Nothing was changed. Ask your colleague to save the templates again.
shared-newer = These templates were saved by a newer version of Changeover. Nothing was changed. Update Changeover.
shared-twice = This file holds “{ $letter }” in { $language } twice. Nothing was changed. Ask your colleague to save the templates again.
shared-too-many = This file holds more letters than can be read. Nothing was changed. Ask your colleague to save fewer letters at once.
shared-empty = This file holds no templates. Nothing was changed. Choose another file.
hand-over-printed = Printed
letter-paper-print = Print this letter
letter-paper-print-all = Print all
letter-paper-print-chosen = Print { $n }
letter-paper-many = { $n ->
    [one] 1 letter
   *[other] { $n } letters
}
letter-paper-refused = { $n ->
    [one] 1 letter cannot be printed: it did not pass the check
   *[other] { $n } letters cannot be printed: they did not pass the check
}
letter-paper-asked = { $n ->
    [one] 1 letter was opened for printing. Was it printed?
   *[other] { $n } letters were opened for printing. Were they printed?
}
letter-paper-asked-why = Changeover cannot see your printer. Nothing is recorded until you answer.
letter-paper-yes = Mark as printed
letter-paper-no = Not printed
letter-plain = Plain text
command-plain-text = Show letter as formatted or as plain text
letter-paper-enclosed = Enclosed: { $files }
invitations-source = Source
command-source = Show letter text as source, or as it will look
