"""The weeks after by hands: next week's list, a reminder, what renews."""

import os

import company
from company import N_ACCEPTED, N_NEW, N_WITH_CONTACT
from send import save_all, steps_to

# The first one was recorded as accepted by hand.
N_SUGGESTED = N_ACCEPTED - 1
N_WAITING = N_WITH_CONTACT - N_ACCEPTED


def next_week(hands, folder):
    hands.drop(company.write(folder, "Customers.csv", company.next_week()))
    hands.press("import-word-indirect")
    hands.press("next")
    hands.press("import-suggested-all")
    # The whole of the button, for a part of the list is called as it begins.
    counts = (("first-add", N_NEW), ("then-change", N_ACCEPTED), ("then-confirm", N_SUGGESTED))
    between = ", " if hands.language == "en" else "、"
    hands.click(between.join(hands.say(f"import-apply-{key}", n=n) for key, n in counts), role="push button")
    done = (("add", N_NEW), ("change", N_ACCEPTED), ("confirm", N_SUGGESTED))
    what = between.join(hands.say(f"import-done-{key}", n=n) for key, n in done)
    hands.shows(hands.say("import-done-several", what=what))


def open_subscriptions(hands):
    hands.click(company.name(2), role="table row")
    hands.click(f"{hands.say('subscriptions-title')} 1", role="page tab")
    hands.see("Microsoft 365 Business Premium")


def week(hands, tally, folder):
    with tally.flow(hands, "next-week"):
        next_week(hands, folder)
    hands.go("nav-customers")
    with tally.flow(hands, "open-subscriptions"):
        open_subscriptions(hands)


def later(hands, tally, folder):
    """Twelve days after: reminders are due, and Today says so."""
    with tally.flow(hands, "reminders"):
        hands.press("action-go-remind")
        hands.shows(hands.say("invitations-title", n=N_WAITING, kind=hands.say("template-kind-reminder")))
        # Nothing is to be decided, so it begins at the text.
        steps_to(hands, "next-hand-over")
        save_all(hands, os.path.join(folder, "reminders"), N_WAITING)
