"""Times real windows: process start to paint, bare window and ours by turns, and the CPU of an idle one."""

import os
import shutil
import subprocess
import sys
import tempfile
import time

from Xlib import X, display

ROUNDS = 11
CHANGEOVER, BARE = sys.argv[1], sys.argv[2]


def free_display():
    for number in range(90, 130):
        if not os.path.exists(f"/tmp/.X11-unix/X{number}"):
            return f":{number}"
    raise SystemExit("no free display")


def painted(root):
    """Whether text stands in the upper left part: many colours, as smooth letters have."""
    image = root.get_image(0, 0, 420, 90, X.ZPixmap, 0xFFFFFFFF).data
    return len({image[at:at + 3] for at in range(0, len(image), 4)}) >= 8


def kill(process):
    process.kill()
    process.wait()
    # The next window must not be seen as painted by what this one left.
    time.sleep(0.15)


def time_paint(root, command):
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while not painted(root):
        if time.perf_counter() - begun > 30 or process.poll() is not None:
            raise SystemExit(f"never painted: {command}")
        time.sleep(0.001)
    took = (time.perf_counter() - begun) * 1000
    kill(process)
    return took


def ticks(process):
    fields = open(f"/proc/{process.pid}/stat").read().rsplit(")", 1)[1].split()
    return int(fields[11]) + int(fields[12])


def idle(command):
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(6)
    before = ticks(process)
    time.sleep(10)
    used = ticks(process) - before
    kill(process)
    return used


def make_plan(folder, rows):
    """A plan of that many customers, made by the program itself."""
    data = os.path.join(folder, "data")
    plan = os.path.join(folder, "plan")
    run = [CHANGEOVER, "--data-dir", data]
    subprocess.run([*run, "sample", plan], check=True, stdout=subprocess.DEVNULL)
    if rows:
        path = os.path.join(folder, "list.csv")
        with open(path, "w", encoding="utf-8") as out:
            out.write("Microsoft ID,Company name,Primary domain name,Relationship\r\n")
            for at in range(rows):
                out.write(f"{at:08x}-1111-4222-8333-444455556666,晴川咖啡 {at},c{at}.example,Cloud Reseller\r\n")
        command = [*run, "import", plan, path, "--apply", "--into-sample"]
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    settings = 'Settings(profile: Some((name: "Lin", initials: "L")))'
    with open(os.path.join(data, "settings.ron"), "w", encoding="utf-8") as out:
        out.write("(" + settings.removeprefix("Settings("))
    return [*run, plan]


def main():
    name = free_display()
    server = subprocess.Popen(["Xvfb", name, "-screen", "0", "1280x800x24"], stderr=subprocess.DEVNULL)
    folder = tempfile.mkdtemp(prefix="first-paint-")
    try:
        os.environ.update(DISPLAY=name, LIBGL_ALWAYS_SOFTWARE="1", NO_AT_BRIDGE="1")
        os.environ.pop("WAYLAND_DISPLAY", None)
        time.sleep(1)
        root = display.Display(name).screen().root
        commands = {
            "bare": [BARE],
            "sample": make_plan(os.path.join(folder, "sample"), 0),
            "10k": make_plan(os.path.join(folder, "10k"), 10_000),
        }
        times = {kind: [] for kind in commands}
        for round_number in range(ROUNDS + 1):
            for kind, command in commands.items():
                took = time_paint(root, command)
                if round_number > 0:  # the first round warms the disk's cache
                    times[kind].append(took)
        for kind, values in times.items():
            print(f"{kind}:", *(f"{value:.1f}" for value in values))
        print("idle-ticks:", idle(commands["sample"]))
    finally:
        server.kill()
        shutil.rmtree(folder, ignore_errors=True)


main()
