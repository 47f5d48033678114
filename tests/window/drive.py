"""The first steps in the real window. Usage: drive.py BINARY"""
import sys
import tempfile

from window import Window, picture


def main(binary):
    with tempfile.TemporaryDirectory() as data, Window(binary, data) as window:
        window.wait_for("heading", "Who are you?", seconds=60)
        window.type("Your name", "王小明")
        window.press("Go on")
        window.wait_for("heading", "New plan")
        picture("target/pictures/window.png")
        print("The window asked who sits here, took the name and went on")


if __name__ == "__main__":
    main(sys.argv[1])
