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
menu-close-plan = Close this plan
sample-mark = Sample

save-state-saved = Saved { $time }
save-state-in-journal = Saved in the journal
save-state-many-gone = Waiting for your word
save-many-gone-confirm = Save all the same
save-state-saving = Saving
save-state-not-saved = Not saved
save-state-read-only = Read-only
save-state-changed-outside = Changed by another program
save-try-again = Try again
all-saved = Everything is saved
all-saved-but-typed = The plan is saved. What is only half typed in a field is kept there, but is not part of the plan yet.
# $time: on the clock. $day: a date. Both stand within a sentence: “open since 13:19 today”.
when-today = { $time } today
when-on = { $time } on { $day }
read-only-title = You can look, but not change
read-only-why = This plan can be looked at, but not changed here
read-only-released = Nobody else has this plan open any more
read-only-take = Change it here
read-only-taken = You can change this plan now
read-only-copy = Make a copy...

undo = Undo
undo-what = Undo: { $what }
undo-nothing = There is nothing to undo yet
undone = Undone: { $what }
redo-what = Redo: { $what }
redone = Done again: { $what }
edit-step = a step back or forth

switch-language = Switch the language of the windows
switch-to-light = Light theme
switch-to-dark = Dark theme

dialog-import = Choose a customer list
dialog-open-plan = Choose a plan's folder
dialog-save-letters = Choose a folder for the drafts
dialog-save-letter = Save the draft
dialog-copy-plan = Choose a folder for the copy
path-file = Path of the file
path-folder = Path of the folder
path-open = Open
path-use = Use this folder
path-save = Save
path-why = This computer shows no file dialogs, so type the path here.
path-help = Enter takes it
path-save-help = Enter saves it. A file of that name stays; the new one gets a number.
path-missing = Type a path first
open-failed = No program took the file. It is safe where it was saved. Open it by hand, or copy the text instead.
messages-more = { $n ->
    [one] 1 more
   *[other] { $n } more
}
messages-whole = Show all
copied-value = Copied: { $what }

# Start screen.
start-what = Planner for the way from direct-bill partner to indirect reseller. Everything stays on this computer.
start-who = Who are you?
start-who-why = Your name is written to every change you make, so that colleagues know whom to ask. It leaves this computer only with the plan.
start-name = Your name
start-initials = Initials
start-initials-help = Shown where space is short
start-name-missing = Enter your name first
start-go-on = Go on
start-new = New plan
start-new-why = One plan holds one partner company's changeover: its providers, customers and letters.
start-plan-name = Name of the plan
start-plan-name-hint = Contoso changeover
start-plan-name-missing = Enter a name for the plan first
start-plan-proposal = Our changeover
start-create = Create plan
start-sample = Open the sample plan
start-sample-what = 24 invented customers in all states, to try everything out
start-plans = Your plans
start-open-plan = Open the plan { $name }
start-open-button = Open
start-open = Open from another place
start-where = Plans of this computer lie in { $folder }
start-path = Folder of a plan, or its plan.ron
start-path-help = You can also start the program with this path
start-path-missing = Enter a path first
start-open-path = Open
start-choose = Choose a folder...
start-list = The list { $name } is read as soon as a plan is open
start-loading = Loading the plan
rescue-title = The program ended unexpectedly
rescue-what = An emergency copy of the plan was kept. It holds everything up to the last moment. Open it to compare; your plan itself is untouched.
rescue-open = Open the copy
plan-not-opened = The plan was not opened
window-none = No window could be opened: { $why }. Use a command instead; see changeover --help.
job-broken = The work broke off by a fault of this program. The plan is untouched. Try again.
restored = The plan is as the backup had it. Undo brings the other one back.
edit-journal = changes from the journal
copied-link-verified = Copied for { $customer } · Link verified: { $us } and { $provider }
copied-letter = Copied for { $customer }
copied-to = To for { $customer } copied
copied-subject = Subject for { $customer } copied
mail-window-opened = Your mail program opens with To and Subject. Paste the message there: it is on the clipboard, read back unchanged.
mail-window-no-to = Your mail program opens with the subject. Enter To yourself and paste the message: it is on the clipboard, read back unchanged.
mail-window-no-subject = Your mail program opens without a subject, since this one is too long for it. Paste the message first: it is on the clipboard. Then copy the subject here.
mail-window-failed = No mail program opened. The message is on the clipboard, read back unchanged. Start a mail yourself, paste the message, then copy To and Subject here.
site-not-opened = No browser opened the address. Nothing was changed. Copy the address instead.
copied-differs = The clipboard holds something else than the letter, so it does not count as copied. Try again, or save it as .eml.
copy-failed = Nothing was copied: the clipboard did not take the text. What you cut out of a field comes back there with Ctrl+Z. Try again.
field-cut = Cut
field-copy = Copy
field-paste = Paste
field-select-all = Select all
field-nothing-selected = Nothing is selected
field-nothing-there = The field is empty
field-cut-off = This field holds at most { $n } characters. The rest was left out; if you pasted it, it is still on the clipboard.
character-missing = { $code }: no font of this computer shows this character. It is kept as it is.
letter-saved = Saved as { $path }
letter-opened = Passed to your mail program. If it opens no window, the draft is in { $path }.
letter-not-opened = No program took the draft. It is safe in { $path }. Open it by hand, or copy the message instead.
letters-saved = { $n ->
    [one] 1 draft saved, { $refused } refused. It lies in { $folder }.
   *[other] { $n } drafts saved, { $refused } refused. They lie in { $folder }.
}
letters-saving = Saving drafts
letters-cancelled = Stopped. What was written so far lies in a folder whose name ends with -partial; nothing was recorded.
show-in-folder = Show in folder
open-again = Open again
journal-newer = The plan's file is older than what this computer wrote down. Nothing was changed. Take the later state, or leave it as it is.
journal-newer-take = Take the later state

# The search over everything.
everything = Search everything
everything-button = Search
everything-hint = Customers, letters, steps, dates, providers, rules
everything-what = Words are found in both languages, in texts and notes. Prefixes ask about customers only.
everything-nothing = Nothing has all of these words
everything-results = Results
everything-count = { $n } found
everything-more = and { $n } more: type another word
everything-all-customers = Show all { $n } in the customer list
everything-letters = Letters
everything-steps = Enrollment steps
everything-removed = Removed customers
