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
    """Whether text stands in the upper part, wherever the window lies: many colours, as smooth letters have."""
    image = root.get_image(0, 0, 700, 200, X.ZPixmap, 0xFFFFFFFF).data
    return len(set(memoryview(image).cast("I"))) >= 8


def screen():
    """What is seen now."""
    return display.Display().screen().root.get_image(0, 0, 1280, 800, X.ZPixmap, 0xFFFFFFFF).data


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


def make_plan(folder, customers, *more):
    """A plan of that many customers, made by the program itself; None: the sample."""
    data = os.path.join(folder, "data")
    plan = os.path.join(folder, "plan")
    run = [CHANGEOVER, "--data-dir", data]
    make = ["sample", plan] if customers is None else ["generate", plan, "--customers", str(customers), *more]
    subprocess.run([*run, *make], check=True, stdout=subprocess.DEVNULL)
    with open(os.path.join(data, "settings.ron"), "w", encoding="utf-8") as out:
        out.write('(profile: Some((name: "Lin", initials: "L")))')
    return [*run, plan]


def make_list(path, rows):
    """The same list as a spreadsheet has it: the columns of the customers page."""
    with open(path, "w", encoding="utf-8") as out:
        out.write("Microsoft ID,Company name,Domain,Relationship,State,Provider,Owner,Contact,E-mail,Country,Tags,Seats,Renews\r\n")
        for at in range(rows):
            name = f"遠山設計股份有限公司 {at}" if at % 2 else f"Harbour Lane Books {at}"
            out.write(f"{at:08x}-1111-4222-8333-444455556666,{name},customer{at}.onmicrosoft.com,Cloud Reseller,"
                      f"not asked,Northwind Distribution,Lin Mei-Hui,Ana García,admin{at}@customer{at}.example,TW,"
                      f"\"gold, north\",{at % 90},2027-03-01\r\n")


# Where the rail and the tabs of Moves stand in a window of the first size, in English.
CUSTOMERS, MOVES, TIME_LINE = (60, 243), (60, 315), (472, 113)


def memory(command, clicks=()):
    """MiB that a program shares with nobody, and its part of what is shared, once it rests; after these clicks."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(8)
    for x, y in clicks:
        place = ["mousemove", "--window", "%1", str(x), str(y), "click", "1"]
        before = screen()
        subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "Changeover", *place], check=True)
        time.sleep(6)
        if screen() == before:
            raise SystemExit(f"nothing is at {x}, {y}")
    rollup = open(f"/proc/{process.pid}/smaps_rollup").read().splitlines()
    kill(process)
    return next(int(line.split()[1]) / 1024 for line in rollup if line.startswith("Pss:"))


def main():
    name = free_display()
    server = subprocess.Popen(["Xvfb", name, "-screen", "0", "1280x800x24"], stderr=subprocess.DEVNULL)
    folder = tempfile.mkdtemp(prefix="first-paint-")
    try:
        os.environ.update(DISPLAY=name, LIBGL_ALWAYS_SOFTWARE="1", NO_AT_BRIDGE="1", XDG_CONFIG_HOME=folder)
        os.environ.pop("WAYLAND_DISPLAY", None)
        time.sleep(1)
        root = display.Display(name).screen().root
        sizes = {"sample": None, "1k": 1_000, "10k": 10_000, "100k": 100_000}
        commands = {kind: make_plan(os.path.join(folder, kind), size) for kind, size in sizes.items()}
        commands.update({"bare": [BARE], "keepassxc": ["keepassxc"]})
        times = {kind: [] for kind in commands}
        for round_number in range(ROUNDS + 1):
            for kind, command in commands.items():
                took = time_paint(root, command)
                if round_number > 0:  # the first round warms the disk's cache
                    times[kind].append(took)
        for kind, values in times.items():
            print(f"{kind}:", *(f"{value:.1f}" for value in values))
        print("idle-ticks:", idle(commands["10k"]))
        table, spreadsheet = os.path.join(folder, "list.csv"), os.path.join(folder, "list.xlsx")
        make_list(table, 10_000)
        # A workbook: of a table in text the program would show its questions, and hold no list.
        subprocess.run(["ssconvert", table, spreadsheet], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        print("memory-10k:", memory(commands["10k"]))
        print("memory-sample:", memory(commands["sample"]))
        print("memory-bare:", memory(commands["bare"]))
        moving = [*make_plan(os.path.join(folder, "moving"), 2_000, "--moves"), "--lang", "en"]
        print("memory-customers:", memory(moving, [CUSTOMERS]))
        print("memory-time-line:", memory(moving, [MOVES, TIME_LINE]))
        print("memory-gnumeric:", memory(["gnumeric", spreadsheet]))
    finally:
        server.kill()
        shutil.rmtree(folder, ignore_errors=True)


main()
