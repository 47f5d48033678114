"""Runs by hands on this screen. Usage: drive.py BINARY FOLDER LANGUAGE RUN...

A run begins with an empty data folder, the sample, or what the run before it left. `table` prints what the flows
took; `typed=SECONDS` types into fields and uses other controls at once.
"""

import os
import shutil
import sys

from begin import begin
from chinese import chinese, start_input_method
from fields import fields
from flows import Tally, print_table
from hands import Failed, Hands
from letter import letter
from mail import MailProgram
from main_job import main_job
from paper import paper
from sample import sample
from send import clipboard, send
from typed import typed
from week import later, week

# Each run by its name: what it does, and what is there when it begins.
EMPTY, SAMPLE, BEFORE, ASIDE = range(4)
DAYS_LATER = {"later": 12}
RUNS = {
    "main-job": (main_job, EMPTY), "begin": (begin, EMPTY), "clipboard": (clipboard, ASIDE), "send": (send, BEFORE),
    "week": (week, BEFORE), "later": (later, BEFORE),
    "letter": (letter, SAMPLE), "paper": (paper, SAMPLE), "chinese": (chinese, EMPTY),
    "fields": (fields, EMPTY),
}


def run_one(binary, folder, language, name):
    act, start = RUNS[name]
    work, letters = os.path.join(folder, "work"), os.path.join(folder, "mail")
    for path in [letters] + [work] * (start in (EMPTY, SAMPLE)):
        shutil.rmtree(path, ignore_errors=True)
    if start == ASIDE:
        shutil.copytree(work, f"{work}-aside")
    os.makedirs(work, exist_ok=True)
    data, arguments = os.path.join(work, "data"), []
    if start == SAMPLE:
        arguments = [sample(binary, work)]
    mail = MailProgram(letters)
    os.environ.update(mail.environment)
    typist = start_input_method(os.path.join(work, "typist")) if name == "chinese" else None
    hands = Hands(binary, data, language, name, *arguments, days_later=DAYS_LATER.get(name, 0))
    hands.mail = mail
    try:
        act(hands, Tally(folder), work)
    except Exception as error:
        raise error if isinstance(error, Failed) else hands.failed(error) from error
    finally:
        hands.close()
        if typist is not None:
            typist.terminate()
        if start == ASIDE:
            shutil.rmtree(work)
            os.rename(f"{work}-aside", work)
    print(f"{language}, {hands.size}: {name}", flush=True)


def main(binary, folder, language, *names):
    for name in names:
        if name == "table":
            print_table(folder)
            continue
        if name.startswith("typed"):
            typed(binary, folder, language, float(name.partition("=")[2] or 60))
            continue
        try:
            run_one(binary, folder, language, name)
        except Failed as error:
            print(error, flush=True)
            sys.exit(1)


if __name__ == "__main__":
    main(*sys.argv[1:])
