"""Thunderbird opens a draft of ours for writing, and saves it with every byte of the link and with whatever goes along.

Usage: thunderbird.py DRAFT LINK. A picture of the window is left as thunderbird-NAME.png in target/hands.
"""

import email
import email.policy
import html
import os
import re
import subprocess
import sys
import tempfile
import time

import pyatspi

from hands import HERE, check, run, tree  # noqa: F401

SETTINGS = """
user_pref("mail.accountmanager.accounts", "account1,account2");
user_pref("mail.accountmanager.defaultaccount", "account1");
user_pref("mail.account.account1.identities", "id1");
user_pref("mail.account.account1.server", "server1");
user_pref("mail.account.account2.server", "server2");
user_pref("mail.identity.id1.fullName", "Lin Mei-Hui");
user_pref("mail.identity.id1.useremail", "mei-hui@contoso.example");
user_pref("mail.identity.id1.valid", true);
user_pref("mail.identity.id1.draft_folder", "mailbox://nobody@Local%20Folders/Drafts");
user_pref("mail.server.server1.type", "pop3");
user_pref("mail.server.server1.hostname", "localhost");
user_pref("mail.server.server1.userName", "mei-hui");
user_pref("mail.server.server1.name", "mei-hui");
user_pref("mail.server.server1.login_at_startup", false);
user_pref("mail.server.server1.check_new_mail", false);
user_pref("mail.server.server2.type", "none");
user_pref("mail.server.server2.hostname", "Local Folders");
user_pref("mail.server.server2.userName", "nobody");
user_pref("mail.server.server2.name", "Local Folders");
user_pref("mail.shell.checkDefaultClient", false);
user_pref("mailnews.start_page.enabled", false);
user_pref("mail.rights.version", 1);
user_pref("mail.provider.suppress_dialog_on_startup", true);
user_pref("app.update.enabled", false);
user_pref("app.donation.eoy.version.viewed", 999);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("toolkit.telemetry.enabled", false);
"""
PATIENCE = 120


def wait(look, what):
    end = time.time() + PATIENCE
    while time.time() < end:
        try:
            found = look()
        except Exception:
            found = None
        if found:
            return found
        time.sleep(0.3)
    raise SystemExit(f"Thunderbird: {what} did not come. Picture: {photograph('missing')}")


def photograph(name):
    picture = os.path.realpath(os.path.join(os.environ.get("PICTURES", "target/hands"), f"thunderbird-{name}.png"))
    os.makedirs(os.path.dirname(picture), exist_ok=True)
    subprocess.run(["import", "-window", "root", picture], check=False)
    return picture


def copies(mail):
    return [one.addr_spec for one in mail["Cc"].addresses] if mail["Cc"] else []


def enclosed(mail):
    """The bytes of what goes along, by name; of the logo, which has none, under its kind."""
    parts = [part for part in mail.walk() if part.get_content_maintype() not in ("multipart", "text")]
    return {part.get_filename() if part.get_content_disposition() == "attachment" else part.get_content_type():
            part.get_payload(decode=True) for part in parts}


def titles():
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "."], capture_output=True, check=False)
    names = {}
    for window in found.stdout.decode().split():
        name = subprocess.run(["xdotool", "getwindowname", window], capture_output=True, check=False)
        names[name.stdout.decode("utf-8", "replace").strip()] = window
    return names


def shown():
    """Every name and text that Thunderbird shows to a screen reader."""
    desktop = pyatspi.Registry.getDesktop(0)
    desktop.clear_cache()
    found = []
    for at in range(desktop.childCount):
        program = desktop.getChildAtIndex(at)
        if program is None or "thunderbird" not in program.name.lower():
            continue
        for node in tree(program):
            found.append(node.name or "")
            if "Text" in pyatspi.listInterfaces(node):
                found.append(node.queryText().getText(0, -1))
    return found


def saved(profile):
    """The newest draft in the local folders."""
    path = os.path.join(profile, "Mail", "Local Folders", "Drafts")
    with open(path, "rb") as file:
        letters = re.split(rb"^From .*\r?\n", file.read(), flags=re.MULTILINE)
    return email.message_from_bytes(letters[-1], policy=email.policy.default) if letters[-1].strip() else None


def main(draft, link):
    with open(draft, "rb") as file:
        ours = email.message_from_bytes(file.read(), policy=email.policy.default)
    with tempfile.TemporaryDirectory() as profile:
        with open(os.path.join(profile, "user.js"), "w", encoding="utf-8") as settings:
            settings.write(SETTINGS)
        program = subprocess.Popen(
            ["thunderbird", "--new-instance", "--profile", profile, draft],
            env={**os.environ, "HOME": profile, "GNOME_ACCESSIBILITY": "1"},
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        try:
            subject = ours["Subject"]
            window = wait(lambda: next((id for name, id in titles().items() if subject in name and "Write" in name), None),
                          "a window to write with the subject")
            address = ours["To"].addresses[0].addr_spec
            # It shows a name and its ending apart.
            names = [os.path.splitext(name)[0] for name in enclosed(ours) if "/" not in name]
            wanted = [address, *copies(ours), *names]
            for one in wanted:
                wait(lambda one=one: any(one in text for text in shown()), f"{one} in the window")
            photograph(os.path.splitext(os.path.basename(draft))[0].replace(" ", "-"))
            run("xdotool", "windowfocus", window)
            time.sleep(1)
            run("xdotool", "key", "ctrl+s")
            theirs = wait(lambda: saved(profile), "the saved draft")
        finally:
            program.terminate()
            program.wait(timeout=30)
    check(theirs["Subject"] == ours["Subject"], f"the subject is {theirs['Subject']!r}")
    check(theirs["To"].addresses[0].addr_spec == address, f"it goes to {theirs['To']!r}")
    texts = [part.get_content() for part in theirs.walk() if part.get_content_maintype() == "text"]
    targets = [html.unescape(target) for text in texts for target in re.findall(r'href="([^"]*)"', text)]
    check(link in targets or any(link in text.split() for text in texts), f"the link is not whole; it leads to {targets}")
    check(copies(theirs) == copies(ours), f"copies go to {copies(theirs)}")
    check(enclosed(theirs) == enclosed(ours), f"what goes along is not whole: {list(enclosed(theirs))}, not {list(enclosed(ours))}")
    along = f", its copy and {len(enclosed(ours))} files" if enclosed(ours) else ""
    print(f"  Thunderbird: opens our draft for writing with address and subject, and saves every byte of the link{along}")


if __name__ == "__main__":
    main(*sys.argv[1:3])
