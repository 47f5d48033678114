# Partnership invitations. $provider, $known, $other: names. $day: a date in words.
partnerships-what = Before you can work with a provider, it must invite you, your global admin must accept, and both sides must see the partnership
partnerships-first = No partnership invitation recorded yet
partnerships-first-why = The provider creates the invitation in Partner Center and emails it from its own mailbox, so only you can keep track of it.
partnerships-way-awaited = Awaited: you asked the provider for it
partnerships-way-received = Received: you have the email; its sender and link are checked
partnerships-way-forwarded = Forwarded: your global admin has it
partnerships-way-accepted = Accepted: your global admin accepted it in Partner Center
partnerships-way-listed = Listed: Partner Center shows the provider under Indirect providers, and the provider confirms that it sees you
partnerships-no-provider = The plan has no provider yet. Add one first.
partnerships-way = Stages of an invitation
partnerships-search = Search invitations
partnerships-hide-closed = Hide closed
partnerships-removed = { $n ->
    [one] 1 invitation removed
   *[other] { $n } invitations removed
}
partnerships-add = Track an invitation
partnerships-add-what = Which provider did you ask for an invitation, and when? After 5 business days without an email, you are reminded to ask again.
partnerships-add-double = Invitation already recorded for this provider
partnerships-certain-one = Both sides see the partnership
partnerships-declined-one = You declined this invitation
partnerships-archived-one = Nothing to do here
partnerships-close = Close invitation
partnerships-remove = Remove invitation

partnerships-column-provider = Provider
partnerships-column-received = Received
partnerships-column-age = Business days
partnerships-column-last = Last action
partnerships-column-who = Person
partnerships-not-yet = not yet
partnerships-not-noted = not recorded

partnerships-stage-awaited = Awaited
partnerships-stage-received = Received
partnerships-stage-forwarded = Forwarded
partnerships-stage-accepted = Accepted
partnerships-stage-listed = Listed
partnerships-stage-declined = Declined
partnerships-mark-us = Seen by you
partnerships-mark-provider = Seen by the provider
partnerships-mark-review = Access reviewed
# $days: “3 business days”, counted from the first entry. They stand beside the status.
partnerships-age = { $days } so far
partnerships-took = { $days } in total
partnerships-made = Entered at { $when } by { $who }

partnerships-record-awaited = Mark as awaited...
partnerships-record-received = Mark as received...
partnerships-record-forwarded = Mark as forwarded...
partnerships-record-accepted = Mark as accepted...
partnerships-record-listed = Mark as listed...
partnerships-record-declined = Mark as declined...
partnerships-record = Record
partnerships-record-acceptance = Record acceptance
partnerships-take-back-why = This is the only entry. Remove the invitation instead.
partnerships-by = Person
partnerships-accepting = What accepting grants
partnerships-accepting-other-book = The rule version in use does not say what accepting grants. A newer one does:
partnerships-accepting-follows = Recording the acceptance also adds a to-do with a date: review the provider’s admin access within 5 business days. This is Changeover’s advice, not a Microsoft rule.

partnerships-part-sender = Sender of the email
partnerships-sender = Sender’s address
partnerships-sender-help = As shown in the email; compared with the provider’s known email domains
partnerships-sender-word-same = Known domain
partnerships-sender-word-shared = Public email service
partnerships-sender-word-related = Related domain
partnerships-sender-word-other = Another provider’s domain
partnerships-sender-word-alike = Look-alike domain
partnerships-sender-word-unknown = Not compared
partnerships-sender-word-different = Not a known domain
partnerships-sender-same = { $domain } is a known email domain of { $provider }. A sender address can be forged, so check the link too.
partnerships-sender-shared = Anyone can get an address at { $domain }, so it does not show who sent this. Ask someone you know at the provider.
partnerships-sender-related = { $domain } is related to the known domain { $known }
partnerships-sender-other = { $domain } belongs to { $other }, not to { $provider }
partnerships-sender-alike = { $domain } is not { $known }: { $how }. Do not open the link. Call someone you know at { $provider }.
partnerships-sender-unknown = No email domain of { $provider } is known, so { $domain } was not compared. Add the domains under Providers.
partnerships-sender-different = { $domain } is not among the known email domains of { $provider }. Call someone you know there before anyone opens the link.
# Within a sentence, after “{ $domain } is not { $known }: ”.
partnerships-alike-characters = some characters only look the same
partnerships-alike-hyphens = the hyphens differ
partnerships-alike-ending = the ending differs
partnerships-alike-letters = one or two letters differ
partnerships-alike-contains = it only contains the name
partnerships-do-not-open = Do not open the link yet
partnerships-do-not-open-why = The sender is not known to belong to this provider

partnerships-part-link = Invitation link
partnerships-link-where = Copy the link from the provider’s email without opening it, and paste it here
partnerships-link-paste = Paste invitation link
partnerships-link-replace = Paste another link
partnerships-link-keep = Keep this link
partnerships-link-usable = Good, with warnings
partnerships-link-host = Site
partnerships-link-path = Page
partnerships-link-copy = Copy link
partnerships-link-open = Open...
partnerships-link-changed = This is not the link that was checked, so it is neither copied nor opened. Paste it again from the provider’s email.
partnerships-open-title = Open { $host } in your browser?
partnerships-open-text = Only your global admin can accept. Accepting gives the provider admin access to your own tenant.
partnerships-open-now = Open { $host }
partnerships-link-form = The link leads to Partner Center. The form of these links is not documented, so nothing more can be checked.
partnerships-link-two-partner = This is the invitation that you and a provider send to customers. Paste it on the Providers tab instead, under its provider.
partnerships-link-single-partner = This link invites a customer to one partner. It is for customers and does not belong here.
partnerships-link-gdap = This is a GDAP request for a customer. It does not belong here.
partnerships-link-agreement = This link leads a customer to the Microsoft Customer Agreement. It does not belong here.
partnerships-link-retired = This is an old customer link to a portal that was closed. Paste the link from the provider’s email instead.
partnerships-link-customer-portal = { $host } is the customers’ portal. Partners do not invite each other there. Paste the link from the provider’s email.
partnerships-link-not-https = The link starts with “{ $found }” instead of https://. Ask the provider to send the invitation again.
partnerships-link-host-unsafe = The site name “{ $host }” is written in a deceptive way. Do not open this link. Ask the provider.
partnerships-link-not-lower-case = The link starts with capital letters. Use the corrected link if it is offered, or copy it again from the email.
partnerships-link-host-like = { $host } looks like { $known }, but is not. Do not open this link. Call someone you know at the provider.
partnerships-link-host-unknown = { $host } is not Partner Center. Do not open this link. Ask the provider where to find its invitation.
partnerships-link-wrapped = The real link is hidden behind { $host }. Use the corrected link if it is offered, or ask the provider for the original one.
partnerships-link-nothing = No link yet
partnerships-link-several = There are { $count } links. Keep only the invitation link.
partnerships-link-text-around = There is text before the link. Keep only the link.
partnerships-link-too-long = This text is too long for a link. Paste only the link.
partnerships-link-space-around = There is a space before or after the link. Use the corrected link if it is offered, or remove the space.
partnerships-link-broken = A space or a line break splits the link. Copy it again from the email.
partnerships-link-invisible = The link contains an invisible character ({ $code }). Do not open it. Copy it again from the email.
partnerships-link-foreign = The link contains “{ $character }”, which links never contain. Copy it again from the email.
partnerships-link-escaped = The link contains leftovers of email formatting. Use the corrected link if it is offered.
partnerships-link-inside = The link contains a second address. Do not open it. Ask the provider.
partnerships-link-name-inside = Part of the link is written like a site name. Check whether you know that site.
partnerships-link-encoded = The link contains encoded characters that cannot be read, such as { $found }
partnerships-id-provider = ID { $id } belongs to { $name }
partnerships-id-us = ID { $id } belongs to your company
partnerships-id-other = ID { $id } belongs to { $name }, another provider in the plan
partnerships-id-unknown = ID { $id } is not in the plan. It may name a tenant or only the invitation.

partnerships-part-sides = Visibility on both sides
partnerships-sides-later = Available once the invitation is accepted
partnerships-sides-both = Seen by both sides
partnerships-sides-us = Seen only by you
partnerships-sides-provider = Seen only by the provider
partnerships-sides-none = Not checked yet
partnerships-we-see = You see { $provider } in Partner Center
partnerships-we-see-where = In Partner Center’s navigation, under Indirect providers
partnerships-seen-by = Checked by
partnerships-it-sees = { $provider } confirms that it sees your company
partnerships-it-sees-where = In its own Partner Center, under Indirect resellers; only { $provider } can tell you
partnerships-said-by = Confirmed by
partnerships-said-by-missing = Enter who confirmed it

partnerships-part-review = Access review
partnerships-review-later = Due once the invitation is accepted
partnerships-reviewed = Admin access of { $provider } reviewed
partnerships-reviewed-what = What { $provider } may do in your tenant was reviewed, and access it does not need was removed. This is Changeover’s advice, not a Microsoft rule.
partnerships-reviewed-by = Reviewed by

## To-dos and deadlines. due-partner: a label before a date.
action-partner-look-for-it = Check whether the invitation from { $provider } has arrived
action-partner-ask-again = Ask { $provider } to resend its partnership invitation
action-partner-check-sender = Check who sent the invitation from { $provider } before anyone opens it
action-partner-forward = Forward the invitation from { $provider } to your global admin
action-partner-look-for-acceptance = Check whether your admin has accepted the invitation from { $provider }
action-partner-remind-admin = Remind your admin to accept the invitation from { $provider }
action-partner-check-listed = Check whether Partner Center lists { $provider }
action-partner-review-access = Review the admin access of { $provider }
action-partner-ask-to-confirm = Ask { $provider } whether it sees your company
action-why-partner-look-for-it = { $n ->
    [one] Awaited since { $day }; ask again after 1 business day
   *[other] Awaited since { $day }; ask again after { $n } business days
}
action-why-partner-ask-again = { $n ->
    [one] Not received after 1 business day (provider’s calendar); awaited since { $day }
   *[other] Not received after { $n } business days (provider’s calendar); awaited since { $day }
}
action-why-partner-check-sender = The sender is not known to belong to this provider
action-why-partner-forward = Received on { $day }; only a global admin can accept it
action-why-partner-look-for-acceptance = With your admin since { $day }
action-why-partner-remind-admin = { $n ->
    [one] Not accepted for 1 business day; with your admin since { $day }
   *[other] Not accepted for { $n } business days; with your admin since { $day }
}
action-why-partner-check-listed = Accepted on { $day }; the list of indirect providers shows whether it worked
action-why-partner-review-access = Access to your tenant since { $day }; Changeover’s advice, not a Microsoft rule
action-why-partner-ask-to-confirm = Listed on your side since { $day }; only the provider can say what it sees
action-name-partner-awaited = Wait for a partnership invitation
action-name-partner-accept = Accept a partnership invitation
action-name-partner-listed = Check for a provider in Partner Center
action-name-partner-review = Review a provider’s access
action-name-partner-confirm = Ask a provider whether it sees your company
action-go-partnership = Show invitation
due-lane-partnerships = Partnerships
due-partner-awaited = Invitation from { $provider } expected
due-partner-accept = Acceptance of the invitation from { $provider } due
due-partner-review = Review of { $provider }’s admin access due
partnerships-part-letter = Letter
partnerships-letter-again = Ask provider to send it
partnerships-letter-admin = Ask admin to accept it
partnerships-letter-close = Close letter
partnerships-letter-why = A draft to check, copy and send yourself
