"""Chinese by an input method: Chewing, as many in Taiwan have it, types into a field."""

import os
import subprocess
import time

PROFILE = """[Groups/0]
Name=Default
Default Layout=us
DefaultIM=chewing

[Groups/0/Items/0]
Name=keyboard-us
Layout=

[Groups/0/Items/1]
Name=chewing
Layout=

[GroupOrder]
0=Default
"""
# The keys of ㄋㄧˇㄏㄠˇ on a Taiwanese keyboard.
KEYS, WORD = "su3cl3", "你好"


def start_input_method(home):
    """Has to be there before the window is."""
    config = os.path.join(home, "config")
    os.makedirs(os.path.join(config, "fcitx5"))
    with open(os.path.join(config, "fcitx5", "profile"), "w", encoding="utf-8") as profile:
        profile.write(PROFILE)
    os.environ.update({"XDG_CONFIG_HOME": config, "XMODIFIERS": "@im=fcitx"})
    program = subprocess.Popen(["fcitx5"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    # Whoever asks the input method itself starts another one, with the settings of the user.
    ask = ["dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.DBus", "/org/freedesktop/DBus",
           "org.freedesktop.DBus.NameHasOwner", "string:org.fcitx.Fcitx5"]
    for _ in range(100):
        answer = subprocess.run(ask, capture_output=True, check=False)
        if b"true" in answer.stdout:
            return program
        time.sleep(0.2)
    raise AssertionError("the input method did not start")


def chinese(hands, _tally, _work):
    hands.enter("start-name", "Lin ")
    subprocess.run(["fcitx5-remote", "-s", "chewing"], check=True, timeout=10)
    subprocess.run(["fcitx5-remote", "-o"], check=True, timeout=10)
    time.sleep(1)
    hands.write(KEYS)
    time.sleep(0.5)
    hands.key("Return")
    look = hands.field(hands.say("start-name"))
    hands.wait(lambda: hands.reads(look) == f"Lin {WORD}", f"{WORD} typed by Chewing, and the field reads {hands.reads(look)!r}")
    print(f"  Chewing types {WORD} into a field, and Enter takes it over without leaving the page", flush=True)
