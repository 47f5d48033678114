"""The program in a real window, seen and used through its accessibility tree, as a screen reader does."""
import os
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
import pyatspi


class Window:
    """The program, started on a data folder; ends with the `with` block."""

    def __init__(self, binary, data, *arguments):
        self.log_path = os.path.join(data, "program.log")
        self.log = open(self.log_path, "w+", encoding="utf-8")
        command = [binary, "--data-dir", data, "--lang", "en", *arguments]
        self.process = subprocess.Popen(command, stdout=self.log, stderr=self.log)

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if error is not None:
            self.say_what_is_there()
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.log.close()

    def nodes(self):
        """Every node of the program's tree, in reading order."""
        pid = self.process.pid
        desktop = pyatspi.Registry.getDesktop(0)
        for at in range(desktop.childCount):
            try:
                program = desktop.getChildAtIndex(at)
                if program is not None and program.get_process_id() == pid:
                    yield from walk(program)
            except Exception:  # a node that went away while it was looked at
                continue

    def find(self, role, name):
        """The first node of this role with this name; `None` when there is none."""
        for node in self.nodes():
            try:
                if node.getRoleName() == role and node.name == name:
                    return node
            except Exception:
                continue
        return None

    def wait_for(self, role, name, seconds=20):
        """The node, waited for; fails when the program ended or nothing came."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            node = self.find(role, name)
            if node is not None:
                return node
            if self.process.poll() is not None:
                raise AssertionError(f"the program ended with {self.process.returncode}")
            time.sleep(0.2)
        raise AssertionError(f"no {role} named {name!r} within {seconds} seconds")

    def press(self, name, role="push button"):
        """Presses a button."""
        self.wait_for(role, name).queryAction().doAction(0)
        time.sleep(0.3)

    def type(self, name, text, role="entry"):
        """Writes a text into a field and reads it back."""
        self.wait_for(role, name).queryEditableText().setTextContents(text)
        until = time.monotonic() + 10
        while time.monotonic() < until:
            field = self.wait_for(role, name).queryText()
            if field.getText(0, -1).strip() == text:
                return
            time.sleep(0.2)
        raise AssertionError(f"{name!r} did not take {text!r}")

    def say_what_is_there(self):
        """Prints the tree and the program's own words, for the one who has to mend it."""
        for node in self.nodes():
            try:
                print(f"  {node.getRoleName()}: {node.name!r}", file=sys.stderr)
            except Exception:
                continue
        self.log.flush()
        with open(self.log_path, encoding="utf-8") as log:
            print(log.read(), file=sys.stderr)


def walk(node):
    """A node and all below it."""
    yield node
    for at in range(node.childCount):
        child = node.getChildAtIndex(at)
        if child is not None:
            yield from walk(child)


def picture(path):
    """Writes what is on the screen."""
    os.makedirs(os.path.dirname(os.path.abspath(path)), exist_ok=True)
    subprocess.run(["import", "-window", "root", path], check=True)
