#!/usr/bin/env python3
"""Counts formulas and errors in tables that LibreOffice has read; called by scripts/formulas.

    formulas.py TABLES READ      READ/KIND/NAME.fods was made of TABLES/NAME.KIND

A table called `control` must have both, every other one neither, and all of its cells must have come through.
"""

import re
import sys
from pathlib import Path
from xml.etree import ElementTree

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
ERROR = re.compile(r"^(#[A-Z0-9/]+[!?]|#N/A|Err:\d+)$")
# Payloads of the tables, with one line of headers above them.
LEAST_CELLS = 60


def look(path):
    cells = formulas = errors = 0
    for cell in ElementTree.parse(path).iter(f"{TABLE}table-cell"):
        text = "\n".join("".join(line.itertext()) for line in cell.iter(f"{TEXT}p"))
        formula = cell.get(f"{TABLE}formula")
        is_error = cell.get(f"{CALC}value-type") == "error" or bool(ERROR.match(text.strip()))
        if text or formula:
            cells += 1
        if formula:
            formulas += 1
            print(f"    {path.name}: {formula!r}")
        if is_error:
            errors += 1
            print(f"    {path.name}: {text!r} is an error")
    return cells, formulas, errors


def main():
    tables, read = map(Path, sys.argv[1:])
    is_right = True
    for table in sorted(tables.iterdir()):
        kind = table.suffix[1:]
        path = read / kind / f"{table.stem}.fods"
        if not path.exists():
            print(f"{table.name}: LibreOffice made nothing of it")
            is_right = False
            continue
        cells, formulas, errors = look(path)
        is_control = table.stem == "control"
        wanted = formulas == 2 and errors == 1 if is_control else not formulas and not errors and LEAST_CELLS <= cells
        is_right &= wanted
        print(f"{table.name}: {cells} cells, {formulas} formulas, {errors} errors{'' if wanted else ' - WRONG'}")
    return 0 if is_right else 1


sys.exit(main())
