"""The program's sentences, by the key that its code uses."""

import glob
import os
import re

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")


def files(language):
    """The text of each file of sentences."""
    found = []
    for path in sorted(glob.glob(os.path.join(ROOT, "assets", "lang", language, "*.ftl"))):
        with open(path, encoding="utf-8") as text:
            found.append(text.read())
    return found


def sentences(language):
    """The sentences by key; those that count something as they are for many."""
    found = {}
    for text in files(language):
        for key, value in re.findall(r"^([a-z][a-z0-9-]*) = (.+)$", text, re.MULTILINE):
            found[key] = value
        for key, many in re.findall(r"^([a-z][a-z0-9-]*) = \{ \$[a-z]+ ->\n(?: +\[.+\n)* +\*\[other\] (.+)$", text, re.M):
            found[key] = many
    return found


def fill(sentence, **arguments):
    """A sentence with its arguments."""
    for name, value in arguments.items():
        sentence = sentence.replace(f"{{ ${name} }}", str(value))
    return sentence


def labels(language, keys):
    """The sentences by names of a test's own; a key stands alone, or with the arguments of its sentence."""
    known = sentences(language)
    pairs = {name: key if isinstance(key, tuple) else (key, {}) for name, key in keys.items()}
    return {name: fill(known[key], **arguments) for name, (key, arguments) in pairs.items()}


def pattern(sentence):
    """What reads a sentence back: its arguments by name."""
    known = set()

    def group(found):
        name = found.group(1)
        again = name in known
        known.add(name)
        return f"(?P={name})" if again else f"(?P<{name}>.+)"

    parts = re.split(r"(\{ \$[a-z]+ \})", sentence)
    return re.compile("".join(re.sub(r"\{ \$([a-z]+) \}", group, part) if at % 2 else re.escape(part)
                              for at, part in enumerate(parts)))
