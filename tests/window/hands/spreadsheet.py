"""Copies cells as a spreadsheet does: HTML, lines with tabs and a picture are offered together. Reads the lines from its input.

Runs until another program copies something.
"""

import html
import sys

import gi

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, GdkPixbuf, Gtk  # noqa: E402

HTML, TEXT, PICTURE = range(3)


def main():
    lines = sys.stdin.read()
    rows = "".join(
        "<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in line.split("\t")) + "</tr>\n" for line in lines.splitlines()
    )
    # Excel and Calc wrap the cells in a whole page of styles; what matters to a reader is the table.
    page = f"<html><head><style>td {{ mso-number-format:General; }}</style></head><body><table>\n{rows}</table></body></html>"

    def give(_widget, data, info, _time):
        if info == HTML:
            data.set(data.get_target(), 8, page.encode("utf-8"))
        elif info == TEXT:
            data.set_text(lines, -1)
        else:
            data.set_pixbuf(GdkPixbuf.Pixbuf.new(GdkPixbuf.Colorspace.RGB, False, 8, 8, 8))

    owner = Gtk.Invisible()
    clipboard = Gdk.SELECTION_CLIPBOARD
    for name, info in (
        ("text/html", HTML), ("UTF8_STRING", TEXT), ("text/plain;charset=utf-8", TEXT), ("STRING", TEXT),
        ("TEXT", TEXT), ("image/png", PICTURE),
    ):
        Gtk.selection_add_target(owner, clipboard, Gdk.Atom.intern(name, False), info)
    owner.connect("selection-get", give)
    owner.connect("selection-clear-event", lambda *_: Gtk.main_quit())
    Gtk.selection_owner_set(owner, clipboard, 0)
    Gtk.main()


if __name__ == "__main__":
    main()
