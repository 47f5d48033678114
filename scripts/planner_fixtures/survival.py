#!/usr/bin/env python3
"""Writes tests/data/planner/survival.json: answers to invitations with the survival curve that lifelines gives.

    python3 -m venv /tmp/lifelines && /tmp/lifelines/bin/pip install lifelines==0.30.3
    /tmp/lifelines/bin/python scripts/planner_fixtures/survival.py

Needed only to make the file anew; the tests read what is there. An invitation is [what came of it, business days]:
until the acceptance, else until today, for refusals as well.
"""

import json
import math
import random
from pathlib import Path

import lifelines

OUT = Path(__file__).resolve().parents[2] / "tests" / "data" / "planner" / "survival.json"
A, D, O = "accepted", "declined", "open"


def fixed():
    yield "one accepted", [[A, 5]]
    yield "one accepted on the same day", [[A, 0]]
    yield "one open", [[O, 7]]
    yield "one declined", [[D, 12]]
    yield "all open", [[O, days] for days in (1, 1, 2, 5, 8, 13)]
    yield "all declined", [[D, days] for days in (3, 3, 9, 20)]
    yield "all accepted on one day", [[A, 4]] * 6
    yield "all accepted on different days", [[A, days] for days in range(1, 11)]
    yield "accepted and open on the same day", [[A, 3], [O, 3], [A, 3], [O, 3], [A, 6]]
    yield "accepted and declined on the same day", [[D, 4], [A, 4], [D, 4], [A, 9], [D, 9]]
    yield "exactly half left", [[A, 2], [A, 2], [O, 8], [O, 8]]
    yield "half left after several days", [[A, 1], [A, 2], [A, 3], [O, 9], [O, 9], [O, 9]]
    yield "last one is open", [[A, 1], [A, 2], [O, 40]]
    yield "last one is accepted", [[O, 1], [O, 2], [A, 40]]
    yield "very long waits", [[A, 250], [O, 400], [A, 399], [D, 365]]


def drawn(seed):
    chance = random.Random(seed)
    n = chance.choice([4, 9, 20, 35, 60])
    invitations = []
    for _ in range(n):
        today = chance.randint(0, chance.choice([6, 25, 60]))
        accepts = round(chance.lognormvariate(math.log(7), 1))
        if accepts <= today:
            invitations.append([A, accepts])
        else:
            invitations.append([D if chance.random() < 0.2 else O, today])
    return f"{n} drawn, seed {seed}", invitations


def solved(name, invitations):
    fitter = lifelines.KaplanMeierFitter()
    fitter.fit([days for _, days in invitations], [what == A for what, _ in invitations])
    curve = fitter.survival_function_.iloc[:, 0]
    # Its own median_survival_time_ misses one half by the last digit of a product.
    median = next((int(days) for days, left in curve.items() if left <= 0.5 + 1e-9), None)
    return {
        "name": name,
        "invitations": invitations,
        "left": [[int(days), float(f"{left:.12g}")] for days, left in curve.items()],
        "median": median,
    }


def main():
    cases = [solved(*case) for case in [*fixed(), *map(drawn, range(27))]]
    lines = ",\n".join(json.dumps(case) for case in cases)
    made_by = json.dumps(f"scripts/planner_fixtures/survival.py with lifelines {lifelines.__version__}")
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_text(f'{{"made_by": {made_by}, "cases": [\n{lines}\n]}}\n')
    print(f"{len(cases)} cases, {OUT.stat().st_size} bytes")


main()
