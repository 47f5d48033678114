"""A picture of the window with a plan open. Usage: picture.py BINARY PLAN PNG"""

import os
import subprocess
import sys
import tempfile
import time

from screen import Program, can_be_pressed, tree
from words import sentences

PROFILE = '(profile: Some((name: "Lin Mei-Hui", initials: "LMH")))'
# A screen with nothing but a background has a handful of colours; text alone has more than this.
FEWEST_COLOURS = 100
PATIENCE = 30


def has_plan(program):
    """Whether the window shows the pages of an open plan, whichever of them is in front."""
    customers = sentences("en")["nav-customers"]
    return any((node.name or "").startswith(customers) and can_be_pressed(node) for node in tree(program.root))


def n_colours(png):
    printed = subprocess.run(["identify", "-format", "%k", png], capture_output=True, check=True)
    return int(printed.stdout)


def photograph(png):
    """Takes pictures until one shows something and is the same as the one before: the last frame is drawn."""
    before = None
    end = time.time() + PATIENCE
    while time.time() < end:
        subprocess.run(["import", "-window", "root", png], check=True)
        with open(png, "rb") as file:
            now = file.read()
        if now == before and n_colours(png) >= FEWEST_COLOURS:
            return
        before = now
        time.sleep(0.3)
    if n_colours(png) < FEWEST_COLOURS:
        raise SystemExit(f"{png} shows nothing: it has {n_colours(png)} colours")


def main(binary, plan, png):
    with tempfile.TemporaryDirectory() as data:
        with open(os.path.join(data, "settings.ron"), "w", encoding="utf-8") as settings:
            settings.write(PROFILE)
        program = Program(binary, data, "--lang", "en", plan)
        program.wait(lambda: has_plan(program), "the plan")
        photograph(png)
        program.close()


if __name__ == "__main__":
    main(*sys.argv[1:4])
