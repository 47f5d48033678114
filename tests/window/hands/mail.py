"""A mail program of the test's own: registered for .eml for this user alone, it keeps what it was given."""

import os
import shutil
import stat

ENTRY = """[Desktop Entry]
Type=Application
Name=Mail program of a test
Exec={program} %f
MimeType=message/rfc822;x-scheme-handler/mailto;
"""
DEFAULTS = """[Default Applications]
message/rfc822=test-mail.desktop
x-scheme-handler/mailto=test-mail.desktop
"""


class MailProgram:
    """What the program opens goes here. Settings of the user are left alone: it has a home of its own."""

    def __init__(self, folder):
        self.given = os.path.join(folder, "given")
        home = os.path.join(folder, "home")
        applications = os.path.join(home, "share", "applications")
        for path in (self.given, applications, os.path.join(home, "config")):
            os.makedirs(path)
        program = os.path.join(home, "mail")
        with open(program, "w", encoding="utf-8") as script:
            # A draft is copied at once, since nobody says how long its file stays; anything else is noted as it was given.
            script.write(f'#!/bin/sh\nn=$(ls "{self.given}" | wc -l)\n'
                         f'if [ -f "$1" ]; then cp "$1" "{self.given}/.new" && mv "{self.given}/.new" "{self.given}/$n.eml"; '
                         f'else printf %s "$1" >"{self.given}/$n.txt"; fi\n')
        os.chmod(program, os.stat(program).st_mode | stat.S_IXUSR)
        with open(os.path.join(applications, "test-mail.desktop"), "w", encoding="utf-8") as entry:
            entry.write(ENTRY.format(program=program))
        for path in (os.path.join(home, "config", "mimeapps.list"), os.path.join(applications, "mimeapps.list")):
            with open(path, "w", encoding="utf-8") as defaults:
                defaults.write(DEFAULTS)
        self.environment = {
            "XDG_DATA_HOME": os.path.join(home, "share"), "XDG_CONFIG_HOME": os.path.join(home, "config"),
        }
        if shutil.which("xdg-open") is None:
            raise AssertionError("xdg-open is not there, so no program is ever opened")

    def windows(self):
        """The address of every mail window that was opened, in turn."""
        found = []
        for name in sorted(os.listdir(self.given)):
            if name.endswith(".txt"):
                with open(os.path.join(self.given, name), encoding="utf-8") as file:
                    found.append(file.read())
        return found

    def drafts(self):
        """The bytes of every draft that was opened, in turn."""
        found = []
        for name in sorted(os.listdir(self.given)):
            if name.endswith(".eml"):
                with open(os.path.join(self.given, name), "rb") as file:
                    found.append(file.read())
        return found
