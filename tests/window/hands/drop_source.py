"""A window with a file to drag out of it. Usage: drop_source.py X Y PATH; the file is picked up in the middle of the window."""

import sys

import gi

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, Gio, Gtk  # noqa: E402

SIDE = 60


def main(x, y, path):
    # As a file manager beside the program: without a frame, always in sight.
    window = Gtk.Window(type=Gtk.WindowType.POPUP)
    window.set_default_size(SIDE, SIDE)
    window.move(int(x), int(y))
    source = Gtk.EventBox()
    source.add(Gtk.Label(label="file"))
    source.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, [], Gdk.DragAction.COPY)
    source.drag_source_add_uri_targets()
    source.connect("drag-data-get", lambda _source, _context, data, *_: data.set_uris([Gio.File.new_for_path(path).get_uri()]))
    source.connect("drag-end", lambda *_: Gtk.main_quit())
    window.add(source)
    # Whoever started it waits for this line.
    window.connect("map-event", lambda *_: print("shown", flush=True))
    window.show_all()
    Gtk.main()


if __name__ == "__main__":
    main(*sys.argv[1:4])
