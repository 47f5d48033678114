# Plans, backups and restore.
plans-what = The open plan, other plans on this computer, and earlier versions to restore
plans-this = This plan
plans-name-help = Shown at the top of the window; the folder name does not change
plans-name-missing = A plan needs a name. The previous name stays until you enter another.
plans-copy-why = Saves a copy in a folder of your choice and opens it. This plan stays as it is.
plans-known = Plans on this computer
plans-new-name = Name of the new plan
plans-new-help = This plan is saved and closed first
plans-open-now = Current plan
plans-saved-at = Last saved { $time }
plans-letters = Letters
plans-backups = Backups of this plan
plans-backups-why = Each save keeps the version before it here: the last ten, then one per day and one per week
plans-backups-none = No backups yet. The first one is made when the plan’s file is replaced by a newer version.
plans-backup-until = Version in use until { $time }
plans-backup-now = now { $n }
plans-backup-reading = Reading the backup
plans-backup-unreadable = This backup cannot be read
plans-restore = Restore this version
plans-restore-what = You can undo this
plans-restore-same = The plan is already the same as this backup. Nothing was changed.
plans-recover-what = Changeover keeps backups and a journal of all changes in a place of their own, not in the plan’s folder. They may be enough to rebuild the plan. The unreadable file is kept under another name.
plans-recover = Rebuild from backups and journal
plans-recover-failed = The backups and journal on this computer do not contain this plan. Nothing was changed. If another computer was used for it, try there.
plans-sample-anew = Start the sample over
plans-sample-anew-why = Puts all of the sample back as it was at first, in the language of the window. One undo brings your changes back.
plans-sample-anew-done = The sample is as it was at first
# Archive, bin, and plans that begin like another one.
plans-menu = More for { $name }
plans-archive = Archive
plans-to-bin = Move to the bin
plans-aside-open = Open another plan first
plans-archived = { $n ->
    [one] 1 archived plan
   *[other] { $n } archived plans
}
plans-in-bin = { $n ->
    [one] 1 plan in the bin
   *[other] { $n } plans in the bin
}
plans-in-bin-why = A plan stays in the bin until you delete it for good. Its files are where they were.
plans-archived-since = Archived { $day }
plans-in-bin-since = In the bin since { $day }
plans-archived-said = { $name } is archived
plans-in-bin-said = { $name } is in the bin
plans-back = Put back
plans-back-what = Puts { $name } back into the list
plans-back-said = { $name } is in the list again
plans-delete = Delete for good...
plans-delete-ask = Delete “{ $name }” for good?
plans-delete-what = Its files, journal and backups on this computer are deleted; anything else in its folder stays. No undo brings them back.
plans-delete-yes = Delete for good
plans-delete-no = Keep it
plans-delete-open = { $name } is open in another window, so nothing was deleted. Close it there first.
plans-deleted-said = { $name } was deleted
plans-forget-ask = Remove “{ $name }” from the list?
plans-forget-what = It lies outside Changeover’s data folder, so its files stay: { $folder }
plans-forget-yes = Remove from the list
plans-forgotten-said = { $name } was removed from the list. Its files are still there.
plans-model = Begin with
plans-model-help = Another plan’s set-up: company, team, providers and links, letters, own fields, rules, days off and views, without its customers
plans-model-none = An empty plan
plans-model-of = The set-up of { $name }
plans-redact = Redacted copy
plans-redact-why = A copy to show to others: names, domains, addresses and IDs become invented ones; texts, links, letters and files are left out
plans-redact-same = With the same days...
plans-redact-shifted = With all days set back...
dialog-redact = Folder for the redacted copy
redact-folder = Redacted plan
redact-saved = Redacted copy saved in { $path }. Seats, days and prices may still point at a customer; you can also have all days set back.
redact-saved-shifted = Redacted copy saved in { $path }, with all days set back by the same number of weeks. Seats and prices may still point at a customer.
redact-warning = Seats, days and prices may still point at a customer. --shift-days sets all days back by the same number of weeks.
redact-warning-shifted = All days are set back by the same number of weeks. Seats and prices may still point at a customer.
