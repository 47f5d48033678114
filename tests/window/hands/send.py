"""Letters by hands: a round of 38 as files, then what the customers answer."""

import email
import email.policy
import glob
import os

import company
from company import LINK, N_CUSTOMERS, N_WITH_CONTACT
from hands import check

FIRST = company.name(0)


def steps_to(hands, *keys):
    for key in keys:
        hands.press(f"invitations-{key}")


def by_files(hands, folder):
    out = os.path.join(folder, "letters")
    hands.go("nav-invitations")
    hands.press("wanted-leave-out")
    hands.shows(hands.say("invitations-chosen", n=N_WITH_CONTACT))
    steps_to(hands, "next-link", "next-text", "next-check", "next-hand-over")
    hands.enter("invitations-folder", out, how="paste")
    hands.press("invitations-save-here")
    hands.shows(hands.say("invitations-handed-over", n=N_WITH_CONTACT, total=N_WITH_CONTACT))
    hands.click(hands.say("invitations-choose-shown"), role="check box")
    hands.press("invitations-bulk-sent")
    hands.press("invitations-done")
    drafts = [path for path in glob.glob(os.path.join(out, "**", "*.eml"), recursive=True)]
    check(len(drafts) == N_WITH_CONTACT, f"{len(drafts)} drafts were written, not {N_WITH_CONTACT}")
    for path in drafts:
        with open(path, "rb") as file:
            draft = email.message_from_binary_file(file, policy=email.policy.default)
        check(LINK in draft.get_body(("plain",)).get_content(), f"the link is not whole in {path}")


def accepted(hands):
    hands.click(FIRST, role="table row")
    hands.press("customers-mark-accepted")
    hands.shows(hands.say("customers-verify-us"))


def verified(hands):
    hands.press("customers-verify-us")
    hands.press("customers-verify-provider")
    hands.shows(hands.say("stage-verified-by-both"))


def send(hands, tally, folder):
    with tally.flow(hands, "by-files"):
        by_files(hands, folder)
    hands.go("nav-customers")
    with tally.flow(hands, "accepted"):
        accepted(hands)
    with tally.flow(hands, "verified"):
        verified(hands)
