"""How many clicks and keys each flow takes. One that gets longer than it was is a defect."""

import json
import os
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass(frozen=True)
class Flow:
    """`most`: clicks and keys together. What is typed or pasted into a field counts nothing, the way into the field does."""

    what: str
    most: int
    could_be: str


# The lists take a press of Next more than they could: an answer alone leads nowhere, so that nothing is applied unseen.
FLOWS = {
    "first-start": Flow("first start to an empty plan", 2, "2"),
    "company": Flow("our company: five fields", 5, "6"),
    "provider": Flow("provider with tenant ID and pasted link", 5, "5"),
    "first-list": Flow("first Customers.csv, dropped", 3, "2"),
    "contacts": Flow("contacts, dropped", 1, "2"),
    "subscriptions": Flow("subscriptions, dropped", 1, "2"),
    "next-week": Flow("next week's list with suggestions, dropped", 4, "3"),
    "by-files": Flow("invite 38 of 42 by .eml, mark sent, done", 6, "5"),
    "by-clipboard": Flow("invite by clipboard: each letter", 3, "3"),
    "accepted": Flow("one acceptance", 2, "1"),
    "verified": Flow("verified by us and by the provider", 2, "2"),
    "reminders": Flow("reminder round, once it is due", 4, "4"),
    "open-subscriptions": Flow("open the subscriptions of a customer", 2, "2"),
    "decision": Flow("enrollment to the record of the decision", 38, "20"),
    "both-roles": Flow("from there to both roles", 15, "8"),
}


class Tally:
    """Writes down what each flow took."""

    def __init__(self, folder):
        self.path = os.path.join(folder, "counts.jsonl")

    @contextmanager
    def flow(self, hands, name, times=1):
        """Counts one flow; where it was done several times at once, each of them."""
        flow = FLOWS[name]
        with hands.step(flow.what), hands.counted() as count:
            yield
        clicks, keys, wheel = (-(-count[kind] // times) for kind in ("clicks", "keys", "wheel"))
        line = {"flow": name, "language": hands.language, "size": hands.size, "clicks": clicks, "keys": keys, "wheel": wheel}
        with open(self.path, "a", encoding="utf-8") as out:
            out.write(json.dumps(line) + "\n")
        if clicks + keys > flow.most:
            raise AssertionError(f"{flow.what} takes {clicks} clicks and {keys} keys; it took {flow.most} at most before")


def print_table(folder):
    """What every flow took, beside what it may take and what it could be."""
    with open(os.path.join(folder, "counts.jsonl"), encoding="utf-8") as lines:
        found = [json.loads(line) for line in lines]
    print(f"  {'flow':<44} {'clicks':>6} {'keys':>5} {'wheel':>5} {'most':>5} {'could be':>8}  where")
    for name, flow in FLOWS.items():
        for line in (line for line in found if line["flow"] == name):
            where = f"{line['language']}, {line['size']}"
            print(f"  {flow.what:<44} {line['clicks']:>6} {line['keys']:>5} {line['wheel']:>5} {flow.most:>5} {flow.could_be:>8}  {where}")
