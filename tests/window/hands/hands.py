"""The program in its real window, used as a person uses it: mouse and keys at the place where something is seen, and text from the clipboard.

The accessibility tree only says where something is and what stands there; nothing is pressed or filled in through it.
"""

import os
import select
import subprocess
import sys
import time
import traceback
from contextlib import contextmanager

import pyatspi

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))

from screen import NotFound, Program, tree  # noqa: E402
from words import ROOT, fill, sentences  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))
PICTURES = os.environ.get("PICTURES") or os.path.join(ROOT, "target", "hands")
# What can be clicked or typed into, and no text or frame beside it of the same name.
SILENT = ("heading", "label", "panel", "section", "list", "table", "frame", "application", "filler", "group")
# So near to an edge of the window something may lie under a fixed row of it; a person scrolls it towards the middle.
TOP, BOTTOM = 130, 90
MOST_WHEEL = 60
TITLE_BAR = 26
# Time for a frame or two after an act; what takes longer is waited for where its result is looked for.
FRAME = 0.08


def run(*command, **options):
    return subprocess.run(command, check=True, capture_output=True, timeout=20, **options).stdout.decode("utf-8", "replace")


def is_field(node):
    return "EditableText" in pyatspi.listInterfaces(node)


def box(node):
    """Where a thing is on the screen, or nothing where it has no place."""
    try:
        extents = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    except Exception:
        return None
    if extents.width <= 0 or extents.height <= 0:
        return None
    return extents.x, extents.y, extents.width, extents.height


def middle(rect):
    x, y, width, height = rect
    return x + width // 2, y + height // 2


def check(condition, sentence):
    if not condition:
        raise AssertionError(sentence)


@contextmanager
def another_day(days_later):
    """A program that starts in here lives so many days later; its clock goes on from there."""
    if days_later:
        os.environ.update(LD_PRELOAD="/usr/$LIB/faketime/libfaketime.so.1", FAKETIME=f"+{days_later}d", DONT_FAKE_MONOTONIC="1")
    try:
        yield
    finally:
        for name in ("LD_PRELOAD", "FAKETIME", "DONT_FAKE_MONOTONIC"):
            os.environ.pop(name, None)


class Failed(Exception):
    """A step that a person could not do, with the picture of that moment."""


class Hands(Program):
    """The program in its real window, in one language."""

    def __init__(self, binary, data, language, name, *arguments, days_later=0):
        self.language, self.name = language, name
        self.words = sentences(language)
        self.doing = "the start"
        self.n_clicks = self.n_keys = self.n_wheel = 0
        self.offers = []
        self.screen = tuple(int(side) for side in run("xdotool", "getdisplaygeometry").split())
        self.size = "x".join(map(str, self.screen))
        with another_day(days_later):
            super().__init__(binary, data, "--lang", language, *arguments)
        self.bring_to_front()
        self.fit()

    # Words.

    def say(self, key, **arguments):
        return fill(self.words[key], **arguments)

    @contextmanager
    def step(self, doing):
        """Names what is being done; where it fails, a picture and the name tell what could not be done."""
        before, self.doing = self.doing, doing
        try:
            yield
        except Failed:
            raise
        except Exception as error:
            raise self.failed(error) from error
        self.doing = before

    def failed(self, error):
        """What could not be done, where in the test, and a picture of that moment."""
        lines = traceback.extract_tb(error.__traceback__)
        where = " > ".join(f"{os.path.basename(line.filename)}:{line.lineno}" for line in lines if HERE in line.filename)
        path = self.screenshot("failed")
        return Failed(f"{self.name} ({self.language}, {self.size}), {self.doing}: {error}\n{where}\nPicture: {path}")

    @contextmanager
    def counted(self):
        """Counts the clicks, the keys and the turns of the wheel within it."""
        before = {"clicks": self.n_clicks, "keys": self.n_keys, "wheel": self.n_wheel}
        count = {}
        yield count
        now = {"clicks": self.n_clicks, "keys": self.n_keys, "wheel": self.n_wheel}
        count.update({kind: now[kind] - before[kind] for kind in now})

    @contextmanager
    def uncounted(self):
        """What is done within it does not count."""
        before = self.n_clicks, self.n_keys, self.n_wheel
        yield
        self.n_clicks, self.n_keys, self.n_wheel = before

    def screenshot(self, name):
        os.makedirs(PICTURES, exist_ok=True)
        path = os.path.realpath(os.path.join(PICTURES, f"{self.name}-{self.language}-{name}.png".replace(" ", "-").replace("/", "-")))
        subprocess.run(["import", "-window", "root", path], check=False, timeout=30)
        return path

    # Places.

    def _frame(self):
        """The window's number, and where its inside is: x, y, width, height. (xdotool adds the title bar to the place twice.)"""
        found = run("xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)).split()[-1]
        said = dict(line.strip().split(":", 1) for line in run("xwininfo", "-id", found).splitlines() if ":" in line)
        keys = ("Absolute upper-left X", "Absolute upper-left Y", "Width", "Height")
        return found, tuple(int(said[key]) for key in keys)

    def window(self):
        """The part of the window that is on the screen: x, y, width, height."""
        x, y, width, height = self._frame()[1]
        most_x, most_y = self.screen
        left, top = max(x, 0), max(y, 0)
        return left, top, min(x + width, most_x) - left, min(y + height, most_y) - top

    def fit(self):
        """Where the window is larger than the screen, or lies beyond it, a person pulls it in."""
        found, place = self._frame()
        if self.window() == place:
            return
        width, height = self.screen
        run("xdotool", "windowsize", found, str(width), str(height - TITLE_BAR))
        run("xdotool", "windowmove", found, "0", "0")
        time.sleep(0.5)

    def looks_for(self, label, role=None, exact=True, nth=0, can_be_used=True):
        """What finds a thing that can be used, by its label."""

        def look():
            n_passed = 0
            for node in tree(self.root):
                name = node.name or ""
                if not (name == label if exact else label in name):
                    continue
                if role is None and node.getRoleName() in SILENT or role is not None and node.getRoleName() != role:
                    continue
                if can_be_used and not self.is_enabled(node) or box(node) is None:
                    continue
                if n_passed == nth:
                    return node
                n_passed += 1
            return None

        return look

    def place(self, look, what):
        """The middle of what `look` finds, once it lies still and in sight."""
        node = self.wait(look, what)
        rect = self._still(node)
        x, y, width, height = self.window()
        top, bottom = y + TOP, y + height - BOTTOM
        if not top <= middle(rect)[1] <= bottom:
            rect = self._wheel_to(node, rect, (x, y, width, height))
        at = middle(rect)
        if not (x <= at[0] < x + width and y <= at[1] < y + height):
            raise NotFound(f"{what} cannot be brought into sight: it lies at {at}, the window at {(x, y, width, height)}")
        return at

    def _still(self, node):
        """Where a thing lies once three looks in a row see it at one place; a busy computer draws seldom while it scrolls."""
        before, n_same = None, 0
        for _ in range(30):
            now = box(node)
            n_same = n_same + 1 if now is not None and now == before else 0
            if n_same == 2:
                return now
            before = now
            time.sleep(0.05)
        return before

    def _moved(self, node, before):
        """Where a thing lies after a turn of the wheel; a busy computer takes its time until it moves."""
        for _ in range(8):
            time.sleep(FRAME)
            if box(node) != before:
                break
        return self._still(node)

    def _wheel_to(self, node, rect, window):
        """Scrolls with the wheel until a thing is away from the edges, or until it moves no more: then it is fixed there."""
        x, y, width, height = window
        for part in (0.5, 0.35, 0.7):
            move(min(max(middle(rect)[0], x + 8), x + width - 24), y + int(height * part))
            before = rect
            for _ in range(MOST_WHEEL):
                at = middle(rect)[1]
                if y + TOP <= at <= y + height - BOTTOM:
                    return rect
                run("xdotool", "click", "5" if at > y + height / 2 else "4")
                self.n_wheel += 1
                now = self._moved(node, rect)
                if now is None or now == rect:
                    break
                rect = now
            if rect != before:
                break
            # It is fixed, and what lies beside it was scrolled instead: back with that.
            self.n_wheel -= 1
            run("xdotool", "click", "4" if middle(rect)[1] > y + height / 2 else "5")
            if y <= middle(rect)[1] < y + height:
                break
        return rect

    # Acts.

    def click_at(self, look, what, button=1, times=1):
        at = self.place(look, what)
        move(*at)
        time.sleep(FRAME / 2)
        run("xdotool", "click", "--repeat", str(times), "--delay", "60", str(button))
        self.n_clicks += times
        time.sleep(FRAME)

    def click(self, label, role=None, **how):
        """Clicks what has this label; nothing else is done to it."""
        self.click_at(self.looks_for(label, role, **how), f"something to click called {label!r}")

    def see(self, text):
        """Brings a text into sight, as a person does who wants to read it."""

        def look():
            return next((node for node in tree(self.root) if text in (node.name or "") and box(node) is not None), None)

        self.place(look, f"the text {text!r}")

    def right_click(self, label, role=None, **how):
        self.click_at(self.looks_for(label, role, **how), f"something to click called {label!r}", button=3)

    def press(self, key, role=None, nth=0, exact=True, **arguments):
        """Clicks what the program calls by one of its sentences."""
        self.click(self.say(key, **arguments), role, nth=nth, exact=exact)

    def go(self, key):
        """Clicks a page in the rail; its name there is followed by what waits on it."""
        word = self.say(key)

        def look():
            for node in tree(self.root):
                name = node.name or ""
                if (name == word or name.startswith(f"{word}, ")) and node.getRoleName() == "toggle button":
                    return node
            return None

        self.click_at(look, f"{word!r} in the rail")

    def key(self, *names):
        """Keys of the keyboard, one after the other, to whatever has the focus."""
        for name in names:
            run("xdotool", "key", "--delay", "15", name)
            self.n_keys += 1
            time.sleep(FRAME)

    def write(self, text):
        """Types a text into whatever has the focus."""
        run("xdotool", "type", "--delay", "12", text)
        time.sleep(FRAME)

    def drag(self, start, end):
        """Presses the button at one place, moves, and lets go at another."""
        move(*start)
        run("xdotool", "mousedown", "1")
        for part in range(1, 11):
            move(start[0] + (end[0] - start[0]) * part // 10, start[1] + (end[1] - start[1]) * part // 10)
            time.sleep(0.02)
        run("xdotool", "mouseup", "1")
        time.sleep(FRAME)

    def drop(self, path):
        """Drags a file from a window beside the program's into the middle of it, as from a file manager."""
        x, y, width, height = self.window()
        corner = (x + width - 70, y + height - 70)
        source = subprocess.Popen(["/usr/bin/python3", os.path.join(HERE, "drop_source.py"), *map(str, corner), path],
                                  stdout=subprocess.PIPE)
        try:
            check(select.select([source.stdout], [], [], 20)[0], "the window to drag from did not come up")
            time.sleep(0.2)
            start, end = (corner[0] + 30, corner[1] + 30), (x + width // 2, y + height // 2)
            move(*start)
            run("xdotool", "mousedown", "1")
            for part in range(1, 21):
                move(start[0] + (end[0] - start[0]) * part // 20, start[1] + (end[1] - start[1]) * part // 20)
                time.sleep(0.03)
            time.sleep(0.2)
            run("xdotool", "mouseup", "1")
            source.wait(timeout=10)
        finally:
            if source.poll() is None:
                source.terminate()

    # Text.

    def field(self, label, nth=0):
        """What finds a field by its label."""

        def look():
            found = [node for node in tree(self.root) if node.name == label and is_field(node) and box(node) is not None]
            return found[nth] if len(found) > nth else None

        return look

    def reads(self, look):
        """What stands in a field."""
        node = look()
        return node.queryText().getText(0, -1) if node is not None else None

    def focused(self):
        self.root.clear_cache()
        for node in tree(self.root):
            if node.getState().contains(pyatspi.STATE_FOCUSED) and node.getRoleName() not in ("frame", "window"):
                return node
        return None

    def has_focus(self, look):
        node = look()
        return node is not None and node.getState().contains(pyatspi.STATE_FOCUSED)

    def enter(self, key, text, how="type", nth=0):
        """Types or pastes what is to stand in a field, in place of what stood there; clicks into it where the focus is elsewhere."""
        label = self.words.get(key, key)
        look = self.field(label, nth)
        self.wait(look, f"a field called {label!r}")
        time.sleep(FRAME)
        if not self.has_focus(look):
            self.click_at(look, f"a field called {label!r}")
            self.wait(lambda: self.has_focus(look), f"the focus in {label!r}")
        n_keys = self.n_keys
        if self.reads(look):
            self.key("ctrl+a")
        self.put(text, how)
        self.n_keys = n_keys
        self.wait(lambda: self.reads(look) == text, f"{text!r} in {label!r}, which reads {self.reads(look)!r},")

    def put(self, text, how="type"):
        """Types or pastes a text into whatever has the focus."""
        if how == "type":
            self.write(text)
        else:
            self.paste(text)

    def offer(self, *command, text=None):
        """A second program that holds the clipboard, until the next one takes it."""
        for other in self.offers:
            if other.poll() is None:
                other.terminate()
        program = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        program.stdin.write((text or "").encode("utf-8"))
        program.stdin.close()
        self.offers = [program]

    def hold(self, text):
        """Another program copies a text."""
        self.offer("xclip", "-quiet", "-selection", "clipboard", "-i", text=text)
        self.wait(lambda: read_clipboard() == text, "the text on the clipboard")

    def hold_table(self, rows):
        """A spreadsheet copies cells: as a table of HTML, as lines with tabs, and as a picture."""
        lines = "".join("\t".join(row) + "\n" for row in rows)
        self.offer("/usr/bin/python3", os.path.join(HERE, "spreadsheet.py"), text=lines)
        self.wait(lambda: read_clipboard() == lines, "the table on the clipboard")

    def paste(self, text):
        self.hold(text)
        self.key("ctrl+v")

    def paste_table(self, rows):
        self.hold_table(rows)
        self.key("ctrl+v")

    # The end.

    def close(self):
        for other in self.offers:
            if other.poll() is None:
                other.terminate()
        if self.process.poll() is None:
            super().close()


def move(x, y):
    run("xdotool", "mousemove", str(x), str(y))


def read_clipboard(target="UTF8_STRING"):
    """What a program that is pasted into gets from the clipboard."""
    found = subprocess.run(
        ["xclip", "-o", "-selection", "clipboard", "-t", target], capture_output=True, timeout=10, check=False
    )
    return found.stdout.decode("utf-8") if found.returncode == 0 else None
