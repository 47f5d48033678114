"""A picture of the window with a plan open. Usage: picture.py BINARY PLAN PNG"""
import os
import sys
import tempfile
import time

from window import Window, picture

PROFILE = '(profile: Some((name: "Lin Mei-Hui", initials: "LMH")))'


def main(binary, plan, png):
    with tempfile.TemporaryDirectory() as data:
        with open(os.path.join(data, "settings.ron"), "w", encoding="utf-8") as settings:
            settings.write(PROFILE)
        with Window(binary, data, plan) as window:
            window.wait_for("heading", "Our company", seconds=60)
            time.sleep(1)  # the last frame is drawn
            picture(png)


if __name__ == "__main__":
    main(*sys.argv[1:4])
