#!/usr/bin/env python3
"""Follows what happened to many series act by act, with Python's zoneinfo, and compares: what came next, and what the feed says.

    lives.py FOLDER

FOLDER holds NAME.ics, a feed, and NAME.json beside it: the series, and each act with when it was done ("at") and what Fulcrum said
came next before and after it. The feed is read by icalendar and dateutil with nothing but the zones written in it. Prints one
line, and every difference; exit code 1 when there is one.
"""

import itertools
import json
import pathlib
import sys
import zoneinfo
from datetime import date, datetime, timedelta, timezone
from multiprocessing import Pool

import feeds
import occurrences

UTC = timezone.utc


def when(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00")).astimezone(UTC)


class Series:
    """What two people planned, and what became of it. Days name the meetings: a meeting keeps its day wherever it is moved."""

    def __init__(self, said):
        self.zone = zoneinfo.ZoneInfo(said["zone"])
        self.length = timedelta(minutes=said["minutes"])
        self.cadence = said["cadence"]
        self.planned = self.plan(datetime.fromisoformat(said["starts"]))
        self.past, self.pauses, self.known, self.between = [], [], {}, []

    def plan(self, start):
        days = itertools.islice(occurrences.days(self.cadence, start, 1200), 1200)
        return [(local.date(), occurrences.moment(local, self.zone)) for local in days]

    def change(self, now, start):
        """What was planned before now stays what it was; of the rest only what is recorded."""
        self.past += [(day, at) for day, at in self.planned if at < now]
        self.planned = self.plan(start)

    def paused(self, day):
        return any(first <= day <= last for first, last in self.pauses)

    def open(self, planned=None):
        """Planned, in no pause, and nothing is recorded of it."""
        planned = self.planned if planned is None else planned
        return [(day, at) for day, at in planned if day not in self.known and not self.paused(day)]

    def to_come(self, now):
        waiting = [(at, day) for day, (at, state) in self.known.items() if state == "planned" and at + self.length >= now]
        regular = next(((at, day) for day, at in self.open() if at > now - self.length), None)
        return min(waiting + ([regular] if regular else []), default=(None, None))

    def move(self, now, to):
        self.known[self.to_come(now)[1]] = (to, "planned")

    def skip(self, now):
        at, day = self.to_come(now)
        self.known[day] = (at, "skipped")

    def hold(self, now):
        far = lambda at: abs(at - now)
        held = [at for at, state in self.known.values() if state == "held"] + self.between
        # Missed before another was held is over and done with.
        waiting = [(far(at), day) for day, (at, state) in self.known.items() if state == "planned" and (at >= now - self.length or not [each for each in held if each > at])]
        around = [next(((d, at) for d, at in self.planned if at > now and not self.paused(d)), None)]
        around.append(next(((d, at) for d, at in reversed(self.planned) if at <= now and not self.paused(d)), None))
        near = min(((far(at), day) for day, at in filter(None, around) if day not in self.known), default=None)
        if near and any(self.paused(day) and far(at) < near[0] for day, at in self.planned):
            near = None
        chosen = min(waiting, default=None)
        if chosen is None or (near and near[0] < chosen[0]):
            chosen = near
        if chosen is None:
            self.between.append(now)
            return
        day = chosen[1]
        at = self.known[day][0] if day in self.known else dict(self.planned)[day]
        same = at.astimezone(self.zone).date() == now.astimezone(self.zone).date()
        self.known[day] = (at if same else now, "held")

    def stands(self):
        shown = [at for _, at in self.open(self.past) + self.open()] + [at for at, state in self.known.values() if state != "skipped"] + self.between
        return shown, [at for at, state in self.known.values() if state == "skipped"]


def check(path):
    said, wrong = json.loads(path.read_text()), []
    series = Series(said)
    looks = 0

    def look(act, which, now):
        nonlocal looks
        looks += 1
        ours, theirs = series.to_come(now)[0], act[which]
        if (ours and ours.replace(microsecond=0)) != (theirs and when(theirs)):
            wrong.append(f"{path.stem}: {which} {act['do']} at {act['at']}: expected {ours}, got {theirs}")

    for act in said["acts"]:
        now = when(act["at"])
        look(act, "before", now)
        match act["do"]:
            case "move":
                series.move(now, occurrences.moment(datetime.fromisoformat(act["to"]), zoneinfo.ZoneInfo(act["zone"])))
            case "skip":
                series.skip(now)
            case "hold":
                series.hold(now)
            case "pause":
                series.pauses.append((date.fromisoformat(act["from"]), date.fromisoformat(act["until"])))
            case "resume":
                series.pauses.pop()
            case "change":
                series.change(now, datetime.fromisoformat(act["starts"]))
        look(act, "after", when(act["after_at"]))
    first, last = when(said["from"]), when(said["until"])
    text = path.with_suffix(".ics").read_bytes().decode()
    try:
        found = feeds.understood(text, feeds.zones_of(text), first, last)
    except ValueError:
        # dateutil has no zone that leaves out a day (Samoa and Tokelau, 2011): those are read by their names.
        found = feeds.understood(text, {said["zone"]: series.zone}, first, last, occurrences.moment)
    number = 0
    for kind, want, have in zip(("shown", "called off"), series.stands(), found):
        want = sorted(at for at in want if first <= at < last)
        number += len(want)
        missing, beyond = [str(at) for at in want if at not in set(have)], [str(at) for at in have if at not in set(want)]
        if missing or beyond or len(want) != len(have):
            wrong.append(f"{path.stem}, {kind}: missing {missing[:4]}, beyond {beyond[:4]}, {len(have)} for {len(want)}")
    return number, looks, len(said["acts"]), wrong


def main():
    every = sorted(pathlib.Path(sys.argv[1]).glob("*.json"))
    meetings = looks = acts = differing = 0
    with Pool(2) as both:
        for number, looked, acted, wrong in both.imap_unordered(check, every, chunksize=4):
            meetings, looks, acts, differing = meetings + number, looks + looked, acts + acted, differing + len(wrong)
            print(*wrong[:5], sep="\n", end="\n" if wrong else "")
    print(f"{len(every)} series, {acts} acts, {looks} looks at what comes next, {meetings} meetings in feeds, {differing} differences")
    return 1 if differing or not every else 0


if __name__ == "__main__":
    sys.exit(main())
