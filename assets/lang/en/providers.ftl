# The page of providers: its parts.
providers-tabs = Part of the page
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
providers-bring-back = Bring back
providers-archived-on = Archived on { $date } by { $person }
providers-archived-what = It is no candidate any more and takes no part in the comparison. Its link, marks and letters are kept.
providers-archived-no-default = Bring it back before you make it the default
providers-stage-awaited = Partnership awaited
providers-stage-received = Partnership invitation received
providers-stage-forwarded = Invitation with the global admin
providers-stage-accepted = Partnership accepted
providers-stage-listed = Partner listed
providers-stage-declined = Partnership declined
providers-directory = Microsoft's own list
providers-directory-what = The list itself is not part of this program. Its address is copied, never opened without a click.

# The form.
provider-country = Where it is
provider-regions = Sells in
provider-regions-help = Countries as two letters with commas between, such as TW, JP, SG
provider-languages = Support languages
provider-languages-help = With commas between, such as English, Japanese
provider-website = Website
provider-website-help = Kept as you type it; opened only when you say so
provider-mail-domains = Mail domains
provider-mail-domains-help = Where its mail comes from beside the contacts below, such as contoso.com
provider-notes = Notes
provider-website-copy = Copy the address of the site
provider-website-none = No address is entered
provider-website-open = Open...
provider-website-bad = This is not an address of a site that can be opened, such as https://www.contoso.com. It can be copied.
provider-website-ask = Open { $host } in the browser
provider-website-ask-what = This address was typed or imported and is not checked by anybody. The browser goes online; this program does not.
provider-website-yes = Open it
provider-website-no = Leave it closed
bad-regions = “{ $text }” is not two letters such as TW. What you typed is kept here until you correct it.
bad-domains = “{ $text }” is not a domain name such as contoso.com. What you typed is kept here until you correct it.
bad-time-zone = This is not a time zone such as UTC+08:00 or +8. What you typed is kept here until you correct it.

# Region match.
provider-region = Region match
provider-region-unknown = Not known
provider-region-unknown-what = Enter the countries that it sells in, and each is compared with your country and those of your customers.
provider-region-nothing = Neither your country nor that of any customer is known, so there is nothing to compare with.
provider-region-fits = Fits
provider-region-fits-what = { $n ->
    [0] It sells in your country, { $ours }. No country of a customer is known.
    [one] It sells in every country that is known, yours and that of 1 customer.
   *[other] It sells in every country that is known, yours and those of { $n } customers.
}
provider-region-fits-customers = { $n ->
    [one] It sells in the country of 1 customer. Your own country is not known.
   *[other] It sells in the countries of { $n } customers. Your own country is not known.
}
provider-region-misses = Does not fit everywhere
provider-region-misses-ours = It does not sell in your country, { $ours }.
provider-region-misses-customers = It does not sell in { $countries }.
provider-region-country = { $n ->
    [one] { $country } (1 customer)
   *[other] { $country } ({ $n } customers)
}
provider-region-not-known = { $n ->
    [one] The country of 1 customer is not known.
   *[other] The countries of { $n } customers are not known.
}

# Contacts.
provider-contacts = Contacts, in the order of escalation
provider-contact-first = First contact
provider-contact-add = Add contact
provider-contact-role = What for
provider-contact-hours = Hours
provider-contact-hours-help = Such as Mon-Fri 09:00-18:00
provider-contact-time-zone = Time zone
provider-contact-time-zone-help = Such as UTC+08:00; summer time is not followed
provider-contact-there = There it is { $weekday } { $time } now
provider-contact-copy = Copy { $what }
provider-contact-copy-hint = A click copies a value, and so do the keys beside it
provider-contact-mail-of = e-mail of { $name }
provider-contact-phone-of = phone of { $name }
provider-role-account-manager = Account manager
provider-role-support = Support
provider-role-billing = Billing
provider-role-operations = Operations
provider-role-escalation = Escalation
provider-role-other = Other

# Letters.
provider-letters = Letters sent
provider-letters-none = No letter to it is recorded as sent.

# The questionnaire.
questionnaire-card = Questionnaire
questionnaire-none = Its questions are the criteria of the comparison, and there are none yet.
questionnaire-to-comparison = Go to Comparison
questionnaire-what = { $n ->
    [one] 1 question, from the criteria of the comparison. Your own scores and notes are not in it.
   *[other] { $n } questions, from the criteria of the comparison. Your own scores and notes are not in it.
}
questionnaire-language = Language of the questionnaire
questionnaire-copy-text = Copy as text
questionnaire-copy-csv = Copy as CSV
questionnaire-save-text = Save as text...
questionnaire-save-csv = Save as CSV...
questionnaire-letter = Write a letter with the questions
questionnaire-copied = questionnaire for { $provider }
questionnaire-saved = The questionnaire is saved as { $path }
questionnaire-title = Questionnaire for { $provider }
questionnaire-intro = { $company } is choosing an indirect provider. Please answer each question in a few words.
questionnaire-intro-nobody = We are choosing an indirect provider. Please answer each question in a few words.
questionnaire-column-criterion = Criterion ID
questionnaire-column-group = Group
questionnaire-column-question = Question
questionnaire-column-score = Score 0-5
questionnaire-column-answer = Answer
questionnaire-column-candidate = Candidate
questionnaire-group-training = Training and technical help
questionnaire-group-marketing = Marketing help
questionnaire-group-financing = Financing and credit
questionnaire-group-operations = Operations
questionnaire-answers = Answers
questionnaire-answers-what = Read the filled CSV. You see every score and note before and after, and choose what is taken.
questionnaire-read = Read answers...
questionnaire-paste = Or paste the filled table
questionnaire-paste-help = With the row of headers
questionnaire-file-name = questionnaire

# Import of candidates, and answers.
dialog-candidates = Choose a file of candidates
dialog-answers = Choose a filled questionnaire
dialog-save-questionnaire = Save the questionnaire
candidates-import = Import candidates...
candidates-title = Import candidates
candidates-what = A table with a row of headers, in English or Chinese. It needs a name, a tenant ID or a Partner ID; the file adds and corrects, and an empty cell takes nothing away.
candidates-columns = Columns that are known
candidates-copy-headers = Copy the row of headers
candidates-headers = row of headers
candidates-choose = Choose a file...
candidates-paste = Or paste a table
candidates-read = Read pasted table
candidates-read-why = Paste a table first
candidates-back = Back to the provider
candidates-sample = The sample plan takes no files
candidates-from = From { $name }
candidates-counts = { $new } new, { $changed } changed, { $same } as in the plan
candidates-taken = Taken: { $columns }
candidates-ignored = Not known and not taken: { $columns }
candidates-trouble = Nothing was taken
candidates-show = Show
candidates-show-changes = Changes { $n }
candidates-show-problems = Problems { $n }
candidates-show-notes = Notes { $n }
candidates-no-changes = The file says nothing that the plan does not say already
candidates-apply = { $n ->
    [one] Take over 1 change
   *[other] Take over { $n } changes
}
candidates-apply-why = No change is chosen
candidates-apply-done = Taken over. Undo takes all of it back.
candidates-take-all = Take all
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
candidates-field-contact-email = Contact e-mail
candidates-field-contact-phone = Contact phone
candidates-fault-empty = The file is empty. The plan is as it was. Choose another file.
candidates-fault-no-text = This is a PDF or another packed file, not a table. The plan is as it was. Save the table as a workbook (.xlsx) or as CSV and choose that file.
candidates-fault-no-column = None of its columns is one of those that are needed: { $headers }. The plan is as it was. Put a row of headers above the table, with the words that are listed here.
candidates-fault-no-headers = It has no row of headers, so nobody can say what its columns hold. The plan is as it was. Put one above the table.
candidates-fault-too-many-rows = It has more than { $n } rows. The plan is as it was. Split the file, or choose another one.
candidates-problem-bad-tenant = “{ $text }” is not a tenant ID and was not taken. One has 32 digits and letters a to f, in groups of 8-4-4-4-12.
candidates-problem-bad-partner-id = “{ $text }” is not a Partner ID and was not taken. One has 4 to 12 digits.
candidates-problem-bad-email = “{ $text }” is not an e-mail address and was not taken
candidates-problem-own-tenant = This is your own company's tenant ID. A provider has another one.
candidates-problem-no-key = Nothing says which candidate this is. Add a name, a tenant ID or a Partner ID, and read the file again.
candidates-problem-name-missing = The plan has no such provider, and the line gives no name for a new one
candidates-problem-ambiguous = Several providers are called “{ $text }”. Add the tenant ID to this line, and read the file again.
candidates-problem-same = Line { $first } is about the same candidate already, and that one counts
candidates-problem-long-cell = “{ $column }” has { $bytes } bytes, far more than fit, so it was not taken
answers-title = Answers of { $provider }
answers-counts = { $same } as in the plan, { $empty } without an answer
answers-column-criterion = Criterion
answers-column-what = What
answers-score = Score
answers-note = Note
answers-not-scored = not scored
answers-other = This is the questionnaire of { $other }, not of { $provider }. Nothing was taken. Choose { $other } in the list, or another file.
answers-gone = This provider is no longer in the plan. Nothing was taken.
answers-problem-bad-score = “{ $text }” is not a whole number from 0 to 5, so the score stays as it was. The answer beside it is taken.
answers-problem-unknown-criterion = “{ $text }” is no criterion of the comparison, by its ID or by its words
answers-problem-ambiguous = Several criteria are called “{ $text }”. Keep the criterion ID in the line, and read the file again.
answers-problem-same = Line { $first } answers the same question already, and that one counts
