# Partnership invitations. $provider, $known, $other: names. $day: a date in words.
partnerships-what = Before you can work with a provider, its invitation must come, be accepted by your global admin, and show on both sides
partnerships-first = No invitation is expected yet
partnerships-first-why = A provider invites you in Partner Center and sends the mail from its own mailbox, so nobody but you keeps track of it. This is the way of an invitation:
partnerships-way-awaited = Awaited: you asked the provider for it
partnerships-way-received = Received: its mail is here; its sender and link are compared with what you know
partnerships-way-forwarded = Forwarded: your global admin has it
partnerships-way-accepted = Accepted: by your global admin, in Partner Center
partnerships-way-listed = Listed: Partner Center shows the provider under Indirect providers, and the provider says that it sees you
partnerships-no-provider = The plan has no provider yet; add one first
partnerships-add = Expect an invitation...
partnerships-add-title = Expect an invitation
partnerships-add-what = Who is to invite you, and since when do you wait? After 5 business days without a mail you are told to ask again.
partnerships-add-double = This provider has an invitation already
partnerships-certain = { $n } of { $all } seen on both sides
partnerships-certain-one = Both sides see the partnership
partnerships-declined-one = You declined this invitation
partnerships-archived-one = Nothing is to be done here
partnerships-close = Close this invitation
partnerships-remove = Remove this invitation from the register

partnerships-column-provider = Provider
partnerships-column-state = State
partnerships-column-received = Received
partnerships-column-age = Business days
partnerships-column-last = Last action
partnerships-column-who = Who
partnerships-not-yet = not yet
partnerships-not-noted = not noted

partnerships-stage-awaited = Awaited
partnerships-stage-received = Received
partnerships-stage-forwarded = Forwarded
partnerships-stage-accepted = Accepted
partnerships-stage-listed = Listed
partnerships-stage-declined = Declined
partnerships-mark-us = We see the provider
partnerships-mark-provider = Provider sees us
partnerships-mark-review = Access reviewed
partnerships-age = { $days } old
partnerships-took = took { $days }
partnerships-made = Entered { $when } by { $who }
partnerships-nobody-named = nobody named

partnerships-record-awaited = Await it again...
partnerships-record-received = It has come...
partnerships-record-forwarded = Forwarded to the admin...
partnerships-record-accepted = Accepted...
partnerships-record-listed = The provider is listed...
partnerships-record-declined = Declined...
partnerships-record = Record
partnerships-record-acceptance = Record the acceptance
partnerships-correct = Correct...
partnerships-correct-title = Correct the latest step
partnerships-take-back = Take back
partnerships-take-back-why = This is the only step; remove the invitation instead
partnerships-on = Day
partnerships-by = Person
partnerships-by-help = Empty when not known
partnerships-note = Note
partnerships-accepting = What accepting brings with it
partnerships-accepting-other-book = The rule book that you follow does not say what accepting grants. A newer one does:
partnerships-accepting-follows = Recording it adds a dated task: review the provider’s administrator access within 5 business days. The task is our advice, not a rule of Microsoft’s.

partnerships-part-sender = Sender of the mail
partnerships-sender = Sender’s address
partnerships-sender-help = As the mail shows it; compared with the mail domains that you know of the provider
partnerships-sender-word-same = Known domain
partnerships-sender-word-shared = Address that everybody can get
partnerships-sender-word-related = Related domain
partnerships-sender-word-other = Another provider’s domain
partnerships-sender-word-alike = Look-alike domain
partnerships-sender-word-unknown = Not compared
partnerships-sender-word-different = Other domain
partnerships-sender-same = { $domain } is a known mail domain of { $provider }. A sender can be forged; the link decides.
partnerships-sender-shared = Everybody can get an address at { $domain }, so it proves nothing. Ask a person you know at the provider.
partnerships-sender-related = { $domain } belongs to the same site as { $known }, which is known
partnerships-sender-other = { $domain } belongs to { $other }, not to { $provider }
partnerships-sender-alike = { $domain } is not { $known }: { $how }. Do not open the link; call somebody you know at { $provider }.
partnerships-sender-unknown = No mail domain of { $provider } is known, so { $domain } was compared with nothing. Add the domains under Providers.
partnerships-sender-different = { $domain } is none of the mail domains that are known of { $provider }. Call somebody you know there before anybody opens the link.
partnerships-alike-characters = it has characters that look the same
partnerships-alike-hyphens = it differs by a hyphen
partnerships-alike-ending = it has another ending
partnerships-alike-letters = it differs by a letter or two
partnerships-alike-contains = it only contains the name
partnerships-do-not-open = Do not open the link yet
partnerships-do-not-open-why = The sender is not one that is known of this provider

partnerships-part-link = Link of the invitation
partnerships-link-where = Copy the link from the provider’s mail and paste it here, without opening it
partnerships-link-paste = Paste the invitation’s link
partnerships-link-replace = Paste another link
partnerships-link-keep = Keep this link
partnerships-link-usable = Usable, with warnings
partnerships-link-host = Site
partnerships-link-path = Page
partnerships-link-copy = Copy the link
partnerships-link-open = Open...
partnerships-link-changed = This is not the link that was judged, so it is neither copied nor opened. Paste it again from the provider’s mail.
partnerships-open-title = Open { $host } in the browser?
partnerships-open-text = Only your global admin can accept. Whoever accepts gives the provider administrator access to your own tenant.
partnerships-open-now = Open { $host }
partnerships-link-form = It leads to Partner Center. How such links are made is documented nowhere, so nothing more can be checked.
partnerships-link-two-partner = This is the customers’ invitation from you and a provider. It belongs to the provider under Providers, not here.
partnerships-link-single-partner = This link invites a customer to one partner. It is sent to customers and has no place here.
partnerships-link-gdap = This is a GDAP request for a customer. It is sent to that customer and has no place here.
partnerships-link-agreement = This link leads a customer to the Microsoft Customer Agreement. It has no place here.
partnerships-link-retired = This is an old customers’ link of a portal that was closed. It has no place here; paste the link from the provider’s mail.
partnerships-link-customer-portal = { $host } is the customers’ portal. Partners do not invite each other there; paste the link from the provider’s mail.
partnerships-link-not-https = The link starts with “{ $found }” instead of https://. Ask the provider to send the invitation again.
partnerships-link-host-unsafe = The site “{ $host }” is written in a way that can deceive. Do not open this link; ask the provider.
partnerships-link-not-lower-case = The beginning of the link has capital letters. Take the corrected link if it is offered, or copy it again from the mail.
partnerships-link-host-like = { $host } looks like { $known } and is not. Do not open this link; call somebody you know at the provider.
partnerships-link-host-unknown = { $host } is not Partner Center. Do not open this link; ask the provider where its invitation is.
partnerships-link-wrapped = The real link is hidden behind { $host }. Take the corrected link if it is offered, or ask the provider for the plain one.
partnerships-link-nothing = There is no link yet
partnerships-link-several = There are { $count } links. Keep the one of the invitation.
partnerships-link-text-around = There are words before the link. Keep the link alone.
partnerships-link-too-long = This text is too long for a link. Paste the link alone.
partnerships-link-space-around = There is space before or after the link. Take the corrected link if it is offered, or remove the space.
partnerships-link-broken = A space or a line break cuts the link. Copy it again from the mail.
partnerships-link-invisible = The link holds an invisible character ({ $code }). Do not open it; copy it again from the mail.
partnerships-link-foreign = The link holds “{ $character }”, which links do not have. Copy it again from the mail.
partnerships-link-escaped = The link holds leftovers of how mails are written. Take the corrected link if it is offered.
partnerships-link-inside = There is a second address inside the link. Do not open it; ask the provider.
partnerships-link-name-inside = Something inside the link is written like the name of a site. Look whether it is one that you know.
partnerships-link-encoded = The link holds encoded characters, such as { $found }, which cannot be read
partnerships-id-provider = The ID { $id } is that of { $name }
partnerships-id-us = The ID { $id } is your own
partnerships-id-other = The ID { $id } is that of { $name }, another provider of the plan
partnerships-id-unknown = The ID { $id } is none that the plan knows. It may name a tenant or only the invitation.

partnerships-part-sides = Seen on both sides
partnerships-sides-later = To be ticked once the invitation is accepted
partnerships-sides-both = Both sides see it
partnerships-sides-us = Only you have seen it
partnerships-sides-provider = Only the provider has seen it
partnerships-sides-none = Nobody has looked yet
partnerships-we-see = We see { $provider } in Partner Center
partnerships-we-see-where = Indirect providers, in Partner Center’s navigation
partnerships-seen-by = Who looked
partnerships-it-sees = { $provider } says that it sees us
partnerships-it-sees-where = In its Partner Center, under Indirect resellers; { $provider } has to say so
partnerships-said-by = Who said so
partnerships-said-by-missing = Say who said so

partnerships-part-review = Review of the access
partnerships-review-later = Due once the invitation is accepted
partnerships-reviewed = The administrator access of { $provider } was reviewed
partnerships-reviewed-what = What { $provider } may do in your own tenant was looked at, and what it does not need was taken away. Our advice, not a rule of Microsoft’s.
partnerships-reviewed-by = Who reviewed it

## Next actions and dates
action-partner-look-for-it = Look whether the invitation from { $provider } has come
action-partner-ask-again = Ask { $provider } to send its partnership invitation again
action-partner-check-sender = Check who sent the invitation from { $provider } before anybody opens it
action-partner-forward = Forward the invitation from { $provider } to your global admin
action-partner-look-for-acceptance = Look whether your admin has accepted the invitation from { $provider }
action-partner-remind-admin = Remind your admin to accept the invitation from { $provider }
action-partner-check-listed = Look whether Partner Center lists { $provider }
action-partner-review-access = Review the administrator access of { $provider }
action-partner-ask-to-confirm = Ask { $provider } whether it sees you
action-why-partner-look-for-it = { $n ->
    [one] After 1 business day one asks again; awaited since { $day }
   *[other] After { $n } business days one asks again; awaited since { $day }
}
action-why-partner-ask-again = { $n ->
    [one] 1 business day without it, by the provider’s calendar; awaited since { $day }
   *[other] { $n } business days without it, by the provider’s calendar; awaited since { $day }
}
action-why-partner-check-sender = The sender is not one that is known of this provider
action-why-partner-forward = Only a global admin can accept it; it came on { $day }
action-why-partner-look-for-acceptance = Your admin has it since { $day }
action-why-partner-remind-admin = { $n ->
    [one] Not accepted for 1 business day; your admin has it since { $day }
   *[other] Not accepted for { $n } business days; your admin has it since { $day }
}
action-why-partner-check-listed = The list of indirect providers shows whether it worked; accepted on { $day }
action-why-partner-review-access = It has access to your own tenant since { $day }; our advice, not Microsoft’s rule
action-why-partner-ask-to-confirm = Only the provider can say what it sees; listed with you since { $day }
action-name-partner-awaited = Awaiting a partnership invitation
action-name-partner-accept = Accepting a partnership invitation
action-name-partner-listed = Looking for a provider in Partner Center
action-name-partner-review = Reviewing a provider’s access
action-name-partner-confirm = Asking a provider whether it sees you
action-go-partnership = Show invitation
due-lane-partnerships = Partnerships
due-partner-awaited = Invitation from { $provider } expected by
due-partner-accept = Invitation from { $provider } to be accepted by
due-partner-review = Administrator access of { $provider } to be reviewed by
partnerships-part-letter = Letter
partnerships-letter-again = Ask the provider to send it
partnerships-letter-admin = Ask our admin to accept it
partnerships-letter-close = Close the letter
partnerships-letter-why = A draft to check, copy and send yourself
