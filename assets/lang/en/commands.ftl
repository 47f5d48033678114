# Commands: what stands in the palette (Ctrl+K), on keys and in the menus of rows.
# “Go to” names a page; the page’s name comes as it stands in the navigation.
commands = Commands
command-recent = Used recently
command-palette = Find a command
command-hint = Type a command, in English or Chinese, or search everything
command-go = Go to { $name }
command-help = Help for this page
command-new-partnership = Track a partnership invitation
command-new-request = Add request for a new customer’s tenant
command-import = Import a customer list
command-search-page = Search this page
command-redo = Redo
redo-nothing = Nothing to redo
command-theme = Switch between light and dark theme
command-zoom-in = Zoom in
command-zoom-out = Zoom out
command-zoom-reset = Actual size
command-next-page = Next page in the navigation
command-previous-page = Previous page in the navigation
command-next-part = Next area of the window
command-previous-part = Previous area of the window
command-back-none = No page was open before this one
command-close-sheet = Close the details
command-close-sheet-none = No details are open
command-look-again = Check the file again
command-look-again-help = Check whether another program has changed the plan; under Import, read the file again
command-look-again-pasted = The list was pasted, so there is no file to read again
plan-looked-same = No other program has changed the plan
import-read-again = Read again: { $file }
command-rename = Edit name
command-act = Mark as done, or reopen
command-remove = Remove
command-remove-selected = { $n ->
    [one] Remove the selected customer
   *[other] Remove the { $n } selected customers
}
command-no-row = Select a row first
command-no-letter = No batch is in progress
command-copy-to = Copy the recipient
command-copy-second = Copy the second piece (Cc, or the subject)
command-copy-third = Copy the third piece (the subject, or the message)
command-copy-fourth = Copy the fourth piece (the message below a Cc)
command-bold = Make the selected text bold, or not
command-heading = Make the selected lines headings, or not
command-list = Make the selected lines a list, or not
command-copy-contact = Copy the first to ninth address or number of a provider’s contacts
command-paste = Import a table from the clipboard

# Any table.
command-copy-table = Copy the table of this page
command-filters = Filter row
command-own-fields = Own fields...
command-save-workbook = Save the table of this page as workbook (XLSX)...
command-save-csv = Save the table of this page as CSV...
table-none-here = This page shows no table with rows
table-file-saved = { $n ->
    [one] 1 row saved in { $path }
   *[other] { $n } rows saved in { $path }
}

# Records that were opened lately: in the palette, in the search, and in the menu of the plan.
recent-records = Opened recently
recent-line = { $name } · { $what }
recent-customer = Customer
recent-provider = Provider
recent-partnership = Partnership
recent-tenant-request = Request for a new tenant
recent-wave = Wave
recent-request = Transfer request
recent-scenario = Scenario
recent-baseline = Baseline
recent-todo = To-do
recent-step = Enrollment step
