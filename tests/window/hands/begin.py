"""The first hour by hands: from the first start to customers with contacts and subscriptions."""

import company
from company import LINK, N_CUSTOMERS, N_WITH_CONTACT, OURS, PROVIDER, THEIRS, US


def first_start(hands):
    hands.enter("start-name", "Lin Mei-Hui")
    hands.key("Return")
    hands.enter("start-plan-name", "Contoso changeover")
    hands.key("Return")
    hands.shows(hands.say("nav-customers"))


def enter_company(hands):
    hands.go("nav-company")
    hands.enter("company-name", US)
    hands.enter("company-tenant", OURS, how="paste")
    hands.enter("company-pla", "5551234", how="paste")
    hands.enter("contact-name", "林美惠", how="paste")
    hands.enter("contact-email", "mei-hui@contoso.example")


def add_provider(hands):
    hands.go("nav-providers")
    hands.enter("providers-new-name", PROVIDER)
    hands.key("Return")
    hands.enter("provider-tenant", THEIRS, how="paste")
    hands.enter("link-paste", LINK, how="paste")
    hands.shows(hands.say("link-verdict-good"))
    hands.press("link-use")
    hands.shows(hands.say("link-state-good"))


def first_list(hands, folder):
    hands.drop(company.write(folder, "Customers.csv", company.customers()))
    hands.press("import-word-direct")
    hands.press("next")
    hands.press("import-apply-add-customers", n=N_CUSTOMERS)
    hands.shows(hands.say("import-done-add-customers", n=N_CUSTOMERS))


def contacts(hands, folder):
    hands.drop(company.write(folder, "contacts.csv", company.contacts()))
    hands.press("import-apply-change-customers", n=N_WITH_CONTACT)
    hands.shows(hands.say("import-done-change-customers", n=N_WITH_CONTACT))


def subscriptions(hands, folder):
    hands.drop(company.write(folder, "subscriptions.csv", company.subscriptions()))
    hands.press("import-apply-add-subscriptions", n=N_CUSTOMERS)
    hands.shows(hands.say("import-done-add-subscriptions", n=N_CUSTOMERS))


def begin(hands, tally, folder):
    with tally.flow(hands, "first-start"):
        first_start(hands)
    with tally.flow(hands, "company"):
        enter_company(hands)
    with tally.flow(hands, "provider"):
        add_provider(hands)
    with tally.flow(hands, "first-list"):
        first_list(hands, folder)
    with tally.flow(hands, "contacts"):
        contacts(hands, folder)
    with tally.flow(hands, "subscriptions"):
        subscriptions(hands, folder)
