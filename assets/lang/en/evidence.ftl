# Evidence of a step, a score or a status. Each sentence says what happened, what is safe, and what to do.
# $path: a file or folder. $name: what the evidence is called. $megabytes: a size.
evidence-added = Added as evidence: { $name }
evidence-there = A file with the same contents has already been added as evidence: { $name }
evidence-not-found = There is no file at this path, so nothing was added. Check the path, or connect the drive that it is on. { $path }
evidence-is-folder = This is a folder, and only files can be added. Nothing was changed. Choose a file in it, or compress the folder into one file. { $path }
evidence-no-file = This is a device or something else that is not a file. Nothing was changed. Choose a file. { $path }
evidence-no-permission = Your account has no permission to read this file, so nothing was added. Ask the owner of the file for access or a copy. { $path }
evidence-too-large = The file is { $megabytes } MB, and evidence can be 20 MB at most. Nothing was added, and the file is unchanged. Add a smaller file, or write in the note where the file is. { $path }
evidence-empty = The file is empty, so it was not added. It may not be fully saved or downloaded yet. Open it to check, then try again. { $path }
evidence-unreadable = The file could not be read, so nothing was added. Try again; if that does not help, check the drive. { $path }
evidence-no-text = There is no text to add yet. Paste it first.
evidence-text-too-large = The text is { $megabytes } MB, and evidence can be 20 MB at most. Nothing was added, and the text is still in its field. Add a shorter part of it.
evidence-no-name = The text has no name yet. Enter one so that colleagues can find it.
evidence-missing = The evidence “{ $name }” is no longer where it was stored. The plan still says who added it and when. Restore the file from a backup, or add it again. { $path }
evidence-changed = The evidence “{ $name }” is not the file that was added: its contents are different. The file was left as it is. Add the right file again. { $path }
dialog-evidence = Choose a file as evidence

# Printed pages and calendars.
paper-saved = Saved to { $path }. Your browser was asked to open it; print it from there.
calendar-saved = Saved to { $path }. Open the file with your calendar program. If you save and import it again, calendar programs that recognize the entries update them.
calendar-file-name = deadlines
dialog-save-calendar = Save the calendar
evidence-not-added = Typed, not added yet
evidence-title = Evidence
evidence-none = No evidence yet
evidence-add = Add evidence
evidence-proves = What it proves
evidence-nothing-to-prove = Record the acceptance, a consent, an agreement or a transfer first. Then add what proves it here.
evidence-more = { $kilobytes } KB, added on { $date } by { $name }
evidence-is-missing = File missing
evidence-is-changed = Contents changed
evidence-choose = Choose a file...
evidence-path = Or enter its path
evidence-no-path = Enter the path of a file first
evidence-add-file = Add file
evidence-name = Name of the pasted text
evidence-text = Pasted text, such as an email
evidence-add-text = Add text
