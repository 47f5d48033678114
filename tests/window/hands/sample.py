"""The sample plan, and a user whom the program knows already."""

import os

from hands import run

PROFILE = '(profile: Some((name: "Lin Mei-Hui", initials: "LMH")))'


def know_the_user(data):
    """Settings with a name, so that the program does not ask for it."""
    os.makedirs(data, exist_ok=True)
    with open(os.path.join(data, "settings.ron"), "w", encoding="utf-8") as settings:
        settings.write(PROFILE)


def sample(binary, work):
    """Writes the sample plan, and gives its folder."""
    plan, data = os.path.join(work, "sample"), os.path.join(work, "data")
    know_the_user(data)
    run(binary, "--data-dir", data, "sample", plan)
    return plan
