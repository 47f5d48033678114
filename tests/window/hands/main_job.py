"""The main job by hands: new plan, pasted table, provider, pasted link, letter, three copies, Open in mail."""

import email
import email.policy
import html
import re
import urllib.parse

import begin
from company import LINK, PROVIDER, TABLE, US
from hands import check, read_clipboard

CUSTOMER, ADDRESS = TABLE[1][1], TABLE[1][5]


def answer_words(hands):
    """What the two words of the column mean, asked once."""
    hands.press("import-word-direct")
    hands.press("import-word-indirect", nth=1)
    hands.press("next")


def import_table(hands):
    with hands.step("pasted table"):
        hands.go("nav-customers")
        hands.press("customers-import")
        label = hands.say("import-paste-label")
        hands.click_at(hands.field(label), f"a field called {label!r}")
        hands.paste_table(TABLE)
        # The field grew with the table, and this lies below the fold by now.
        hands.press("import-paste-read")
        hands.shows(TABLE[1][3])
        answer_words(hands)
        hands.press("import-apply-add-customers", n=2)
        hands.shows(hands.say("import-done-add-customers", n=2))


def write_letters(hands):
    with hands.step("letters"):
        hands.go("nav-invitations")
        for key in ("next-text", "next-check", "next-hand-over"):
            hands.press(f"invitations-{key}")


def copy_pieces(hands):
    """Three presses of one key; each piece is read by another program."""
    with hands.step("three copies"):
        hands.press("piece-next-to")
        hands.shows(hands.say("copied-to", customer=CUSTOMER))
        check(read_clipboard() == ADDRESS, "To is the address, and nothing else")
        hands.press("piece-next-subject")
        hands.shows(hands.say("copied-subject", customer=CUSTOMER))
        subject = read_clipboard()
        check(CUSTOMER in subject and LINK not in subject, "the subject is copied alone")
        hands.press("piece-next-message")
        hands.shows(hands.say("copied-link-verified", customer=CUSTOMER, us=US, provider=PROVIDER))
        plain, rich = read_clipboard(), read_clipboard("text/html")
        check(plain.splitlines().count(LINK) == 1, "the text holds the link once, alone on its line")
        targets = [html.unescape(found) for found in re.findall(r'href="([^"]*)"', rich)]
        check(targets == [LINK], "the HTML leads to the link and nowhere else")


def open_in_mail(hands, mail):
    with hands.step("open in mail"):
        hands.press("invitations-open")
        hands.wait(mail.drafts, "the draft in the mail program")
        draft = email.message_from_bytes(mail.drafts()[0], policy=email.policy.default)
        check(draft["X-Unsent"] == "1", "the draft opens as one that was not sent")
        text = draft.get_body(("plain",)).get_content()
        check(LINK in text, "the draft holds the link")
        return draft


def open_mail_window(hands, mail):
    with hands.step("mail window"):
        hands.press("piece-copy-to")
        hands.shows(hands.say("copied-to", customer=CUSTOMER))
        hands.press("invitations-mail-window")
        hands.wait(mail.windows, "the mail window")
        window = urllib.parse.urlsplit(mail.windows()[0])
        fields = urllib.parse.parse_qs(window.query)
        check((window.scheme, window.path) == ("mailto", ADDRESS), "the window has the address")
        check(list(fields) == ["subject"] and CUSTOMER in fields["subject"][0], "the window has the subject, and no more")
        check(LINK in read_clipboard(), "the message lies on the clipboard to be pasted")


def main_job(hands, _tally, folder):
    mail = hands.mail
    with hands.step("first start"):
        begin.first_start(hands)
    with hands.step("our company"):
        begin.enter_company(hands)
    with hands.step("provider and pasted link"):
        begin.add_provider(hands)
    import_table(hands)
    write_letters(hands)
    copy_pieces(hands)
    open_in_mail(hands, mail)
    open_mail_window(hands, mail)
