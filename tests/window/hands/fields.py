"""Text fields by hands: paste, copy and cut by keys and by the menu, and a table pasted on Import by its button."""

import begin
from company import LINK, PROVIDER, TABLE, THEIRS
from hands import check, read_clipboard

NAME = "宏碁 Consulting"


def holds(hands, text):
    hands.wait(lambda: read_clipboard() == text, f"{text!r} on the clipboard")
    check(read_clipboard("x-kde-passwordManagerHint") == "secret", "what a field copies stays out of the clipboard's history")


def reads(hands, key, text):
    look = hands.field(hands.say(key))
    hands.wait(lambda: hands.reads(look) == text, f"{text!r} in {hands.say(key)!r}, which reads {hands.reads(look)!r},")


def choose(hands, key, line):
    """Opens the menu of a field by the other mouse button and clicks a line of it."""
    label = hands.say(key)
    hands.click_at(hands.field(label), f"a field called {label!r}", button=3)
    hands.press(line, role="menu item")


def by_keys(hands):
    hands.go("nav-company")
    hands.click_at(hands.field(hands.say("company-name")), "the company's name")
    hands.paste(f"{NAME}\n")
    reads(hands, "company-name", NAME)
    hands.key("ctrl+a", "ctrl+c")
    holds(hands, NAME)
    hands.hold("something else")
    hands.key("ctrl+x")
    holds(hands, NAME)
    reads(hands, "company-name", "")
    hands.key("ctrl+z")
    reads(hands, "company-name", NAME)
    hands.key("ctrl+a", "shift+Delete", "shift+Insert")
    reads(hands, "company-name", NAME)


def by_menu(hands):
    hands.hold("something else")
    hands.key("ctrl+a")
    choose(hands, "company-name", "field-copy")
    holds(hands, NAME)
    choose(hands, "company-name", "field-cut")
    reads(hands, "company-name", "")
    choose(hands, "company-name", "field-paste")
    reads(hands, "company-name", NAME)
    choose(hands, "company-name", "field-select-all")
    # The menu key, then down past Cut.
    hands.hold("something else")
    hands.key("Menu")
    hands.wait(hands.looks_for(hands.say("field-cut"), "menu item"), "the menu")
    hands.key("Down", "Return")
    holds(hands, NAME)
    reads(hands, "company-name", NAME)


def link_and_id(hands):
    hands.go("nav-providers")
    hands.enter("providers-new-name", PROVIDER)
    hands.key("Return")
    hands.hold(f" {THEIRS} \r\n")
    choose(hands, "provider-tenant", "field-paste")
    reads(hands, "provider-tenant", THEIRS)
    hands.hold(f"{LINK}\r\n")
    choose(hands, "link-paste", "field-paste")
    hands.press("link-use")
    hands.wait(hands.field(hands.say("link-replace")), "the field for another link")


def search(hands):
    hands.key("ctrl+f")
    label = hands.say("everything")
    hands.wait(lambda: hands.has_focus(hands.field(label)), "the search")
    hands.paste("Northwind\n")
    reads(hands, "everything", "Northwind")
    # The key that leaves the menu leaves the search as it is.
    hands.key("shift+F10")
    hands.wait(hands.looks_for(hands.say("field-paste"), "menu item"), "the menu")
    hands.key("Escape")
    reads(hands, "everything", "Northwind")
    hands.key("Escape")


def table(hands):
    hands.go("nav-customers")
    hands.press("customers-import")
    hands.hold_table(TABLE)
    hands.press("import-paste-button")
    hands.shows(TABLE[1][3])


def fields(hands, _tally, _folder):
    with hands.step("first start"):
        begin.first_start(hands)
    with hands.step("a field, by keys"):
        by_keys(hands)
    with hands.step("a field, by its menu"):
        by_menu(hands)
    with hands.step("an ID and a link, copied with the end of their line"):
        link_and_id(hands)
    with hands.step("the search"):
        search(hands)
    with hands.step("a table, by the button"):
        table(hands)
