"""Ten thousand customers in the real window: imported, searched, 400 changed at once, undone, compared with a newer list,
and all there after a kill.

What the window says is compared with the plan's own file.
"""

import json
import os
import shutil
import subprocess
import tempfile
import time

from keyboard import keys
from steps import add_provider, answer, check, new_plan, plan_file, read_list
from words import fill, labels

N, N_PILOT = 10_000, 400
# Of the newer list: now also indirect, another domain, gone, new.
N_ACCEPTED, N_MOVED, N_GONE, N_NEW = 300, 50, 20, 30

# What this test calls each sentence, and the program's own key of it.
KEYS = {
    "imported": "import-done-add-customers", "search": "customers-search", "shown": "customers-shown",
    "all": "customers-select-all", "chosen": "customers-chosen", "tag": "customers-tag", "new_tag": "customers-new-tag",
    "add_tag": "customers-add-tag", "undo": "undo", "confirm": "import-suggested-all",
    "take": "import-apply-add-customers", "take_several": "import-apply-first-add",
    "confirmed": ("import-done-confirm", {"n": N_ACCEPTED}), "clear": "customers-search-clear",
}


def counted(n):
    """A count as the window writes it."""
    return f"{n:,}" if n >= 10_000 else str(n)


class Clock:
    """Prints how long each step took."""

    def __init__(self):
        self.begun = time.time()

    def took(self, what):
        now = time.time()
        print(f"  {now - self.begun:5.1f} s  {what}")
        self.begun = now


def row(at, domain=None, relationship="Cloud Reseller"):
    name = f"遠山設計股份有限公司 {at}" if at % 2 else f"Harbour Lane Books {at}"
    domain = domain or (f"pilot{at}.example" if at < N_PILOT else f"customer{at}.example")
    return f"{at:08x}-1111-4222-8333-444455556666,{name},{domain},{relationship}\r\n"


def first_list():
    return "Microsoft ID,Company name,Primary domain name,Relationship\r\n" + "".join(row(at) for at in range(N))


def newer_list():
    rows = ["Microsoft ID,Company name,Primary domain name,Relationship\r\n"]
    for at in range(N - N_GONE):
        is_moved = N_ACCEPTED <= at < N_ACCEPTED + N_MOVED
        rows.append(row(at, f"moved{at}.example" if is_moved else None))
        if at < N_ACCEPTED:
            rows.append(row(at, relationship="Indirect Reseller"))
    rows.extend(row(N + at, f"fresh{at}.example") for at in range(N_NEW))
    return "".join(rows)


def search(program, words, query, n):
    program.type(words["search"], query)
    program.shows(fill(words["shown"], n=counted(n)))


def lines_with(data, text, n):
    """Whether so many lines of the plan's file hold a text, at the latest some seconds after the last edit."""
    end = time.time() + 15
    while time.time() < end:
        with open(plan_file(data), encoding="utf-8") as file:
            n_found = sum(text in line for line in file)
        if n_found == n:
            return True
        time.sleep(0.3)
    print(f"  {text!r} stands in {n_found} lines of the plan's file")
    return False


def tag_the_pilots(program, words, tag):
    program.press(words["tag"])
    program.type(words["new_tag"], tag)
    program.press(words["add_tag"])


def begin(program, words, folder, clock):
    new_plan(program, words, words["ours"], "5551234")
    add_provider(program, words, "Northwind Distribution")
    program.find("Northwind Distribution", roles=["heading"])
    program.press(words["customers"], exact=False)
    read_list(program, words, os.path.join(folder, "Customers.csv"), first_list())
    answer(program, "Cloud Reseller", words["direct"])
    program.press(words["next"])
    clock.took("a new plan, and a list of 10,000 rows read and compared")
    program.press(fill(words["take"], n=counted(N)))
    program.shows(fill(words["imported"], n=counted(N)))
    clock.took("10,000 customers imported")


def change_many(program, words, data, clock):
    search(program, words, "pilot", N_PILOT)
    program.press(words["all"])
    program.shows(fill(words["chosen"], n=N_PILOT))
    tag_the_pilots(program, words, "wave 1")
    check(lines_with(data, '"wave 1"', N_PILOT), "400 customers have the tag in the plan's file")
    clock.took("400 found, chosen and tagged at once")
    # Within a text field Ctrl+Z is the field's own, so the keyboard goes elsewhere first.
    program.find(words["import"]).queryComponent().grabFocus()
    time.sleep(0.2)
    keys("ctrl+z")
    check(lines_with(data, '"wave 1"', 0), "one Ctrl+Z takes it from all of them")
    keys("ctrl+y")
    check(lines_with(data, '"wave 1"', N_PILOT), "Ctrl+Y gives it to all of them again")
    program.press(words["undo"], exact=False)
    check(lines_with(data, '"wave 1"', 0), "and the button at the top takes it off")
    tag_the_pilots(program, words, "wave 2")
    search(program, words, "tag:wave", N_PILOT)
    program.picture(f"ten-thousand-{words['undo']}")
    clock.took("undone, and tagged anew")


def compare_again(program, words, folder, data, clock):
    search(program, words, "", N)
    read_list(program, words, os.path.join(folder, "Customers.csv"), newer_list())
    answer(program, "Indirect Reseller", words["indirect"])
    program.press(words["next"])
    program.press(words["confirm"])
    program.picture(f"suggested-{words['undo']}")
    clock.took("the newer list compared")
    # With the sign behind it, for a part of the list is called as the button begins.
    several = fill(words["take_several"], n=N_NEW)
    program.press(several + ("," if several.isascii() else "、"), exact=False)
    program.shows(words["confirmed"])
    search(program, words, "fresh", N_NEW)
    search(program, words, "moved", N_MOVED)
    check(lines_with(data, "Accepted(", N_ACCEPTED), "300 customers have accepted in the plan's file, as the list suggests")
    clock.took("taken with what it suggests")


def everything(program, words):
    """What must be there whatever happened to the program."""
    search(program, words, "tag:wave", N_PILOT)
    search(program, words, "fresh", N_NEW)
    search(program, words, "moved", N_MOVED)
    search(program, words, "", N + N_NEW)


def beside_the_window(binary, folder, data):
    """The commands, which read the same plan, say the same."""
    def command(*arguments):
        line = [binary, "--data-dir", data, "--json", *arguments]
        return json.loads(subprocess.run(line, capture_output=True, text=True, check=False).stdout)

    plan = os.path.dirname(plan_file(data))
    found = command("check", plan)
    check((found["customers"], found["open"]) == (N + N_NEW, N + N_NEW - N_ACCEPTED), "the command line counts the same customers")
    found = command("import", plan, os.path.join(folder, "Customers.csv"))
    counts = [found[key] for key in ("new", "changed", "same", "missing")]
    check(counts == [0, 0, N - N_GONE + N_NEW, N_GONE] and not found["suggestions"], "and finds nothing in the newer list that the plan lacks")


def run(kind, binary, language, words):
    words = {**words, **labels(language, KEYS)}
    folder = tempfile.mkdtemp(prefix="changeover-window-")
    data, clock = os.path.join(folder, "data"), Clock()
    try:
        program = kind(binary, data, "--lang", language)
        begin(program, words, folder, clock)
        change_many(program, words, data, clock)
        compare_again(program, words, folder, data, clock)
        everything(program, words)
        search(program, words, "tag:wave", N_PILOT)
        program.shows(fill(words["chosen"], n=N_PILOT))
        tag_the_pilots(program, words, "wave 3")
        search(program, words, 'tag:"wave 3"', N_PILOT)
        program.kill()
        clock.took("tagged once more, and killed")
        program = kind(binary, data, "--lang", language)
        program.press(words["customers"], exact=False)
        everything(program, words)
        search(program, words, 'tag:"wave 3"', N_PILOT)
        print("  after a kill every customer is there, with the tag that was given right before")
        clock.took("started again, and everything found")
        beside_the_window(binary, folder, data)
        program.kill()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
