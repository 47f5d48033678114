# Saving and opening. Each sentence says what happened, what is safe, and what to do.
# $path: a file or folder. $n, $before, $after, $expected, $found: counts. $at: a time. $by, $name, $host: who.

store-read-not-found = There is no file here. It may have been moved or renamed, or the drive is not connected. Nothing was changed. Connect the drive, or choose the plan’s new location. { $path }
store-read-no-permission = Your account has no permission to read this file. Nothing was changed. Ask the file’s owner to share it with you. { $path }
store-read-held = Another program has this file open and blocks reading. Nothing was changed. Close that program, or wait until a virus scanner or sync program has finished, then try again. { $path }
store-read-network = The network location did not respond. Nothing was changed. Check the connection and try again. { $path }
store-read-placeholder = This file is only in the cloud, and the sync program is not running. Nothing was changed. Start the sync program, wait until the file has been downloaded, and try again. { $path }
store-read-failed = The file could not be read. Nothing was changed. Try again; if that does not help, check the drive. { $path }

store-disk-full = The disk is full. The last saved version is untouched. Free up some space; saving is retried automatically. { $path }
store-write-no-permission = Your account has no permission to write here. The last saved version is untouched. Save to another folder, or ask for permission. { $path }
store-write-held = Another program has this file open, so it could not be saved. The last saved version is untouched. Close that program, or wait until a virus scanner or sync program has finished, then try again. { $path }
store-write-folder-gone = The folder was not found. It may have been moved, or the drive is not connected. Your edits are still in memory. Connect the drive, or save to another folder. { $path }
store-write-name-too-long = The name is too long or not allowed on this drive. Nothing was changed. Choose a shorter name. { $path }
store-write-network = The network location did not respond. The last saved version is untouched. Check the connection; saving is retried automatically. { $path }
store-write-failed = The file could not be saved. The last saved version is untouched. Close other programs that use it, or save to another folder. { $path }
store-not-synced = The new version was written, but the disk did not confirm it. Nothing is lost so far. Saving is retried automatically; do not turn off the computer yet. { $path }
store-read-back = What was written could not be read back unchanged, so the old version was kept. Your edits are still in memory. Save a copy to another drive. { $path }

store-plan-empty = The plan file is empty; another program or a full disk may have cut it off. Nothing was changed. Restore the plan from its backups and journal. { $path }
store-plan-zeros = The plan file contains only zeros, which can happen when a computer loses power. Nothing was changed. Restore the plan from its backups and journal. { $path }
store-plan-utf16 = The plan file was saved in another encoding (UTF-16). Nothing was changed. Open it in the editor that saved it, and save it as UTF-8. { $path }
store-plan-not-text = This file is not a plan, or it is badly damaged. Nothing was changed. Choose another file, or restore the plan from its backups. { $path }
store-plan-is-folder = There is a folder where the plan file should be. Nothing was changed. Rename the folder, or choose another plan. { $path }
store-plan-no-header = This text file is not a plan: the line that states its format is missing. Nothing was changed. Choose another file, or restore the plan from its backups. { $path }
store-plan-unreadable = Nothing in this plan file can be read. The file was left as it is. Restore the plan from its backups and journal. { $path }
store-only-copies = This folder has no plan.ron, only other versions of it: { $names }. They are left as they are. Open one of them to check it, and name the right one plan.ron. { $path }
store-too-new = A newer version of Changeover saved this plan (format { $format }), and this version cannot read it. Nothing was changed. Install the newer version. { $path }
store-already-there = An item with this name already exists and was not replaced. Choose another name. { $path }
store-file-read-only = The file is marked as read-only, so it was not replaced. Your edits are safe in the journal. Clear the read-only attribute, or save to another folder. { $path }
store-changed-outside = Another program changed the plan file, so it was not replaced. Your edits are safe in the journal. Reopen the plan to combine both versions. { $path }
store-many-gone = The plan would shrink from { $before } to { $after } records, so it was not saved yet. The last saved version is untouched. Confirm if this is intended, or undo. { $path }
store-too-large = The file is larger than { $megabytes } MB, so it was not read. Nothing was changed. Split it into smaller files. { $path }
store-opened-read-only = This plan is open as read-only, so nothing was written. Make a copy to edit it. { $path }
store-no-data-dir = The system does not provide a folder for Changeover’s data. Nothing was changed. Start Changeover with --data-dir and a folder of your choice.
store-stopped = Saving has stopped because of a program error. Your edits are still in memory. Save a copy now, then restart Changeover. { $path }

store-state-saved = Saved
store-state-saving = Saving...
store-state-not-saved = Not saved yet. Your edits are in memory, and saving is retried every two seconds.
store-state-in-journal-only = Your edits are safe in the journal. The plan file could not be updated yet.
store-state-changed-outside = Another program changed the plan file. Your edits are safe in the journal. Reopen the plan to combine both versions.
store-state-many-gone = The plan would shrink from { $before } to { $after } records. Your edits are safe in the journal. Confirm if this is intended, or undo.

store-read-only-in-use = { $name } has had this plan open on { $host } since { $at }. You can read it, or make a copy and edit that.
store-read-only-in-use-by = { $name } has had this plan open since { $at }. You can read it, or make a copy and edit that.
store-read-only-released = The person who had this plan open has closed it. Everything that was saved is shown here.
store-read-only-in-use-unknown = Someone else has this plan open. You can read it, or make a copy and edit that.
store-read-only-newer = A newer version of Changeover saved this plan (format { $format }). You can read it; to edit it, install the newer version.
store-read-only-not-understood = This plan contains something that this version of Changeover does not recognize and would lose when saving. You can read it; to edit it, install the newer version.
store-read-only-folder = Nothing can be written to the plan’s folder. You can read the plan, or make a copy elsewhere and edit that.
store-read-only-file = The plan file is marked as read-only. You can read it; to edit it, clear its read-only attribute.
store-read-only-copy = This is a copy beside a plan. You can read and compare it; to edit it, make a copy of your own.

store-found-line-damaged = Line { $line } of the plan file is damaged. Everything else was read.
store-found-changed-outside = Another program changed line { $line }. The plan uses the new text. If that is wrong, change it back here.
store-found-edited-by-hand = The plan file was edited by hand near line { $line }. It was read completely.
store-found-not-understood = Line { $line } contains something that this version of Changeover does not recognize. The plan is open as read-only, so nothing is lost.
store-found-doubled = Records whose ID occurs twice: { $n }. The later ones were used, and the original file is kept.
store-found-end-missing = The end of the plan file is missing. Everything before that was read.
store-found-lines-missing = The plan file should have { $expected } records and has { $found }. Lines are missing or come from an older version.
store-found-about-damaged = The line that identifies the plan and its last edit is damaged. The records were read.
store-found-recovered = Lost records restored from backups and the journal: { $n }
store-found-set-aside = The original file is kept here. { $path }
store-found-rebuilt = The plan was restored from a backup. Later edits restored from the journal: { $n }
store-found-journal-damaged = The journal is damaged in the middle. Later edits were applied where they still fit; the file is kept as it is. { $path }
store-found-merged = The plan was also changed on another computer. Changes from this computer that were applied to it: { $n }
store-found-conflict = A change by { $by } at { $at } conflicts with what another computer saved, so it was not applied. Compare the two and choose.
store-found-older-than-journal = The plan file is older than this computer’s journal. Later edits in the journal: { $n }. None was applied; you can bring them back into the plan.
store-found-conflict-copy = A sync program seems to have left another version beside the plan. Open it and compare before you delete it. { $name }
store-found-rescue = Changeover closed unexpectedly earlier and kept a copy that differs from the plan. Compare it before you delete it. { $path }
store-found-no-lock = This drive cannot lock files. If two people open the plan at once, neither gets a warning; saving never replaces the other person’s changes.
store-settings-unread = The settings could not be read, so the default settings are used. The file is left as it is, and changes you make now apply only until you close Changeover. { $why }
store-settings-set-aside = The settings could not be read, so the default settings are used. The old file is kept here. { $path }

store-edit-created = Plan created
store-edit-merged = Combined with another computer’s version
store-edit-outside = Changed by another program
store-edit-restored = Backup restored
