"""A picture of the window with a plan open. Usage: picture.py BINARY PLAN PNG"""

import os
import subprocess
import sys
import tempfile
import time

from screen import Program

PROFILE = '(profile: Some((name: "Lin Mei-Hui", initials: "LMH")))'


def main(binary, plan, png):
    with tempfile.TemporaryDirectory() as data:
        with open(os.path.join(data, "settings.ron"), "w", encoding="utf-8") as settings:
            settings.write(PROFILE)
        program = Program(binary, data, "--lang", "en", plan)
        program.find("Our company", roles=["heading"])
        time.sleep(1)  # the last frame is drawn
        subprocess.run(["import", "-window", "root", png], check=True)
        program.close()


if __name__ == "__main__":
    main(*sys.argv[1:4])
