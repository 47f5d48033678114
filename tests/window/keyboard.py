"""The program used by keyboard alone: the accessibility tree only tells where the keyboard is."""

import subprocess
import time

import pyatspi

from screen import NotFound, Program, tree

MOST_TABS = 150


def keys(*names):
    subprocess.run(["xdotool", "key", "--delay", "30", *names], check=True)
    time.sleep(0.12)


class Keyboard(Program):
    """The program in its real window, used by Tab, Space and typing; nothing is pressed or filled in for it."""

    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.bring_to_front()

    def use(self, look, what):
        self._go_to(look, what)
        keys("space")
        time.sleep(0.25)

    def fill(self, look, what, text):
        self._go_to(look, what)
        keys("ctrl+a")
        subprocess.run(["xdotool", "type", "--delay", "8", text], check=True)
        time.sleep(0.4)

    def _go_to(self, look, what):
        self.wait(look, what)
        passed = []
        for _ in range(MOST_TABS):
            here = self._focused()
            if here is not None and here == look():
                return
            passed.append(here.name if here is not None else None)
            keys("Tab")
        raise NotFound(f"{what} is not reached by Tab, which passed {passed}")

    def _focused(self):
        self.root.clear_cache()
        for node in tree(self.root):
            if node.getState().contains(pyatspi.STATE_FOCUSED) and node.getRoleName() not in ("frame", "window"):
                return node
        return None
