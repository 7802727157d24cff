#!/usr/bin/env python3
"""Asks `fulcrum occurrences` for the moments of many series, and Python's zoneinfo and dateutil for the same: counts where they differ.

    occurrences.py PROGRAM [--zones N] [--seed N] [--rules N]

Every IANA zone (or N of them) x weekly, every two weeks, monthly x ten years, each with a start and pauses drawn at random; and
rules of one's own drawn at random. Prints one line, and every difference; exit code 1 when there is one.
"""

import argparse
import calendar
import random
import subprocess
import sys
import zoneinfo
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta, timezone

from dateutil import rrule

YEARS = 10
COUNTS = {"weekly": 522, "every-two-weeks": 261, "monthly": 120}
DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]


def moment(local, zone):
    """The instant of a local time as RFC 5545 reads it: a time in a gap by the offset before it, a double one the first."""
    aware = local.replace(tzinfo=zone, fold=0)
    return aware.astimezone(timezone.utc)


def clamped(start, number):
    months = start.year * 12 + start.month - 1 + number
    year, month = divmod(months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return start.replace(year=year, month=month + 1, day=min(start.day, last))


def days(cadence, start, most):
    """Local times of a series, its pauses not yet left out."""
    if cadence == "weekly":
        return (start + timedelta(weeks=n) for n in range(most))
    if cadence == "every-two-weeks":
        return (start + timedelta(weeks=2 * n) for n in range(most))
    if cadence == "monthly":
        return (clamped(start, n) for n in range(most))
    return iter(rrule.rrulestr(cadence, dtstart=start))


def expected(cadence, start, zone, pauses, count):
    found = []
    for local in days(cadence, start, count + 800):
        if len(found) == count:
            break
        if not any(first <= local.date() <= last for first, last in pauses):
            found.append(moment(local, zone))
    return found


def ours(program, cadence, start, zone, pauses, count):
    command = [program, "occurrences", "--cadence", cadence, "--start", start.strftime("%Y-%m-%dT%H:%M"), "--zone", zone, "--count", str(count)]
    for first, last in pauses:
        command += ["--pause", f"{first}/{last}"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        return [f"exit {done.returncode}: {done.stderr.strip()}"]
    return [datetime.fromisoformat(line).astimezone(timezone.utc) for line in done.stdout.split()]


def pauses_of(chance, start):
    found = []
    for _ in range(chance.randrange(6)):
        first = start.date() + timedelta(days=chance.randrange(365 * YEARS))
        found.append((first, first + timedelta(days=chance.randrange(40))))
    return found


def start_of(chance):
    # Hours about which clocks change are as likely as all others together.
    hour = chance.choice([0, 1, 2, 3, chance.randrange(24), chance.randrange(24), 23])
    day = date(chance.randrange(2005, 2031), 1, 1) + timedelta(days=chance.randrange(365))
    if chance.random() < 0.1:
        day = chance.choice([date(2028, 2, 29), date(2024, 2, 29), date(2027, 1, 31), date(2026, 12, 31), date(2026, 1, 30)])
    return datetime(day.year, day.month, day.day, hour, chance.choice([0, 15, 30, 45]))


def rule_of(chance):
    """A rule that gives meetings for ever or ends by count, of the parts that are understood."""
    every = chance.choice(["DAILY", "WEEKLY", "MONTHLY", "MONTHLY", "YEARLY"])
    parts = [f"FREQ={every}", f"INTERVAL={chance.choice([1, 1, 2, 3, 5])}"]
    some = lambda of, most: ",".join(map(str, chance.sample(of, chance.randrange(1, most + 1))))
    if chance.random() < 0.3:
        parts.append("BYMONTH=" + some(range(1, 13), 5))
    if every in ("MONTHLY", "YEARLY"):
        kind = chance.randrange(5)
        if kind == 0:
            parts.append("BYMONTHDAY=" + some([1, 2, 13, 15, 28, -1, -2, -28], 3))
        elif kind == 1:
            parts.append("BYDAY=" + ",".join(str(chance.choice([1, 2, 3, 4, -1, -2])) + day for day in chance.sample(DAYS, 2)))
        elif kind == 2:
            parts.append("BYDAY=" + some(DAYS, 5))
            parts.append("BYSETPOS=" + some([1, 2, -1, -2], 2))
        elif kind == 3:
            parts.append("BYMONTHDAY=" + some(range(1, 29), 20) + ",29,30,31")
            parts.append("BYDAY=" + some(DAYS, 3))
    else:
        if chance.random() < 0.7:
            parts.append("BYDAY=" + some(DAYS, 4))
    if chance.random() < 0.4:
        parts.append("WKST=" + chance.choice(DAYS))
    if chance.random() < 0.2:
        parts.append(f"COUNT={chance.randrange(1, 60)}")
    return ";".join(parts)


def cases(options):
    chance = random.Random(options.seed)
    zones = sorted(zone for zone in zoneinfo.available_timezones() if zone not in ("localtime", "Factory") and not zone.startswith(("posix/", "right/")))
    known = ["Europe/Berlin", "America/New_York", "Australia/Sydney", "America/Sao_Paulo", "Asia/Tehran", "Australia/Lord_Howe", "Pacific/Apia", "Africa/Casablanca"]
    chosen = zones if not options.zones else sorted(set(known) | set(chance.sample(zones, min(len(zones), options.zones))))
    for zone in chosen:
        for cadence, count in COUNTS.items():
            start = start_of(chance)
            yield cadence, start, zone, pauses_of(chance, start), count
    for _ in range(options.rules):
        yield rule_of(chance), start_of(chance), chance.choice(zones), [], 40


def compare(program, case):
    cadence, start, zone, pauses, count = case
    theirs = expected(cadence, start, zoneinfo.ZoneInfo(zone), pauses, count)
    found = ours(program, cadence, start, zone, pauses, count)
    if not theirs:
        # No meeting at all: refused, never an empty answer.
        return 0, [] if "no meeting" in str(found) else [(case, "none", found)]
    differences = [(case, a, b) for a, b in zip(theirs, found) if a != b]
    if len(theirs) != len(found):
        differences.append((case, f"{len(theirs)} of them", f"{len(found)}: {found[:1]}"))
    return len(theirs), differences


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--zones", type=int, default=0)
    parser.add_argument("--rules", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    every, checked, differing = list(cases(options)), 0, 0
    with ThreadPoolExecutor(2) as both:
        for number, differences in both.map(lambda case: compare(options.program, case), every):
            checked += number
            differing += len(differences)
            for case, theirs, found in differences[:3]:
                print("differs:", *case[:3], "expected", theirs, "got", found)
    print(f"{len(every)} series, {checked} occurrences, {differing} differences (seed {options.seed})")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
