# The link check. $found, $reseller and $provider are names where the plan has them, tenant IDs otherwise.

-link-again = Copy the link again in Partner Center, under Indirect providers > Invite new customers
-link-copy = Copy the relationship link in Partner Center, under Indirect providers > Invite new customers

## Kinds
link-kind-two-partner = Invitation for both partners
link-kind-single-partner = Invitation for one partner
link-kind-gdap = GDAP request
link-kind-customer-agreement = Customer agreement
link-kind-retired = Link to a retired portal
link-kind-wrapped = Link behind a redirect
link-kind-partnership = Partner Center page
link-kind-unknown = Not a known type of invitation

## Results
link-verdict-good = Good
link-verdict-warnings = Good, with warnings
link-verdict-refused = Rejected

## Corrections
link-mend-found = The link was taken out of the text around it
link-mend-trimmed = Characters around the link were removed
link-mend-joined = The broken lines were joined
link-mend-undoubled = The duplicate link was removed
link-mend-unescaped = Codes such as &amp; were replaced by the characters they stand for
link-mend-decoded = The percent encoding was removed
link-mend-lower-cased = The site name was changed to lower case
link-mend-unwrapped = The real link was taken out of the redirect

## L1
link-finding-not-https = The link starts with “{ $found }” instead of https://. { -link-again }.
link-finding-scheme-not-lower-case = The link starts with HTTPS:// in capital letters, unlike the links of Partner Center. { -link-again }.

## L2
link-finding-host-unsafe = The site name “{ $host }” is written in a deceptive way. Do not open this link. { -link-again }.
link-finding-host-not-lower-case = The site name “{ $host }” contains capital letters. Use the corrected link if it is offered, or copy it again in Partner Center.
link-finding-host-not-accepted = Customers cannot accept invitations at { $host }. Do not open this link. { -link-again }.
link-finding-host-retired = Customers can no longer accept invitations at { $host }. { -link-again }.
link-finding-host-undocumented = { $host } is Microsoft’s own address of the admin center, but no published source shows this invitation there. Compare the link with what Partner Center shows before you use it.
link-finding-path-unknown = The site is correct, but customers cannot accept invitations on the page “{ $path }”. { -link-again }.

link-finding-path-unseen = The site is correct, but no link known so far uses the page “{ $path }”. Compare the link with what Partner Center shows before you use it.

## L3
link-finding-nothing-pasted = There is no link yet. { -link-copy }.
link-finding-several-links = There are { $count } links. Keep only the right one, or copy it again in Partner Center.
link-finding-text-around = There is other text around the link. Use the corrected link if it is offered, or paste only the link.
link-finding-too-long = This text is too long for a link. Paste only the link.

## L4
link-finding-space-around = There is a space before or after the link. Use the corrected link if it is offered, or remove the space.
link-finding-line-break-inside = A line break splits the link. Use the corrected link if it is offered, or copy it again in Partner Center.
link-finding-space-inside = There is a space inside the link. { -link-again }.
link-finding-invisible-character = The link contains an invisible character ({ $code }). { -link-again }.
link-finding-quote-mark = The link contains a quotation mark ({ $character }). Use the corrected link if it is offered, or copy it again in Partner Center.
link-finding-foreign-character = The link contains “{ $character }”, unlike the links of Partner Center. { -link-again }.
link-finding-punctuation-behind = The link ends with “{ $character }”, which belongs to the sentence around it. Use the corrected link if it is offered, or copy it again in Partner Center.

## L5
link-finding-placeholder-left = The link contains “{ $character }”: a placeholder was not filled in, or text beside the link was copied too. { -link-again }.

## L6
link-finding-type-missing = The link does not state its type of invitation (invType). Compare it with the draft in Partner Center.
link-finding-type-unknown = The type of invitation “{ $value }” is not known (invType). Compare the link with the draft in Partner Center.
link-finding-type-for-one-partner = The link names both partners, but its type is the one for a single partner. It may still work for both; a link from Invite new customers is safer.
link-finding-parameter-unknown = The link contains a part that is not known, “{ $name }”. Compare it with the draft in Partner Center.

## L7
link-finding-reseller-missing = The link does not name the indirect reseller (partnerId). { -link-again }.
link-finding-reseller-not-an-id = The value for the indirect reseller, “{ $value }”, is not a tenant ID (partnerId). { -link-again }.
link-finding-invented-form = Partner Center does not create links in this form. { -link-again }.
link-finding-query-after-fragment = The parts of the link are in the wrong order, so the partners cannot be found. { -link-again }.

## L8
link-finding-provider-missing = The link does not name the indirect provider (indirectCSPId), so the provider could not place orders for the customer. { -link-again }.
link-finding-provider-not-an-id = The value for the indirect provider, “{ $value }”, is not a tenant ID (indirectCSPId). { -link-again }.
link-finding-single-partner = This link invites the customer to one partner only. The provider would have no relationship. { -link-copy }.
link-finding-gdap = This link requests admin roles (GDAP) and names no partner. Send it separately from the invitation. { -link-copy }.
link-finding-agreement = This link leads to the Microsoft Customer Agreement and names no partner. { -link-copy }.
link-finding-administration = This link requests admin access and creates no reseller relationship. { -link-copy }.
link-finding-partnership = { $host } is Partner Center, so this may be a partnership invitation between partners, but it is not the link for customers. If it is an invitation from a provider, paste it under Providers > Partnerships. Otherwise, copy the relationship link in Partner Center, under Indirect providers > Invite new customers.
link-finding-not-an-invitation = This page of the admin center is not an invitation. { -link-copy }.

## L9
link-finding-same-partner-twice = The link names { $found } as both reseller and provider. { -link-again }.
link-finding-not-our-tenant = The link names { $found } instead of { $reseller }. Check who created the link. { -link-again }.
link-finding-not-the-provider = The link names { $found } instead of { $provider }. Choose the right provider when you invite. { -link-again }.
link-finding-order-unusual = Both partners are correct, but reseller and provider are swapped. Compare the link with the draft in Partner Center.
link-finding-reseller-not-checked = Your tenant ID is not in the plan, so it was not checked whether the link names your company. Enter it under Our company.
link-finding-provider-not-checked = The provider’s tenant ID is not in the plan, so it was not checked whether the link names the right provider. Enter it under Providers.

## L10
link-finding-other-provider = The link names { $found }, but the provider here is { $provider }. Use the link of { $provider }, or choose the other provider.

## L11
link-finding-partner-id-missing = The link has no Partner ID (msppId). Compare it with the draft in Partner Center.
link-finding-partner-id-not-digits = The Partner ID “{ $value }” is not a number (msppId). Compare the link with the draft in Partner Center.
link-finding-partner-id-zero = The Partner ID is 0, as in links for a single partner (msppId). Compare the link with the draft in Partner Center.
link-finding-partner-id-differs = The link contains the Partner ID { $found }; the plan has { $expected }. Check which of the two this provider has on file.
link-finding-partner-id-not-checked = The Partner ID was not checked, because there is none in the plan

## L12
link-finding-parameter-doubled = The link contains “{ $name }” more than once. { -link-again }.

## L13
link-finding-fragment-missing = The end of the link, from the # sign, is missing. Compare it with the draft in Partner Center.
link-finding-fragment-unknown = The end of the link, “#{ $fragment }”, is not known. Compare it with the draft in Partner Center.

## L14
link-finding-link-inside = The link contains a second address. Use the corrected link if it is offered, or copy it again in Partner Center.

## L15
link-finding-admin-rights-asked = The link also requests delegated admin privileges, which are legacy (DAP=true). Leave that box cleared when you invite, and request GDAP instead.
link-finding-admin-rights-unclear = It is not clear whether the link requests delegated admin privileges (DAP={ $value }). Compare it with the draft in Partner Center.

## L16
link-finding-wrapped = The real link is hidden behind { $host }. Use the corrected link if it is offered, or copy it again in Partner Center.
link-finding-gateway = { $name } has put its own link ({ $host }) around the one from Partner Center. Use the corrected link if it is offered, or copy it again in Partner Center.

## L17
link-finding-html-entity = The link contains leftover HTML, such as &amp;. Use the corrected link if it is offered, or copy it again in Partner Center.
link-finding-backslash = The link contains a backslash before &. Use the corrected link if it is offered, or copy it again in Partner Center.
link-finding-percent-encoded = The link was encoded a second time; see “{ $found }”. { -link-again }.

## L18 to L20
link-finding-case-differs = The IDs are in capital letters; capital and small letters make no difference in an ID (RFC 9562)
link-finding-case-unseen = Part of this link differs from every link known so far in its capital and small letters. Compare it with what Partner Center shows before you use it; a link that was changed on the way may not open.
link-finding-same-for-every-customer = The same link works for every customer: it names the partners, not the customer
link-finding-other-provider-named = The text beside the link names { $name }, which is not the provider of this link. Check the text.
