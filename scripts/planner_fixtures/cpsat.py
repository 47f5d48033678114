"""Solves drawn instances with CP-SAT, one worker, and writes seeds and proven optima as JSON.

usage: cpsat.py OUTPUT_FOLDER [--each N] [--minutes M] [--limit SECONDS]

Seeds are drawn in order until N of each kind are proven; those that were not proven within the limit
stand in unproved.json, so that everybody sees how many were passed over.
What is already in the output stays; without the files all is solved anew.
"""

import argparse
import itertools
import json
import time
from collections import defaultdict
from pathlib import Path

from ortools.sat.python import cp_model

import instances

FIRST_CLASS_A = 1000
FIRST_MIXED = 5000


def build(problem):
    """The booleans and rows, and the five sums that are minimised in turn."""
    model = cp_model.CpModel()
    sums = [[], [], [], [], []]  # (boolean, factor)
    customers_on, requests_on, created = defaultdict(list), defaultdict(list), defaultdict(list)
    for unit in problem["units"]:
        k = unit["customers"]
        q = sum(amount for _, amount in unit["load"])
        choices = []

        def choose(costs, person, day, unit=unit, k=k, choices=choices):
            x = model.new_bool_var("")
            choices.append(x)
            last = unit["last"]
            differs = k if last is not None and last != (person, day) else 0
            for at, factor in enumerate((*costs, differs, day)):
                if factor != 0:
                    sums[at].append((x, factor))
            return x

        for day, costs in enumerate(unit["days"]):
            if costs is None:
                continue
            for person in unit["people"]:
                x = choose(costs, person, day)
                customers_on[person, day].append((x, k))
                requests_on[person, day].append((x, q))
                for provider, amount in unit["load"]:
                    created[provider, day // 5].append((x, amount))
        choose(unit["unplaced"], None, problem["n_days"])
        model.add_exactly_one(choices)
    for rows, limit in (
        (customers_on, lambda key: problem["people"][key[0]]["customers"][key[1]]),
        (requests_on, lambda key: problem["people"][key[0]]["requests"][key[1]]),
        (created, lambda key: problem["providers"][key[0]][key[1]]),
    ):
        for key, row in rows.items():
            most = limit(key)
            if most is not None and most < instances.NO_LIMIT:
                model.add(sum(x * amount for x, amount in row) <= most)
    return model, [sum(x * factor for x, factor in row) for row in sums]


def solve(problem, n_phases, limit):
    """The optima of the first phases that were proven, and the processor seconds of all phases."""
    model, sums = build(problem)
    optima, seconds = [], 0.0
    for value in sums[:n_phases]:
        model.minimize(value)
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.linearization_level = 2
        solver.parameters.max_deterministic_time = limit  # about seconds, on any machine under any load
        solver.parameters.max_time_in_seconds = 5 * limit
        solver.parameters.random_seed = 1
        start = time.process_time()
        status = solver.solve(model)
        seconds += time.process_time() - start
        if status != cp_model.OPTIMAL:
            break
        best = round(solver.objective_value)
        optima.append(best)
        model.add(value == best)
        model.clear_hints()
        for idx in range(len(model.proto.variables)):
            var = model.get_int_var_from_proto_index(idx)
            model.add_hint(var, solver.value(var))
    return optima, round(seconds, 3)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--each", type=int, default=50)
    parser.add_argument("--minutes", type=float, default=240.0)
    parser.add_argument("--limit", type=float, default=60.0, help="of each phase; only what is proven is kept")
    args = parser.parse_args()
    end = time.monotonic() + args.minutes * 60
    kinds = {
        "class-a": (instances.class_a, FIRST_CLASS_A, 5),
        "mixed": (instances.mixed, FIRST_MIXED, 1),
    }
    found = {}
    for name in kinds:
        path = args.folder / f"{name}.json"
        found[name] = json.loads(path.read_text()) if path.exists() else []
    passed_over = args.folder / "unproved.json"
    unproved = json.loads(passed_over.read_text()) if passed_over.exists() else {name: [] for name in kinds}
    while any(len(found[name]) < args.each for name in kinds):
        for name, (draw, first, n_phases) in kinds.items():
            if time.monotonic() > end:
                return
            if len(found[name]) >= args.each:
                continue
            known = {entry["seed"] for entry in found[name]} | {entry["seed"] for entry in unproved[name]}
            seed = next(seed for seed in itertools.count(first) if seed not in known)
            optima, seconds = solve(draw(seed), n_phases, args.limit)
            print(name, seed, optima, seconds, flush=True)
            entry = {"seed": seed, "optima": optima, "seconds": seconds}
            (found[name] if len(optima) == n_phases else unproved[name]).append(entry)
            lines = ",\n".join(json.dumps(entry) for entry in found[name])
            (args.folder / f"{name}.json").write_text(f"[\n{lines}\n]\n")
            passed_over.write_text(json.dumps(unproved, indent=1) + "\n")


if __name__ == "__main__":
    main()
