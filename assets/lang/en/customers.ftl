# Customers: the list, several at once, and one customer's sheet.
customers-company = Company
customers-state = Status
customers-relationship = Relationship
customers-provider = Provider
customers-contact = Contact
customers-language = Language
customers-owner = Owner
customers-country = Country
customers-country-column = Country
customers-tags = Tags
customers-in-english = English
customers-in-chinese = Chinese
customers-select-all = Select all customers shown
customers-search = Search customers
customers-search-hint = Search, or tag:pilot (Ctrl+F)
customers-search-clear = Clear the search
customers-all = All
customers-nobody-to-ask = Contact needed
customers-nobody-why = No contact, no email address, or no contact who can accept, whatever the status
note-help = Web addresses, [[names of customers]] and file: before a path become links below
note-link-site = Open { $site }
note-link-file = Show { $path } in its folder
note-file-missing = There is no file at this path. It may have been moved or renamed, or its drive is not connected. Nothing was changed. Check the path, or connect the drive. { $path }
back-links = { $n ->
    [one] A note names this customer:
   *[other] { $n } notes name this customer:
}
back-links-more = { $n ->
    [one] and 1 more
   *[other] and { $n } more
}
note-link-nobody = No customer of this plan is called { $name }
customers-add = Add customer
customers-import = Import...
customers-invite = Invite...
customers-invite-nobody = Add a customer first
customers-empty = No customers yet
customers-empty-why = In Partner Center, select Customers, then Export customers, and import the file. You can also add customers by hand.
customers-none-found = No matching customers
customers-none-found-why = Names, domains, Microsoft IDs, tags, contacts and notes are searched. Every word has to match.
customers-show-all = Show all customers
customers-removed = { $n ->
    [one] 1 customer moved to the bin
   *[other] { $n } customers moved to the bin
}
undo-passed = Other changes have been made since then. Use Undo at the top to go back step by step.
edit-tag = { $n ->
    [one] tag added to { $name }
   *[other] tag added to { $n } customers
}
edit-tag-remove = { $n ->
    [one] tag removed from { $name }
   *[other] tag removed from { $n } customers
}

# Several customers at once.
customers-chosen = { $n ->
    [one] 1 selected
   *[other] { $n } selected
}
customers-chosen-hidden = { $n ->
    [one] 1 of them not shown
   *[other] { $n } of them not shown
}
customers-choose-none = Clear selection
customers-remove = Remove
customers-owner-none = No owner
customers-tag = Tag
customers-new-tag = New tag
customers-new-tag-why = Enter a tag first
customers-add-tag = Add tag
customers-remove-tag = Remove tag “{ $tag }”
customers-none-accepted = None of the selected customers has accepted yet, so there is nothing to verify. Record the acceptance first.

# The sheet.
customers-close-sheet = Close details
customers-tabs = Customer details
customers-tab-overview = Overview
customers-tab-moves = Moves
customers-tab-history = History
customers-tab-count = { $tab } { $n }
customers-who-accepts = Who accepts
customers-renews-row = Renews
customers-renews-none = No upcoming renewal date
customers-renews-on = { $day }, { $n } of { $total } { $total ->
    [1] subscription
   *[other] subscriptions
}
customers-unreachable = Unreachable
customers-unreachable-by = Unreachable, recorded by
customers-unreachable-note = Unreachable, note
customers-unreachable-since = since { $day } ({ $by })
customers-mark-reachable = Mark as reachable
search-example-unreachable = unreachable:
customers-copy-contact = Copy details
customers-latest = Latest
customers-latest-none = Nothing has happened yet
customers-latest-line = { $day } · { $what }
customers-latest-said = { $name }: { $state }
customers-latest-by = { $what } ({ $by })
customers-latest-proof = { $state }, { $files }
customers-details = Details
customers-go-contacts = Go to contacts
customers-go-subscriptions = Go to subscriptions
customers-go-moves = Go to moves
customers-go-history = Go to history
customers-go-dossier = Create dossier
customers-add-title = New customer
customers-add-now = Add to the plan
customers-new-name-help = You can fill in the rest later
customers-new-name-why = Enter a name first
customers-name = Company name
customers-domain = Primary domain name
customers-id = Microsoft ID
customers-scheduled = Scheduled date
customers-scheduled-by = Scheduled person
customers-copy-id = Copy the Microsoft ID
customers-copy-id-none = No Microsoft ID yet
customers-country-help = Name or two-letter code, such as Taiwan or TW
customers-tags-help = Separate with commas
customers-provider-default = Default: { $provider }
customers-provider-default-none = Default: not set
customers-provider-gone = No longer in the plan
customers-relation = Reseller relationship
customers-no-provider-why = No provider yet. Choose one to record the relationship.
customers-mark-invited = Mark as invited
customers-mark-agreement = Agreement: { $state }
customers-mark-accepted = Mark as accepted
customers-mark-declined = Mark as declined
customers-mark-not-asked = Mark as not invited
customers-verify-us = Mark as verified by us
customers-verify-provider = Mark as verified by provider
customers-verify-take-back = Remove verification
customers-write-invitation = Write invitation...
customers-recorded = { $name }: { $stage }
customers-reason = Reason for declining
customers-relationships = Direct or indirect
customers-relationships-none = No imported list shows a relationship yet
customers-contacts = Contacts
customers-recipient = Recipient
customers-add-contact = Add contact
customers-no-contact = No contact
customers-role = Role
customers-language-by-country = By country
customers-phone = Phone
customers-form-of-address = Salutation
customers-form-of-address-help = As used in letters, such as Ms. Chen
contact-letters = In letters
contact-letters-usual = As usual, by role and address
contact-letters-to = To
contact-letters-copy = Cc
contact-letters-never = No letters
customers-lack-contact = No contact yet
customers-lack-address = No email address
customers-lack-acceptor = No contact who can accept
customers-lack-role = Contact role not known
customers-notes-title = Notes
customers-history = Letters
customers-history-none = No letters yet
customers-history-more = { $n ->
    [one] and 1 older letter
   *[other] and { $n } older letters
}
customers-history-to = To: { $address }
customers-history-link = Link ID { $fingerprint }
customers-show-text = Show text
customers-hide-text = Hide text
customers-text-version = Version { $number } of the template, before names and link were filled in
customers-text-own = This customer’s own text as it is now, before names and link are filled in
customers-text-edited = The letter was edited for this customer. It was made from version { $number } of the template, shown here.
customers-text-gone = This version of the template is no longer in the plan

# What is next, and why.
customers-next-provider = Next: choose a provider
customers-next-provider-why = Each relationship link belongs to one provider. Choose one under Overview, or a default for all customers.
customers-next-exists = Next: check whether the relationship exists
customers-next-exists-why = The export already lists an indirect relationship. If it is the one with { $provider }, mark it as accepted.
customers-next-contact = Next: add a contact
customers-next-contact-why = A billing admin or a global admin of the customer can accept the invitation. A global admin is the safest choice: many providers ask for one.
customers-next-address = Next: add an email address
customers-next-address-why = Without one, the letter has no recipient and you have to address it yourself
customers-next-acceptor = Next: find a contact who can accept
customers-next-acceptor-why = A billing admin or a global admin of the customer can accept. { $name } is neither.
customers-next-role = Next: find out whether this contact can accept
customers-next-role-why = A billing admin or a global admin of the customer can accept. The role of { $name } is not known. You can also write to the contact first and ask.
customers-role-is-global-admin = Mark as global admin
customers-role-is-billing-admin = Mark as billing admin
customers-role-is-other = Mark as other role
customers-next-invite = Next: invite this customer
customers-next-invite-why = The link asks the customer for a relationship with your company and { $provider } at the same time
customers-next-wait = Next: wait for the customer to accept
customers-next-wait-why = { $n ->
    [0] Only the customer can accept. Invited today ({ $by }).
    [one] Only the customer can accept. Invited on { $date }, 1 day ago ({ $by }).
   *[other] Only the customer can accept. Invited on { $date }, { $n } days ago ({ $by }).
}
customers-next-verify = Next: verify the relationship on both sides
customers-next-verify-why = Look for it in Partner Center under Customers, and ask { $provider } whether it sees the relationship too
customers-next-verify-ours = Next: verify the relationship yourself
customers-next-verify-ours-why = { $provider } sees it. Look for it in Partner Center under Customers.
customers-next-ask = Next: ask the provider
customers-next-ask-why = You see the relationship. Ask { $provider } whether it sees it too.
customers-next-agreement = Next: record the customer agreement
customers-next-agreement-why = You and { $provider } both see the relationship. Status of the customer agreement: { $state }.
customers-next-transfer = Next: transfer the subscriptions
customers-next-transfer-why = The relationship with { $provider } and the customer agreement are in place. Status of the transfer: { $state }.
customers-agreement-accepted = Mark agreement as accepted by the customer
customers-agreement-confirmed = Mark agreement as confirmed by the provider
customers-next-planned = Next on { $day }: { $title }
customers-next-unreachable = Next: find another way to reach this customer
customers-next-unreachable-why = Unreachable since { $day } ({ $by }). Try another contact, or ask a colleague who knows the customer. No reminder is proposed until the customer is marked as reachable.
customers-next-nothing = Nothing left to do here
customers-next-nothing-why = You and { $provider } both see the relationship, and the agreement and the subscriptions are settled
customers-next-talk = Next: talk to the customer
customers-next-talk-why = Declined on { $date } ({ $by }). After talking to the customer, mark it as not invited and invite again, or leave it as it is.
customers-kind-by-hand = Entered by hand
customers-new-kind = Direct or indirect
customers-new-kind-unknown = Not known

customers-looked-up = Kind looked up on
customers-looked-up-said = { $n ->
    [one] Recorded as looked up today: { $n } customer
   *[other] Recorded as looked up today: { $n } customers
}
command-looked-up = I looked: direct or indirect as shown
command-looked-up-unknown = Not known whether this customer is direct or indirect; enter or import it first
edit-customer-looked-up = kind looked up
