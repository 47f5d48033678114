"""The whole enrollment in the real window: checks, path, ceremony, undo, a kill in the middle, approval, agreement."""

import json
import os
import shutil
import subprocess
import tempfile

from screen import tree
from words import sentences


# What the checks are about: none of them can be ticked without it.
FACTS = {
    "company-name": "Contoso Partner", "company-tenant": "0a1b2c3d-1111-4222-8333-444455556666", "company-pla": "5551234",
    "company-country": "TW", "contact-name": "Lin Mei-Hui", "contact-email": "mei-hui@contoso.example", "contact-phone": "+886 2 2345 6789",
}


class Walk:
    """One company on its way, in one language."""

    def __init__(self, kind, binary, data, language):
        self.kind, self.binary, self.data, self.language = kind, binary, data, language
        self.say = sentences(language)
        printed = subprocess.run(
            [binary, "--data-dir", data, "rules", "2026", "--json"], capture_output=True, check=True, encoding="utf-8"
        )
        self.book = json.loads(printed.stdout)
        self.program = kind(binary, data, "--lang", language)

    def title(self, thing, name="title"):
        return thing[name]["en" if self.language == "en" else "zh"]

    def step(self, name):
        return next(step for step in self.book["steps"] if step["id"] == name)

    def press(self, key):
        self.program.press(self.say[key])

    def new_plan(self):
        self.program.type(self.say["start-name"], "Lin Mei-Hui")
        self.program.press(self.say["start-go-on"])
        self.program.type(self.say["start-plan-name"], "Contoso enrollment")
        self.program.press(self.say["start-create"])
        self.press("nav-company")
        for key, text in FACTS.items():
            self.program.type(self.say[key], text)
        self.program.type(self.say["company-new-person"], "Wang Ming")
        self.press("company-add-person")
        self.press("staff-role-global-admin")
        self.press("nav-enrollment")

    def tick(self, step):
        rule = self.step(step)
        titles = [self.title(check) for check in rule["checks"]]
        if step == "save-before":
            titles += [self.title(loss, "task") for loss in self.book["losses"]]
        self.program.shows(self.title(rule))
        if step == "prepare":
            self.program.type(self.say["fill-incentive-mail"], "incentives@contoso.example")
        for title in titles:
            self.program.press(title)
        self.picture(step)
        self.press("enrollment-next")

    def answer_path(self):
        self.press("enrollment-status")
        self.press("status-restricted")
        self.picture("path")
        self.press("enrollment-next")

    def decide(self):
        """Types a wrong name first, then the right one."""
        self.program.type(self.say["enrollment-company"], "Contoso Partners")
        button = self.program.find(self.say["enrollment-record"])
        if self.program.is_enabled(button):
            raise AssertionError("a wrong name can be recorded")
        self.program.type(self.say["enrollment-company"], "Contoso Partner")
        self.press("enrollment-record")

    def undo(self):
        """Takes the ceremony back: the step is open again, the record is still there."""
        undo = self.program.wait(self._undo_button, "the undo button")
        undo.queryAction().doAction(0)
        self.program.shows(self.say["enrollment-decided-before-done"])
        self.picture("undone")
        print("  undo opens the step again, and the record stays")

    def _undo_button(self):
        for node in tree(self.program.root):
            if (node.name or "").startswith(self.say["undo"]) and self.program.is_enabled(node):
                return node
        return None

    def again(self):
        self.program.kill()
        self.program = self.kind(self.binary, self.data, "--lang", self.language)
        self.press("nav-enrollment")
        self.program.shows(self.say["enrollment-decided-before-done"])
        print("  after a kill the way goes on where it was, with the record")
        self.press("enrollment-decided-before-done")
        self.press("enrollment-next")

    def approval(self):
        self.program.type(self.say["enrollment-answer-days"], "5")
        self.program.type(self.say["enrollment-answer-source"], "Case 55501")
        self.press("enrollment-answer-record")
        self.press("enrollment-still-pending")
        self.picture("approval")
        self.press("enrollment-approve")
        self.press("enrollment-next")

    def picture(self, name):
        self.program.picture(f"enrollment-{name}-{self.language}")

    def all(self):
        self.new_plan()
        self.tick("prepare")
        self.answer_path()
        self.tick("save-before")
        self.tick("enrollment-form")
        self.picture("ceremony")
        self.decide()
        self.undo()
        self.again()
        self.approval()
        self.press("enrollment-task-done")
        self.press("enrollment-next")
        self.decide()
        self.press("enrollment-next")
        for check in self.step("both-roles")["checks"]:
            self.program.press(self.title(check))
        self.program.shows(self.say["standing-both"])
        self.picture("both-roles")
        print("  both roles live")
        self.press("nav-deadlines")
        self.program.shows(next(self.title(d) for d in self.book["deadlines"] if d["id"] == "incentive-arrives"))
        self.picture("deadlines")
        self.press("nav-today")
        self.picture("today")
        self.program.close()


def run(kind, binary, language):
    folder = tempfile.mkdtemp(prefix="changeover-enrollment-")
    try:
        Walk(kind, binary, os.path.join(folder, "data"), language).all()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
