"""Reads calendar files with Debian's python3-icalendar and prints what it found, one JSON object a line.

Standard input holds any number of files, each after a line with its length in bytes. A file is printed as
  name      of the calendar
  longest   octets of the longest line, without its end
  errors    what the parser complained about
  events    uid, start, end, title, text, sequence, changed and alarms (minutes from the start of the day) of each event
"""

import json
import sys

from icalendar import Calendar


def text(component, name):
    return str(component[name]) if name in component else ""


def event(found):
    alarms = [part for part in found.subcomponents if part.name == "VALARM"]
    return {
        "uid": text(found, "UID"),
        "start": found.decoded("DTSTART").isoformat(),
        "end": found.decoded("DTEND").isoformat(),
        "title": text(found, "SUMMARY"),
        "text": text(found, "DESCRIPTION"),
        "sequence": int(found["SEQUENCE"]),
        "changed": found.decoded("LAST-MODIFIED").isoformat(),
        "alarms": [int(alarm.decoded("TRIGGER").total_seconds() // 60) for alarm in alarms],
        "actions": sorted({text(alarm, "ACTION") for alarm in alarms}),
    }


def read(raw):
    calendar = Calendar.from_ical(raw)
    parts = list(calendar.walk())
    return {
        "name": text(calendar, "NAME"),
        "longest": max(len(line) for line in raw.split(b"\r\n")),
        "errors": [str(error) for part in parts for error in part.errors],
        "events": [event(part) for part in parts if part.name == "VEVENT"],
    }


def main():
    source = sys.stdin.buffer.read()
    while source:
        length, source = source.split(b"\n", 1)
        raw, source = source[: int(length)], source[int(length):]
        print(json.dumps(read(raw)))


main()
