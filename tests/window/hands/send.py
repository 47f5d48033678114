"""Letters by hands: a round of 38 as files, then what the customers answer."""

import email
import email.policy
import glob
import os
import re

import company
from company import LINK, N_WITH_CONTACT
from hands import check, read_clipboard

FIRST = company.name(0)
# By day a few of the 38 are enough to see what each takes.
N_COPIED = N_WITH_CONTACT if os.environ.get("CHANGEOVER_NIGHT") else 4


def steps_to(hands, *keys):
    for key in keys:
        hands.press(f"invitations-{key}")


def begin_round(hands):
    hands.go("nav-invitations")
    hands.press("wanted-leave-out")
    hands.shows(hands.say("invitations-chosen", n=N_WITH_CONTACT))
    steps_to(hands, "next-text", "next-hand-over")


def save_all(hands, out, n_letters):
    """Every letter of the round as a file, all marked as sent, and the round closed."""
    # The field stands for the dialog, which is not there on this screen.
    with hands.uncounted():
        hands.enter("invitations-folder", out, how="paste")
    hands.press("invitations-save-here")
    hands.shows(hands.say("invitations-handed-over", n=n_letters, total=n_letters))
    hands.press("invitations-finish", n=n_letters)
    hands.shows(hands.say("invitations-finished", n=n_letters))
    check_drafts(out, n_letters)


def check_drafts(out, n_letters):
    drafts = [path for path in glob.glob(os.path.join(out, "**", "*.eml"), recursive=True)]
    check(len(drafts) == n_letters, f"{len(drafts)} drafts were written, not {n_letters}")
    for path in drafts:
        with open(path, "rb") as file:
            draft = email.message_from_binary_file(file, policy=email.policy.default)
        check(LINK in draft.get_body(("plain",)).get_content(), f"the link is not whole in {path}")


def by_clipboard(hands, n_letters):
    """Each letter by one key pressed three times: To, subject, message; a person pastes each into a mail."""
    before = None
    for _ in range(n_letters):
        hands.key("ctrl+shift+c")
        hands.wait(lambda: re.fullmatch(r"anna@customer\d+\.example", read_clipboard() or "") and read_clipboard() != before,
                   f"the next address on the clipboard, which holds {read_clipboard()!r},")
        before = read_clipboard()
        hands.key("ctrl+shift+c")
        hands.wait(lambda: "@" not in (read_clipboard() or "@") and len(read_clipboard().splitlines()) == 1,
                   f"a subject on the clipboard, which holds {read_clipboard()!r},")
        hands.key("ctrl+shift+c")
        hands.wait(lambda: LINK in (read_clipboard() or ""), "the message on the clipboard")


def clipboard(hands, tally, _folder):
    with hands.step("a round of letters"):
        begin_round(hands)
    with tally.flow(hands, "by-clipboard", times=N_COPIED):
        by_clipboard(hands, N_COPIED)


def accepted(hands):
    hands.click(FIRST, role="table row")
    hands.press("customers-mark-accepted")
    hands.shows(hands.say("customers-verify-us"))


def verified(hands):
    hands.press("customers-verify-us")
    hands.shows(hands.say("customers-next-ask"))  # its button stands elsewhere than the two before
    hands.press("customers-verify-provider")
    hands.shows(hands.say("stage-verified-by-both"))


def send(hands, tally, folder):
    with tally.flow(hands, "by-files"):
        begin_round(hands)
        save_all(hands, os.path.join(folder, "letters"), N_WITH_CONTACT)
    hands.go("nav-customers")
    with tally.flow(hands, "accepted"):
        accepted(hands)
    with tally.flow(hands, "verified"):
        verified(hands)
