"""Nothing typed is lost: a text is typed into a field, and another control of the page is used at once.

Lost is what stands neither in a file of the program, nor in a field, nor is brought back by one undo. Pairs of field and control are
drawn at random; the number that is printed draws the same ones again.
"""

import os
import random
import re
import shutil
import subprocess
import time

from hands import Hands, box, check, is_field, middle, run, tree
from sample import know_the_user, sample

USABLE = ("push button", "toggle button", "radio button", "check box", "combo box", "table row", "list item")
# What a search holds is no part of the plan; a page's search field is called by a sentence whose key ends so.
SEARCH = re.compile(r"(^|-)search$|^everything(-hint)?$")
# The pairs that are drawn when nobody asks for others: the same on every run, so that a failure can be seen again.
USUAL_SEED = 20261129
PATIENCE = 4


def open_provider(hands):
    hands.go("nav-providers")


def open_tab(key):
    def act(hands):
        hands.go("nav-providers")
        hands.press(key)

    return act


def open_customer(hands):
    hands.go("nav-customers")
    hands.click_at(lambda: next((node for node in tree(hands.root) if node.getRoleName() == "table row" and box(node)), None),
                   "a customer")


def page(key):
    return lambda hands: hands.go(key)


PAGES = {
    "company": page("nav-company"), "enrollment": page("nav-enrollment"), "providers": page("nav-providers"),
    "partnerships": open_tab("providers-tab-partnerships"), "requests": open_tab("providers-tab-requests"),
    "customer": open_customer, "deadlines": page("nav-deadlines"), "rules": page("nav-rules"), "settings": page("nav-settings"),
    "invitations": page("nav-invitations"),
}


class Trial:
    """A fresh sample plan in the window, for one pair."""

    def __init__(self, binary, plan, folder, language):
        self.data, self.plan = os.path.join(folder, "data"), os.path.join(folder, "plan")
        for path in (self.data, self.plan):
            shutil.rmtree(path, ignore_errors=True)
        shutil.copytree(plan, self.plan)
        know_the_user(self.data)
        self.hands = Hands(binary, self.data, language, "typed", self.plan)

    def is_kept(self, text):
        """Whether a file of the program holds it."""
        found = subprocess.run(["grep", "-rqF", "--", text, self.data, self.plan], check=False)
        return found.returncode == 0

    def is_shown(self, text):
        self.hands.root.clear_cache()
        fields = filter(is_field, tree(self.hands.root))
        return any(text in (self.hands.reads(lambda node=node: node) or "") for node in fields)

    def is_there(self, text):
        end = time.time() + PATIENCE
        while time.time() < end:
            try:
                if self.is_kept(text) or self.is_shown(text):
                    return True
            except Exception:  # the window redraws while we look
                pass
            time.sleep(0.1)
        return False


def fields(hands):
    searches = {sentence for key, sentence in hands.words.items() if SEARCH.search(key)}
    return [node for node in tree(hands.root) if is_field(node) and node.name not in searches and box(node) and hands.is_enabled(node)]


def controls(hands, field):
    """What can be used without scrolling, besides the field itself."""
    x, y, width, height = hands.window()
    found = []
    for node in tree(hands.root):
        if node.getRoleName() not in USABLE or node == field or not hands.is_enabled(node):
            continue
        rect = box(node)
        if rect and x < middle(rect)[0] < x + width and y < middle(rect)[1] < y + height:
            found.append(node)
    return found


def one_pair(trial, go, chance, text):
    """Types, clicks at once, and says what became of it; nothing where the page has no field."""
    hands = trial.hands
    go(hands)
    time.sleep(0.3)
    hands.root.clear_cache()
    found = fields(hands)
    if not found:
        return None
    field = chance.choice(found)
    hands.click_at(lambda: field, f"the field {field.name!r}")
    hands.wait(lambda: hands.has_focus(lambda: field), f"the focus in {field.name!r}")
    other = chance.choice(controls(hands, field))
    to = middle(box(other))
    pair = f"{field.name!r}, then {other.getRoleName()} {other.name!r}"
    hands.doing = pair
    # One call, so that nothing passes between the last letter and the click.
    run("xdotool", "key", "ctrl+a", "type", "--delay", "4", text)
    run("xdotool", "mousemove", *map(str, to), "click", "1")
    if trial.is_there(text):
        return pair
    run("xdotool", "key", "Escape")
    go(hands)
    if trial.is_there(text):
        return pair
    run("xdotool", "key", "ctrl+z")
    check(trial.is_there(text), f"{text} is lost: typed into {pair}")
    return pair


def typed(binary, folder, language, seconds):
    seed = int(os.environ.get("SEED") or (time.time() if os.environ.get("CHANGEOVER_NIGHT") else USUAL_SEED))
    chance = random.Random(seed)
    print(f"{language}: typed, then another control at once; SEED={seed}", flush=True)
    shutil.rmtree(os.path.join(folder, "typed"), ignore_errors=True)
    plan = sample(binary, os.path.join(folder, "typed"))
    end, n_pairs, names, lost = time.time() + seconds, 0, list(PAGES), []
    chance.shuffle(names)
    while time.time() < end:
        name = names[n_pairs % len(names)]
        n_pairs += 1
        trial = Trial(binary, plan, folder, language)
        try:
            one_pair(trial, PAGES[name], chance, f"Q{n_pairs:02}z")
        except AssertionError as error:
            lost.append(f"{name}: {error}")
            print(f"  {name}: {error}\n  Picture: {trial.hands.screenshot(f'lost-{n_pairs}')}", flush=True)
        except Exception as error:
            raise trial.hands.failed(error) from error
        finally:
            trial.hands.close()
    print(f"  {n_pairs} pairs, {len(lost)} lost", flush=True)
    check(not lost, "typed text is lost")
