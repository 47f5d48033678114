"""Runs by hands on this screen. Usage: drive.py BINARY FOLDER LANGUAGE RUN...

A run begins with an empty data folder, or with what the run before it left. `table` prints what the flows took.
"""

import os
import shutil
import sys

from begin import begin
from fields import fields
from flows import Tally, print_table
from hands import Failed, Hands
from mail import MailProgram
from main_job import main_job
from send import send
from week import week

# Each run by its name: what it does, and whether it begins anew.
RUNS = {"main-job": (main_job, True), "begin": (begin, True), "send": (send, False), "week": (week, False),
        "fields": (fields, True)}


def run_one(binary, folder, language, name):
    act, is_new = RUNS[name]
    work, letters = os.path.join(folder, "work"), os.path.join(folder, "mail")
    for path in [letters] + [work] * is_new:
        shutil.rmtree(path, ignore_errors=True)
    os.makedirs(work, exist_ok=True)
    mail = MailProgram(letters)
    os.environ.update(mail.environment)
    hands = Hands(binary, os.path.join(work, "data"), language, name)
    hands.mail = mail
    try:
        act(hands, Tally(folder), work)
    except Exception as error:
        raise error if isinstance(error, Failed) else hands.failed(error) from error
    finally:
        hands.close()
    print(f"{language}, {hands.size}: {name}", flush=True)


def main(binary, folder, language, *names):
    for name in names:
        if name == "table":
            print_table(folder)
            continue
        try:
            run_one(binary, folder, language, name)
        except Failed as error:
            print(error, flush=True)
            sys.exit(1)


if __name__ == "__main__":
    main(*sys.argv[1:])
