# Customers: the list, many at once, and one customer's sheet.
customers-company = Company
customers-state = State
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
customers-select-all = Choose all customers shown
customers-search = Search customers
customers-search-hint = Search, or tag:pilot (Ctrl+F)
customers-search-clear = Clear the search
customers-all = All
customers-nobody-to-ask = Nobody to ask
customers-add = Add customer
customers-import = Import...
customers-invite = Invite...
customers-invite-nobody = There is no customer yet
customers-empty = Your customers belong here
customers-empty-why = In Partner Center choose Customers, then Export customers, and import the file. Or enter one by hand.
customers-none-found = No customer matches
customers-none-found-why = Names, domains, Microsoft IDs, tags and contacts are searched. Every word has to be found.
customers-show-all = Show all customers
customers-removed = Done: { $what }. What was removed lies in the bin and can be restored.
undo-passed = Something else was changed since. Undo at the top goes back step by step.
edit-tag = { $n ->
    [one] tag for { $name }
   *[other] tag for { $n } customers
}
edit-tag-remove = { $n ->
    [one] tag off { $name }
   *[other] tag off { $n } customers
}

# Many at once.
customers-chosen = { $n ->
    [one] 1 chosen
   *[other] { $n } chosen
}
customers-chosen-hidden = { $n ->
    [one] 1 of them not shown
   *[other] { $n } of them not shown
}
customers-choose-none = Choose none
customers-remove = Remove
customers-owner-none = Nobody
customers-tag = Tag
customers-new-tag = New tag
customers-new-tag-why = Enter a tag first
customers-add-tag = Add tag
customers-remove-tag = Take off “{ $tag }”
customers-none-accepted = None of the chosen customers has accepted yet, so there is nothing to verify. Record the acceptance first.

# The sheet.
customers-close-sheet = Close the sheet
customers-sheet-parts = Go to a part of this sheet
customers-add-title = New customer
customers-add-now = Add to the plan
customers-new-name-help = Everything else can follow
customers-new-name-why = Enter a name first
customers-name = Company name
customers-domain = Primary domain name
customers-id = Microsoft ID
customers-copy-id = Copy the Microsoft ID
customers-copy-id-none = There is no Microsoft ID yet
customers-country-help = Name or two letters, such as Taiwan or TW
customers-tags-help = Separated by commas
customers-provider-default = Default: { $provider }
customers-provider-default-none = Default: none chosen yet
customers-provider-gone = No longer in the plan
customers-relation = Relation with the provider
customers-no-provider-why = Without a provider there is no relation to record. Choose one first.
customers-mark-invited = Mark invited
customers-mark-accepted = Mark accepted
customers-mark-declined = Mark declined
customers-mark-not-asked = Back to not invited
customers-verify-us = Verified by us
customers-verify-provider = Verified by provider
customers-verify-take-back = Take back
customers-write-invitation = Write invitation...
customers-recorded = { $name }: { $stage }
customers-reason = Reason given
customers-relationships = Direct or indirect, and how we know
customers-relationships-none = No export has listed a relationship yet
customers-contacts = Contacts
customers-recipient = Gets the letters
customers-add-contact = Add contact
customers-no-contact = No contact
customers-role = Role
customers-language-by-country = By country
customers-form-of-address = Form of address
customers-form-of-address-help = As a letter begins, such as Ms. Chen
customers-lack-contact = No contact yet
customers-lack-address = No e-mail address
customers-lack-acceptor = Nobody known who can accept
customers-lack-role = Role of the contact not known
customers-notes-title = Notes
customers-notes = Our notes
customers-history = Letters
customers-history-none = No letter was handed over yet
customers-history-more = { $n ->
    [one] and 1 older letter
   *[other] and { $n } older letters
}
customers-history-to = To { $address }
customers-history-link = Link { $fingerprint }
customers-show-text = Show text
customers-hide-text = Hide text
customers-text-version = Wording { $number } of the letter, before names and link were filled in
customers-text-own = This customer's own text as it is now, before names and link are filled in
customers-text-edited = The letter was changed for this customer. This is wording { $number }, from which it was made.
customers-text-gone = This plan no longer holds the wording

# What is next, and why.
customers-next-provider = Next: choose a provider
customers-next-provider-why = The relationship link belongs to one provider. Choose one below, or a default for all customers.
customers-next-exists = Next: look whether the relation exists
customers-next-exists-why = The export lists an indirect relationship already. If it is the one with { $provider }, mark it accepted below.
customers-next-contact = Next: find a contact
customers-next-contact-why = A billing administrator or a global admin of the customer can accept the invitation. A global admin is the safest: many providers ask for one. Enter one below.
customers-next-address = Next: find an e-mail address
customers-next-address-why = Without one the letter has no recipient, and you have to address it by hand.
customers-next-acceptor = Next: find somebody who can accept
customers-next-acceptor-why = A billing administrator or a global admin of the customer can accept. { $name } is neither.
customers-next-role = Next: say whether this contact can accept
customers-next-role-why = A billing administrator or a global admin of the customer can accept. Nobody has said what role { $name } has. You can also write first and ask.
customers-role-is-global-admin = Record as global admin
customers-role-is-billing-admin = Record as billing admin
customers-role-is-other = Record another role
customers-next-invite = Next: invite this customer
customers-next-invite-why = The link asks for a relationship with you and { $provider } at once.
customers-next-wait = Next: the customer accepts
customers-next-wait-why = { $n ->
    [0] They click, not you. Invited today, says { $by }.
    [one] They click, not you. Invited on { $date }, 1 day ago, says { $by }.
   *[other] They click, not you. Invited on { $date }, { $n } days ago, says { $by }.
}
customers-next-verify = Next: both sides check the relationship
customers-next-verify-why = Look for it in Partner Center under Customers, and ask { $provider } whether they see it too.
customers-next-verify-ours = Next: check the relationship yourself
customers-next-verify-ours-why = { $provider } sees it. Look for it in Partner Center under Customers.
customers-next-ask = Next: ask the provider
customers-next-ask-why = You see the relationship. Ask { $provider } whether they see it too.
customers-next-agreement = Next: record the customer agreement
customers-next-agreement-why = You and { $provider } both see the relationship. The customer agreement is still open: { $state }.
customers-next-transfer = Next: move the subscriptions
customers-next-transfer-why = The relationship with { $provider } and the customer agreement are complete. Transfer of the subscriptions: { $state }.
customers-agreement-accepted = Record agreement as accepted by the customer
customers-agreement-confirmed = Record agreement as confirmed by the provider
customers-next-nothing = Nothing left to do here
customers-next-nothing-why = You and { $provider } both see the relationship, and the agreement and the subscriptions are settled.
customers-next-talk = Next: talk with the customer
customers-next-talk-why = Declined on { $date }, says { $by }. Afterwards go back to not invited and invite again, or leave it at that.
customers-kind-by-hand = Entered by hand
customers-new-kind = How we sell to this customer
customers-new-kind-unknown = Not known yet
