"""The weeks after by hands: next week's list, a reminder, what renews."""

import company
from company import N_ACCEPTED, N_NEW

# The first one was recorded as accepted by hand.
N_SUGGESTED = N_ACCEPTED - 1
# The relationship of all who accepted has changed, and each suggestion taken counts too.
N_CHANGES = N_NEW + N_ACCEPTED + N_SUGGESTED


def next_week(hands, folder):
    hands.drop(company.write(folder, "Customers.csv", company.next_week()))
    hands.press("import-word-indirect")
    hands.press("next")
    hands.shows(hands.say("import-suggested-some", n=N_SUGGESTED))
    hands.press("import-suggested-look")
    hands.press("import-suggested-all")
    hands.press("import-apply", n=N_CHANGES)
    hands.shows(hands.say("import-done", n=N_NEW + N_ACCEPTED))


def open_subscriptions(hands):
    hands.click(company.name(2), role="table row")
    hands.see("Microsoft 365 Business Premium")


def week(hands, tally, folder):
    with tally.flow(hands, "next-week"):
        next_week(hands, folder)
    hands.go("nav-customers")
    with tally.flow(hands, "open-subscriptions"):
        open_subscriptions(hands)
