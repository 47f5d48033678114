"""A whole letter by hands: a part for some customers, a copy, an attachment and a logo; tested, and opened in a mail program.

The draft that the mail program was given is left in the folder as letter.eml, for Thunderbird.
"""

import email
import email.policy
import os
import struct
import zlib

from company import LINK
from hands import check

# Who works here is one of the team, so the address for tests is known.
BOSS, ME = "boss@contoso.example", "mei-hui.lin@contoso-partner.example"
MARKED = "{{if reads_english}}Part A{{else}}Part B{{end}}"


def png(width=64, height=24):
    """A small picture, red on white."""
    rows = b"".join(b"\0" + bytes([200, 30, 30] * (width // 2) + [255, 255, 255] * (width - width // 2)) for _ in range(height))

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def write(path, data):
    with open(path, "wb") as file:
        file.write(data)
    return path


def company(hands, logo):
    """What stands below every letter."""
    hands.go("nav-company")
    hands.enter("company-signature-lines", "Harbour Street 7", how="paste")
    hands.enter("evidence-path", logo, how="paste")
    hands.press("evidence-add-file")
    hands.see(os.path.basename(logo))


def word(hands):
    """A part for some, at the end of the text."""
    hands.click(hands.say("invitations-body"), role=None)
    hands.key("ctrl+End")
    hands.put("\n\n" + MARKED, how="paste")


def tab_to(hands, key):
    """The keyboard brings a field into sight that lies below the foot of its pane."""
    look = hands.field(hands.words.get(key, key), 0)
    for _ in range(12):
        if hands.has_focus(look):
            return
        hands.key("Tab")
    check(False, f"Tab leads to {key}")


def goes_along(hands, pdf):
    hands.press("invitations-mail")
    tab_to(hands, "invitations-cc")
    hands.enter("invitations-cc", BOSS, how="paste")
    tab_to(hands, "evidence-path")
    hands.enter("evidence-path", pdf, how="paste")
    hands.key("Return")
    hands.see(os.path.basename(pdf))


def opened(hands, n, what):
    hands.wait(lambda: len(hands.mail.drafts()) >= n, f"{what} in the mail program")
    return hands.mail.drafts()[n - 1]


def parts_of(draft):
    return {part.get_filename() or part["Content-ID"]: part.get_payload(decode=True) for part in draft.walk()
            if part.get_content_maintype() != "multipart" and part.get_content_maintype() != "text"}


def letter(hands, _tally, work):
    logo, pdf = write(os.path.join(work, "logo.png"), png()), write(os.path.join(work, "prices.pdf"), b"%PDF-1.4\n%%EOF\n")
    with hands.step("signature and logo"):
        company(hands, logo)
    with hands.step("a letter with a part for some, a copy and an attachment"):
        hands.go("nav-invitations")
        hands.press("invitations-next-text")
        word(hands)
        goes_along(hands, pdf)
    with hands.step("a test to oneself"):
        hands.press("invitations-test")
        test = email.message_from_bytes(opened(hands, 1, "the test"), policy=email.policy.default)
        check(test["Subject"].startswith("TEST: "), f"the test is called {test['Subject']!r}")
        check(test["To"].addresses[0].addr_spec == ME, f"the test goes to {test['To']!r}")
        check(test["Cc"] is None, "a test goes to nobody else")
    with hands.step("open in mail"):
        hands.press("invitations-open")
        raw = opened(hands, 2, "the letter")
        draft = email.message_from_bytes(raw, policy=email.policy.default)
        plain = draft.get_body(("plain",)).get_content()
        check([one.addr_spec for one in draft["Cc"].addresses] == [BOSS], f"the copy goes to {draft['Cc']!r}")
        check(("Part A" in plain) != ("Part B" in plain) and "{{" not in plain, "one of the two parts stands there, and no mark")
        check(plain.splitlines().count(LINK) == 1 and "Harbour Street 7" in plain, "link and signature are whole")
        found = parts_of(draft)
        check(found.get("prices.pdf") == b"%PDF-1.4\n%%EOF\n", f"the attachment is whole among {list(found)}")
        check(png() in found.values(), "the logo is whole")
        write(os.path.join(work, "letter.eml"), raw)
