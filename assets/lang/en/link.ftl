# The link notary. $found, $reseller and $provider are names where the plan has them, tenant IDs otherwise.

-link-again = Copy the link again in Partner Center under Indirect providers, Invite new customers

## Kinds
link-kind-two-partner = Invitation for both partners
link-kind-single-partner = Invitation for one partner
link-kind-gdap = GDAP request
link-kind-customer-agreement = Customer agreement
link-kind-retired = Link of a retired portal
link-kind-wrapped = Link behind a redirector
link-kind-partnership = Page of Partner Center
link-kind-unknown = Not a known invitation

## Verdicts
link-verdict-good = Good
link-verdict-warnings = Good, with warnings
link-verdict-refused = Refused

## Mends
link-mend-trimmed = Characters around the link are removed
link-mend-joined = The broken lines are joined
link-mend-undoubled = The link stands only once
link-mend-unescaped = Leftover escape characters before or after & are removed
link-mend-lower-cased = The site name is written in lower case
link-mend-unwrapped = The real link is taken out of the redirector

## L1
link-finding-not-https = The link starts with “{ $found }” instead of https://. { -link-again }.
link-finding-scheme-not-lower-case = The link starts with HTTPS:// in capital letters, as no link of Partner Center does. { -link-again }.

## L2
link-finding-host-unsafe = The site name “{ $host }” is written in a way that can deceive. Do not open this link. { -link-again }.
link-finding-host-not-lower-case = The site name “{ $host }” has capital letters. Use the corrected link if it is offered, or copy it again in Partner Center.
link-finding-host-not-accepted = { $host } does not take invitations. Do not open this link. { -link-again }.
link-finding-host-retired = { $host } no longer takes invitations. { -link-again }.
link-finding-host-undocumented = { $host } is Microsoft's own address of the admin center, but no text shows this invitation there. Compare the link with what Partner Center shows before you use it.
link-finding-path-unknown = The site is right, but the page “{ $path }” does not take invitations. { -link-again }.

## L3
link-finding-nothing-pasted = There is no link yet. { -link-again }.
link-finding-several-links = There are { $count } links. Keep one, or copy it again in Partner Center.
link-finding-text-around = There are words before the link. Keep the link alone; your text goes into the draft.
link-finding-too-long = This text is too long for a link. Paste the link alone.

## L4
link-finding-space-around = There is space before or after the link. Use the corrected link if it is offered, or remove the space.
link-finding-line-break-inside = A line break cuts the link. Use the corrected link if it is offered, or copy it again in Partner Center.
link-finding-space-inside = There is a space inside the link. { -link-again }.
link-finding-invisible-character = The link holds an invisible character ({ $code }). { -link-again }.
link-finding-quote-mark = The link holds a quotation mark ({ $character }). Use the corrected link if it is offered, or copy it again in Partner Center.
link-finding-foreign-character = The link holds “{ $character }”, as no link of Partner Center does. { -link-again }.

## L5
link-finding-placeholder-left = The link holds “{ $character }”, so a placeholder was not filled in or the text around was copied too. { -link-again }.

## L6
link-finding-type-missing = The link does not say which kind of invitation it is (invType). Compare it with the draft in Partner Center.
link-finding-type-unknown = The kind of invitation “{ $value }” is not known (invType). Compare the link with the draft in Partner Center.
link-finding-type-for-one-partner = The link names both partners, but its kind is the one for a single partner. Both may still work; a link from Invite new customers is safer.
link-finding-parameter-unknown = The link has an unknown part, “{ $name }”. Compare it with the draft in Partner Center.

## L7
link-finding-reseller-missing = The link does not name the indirect reseller (partnerId). { -link-again }.
link-finding-reseller-not-an-id = The indirect reseller is given as “{ $value }”, which is not a tenant ID (partnerId). { -link-again }.
link-finding-invented-form = Partner Center does not make links of this form. { -link-again }.
link-finding-query-after-fragment = The parts of the link are in the wrong order, so the partners are not found. { -link-again }.

## L8
link-finding-provider-missing = The link does not name the indirect provider (indirectCSPId), so the provider could not order for the customer. { -link-again }.
link-finding-provider-not-an-id = The indirect provider is given as “{ $value }”, which is not a tenant ID (indirectCSPId). { -link-again }.
link-finding-single-partner = This link invites the customer to one partner only. The provider would get no relationship. { -link-again }.
link-finding-gdap = This link asks for admin roles (GDAP) and names no partner. Send it apart from the invitation. { -link-again }.
link-finding-agreement = This link leads to the Microsoft Customer Agreement and names no partner. { -link-again }.
link-finding-administration = This link asks for admin rights and sets up no reseller relationship. { -link-again }.
link-finding-partnership = { $host } is Partner Center, so this can be a partnership invitation between partners, but never the customers' link. Paste an invitation from a provider under Partnerships. { -link-again }.
link-finding-not-an-invitation = This page of the admin center is not an invitation. { -link-again }.

## L9
link-finding-same-partner-twice = The link names { $found } as reseller and as provider. { -link-again }.
link-finding-not-our-tenant = The link names { $found } where { $reseller } is expected. Check who made the link. { -link-again }.
link-finding-not-the-provider = The link names { $found } where { $provider } is expected. Choose the right provider when you invite. { -link-again }.
link-finding-order-unusual = Both partners are right, but reseller and provider stand in each other's place. Compare the link with the draft in Partner Center.
link-finding-reseller-not-checked = Whether the link names us is not checked, because our tenant ID is not in the plan. Add it to our company.
link-finding-provider-not-checked = Whether the link names the right provider is not checked, because its tenant ID is not in the plan. Add it to the provider.

## L10
link-finding-other-provider = The link names { $found }, but the provider here is { $provider }. Take the link of { $provider }, or choose the other provider.

## L11
link-finding-partner-id-missing = The link has no Partner ID (msppId). Compare it with the draft in Partner Center.
link-finding-partner-id-not-digits = The Partner ID “{ $value }” is not a number (msppId). Compare the link with the draft in Partner Center.
link-finding-partner-id-zero = The Partner ID is 0, as in links of a single partner (msppId). Compare the link with the draft in Partner Center.
link-finding-partner-id-differs = The link has the Partner ID { $found }; the plan has { $expected }. Check which one this provider knows.
link-finding-partner-id-not-checked = The Partner ID is not checked, because the plan has none

## L12
link-finding-parameter-doubled = “{ $name }” stands in the link more than once. { -link-again }.

## L13
link-finding-fragment-missing = The end of the link, from the # sign on, is missing. Compare it with the draft in Partner Center.
link-finding-fragment-unknown = The end of the link, “#{ $fragment }”, is not known. Compare it with the draft in Partner Center.

## L14
link-finding-link-inside = There is a second address inside the link. Use the corrected link if it is offered, or copy it again in Partner Center.

## L15
link-finding-admin-rights-asked = The link also asks for delegated admin privileges, which are legacy (DAP=true). Leave that box unchecked when you invite, and ask for GDAP instead.
link-finding-admin-rights-unclear = Whether the link asks for delegated admin privileges is unclear (DAP={ $value }). Compare it with the draft in Partner Center.

## L16
link-finding-wrapped = The real link is hidden behind { $host }. Use the unwrapped link if it is offered, or copy it again in Partner Center.

## L17
link-finding-html-entity = The link holds a leftover of HTML, such as &amp;. Use the corrected link if it is offered, or copy it again in Partner Center.
link-finding-backslash = The link holds a backslash before &. Use the corrected link if it is offered, or copy it again in Partner Center.
link-finding-percent-encoded = The link is encoded a second time, see “{ $found }”. { -link-again }.

## L18 to L20
link-finding-case-differs = IDs are written in other capital or small letters than usual; that does not matter
link-finding-case-unseen = Part of this link is in capital letters only, unlike every link known so far. Copy it again from Partner Center; a link changed on its way may not open.
link-finding-same-for-every-customer = The same link serves every customer: it names the partners, not the customer
link-finding-other-provider-named = The text around the link names { $name }, which is not the provider of this link. Check the text.
