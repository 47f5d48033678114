# Saving and opening. Each sentence says what happened, what is safe, and what to do.
# $path: a file or folder. $n, $before, $after, $expected, $found: counts. $at: a time. $by, $name, $host: who.

store-read-not-found = There is no file here. It may have been moved or renamed, or the drive is not connected. Nothing was changed. Connect the drive, or choose the plan's new place. { $path }
store-read-no-permission = This file may not be read by your account. Nothing was changed. Ask its owner to share it with you. { $path }
store-read-held = Another program has this file open and lets nobody else read it. Nothing was changed. Close that program, or wait until a virus scanner or sync program has finished, then try again. { $path }
store-read-network = The network place did not answer. Nothing was changed. Check the connection and try again. { $path }
store-read-placeholder = This file is only in the cloud, and the sync program is not running. Nothing was changed. Start it, wait until the file has been downloaded, and try again. { $path }
store-read-failed = The file could not be read. Nothing was changed. Try again; if that does not help, check the drive. { $path }

store-disk-full = The disk is full. The last saved version is untouched. Free some space; saving is tried again by itself. { $path }
store-write-no-permission = Nothing may be written here. The last saved version is untouched. Save to another folder, or ask for permission to write. { $path }
store-write-held = Another program has this file open, so it could not be written. The last saved version is untouched. Close that program, or wait until a virus scanner or sync program has finished, then try again. { $path }
store-write-folder-gone = The folder is gone. It may have been moved, or the drive is not connected. Your edits are still in memory. Connect the drive, or save to another folder. { $path }
store-write-name-too-long = The name is too long or not allowed on this drive. Nothing was changed. Choose a shorter name. { $path }
store-write-network = The network place did not answer. The last saved version is untouched. Check the connection; saving is tried again by itself. { $path }
store-write-failed = The file could not be written. The last saved version is untouched. Close other programs that use it, or save to another folder. { $path }
store-not-synced = The new version is in place, but the disk did not confirm it. Nothing is lost so far. Saving is tried again by itself; do not switch the computer off yet. { $path }
store-read-back = What was written did not read back correctly, so the old version was kept. Your edits are still in memory. Save a copy to another drive. { $path }

store-plan-empty = The plan's file is empty; another program or a full disk cut it off. Nothing was changed. The plan can be restored from its backups and journal. { $path }
store-plan-zeros = The plan's file holds only zeros, which happens when a computer loses power. Nothing was changed. The plan can be restored from its backups and journal. { $path }
store-plan-utf16 = The plan's file was saved in another encoding (UTF-16). Nothing was changed. Open it in the editor that saved it and save it as UTF-8. { $path }
store-plan-not-text = This file is not a plan, or it is badly damaged. Nothing was changed. Choose another file, or restore the plan from its backups. { $path }
store-plan-is-folder = There is a folder where the plan's file should be. Nothing was changed. Rename the folder, or choose another plan. { $path }
store-plan-no-header = This text file is not a plan; the line with its format is missing. Nothing was changed. Choose another file, or restore the plan from its backups. { $path }
store-plan-unreadable = Nothing in this plan's file can be read. The file was left as it is. Restore the plan from its backups and journal. { $path }
store-too-new = This plan was saved by a newer version of the program (format { $format }), and this version cannot read it. Nothing was changed. Install the newer version. { $path }
store-already-there = Something with this name is already here, and was not replaced. Choose another name. { $path }
store-file-read-only = The file is marked as read-only, so it was not replaced. Your edits are safe in the journal. Remove the mark, or save to another folder. { $path }
store-changed-outside = Another program changed the plan's file, so it was not replaced. Your edits are safe in the journal. Open the plan again to bring both together. { $path }
store-many-gone = The plan would shrink from { $before } to { $after } records, so it was not saved yet. The last saved version is untouched. Confirm if that is intended, or undo. { $path }
store-too-large = The file is larger than { $megabytes } MB, so it was not read. Nothing was changed. Split it into smaller files. { $path }
store-opened-read-only = This plan is open for reading only, so nothing was written. { $path }
store-no-data-dir = The system names no folder for the program's data. Nothing was changed. Start the program with --data-dir and a folder of your choice.
store-stopped = Saving has stopped because of an error in the program. Your edits are still in memory. Save a copy now, then start the program again. { $path }

store-state-saved = Saved
store-state-saving = Saving...
store-state-not-saved = Not saved yet. Your edits are in memory, and saving is tried again every two seconds
store-state-in-journal-only = Your edits are safe in the journal. The plan's file could not be updated yet
store-state-changed-outside = Another program changed the plan's file. Your edits are safe in the journal. Open the plan again to bring both together
store-state-many-gone = The plan would shrink from { $before } to { $after } records. Your edits are safe in the journal. Confirm if that is intended, or undo

store-read-only-in-use = { $name } on { $host } has had this plan open since { $at }. You can read it, or make a copy and change that.
store-read-only-in-use-by = { $name } has had this plan open since { $at }. You can read it, or make a copy and change that.
store-read-only-released = Whoever had this plan open has closed it. Everything that was saved is shown here.
store-read-only-in-use-unknown = Somebody has this plan open. You can read it, or make a copy and change that.
store-read-only-newer = A newer version of the program saved this plan (format { $format }). You can read it; install the newer version to change it.
store-read-only-not-understood = This plan holds something that this version of the program does not know and would lose when saving. You can read it; install the newer version to change it.
store-read-only-folder = Nothing may be written into the plan's folder. You can read the plan, or make a copy elsewhere and change that.
store-read-only-file = The plan's file is marked as read-only. You can read it; remove the mark to change it.

store-found-line-damaged = Line { $line } of the plan's file is damaged. Everything else was read.
store-found-changed-outside = Line { $line } was changed by another program. The plan uses the new text; undo it here if that is wrong.
store-found-edited-by-hand = The plan's file was edited by hand near line { $line }. It was read completely.
store-found-not-understood = Line { $line } holds something that this version of the program does not know. The plan is open for reading only, so nothing is lost.
store-found-doubled = Records with an id that occurs twice: { $n }. The later ones were used, and the original file is kept.
store-found-end-missing = The end of the plan's file is missing; something cut it off. Everything before that was read.
store-found-lines-missing = The plan's file should have { $expected } records and has { $found }. Lines are missing or come from an older version.
store-found-about-damaged = The line that says how far the plan goes is damaged. The records were read.
store-found-recovered = Lost records that backups and the journal brought back: { $n }
store-found-set-aside = The file as it was found is kept here. { $path }
store-found-rebuilt = The plan was restored from a backup. Later edits that the journal brought back: { $n }
store-found-journal-damaged = The journal is damaged in the middle. What came after was applied where it still fits; the file is kept as it is. { $path }
store-found-merged = The plan was also changed on another computer. Changes of this computer that were put on top: { $n }
store-found-conflict = A change by { $by } of { $at } does not fit what another computer saved, so it was not applied. Compare the two and choose.
store-found-older-than-journal = The plan's file is older than this computer's journal. Later edits that the journal has: { $n }. Nothing was applied; you can take them back into the plan.
store-found-conflict-copy = A sync program seems to have left another version beside the plan. Open it and compare before you delete it. { $name }
store-found-rescue = The program once stopped unexpectedly and kept a copy that differs from the plan. Look at it before you delete it. { $path }
store-found-no-lock = This drive cannot lock files. If two people open the plan at once, nobody is warned; no save will replace the other's.
store-settings-unread = The settings could not be read, so the usual ones are used. The file stays as it is, and what you change now counts until you close the program. { $why }
store-settings-set-aside = The settings could not be read, so the usual ones are used. The old file is kept here. { $path }

store-edit-created = Made the plan
store-edit-merged = Put together with another computer's version
store-edit-outside = Changed by another program
store-edit-restored = Went back to a backup
