"""Instances of the planner, drawn from a seed alone: the Rust tests draw the very same ones."""

MASK = (1 << 64) - 1
NO_LIMIT = (1 << 32) - 1


class Lcg:
    """Knuth's linear congruential generator; the upper 31 bits are given."""

    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) & MASK
        return (self.state >> 33) % n


def day_costs(rng, n_days, last, customers):
    """Per day `(late customers, days late, cents)` or `None`, and the costs of an unplaced unit."""
    earliest = rng.below(last * 2 // 3)
    guard = rng.below(30)
    rate = rng.below(900) + 1 if rng.below(10) < 3 else 0
    paid_from = last // 2 + rng.below(last // 2)
    until = min(n_days, earliest + 12 + rng.below(28)) if rng.below(4) > 0 else n_days
    days = []
    for day in range(n_days):
        blackout = rng.below(12) == 0
        if day < earliest or until <= day or (day + guard) % 30 < 4 or blackout:
            days.append(None)
        else:
            late = max(0, day + 3 - last)
            days.append((customers if late > 0 else 0, late, rate * max(0, day - paid_from)))
    return days, (customers, n_days + 3 - last, rate * max(0, n_days - paid_from))


def draw_unit(rng, n_days, last, n_people, customers, load):
    days, unplaced = day_costs(rng, n_days, last, customers)
    owner = rng.below(n_people)
    people = [owner] if rng.below(2) == 0 else list(range(n_people))
    previous = None
    if rng.below(2) == 0:
        previous = (rng.below(n_people), rng.below(n_days))
    return {"customers": customers, "load": load, "people": people, "days": days, "unplaced": unplaced, "last": previous}


def class_a(seed):
    """200 customers with one request each, 85 days, 1 to 3 people, one limit per person and day."""
    rng = Lcg(seed)
    n_days = 85
    n_people = 1 + seed % 3
    last = 50 + rng.below(20)
    people = []
    for _ in range(n_people):
        most = 2 + rng.below(6 // n_people)
        room = [0 if rng.below(8) == 0 else 1 + rng.below(most) for _ in range(n_days)]
        people.append({"customers": room, "requests": [NO_LIMIT] * n_days})
    units = [draw_unit(rng, n_days, last, n_people, 1, [(0, 1)]) for _ in range(200)]
    return {"n_days": n_days, "people": people, "providers": [[None] * (n_days // 5 + 1)], "units": units}


def mixed(seed):
    """200 units, 35 % with several requests, 10 groups, limits per week of three providers; too little room."""
    rng = Lcg(seed)
    n_days = 60
    n_people = 2 + seed % 2
    last = 26 + rng.below(8)
    people = []
    for _ in range(n_people):
        most = 3 + rng.below(3)
        requests = [0 if rng.below(10) == 0 else 3 + most - n_people + rng.below(4) for _ in range(n_days)]
        customers = [3 + rng.below(4) for _ in range(n_days)]
        people.append({"customers": customers, "requests": requests})
    n_weeks = n_days // 5 + 1
    providers = []
    for provider in range(3):
        known = rng.below(6) != 0
        weekly = 24 - 6 * provider + rng.below(12)
        providers.append([weekly if known else None] * n_weeks)
    units = []
    for idx in range(200):
        provider = (0, 0, 0, 1, 1, 2)[rng.below(6)]
        if idx % 20 == 7:
            customers = 2 + rng.below(3)
            load = [(provider, customers + rng.below(3))]
            if rng.below(2) == 0:
                load.append(((provider + 1) % 3, 1))
        else:
            customers = 1
            load = [(provider, 2 + rng.below(4) if rng.below(100) < 35 else 1)]
        units.append(draw_unit(rng, n_days, last, n_people, customers, load))
    return {"n_days": n_days, "people": people, "providers": providers, "units": units}
