"""Finds and uses what the window shows through its accessibility tree, as a screen reader does."""

import os
import subprocess
import time

import pyatspi

PATIENCE = 20
# A first start on a machine that is busy otherwise takes longer than any later step.
PATIENCE_AT_START = 90


class NotFound(Exception):
    """Nothing with that name and role is shown."""


def tree(node, depth=0):
    """Every shown thing below a node."""
    if node is None or depth > 60:
        return
    yield node
    try:
        n_children = node.childCount
    except Exception:  # the window redraws while we look
        return
    for at in range(n_children):
        try:
            child = node.getChildAtIndex(at)
        except Exception:
            continue
        yield from tree(child, depth + 1)


def can_be_pressed(node):
    if node.getRoleName() in ("heading", "label", "panel", "section"):
        return False
    return "Action" in pyatspi.listInterfaces(node) and node.queryAction().nActions > 0


class Program:
    """The program in its real window."""

    def __init__(self, binary, data, *arguments):
        self.process = subprocess.Popen([binary, "--data-dir", data, *arguments])
        self.root = None
        self.root = self.wait(self._find_root, "the program's window", PATIENCE_AT_START)

    def _find_root(self):
        desktop = pyatspi.Registry.getDesktop(0)
        desktop.clear_cache()  # what is cached still holds a program that was killed
        for at in range(desktop.childCount):
            try:
                program = desktop.getChildAtIndex(at)
                if program is not None and program.get_process_id() == self.process.pid:
                    return program
            except Exception:  # a killed program does not answer
                continue
        return None

    def wait(self, look, what, patience=PATIENCE):
        """What `look` finds, at the latest after `patience` seconds."""
        end = time.time() + patience
        while time.time() < end:
            try:
                if self.root is not None:
                    self.root.clear_cache()  # what is cached does not know that a button can be pressed by now
                found = look()
            except Exception:
                found = None
            if found:
                return found
            if self.process.poll() is not None:
                raise NotFound(f"the program ended while waiting for {what}")
            time.sleep(0.1)
        self.picture("not-found")
        names = sorted({f"{node.getRoleName()}: {node.name}" for node in tree(self.root) if node.name})
        raise NotFound(f"{what} is not shown. Shown:\n" + "\n".join(names))

    def find(self, name, roles=None, exact=True):
        """The first thing of this name."""

        def look():
            for node in tree(self.root):
                is_named = node.name == name if exact else name in (node.name or "")
                if is_named and (roles is None or node.getRoleName() in roles):
                    return node
            return None

        return self.wait(look, f"{name!r}")

    def shows(self, text):
        """Waits until a text is part of something shown."""
        return self.find(text, exact=False)

    def is_shown(self, text):
        """Whether a text is part of something shown now."""
        self.root.clear_cache()
        return any(text in (node.name or "") for node in tree(self.root))

    def is_enabled(self, node):
        return node.getState().contains(pyatspi.STATE_ENABLED)

    def press(self, name, exact=True):
        """Presses a button, chooses a row or a tab."""

        def look():
            for node in tree(self.root):
                is_named = node.name == name if exact else name in (node.name or "")
                if not is_named or not self.is_enabled(node):
                    continue
                if can_be_pressed(node):
                    return node
            return None

        self.use(look, f"something to press called {name!r}")

    def use(self, look, what):
        """Presses what `look` finds."""
        self.wait(look, what).queryAction().doAction(0)
        time.sleep(0.25)

    def type(self, name, text):
        """Fills a text field."""

        def look():
            for node in tree(self.root):
                if node.name == name and "editabletext" in [i.lower() for i in pyatspi.listInterfaces(node)]:
                    return node
            return None

        self.fill(look, f"a field called {name!r}", text)

    def fill(self, look, what, text):
        """Replaces the text of the field that `look` finds."""
        field = self.wait(look, what)
        try:
            field.queryComponent().grabFocus()
        except Exception:
            pass
        field.queryEditableText().setTextContents(text)
        time.sleep(0.3)

    def bring_to_front(self):
        """Waits until keys go to the window, which a new one must be asked for: through the window manager, or without it."""
        pid = str(self.process.pid)

        def look():
            for way in ("windowactivate", "windowfocus"):
                window = ["search", "--onlyvisible", "--pid", pid, way]
                subprocess.run(["xdotool", *window], check=False, capture_output=True, timeout=10)
            found = subprocess.run(["xdotool", "getwindowfocus", "getwindowpid"], check=False, capture_output=True)
            return found.stdout.strip() == pid.encode()

        self.wait(look, "the window in front")

    def text_of(self, name):
        """What stands in a text field."""
        field = self.find(name)
        return field.queryText().getText(0, -1)

    def picture(self, name):
        folder = os.environ.get("PICTURES")
        if folder:
            os.makedirs(folder, exist_ok=True)
            subprocess.run(["import", "-window", "root", os.path.join(folder, f"{name}.png")], check=False)

    def kill(self):
        """As a power cut: no chance to save anything."""
        self.process.kill()
        self.process.wait()

    def close(self):
        self.process.terminate()
        self.process.wait(timeout=20)


def clipboard(target):
    """What another program finds on the clipboard."""
    result = subprocess.run(
        ["xclip", "-o", "-selection", "clipboard", "-t", target], capture_output=True, timeout=10, check=True
    )
    return result.stdout.decode("utf-8")
