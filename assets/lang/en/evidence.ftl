# Evidence of a step, a score or a state. Each sentence says what happened, what is safe, and what to do.
# $path: a file or folder. $name: what the evidence is called. $megabytes: a size.
evidence-added = Added as evidence: { $name }
evidence-there = The evidence has a file with the same contents already: { $name }
evidence-not-found = There is no file at this path, so nothing was added. Check the path, or connect the drive that it is on. { $path }
evidence-is-folder = This is a folder, and only files can be added. Nothing was changed. Choose a file in it, or pack the folder into one file. { $path }
evidence-no-file = This is a device or something else that is no file. Nothing was changed. Choose a file. { $path }
evidence-no-permission = Your account may not read this file, so nothing was added. Ask its owner to share it, or to give you a copy. { $path }
evidence-too-large = The file has { $megabytes } MB, and evidence may have 20 MB at most. Nothing was added, and the file lies where it was. Add a smaller file, or write into the note where it is. { $path }
evidence-empty = The file is empty and proves nothing, so it was not added. It may not be saved or downloaded yet. Look at it, then try again. { $path }
evidence-unreadable = The file could not be read, so nothing was added. Try again; if that does not help, check the drive. { $path }
evidence-no-text = There is no text to add yet. Paste it first
evidence-text-too-large = The text has { $megabytes } MB, and evidence may have 20 MB at most. Nothing was added, and the text is still in its field. Add a shorter part of it.
evidence-no-name = The text has no name yet. Write one first, so that others find it
evidence-missing = The evidence "{ $name }" is no longer where it was kept. The plan still says who added it and when. Put the file back from a backup, or add it again. { $path }
evidence-changed = The evidence "{ $name }" is no longer what was added: its contents are other ones. What lies there was left as it is. Add the right file again. { $path }
dialog-evidence = Choose a file as evidence

# Papers and calendars.
paper-saved = The page lies in { $path }, and your browser was asked to open it. Print it there
calendar-saved = The calendar lies in { $path }. Open it with your calendar program; saving it again brings the same entries up to date
calendar-file-name = deadlines
dialog-save-calendar = Save the calendar
evidence-title = Evidence
evidence-more = { $kilobytes } kB, added on { $date } by { $name }
evidence-is-missing = no longer there
evidence-is-changed = no longer what was added
evidence-choose = Choose a file...
evidence-path = Or its path
evidence-no-path = Enter the path of a file first
evidence-add-file = Add this file
evidence-name = What the pasted text is called
evidence-text = Pasted text, such as a mail
evidence-add-text = Add this text
