# The frame: top bar, navigation, start screen, messages.
close = Close
copy = Copy
cancel = Cancel
no-help = {""}

nav-today = Today
nav-company = Our company
nav-enrollment = Enrollment
nav-deadlines = Deadlines
nav-rules = Rules
nav-providers = Providers
nav-customers = Customers
nav-invitations = Invitations
nav-plans = Plans
nav-settings = Settings
nav-help = Help
nav-gallery = Gallery

menu-plans = Plans and backups
menu-close-plan = Close plan
sample-mark = Sample

save-state-saved = Saved at { $time }
save-state-in-journal = Saved in journal
save-state-many-gone = Confirmation needed
save-many-gone-confirm = Save anyway
save-state-saving = Saving
save-state-not-saved = Not saved
save-state-read-only = Read-only
save-state-changed-outside = Changed by another program
save-try-again = Try again
all-saved = Everything is saved
all-saved-but-typed = The plan is saved. Unfinished text stays in its field and is not part of the plan yet.
# $time: time of day. $day: a date. Both are used within a sentence: “open since 13:19 today”.
when-today = { $time } today
when-on = { $time } on { $day }
read-only-title = Read-only
read-only-why = This plan is read-only here and cannot be changed
read-only-released = Nobody else has this plan open anymore
read-only-take = Edit here
read-only-taken = You can edit this plan now
read-only-copy = Make a copy...
conflict-copy-open = Open as read-only

undo = Undo
undo-what = Undo: { $what }
undo-nothing = Nothing to undo yet
undone = Undid: { $what }
redo-what = Redo: { $what }
redone = Redid: { $what }
edit-step = undo or redo

switch-language = Change the display language
switch-to-light = Light theme
switch-to-dark = Dark theme

dialog-import = Choose a customer list
dialog-open-plan = Choose a plan folder
dialog-save-letters = Choose a folder for the drafts
dialog-save-letter = Save the draft
dialog-copy-plan = Choose a folder for the copy
path-file = File path
path-folder = Folder path
path-open = Open
path-use = Use folder
path-save = Save
path-why = No file dialog is available on this computer. Type the path here.
path-help = Press Enter to confirm
path-save-help = Press Enter to save. An existing file of that name is kept; the new one gets a number.
path-missing = Enter a path first
open-failed = No program opened the file. It is safe where it was saved. Open it manually, or copy the text instead.
messages-more = { $n ->
    [one] 1 more
   *[other] { $n } more
}
messages-copy = Copy details
messages-copied = Details of the message
messages-details = { $text }
    Changeover { $version }, { $system }
messages-whole = Show full text
copied-value = Copied: { $what }

# Start screen.
start-what = Plan your changeover from direct-bill partner to indirect reseller. Everything stays on this computer.
start-who = About you
start-who-why = Your name is recorded with every change, so that colleagues know whom to ask. It leaves this computer only with the plan and with what you print, copy or save from it.
start-name = Your name
start-initials = Initials
start-initials-help = Shown where space is limited
start-name-missing = Enter your name first
start-go-on = Continue
start-new = New plan
start-new-why = One plan covers the changeover of one partner company: its providers, customers and letters
start-plan-name = Plan name
start-plan-name-hint = Contoso changeover
start-plan-name-missing = Enter a plan name first
start-plan-proposal = Our changeover
start-create = Create plan
start-sample = Open the sample plan
start-sample-what = 24 fictitious customers that cover every status, to try everything out
start-plans = Your plans
start-open-plan = Open plan { $name }
start-open-button = Open
start-open = Open from another location
start-where = Plans on this computer are stored in { $folder }
start-path = Plan folder
start-path-help = Paste or type its path, or choose the folder
start-path-missing = Enter a path first
start-open-path = Open
start-choose = Choose a folder...
start-list = Open or create a plan to import the list { $name }
start-loading = Loading the plan
rescue-title = Changeover closed unexpectedly
rescue-what = An emergency copy of the plan, as it was when the program closed, was kept. Your plan itself was not changed. Open the copy to compare.
rescue-open = Open the copy
plan-not-opened = The plan was not opened
window-none = The window could not be opened: { $why }. Use commands instead; changeover --help lists them.
job-broken = A program error interrupted this action. The plan was not changed. Try again.
restored = The plan is now as it was in the backup. Undo returns to the version before.
edit-journal = changes from the journal
copied-link-verified = Copied for { $customer } · Link checked: { $us } and { $provider }
copied-letter = Copied for { $customer }
copied-to = Copied for { $customer }: To
copied-cc = Copied for { $customer }: Cc
copied-subject = Copied for { $customer }: Subject
mail-window-opened = Your mail program opens with To and Subject filled in. Paste the message: it is on the clipboard and was checked after copying.
mail-window-no-to = Your mail program opens with Subject filled in. Enter the recipient yourself, then paste the message: it is on the clipboard and was checked after copying.
mail-window-no-subject = Your mail program opens without a subject, because this one is too long for it. Paste the message first: it is on the clipboard. Then copy the subject here.
mail-window-failed = No mail program opened. The message is on the clipboard and was checked after copying. Create an email yourself, paste the message, then copy To and Subject here.
site-not-opened = No browser opened the address. Nothing was changed. Copy the address instead.
copied-differs = The clipboard does not match the letter, so the letter does not count as copied. Try again, or save it as .eml.
copy-failed = Nothing was copied: the clipboard did not accept the text. To get back text that you cut from a field, press Ctrl+Z there. Then try again.
field-cut = Cut
field-copy = Copy
field-paste = Paste
field-select-all = Select all
field-nothing-selected = Nothing is selected
field-nothing-there = The field is empty
field-cut-off = This field holds at most { $n } characters. The rest was left out; if you pasted it, it is still on the clipboard.
character-missing = { $code }: no font on this computer can show this character. The character itself is kept.
letter-saved = Saved as { $path }
letter-opened = Passed to your mail program. If no window opens, use the draft in { $path }.
letter-not-opened = No program opened the draft. It is safe in { $path }. Open it manually, or copy the message instead.
letters-saved = { $n ->
    [one] 1 draft saved in { $folder }, { $refused } blocked
   *[other] { $n } drafts saved in { $folder }, { $refused } blocked
}
letters-saving = Saving drafts
letters-cancelled = Stopped. The drafts written so far are in a folder whose name ends with -partial. Nothing was recorded.
show-in-folder = Show in folder
open-again = Reopen
journal-newer = The plan file is older than the version in this computer’s journal. Nothing was changed. Use the newer version, or keep the plan as it is.
journal-newer-take = Use newer version

# The search over everything.
everything = Search everything
everything-button = Search
everything-hint = Commands, customers, letters, steps, dates, providers, rules
everything-what = Finds words in both languages, in texts and notes. Prefixes such as tag: search customers only.
everything-nothing = Nothing found that contains all of these words
everything-results = Results
everything-count = { $n } found
everything-more = { $n } more; add a word to narrow the search
everything-partnership = Partnership with { $provider }
everything-subscriptions = { $n ->
    [one] { $n } subscription
   *[other] { $n } subscriptions
}
everything-all-customers = Show all { $n } in the customer list
everything-letters = Letters
everything-steps = Enrollment steps
everything-removed = Removed customers

# The first questions. $book: the newest rule version.
start-stands = Where do you stand?
start-stands-why = Every answer can be given later
start-status = Your enrollment with Microsoft
start-status-help = As Partner Center shows it; recorded with today’s date and your name
start-stands-unknown = Not known yet
start-stands-enrolled = Already an indirect reseller
start-rules = Rules to follow
start-rules-newest = { $book } (newest)
start-rules-help = Choose an older version only if Microsoft’s texts of that time apply to you
start-provider = Indirect provider, if you have selected one
start-provider-help = Leave empty to compare providers first
