# The page of providers: its parts.
providers-tabs = Parts of this page
providers-tab-list = Providers
providers-tab-compare = Comparison
providers-tab-partnerships = Partnerships
providers-tab-requests = New customers

# The list.
providers-show-archived = { $n ->
    [one] Show 1 archived
   *[other] Show { $n } archived
}
providers-archived = Archived
providers-archive = Archive
providers-bring-back = Unarchive
providers-archived-on = Archived on { $date } by { $person }
providers-archived-what = No longer a candidate and not compared. Its link, scores and letters are kept.
providers-archived-no-default = Unarchive this provider before you make it the default
providers-stage-awaited = Invitation awaited
providers-stage-received = Invitation received
providers-stage-forwarded = Invitation forwarded
providers-stage-accepted = Partnership accepted
providers-stage-listed = Partnership listed
providers-stage-declined = Partnership declined
providers-directory = Microsoft’s list of providers
providers-directory-what = The list is not part of Changeover.

# The form. The names of fields are also the headers of a file of candidates: every one must be listed in candidates_csv.ron.
provider-country = Country
provider-regions = Countries served
provider-regions-help = Countries it sells in, separated by commas, such as Taiwan, JP, SG
provider-languages = Support languages
provider-languages-help = Separated by commas, such as English, Japanese
provider-website = Website
provider-website-help = Kept as you type it; opened only when you confirm
provider-mail-domains = Email domains
provider-mail-domains-help = Domains it sends email from, besides those of the contacts below, such as contoso.com
provider-notes = Notes
provider-website-copy = Copy address
provider-website-none = No address entered
provider-website-open = Open...
provider-website-bad = Only web addresses such as https://www.contoso.com can be opened. You can still copy this one.
provider-website-ask = Open { $host } in your browser?
provider-website-ask-what = This address was typed or imported, and nobody has checked it. Your browser goes online; Changeover does not.
provider-website-yes = Open
provider-website-no = Cancel
bad-regions = “{ $text }” is neither a country name, such as Taiwan, nor a two-letter code, such as TW. What you typed is kept here until you correct it.
bad-domains = “{ $text }” is not a domain name, such as contoso.com. What you typed is kept here until you correct it.
bad-time-zone = This is not a time zone, such as UTC+08:00 or +8. What you typed is kept here until you correct it.

# Region match. Countries are shown by their two letters.
provider-region = Region match
provider-region-unknown = Not known
provider-region-unknown-what = Enter the countries the provider serves to compare them with your country and your customers’ countries
provider-region-nothing = Neither your country nor any customer’s country is known, so there is nothing to compare
provider-region-fits = Matches
provider-region-fits-what = { $n ->
    [0] Sells in your country ({ $ours }). No customer’s country is known.
    [one] Sells in all known countries: yours and that of 1 customer.
   *[other] Sells in all known countries: yours and those of { $n } customers.
}
provider-region-fits-customers = { $n ->
    [one] Sells in the country of 1 customer. Your own country is not known.
   *[other] Sells in the countries of { $n } customers. Your own country is not known.
}
provider-region-misses = Does not match everywhere
provider-region-misses-ours = Does not sell in your country ({ $ours }).
provider-region-misses-customers = Does not sell in { $countries }.
provider-region-country = { $n ->
    [one] { $country } (1 customer)
   *[other] { $country } ({ $n } customers)
}
provider-region-not-known = { $n ->
    [one] The country of 1 customer is not known.
   *[other] The countries of { $n } customers are not known.
}

# Contacts.
provider-contacts = Contacts, in escalation order
provider-contact-first = Primary contact
provider-contact-add = Add contact
provider-contact-role = Responsible for
provider-contact-hours = Hours
provider-contact-hours-help = Such as Mon-Fri 09:00-18:00
provider-contact-time-zone = Time zone
provider-contact-time-zone-help = Such as UTC+08:00; without daylight saving time
provider-contact-there = Local time there: { $weekday } { $time }
provider-contact-copy = Copy { $what }
provider-contact-copy-hint = Click a value to copy it, or press the keys shown beside it
provider-contact-mail-of = email address of { $name }
provider-contact-phone-of = phone number of { $name }
provider-role-account-manager = Account manager
provider-role-support = Support
provider-role-billing = Billing
provider-role-operations = Operations
provider-role-escalation = Escalation
provider-role-other = Other

# Letters.
provider-letters = Letters sent
provider-letters-none = No letter marked as sent yet

# The questionnaire.
questionnaire-card = Questionnaire
questionnaire-none = The questions come from the criteria of the comparison, and there are none yet
questionnaire-to-comparison = Go to Comparison
questionnaire-what = { $n ->
    [one] 1 question, from the criteria of the comparison. Your own scores and notes are not included.
   *[other] { $n } questions, from the criteria of the comparison. Your own scores and notes are not included.
}
questionnaire-language = Language of the questionnaire
questionnaire-copy-text = Copy as text
questionnaire-copy-csv = Copy as CSV
questionnaire-save-text = Save as text...
questionnaire-save-csv = Save as CSV...
questionnaire-letter = Write cover letter
questionnaire-copied = questionnaire for { $provider }
questionnaire-saved = Questionnaire saved as { $path }
questionnaire-title = Questionnaire for { $provider }
questionnaire-intro = { $company } is selecting an indirect provider. Please answer each question briefly.
questionnaire-intro-nobody = We are selecting an indirect provider. Please answer each question briefly.
# The headers of a questionnaire are read back: every one must be listed in candidates_csv.ron.
questionnaire-column-criterion = Criterion ID
questionnaire-column-group = Group
questionnaire-column-question = Question
questionnaire-column-score = Score 0-5
questionnaire-column-answer = Answer
questionnaire-column-candidate = Candidate
questionnaire-group-training = Training and technical assistance
questionnaire-group-marketing = Marketing support
questionnaire-group-financing = Financing and credit
questionnaire-group-operations = Operations
questionnaire-answers = Answers
questionnaire-answers-what = Read the completed CSV. You see each score and note before and after, and select what to use.
questionnaire-read = Read answers...
questionnaire-paste = Or paste the completed table
questionnaire-paste-help = Include the header row
questionnaire-file-name = questionnaire

# Import of candidates, and answers.
dialog-candidates = Choose a list of candidates
dialog-answers = Choose a completed questionnaire
dialog-save-questionnaire = Save the questionnaire
candidates-import = Import candidates...
candidates-title = Import candidates
candidates-what = A table with a header row, in English or Chinese. Each row needs a name, a tenant ID or a Partner ID. The import adds and updates; an empty cell changes nothing.
candidates-columns = Recognized columns
candidates-copy-headers = Copy header row
candidates-headers = header row
candidates-choose = Choose a file...
candidates-paste = Or paste a table
candidates-read = Read pasted table
candidates-read-why = Paste a table first
candidates-back = Back to the provider
candidates-from = From { $name }
candidates-counts = { $new } new, { $changed } changed, { $same } unchanged
candidates-taken = Columns used: { $columns }
candidates-ignored = Columns not recognized and not used: { $columns }
candidates-trouble = Nothing was imported
candidates-show = Show
candidates-show-changes = Changes { $n }
candidates-show-problems = Problems { $n }
candidates-show-notes = Notes { $n }
candidates-no-changes = The plan already has everything in this file
candidates-apply = { $n ->
    [one] Apply 1 change
   *[other] Apply { $n } changes
}
candidates-apply-why = No changes selected
candidates-apply-done = Changes applied. You can undo all of them at once.
candidates-take-all = Select all
candidates-column-name = Candidate
candidates-column-what = Field
candidates-column-before = In the plan
candidates-column-after = In the file
candidates-column-line = Line
candidates-new = New
candidates-nothing = nothing
candidates-field-tenant = Tenant ID
candidates-field-partner-id = Partner ID
candidates-field-contact-name = Contact name
candidates-field-contact-email = Contact email
candidates-field-contact-phone = Contact phone
candidates-fault-empty = The file is empty. The plan was not changed. Choose another file.
candidates-fault-no-text = This is a PDF or another binary file, not a table. The plan was not changed. Save the table as a workbook (.xlsx) or CSV, and choose that file.
candidates-fault-no-column = No column was recognized: { $headers }. The plan was not changed. Put a header row above the table, with the names listed here.
candidates-fault-no-headers = The table has no header row, so its columns could not be recognized. The plan was not changed. Add a header row above the table.
candidates-fault-too-many-rows = The file has more than { $n } rows. The plan was not changed. Split the file, or choose another one.
candidates-problem-bad-tenant = “{ $text }” is not a tenant ID and was not used. A tenant ID has 32 characters (digits and letters a to f), in groups of 8-4-4-4-12.
candidates-problem-bad-partner-id = “{ $text }” is not a Partner ID and was not used. A Partner ID has 4 to 12 digits.
candidates-problem-bad-email = “{ $text }” is not an email address and was not used
candidates-problem-own-tenant = This is your own company’s tenant ID. The provider has a different one.
candidates-problem-no-key = This line does not identify a candidate. Add a name, a tenant ID or a Partner ID, and read the file again.
candidates-problem-name-missing = The plan has no such provider, and the line has no name for a new one
candidates-problem-ambiguous = Several providers are called “{ $text }”. Add the tenant ID to this line, and read the file again.
candidates-problem-same = Line { $first } is about the same candidate; that line is used
candidates-problem-long-cell = “{ $column }” is { $bytes } bytes long, which is far too long, so it was not used
answers-title = Answers from { $provider }
answers-counts = { $same } unchanged, { $empty } not answered
answers-column-criterion = Criterion
answers-column-what = Field
answers-score = Score
answers-note = Note
answers-not-scored = not scored
answers-other = This questionnaire is from { $other }, not { $provider }. Nothing was imported. Select { $other } in the list, or choose another file.
answers-gone = This provider is no longer in the plan. Nothing was imported.
answers-problem-bad-score = “{ $text }” is not a whole number from 0 to 5, so the score stays as it is. The answer beside it is used.
answers-problem-unknown-criterion = “{ $text }” is not a criterion of the comparison: neither an ID nor a question matches
answers-problem-ambiguous = Several criteria are called “{ $text }”. Keep the criterion ID in the line, and read the file again.
answers-problem-same = Line { $first } answers the same question; that line is used
