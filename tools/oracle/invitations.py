#!/usr/bin/env python3
"""Reads invitations as a calendar program does that gets them by mail, one letter after the other, and compares what stands in
it at the end with what was meant.

    invitations.py FOLDER

FOLDER holds NAME/001.ics, 002.ics …, the letters to one person in their order, and NAME.json: {"from", "until", "moments": [UTC],
"zone"}. Each letter is applied as RFC 5546 says: a request for a series stands in the place of all that was known of its UID, one
for an occurrence in the place of that, a cancellation takes either away. The readers are those of feeds.py. Prints one line; exit
code 1 for any difference, for a SEQUENCE that falls, or a letter that names nobody.
"""

import json
import pathlib
import re
import sys
import tempfile
from datetime import datetime

import icalendar

import feeds


def field(event, name):
    found = re.search(rf"^{name}(?:;[^:\r\n]*)?:(.*?)\r$", event, re.M)
    return found and found.group(1)


class Calendar:
    """What stands in somebody's calendar: by UID and occurrence, the event as it was written."""

    def __init__(self):
        self.events, self.zones, self.sequences, self.letters = {}, {}, {}, 0

    def take(self, text):
        text = text.replace("\r\n ", "")
        self.letters += 1
        method = field(text, "METHOD")
        assert method in ("REQUEST", "CANCEL"), method
        for zone in re.findall(r"BEGIN:VTIMEZONE\r\n.*?END:VTIMEZONE\r\n", text, re.S):
            self.zones[field(zone, "TZID")] = zone
        events = re.findall(r"BEGIN:VEVENT\r\n.*?END:VEVENT\r\n", text, re.S)
        assert events and len({field(event, "UID") for event in events}) == 1, "one UID a letter"
        parsed = icalendar.Calendar.from_ical(text).walk("VEVENT")
        for event in parsed:
            assert "ORGANIZER" in event and "ATTENDEE" in event and event["ATTENDEE"].params["PARTSTAT"], "nobody"
            assert str(event["SUMMARY"]).startswith("1:1 ") and "DESCRIPTION" not in event
            assert event["DTSTART"].params["TZID"] in self.zones, "a zone is missing"
        for event in events:
            key = (field(event, "UID"), field(event, "RECURRENCE-ID"))
            sequence = int(field(event, "SEQUENCE"))
            assert sequence >= self.sequences.get(key, 0), f"{key}: {sequence} after {self.sequences[key]}"
            self.sequences[key] = sequence
            self.apply(method, key, event)

    def apply(self, method, key, event):
        uid, occurrence = key
        if occurrence is None:
            self.events = {other: kept for other, kept in self.events.items() if other[0] != uid}
            if method == "REQUEST":
                self.events[key] = event
        else:
            assert any(other[0] == uid for other in self.events), "an occurrence of nothing"
            self.events[key] = event

    def text(self):
        used = [zone for name, zone in self.zones.items() if any(f"TZID={name}:" in event for event in self.events.values())]
        ordered = sorted(self.events.items(), key=lambda each: (each[0][0], each[0][1] or ""))
        body = "".join(used) + "".join(event for _, event in ordered)
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//a calendar//EN\r\n" + body + "END:VCALENDAR\r\n"


def check(folder, meant):
    calendar = Calendar()
    for letter in sorted(folder.glob("*.ics")):
        calendar.take(letter.read_bytes().decode())
    text = calendar.text()
    at = lambda moment: datetime.fromisoformat(moment.replace("Z", "+00:00"))
    first, last = at(meant["from"]), at(meant["until"])
    expected = sorted(map(at, meant["moments"]))
    found = {"icalendar": feeds.understood(text, feeds.zones_of(text), first, last)[0]}
    with tempfile.TemporaryDirectory() as home:
        path = pathlib.Path(home) / "whole.ics"
        path.write_bytes(text.encode())
        found["khal"] = feeds.khal(path, home, first, last)[0]
    # khal reads a double hour as its second one.
    second = feeds.seconds_of(expected, meant["zone"])
    found["khal"] = sorted(second.get(each, each) for each in found["khal"])
    differing = 0
    for reader, have in found.items():
        missing, beyond = [x for x in expected if x not in have], [x for x in have if x not in expected]
        if missing or beyond or len(have) != len(set(have)):
            differing += 1
            print(f"{folder.name}, {reader}: missing {[str(x) for x in missing[:4]]}, beyond {[str(x) for x in beyond[:4]]}, {len(have) - len(set(have))} twice")
    return calendar.letters, len(expected) * len(found), differing


def main():
    letters = checked = differing = 0
    calendars = sorted(pathlib.Path(sys.argv[1]).glob("*.json"))
    for path in calendars:
        came, number, wrong = check(path.with_suffix(""), json.loads(path.read_text()))
        letters, checked, differing = letters + came, checked + number, differing + wrong
    print(f"{len(calendars)} calendars, {letters} letters, {checked} readings, {differing} differences")
    return 1 if differing or not calendars or not letters else 0


sys.exit(main())
