"""What several tests do in the window on their way."""

import os

from screen import can_be_pressed, tree


def check(condition, sentence):
    if not condition:
        raise AssertionError(sentence)
    print(f"  {sentence}")


def new_plan(program, words, tenant, location):
    """A new plan of Contoso Partner with its ids."""
    program.type(words["name"], "Lin Mei-Hui")
    program.press(words["go"])
    program.type(words["plan"], "Contoso changeover")
    program.press(words["create"])
    program.press(words["company"])
    program.type(words["company_name"], "Contoso Partner")
    program.type(words["tenant"], tenant)
    program.type(words["pla"], location)


def add_provider(program, words, name):
    program.press(words["providers"])
    program.type(words["provider"], name)
    program.press(words["add"])


def read_list(program, words, path, text):
    """Writes a customer list and lets the program read it."""
    with open(path, "w", encoding="utf-8-sig", newline="") as out:
        out.write(text)
    program.press(words["import"])
    program.type(words["path"], path)
    program.press(words["read"])


def answer(program, raw, meaning):
    """Chooses a meaning in the card of one word: the first such button after its title."""
    def look():
        is_below = False
        for node in tree(program.root):
            is_below = is_below or (f"“{raw}”" in (node.name or "") or f"「{raw}」" in (node.name or ""))
            if is_below and node.name == meaning and can_be_pressed(node):
                return node
        return None

    program.use(look, f"{meaning!r} for {raw!r}")


def plan_file(data):
    """The plan's file of the one plan in a data folder."""
    for folder, _, names in os.walk(data):
        if "plan.ron" in names and "backups" not in folder:
            return os.path.join(folder, "plan.ron")
    raise AssertionError("there is no plan")
