#!/usr/bin/env python3
"""Reads feeds as three independent programs do, and compares what they understood with what was meant.

    feeds.py FOLDER

FOLDER holds NAME.ics, a feed, and NAME.json beside it: {"from", "until", "moments": [UTC], "cancelled": [UTC]}, the meetings that
are meant in those days. Readers: Python's icalendar with dateutil and the zones written in the feed itself, and the same as
vdirsyncer fetched and stored them; khal, with the zones of the system. Prints one line; exit code 1 for any difference.
"""

import io
import json
import pathlib
import subprocess
import sys
import tempfile
from datetime import datetime, timedelta, timezone

import icalendar
from dateutil import rrule, tz

UTC = timezone.utc


def zones_of(text):
    """The zones of the feed, by nothing but what is written in it."""
    lines, inside = [], False
    for line in text.replace("\r\n ", "").split("\r\n"):
        inside = inside or line == "BEGIN:VTIMEZONE"
        if inside:
            lines.append(line)
        inside = inside and line != "END:VTIMEZONE"
    if not lines:
        return {}
    found = tz.tzical(io.StringIO("\n".join(lines) + "\n"))
    return {name: found.get(name) for name in found.keys()}


def moment(local, zone):
    # By offsets alone: dateutil's datetime_exists() is wrong for hours after a change of standard time (Novosibirsk 2014,
    # Casey 2018) and wherever winter is called daylight saving (Dublin).
    local = local.replace(tzinfo=None)
    offset = lambda at: at.replace(tzinfo=zone).utcoffset()
    here, before = offset(local), offset(local - timedelta(days=1))
    # A time in a gap is read by the offset before it.
    in_gap = before < here and offset(local - (here - before)) == before
    return (local - (before if in_gap else here)).replace(tzinfo=UTC)


def understood(text, zones, first, last, moment=moment):
    """What a program that follows RFC 5545 would show: moments, and those that are called off."""
    shown, off, series, instead = [], [], {}, {}
    for event in icalendar.Calendar.from_ical(text).walk("VEVENT"):
        zone = zones[event["DTSTART"].params["TZID"]]
        start = event["DTSTART"].dt.replace(tzinfo=None)
        uid, cancelled = str(event["UID"]), str(event.get("STATUS")) == "CANCELLED"
        assert event["SUMMARY"] and "SEQUENCE" in event and "DTSTAMP" in event
        if "RRULE" in event:
            assert uid not in series, f"twice: {uid}"
            series[uid] = (event, start, zone)
        elif "RECURRENCE-ID" in event:
            at = event["RECURRENCE-ID"].dt.replace(tzinfo=None)
            assert (uid, at) not in instead, f"twice: {uid} {at}"
            assert event["RECURRENCE-ID"].params["TZID"] == event["DTSTART"].params["TZID"]
            instead[uid, at] = (start, zone, cancelled)
        else:
            (off if cancelled else shown).append(moment(start, zone))
    for uid, (event, start, zone) in series.items():
        rule = event["RRULE"].to_ical().decode()
        until = event["RRULE"].get("UNTIL")
        if until:
            rule = ";".join(part for part in rule.split(";") if not part.startswith("UNTIL"))
        excluded = event.get("EXDATE", [])
        excluded = excluded if isinstance(excluded, list) else [excluded]
        out = {date.dt.replace(tzinfo=None) for dates in excluded for date in dates.dts}
        found = False
        for at in rrule.rrulestr(rule, dtstart=start):
            found = found or at == start
            if (until and moment(at, zone) > until[0]) or moment(at, zone) > last + timedelta(days=40):
                break
            if at in out:
                continue
            begins, where, cancelled = instead.pop((uid, at), (at, zone, False))
            (off if cancelled else shown).append(moment(begins, where))
        assert found, f"the first of {uid} is none of its own"
    assert not [key for key in instead if moment(key[1], UTC) < last], f"instead of nothing: {instead}"
    inside = lambda all_: sorted(at for at in all_ if first <= at < last)
    return inside(shown), inside(off)


def khal(path, folder, first, last):
    """What khal lists, which knows no called-off ones from others but by their state."""
    home = pathlib.Path(folder) / "khal"
    calendar = home / "calendar"
    calendar.mkdir(parents=True)
    config = home / "config"
    config.write_text(
        f"[calendars]\n[[c]]\npath = {calendar}\n[locale]\nlocal_timezone = UTC\ndefault_timezone = UTC\n"
        "timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%dT%H:%M\n"
        f"longdatetimeformat = %Y-%m-%dT%H:%M\n[sqlite]\npath = {home}/khal.db\n[default]\ndefault_calendar = c\n"
    )
    run = lambda *words: subprocess.run(["khal", "-c", str(config), *words], capture_output=True, text=True, check=True).stdout
    run("import", "--batch", "-a", "c", str(path))
    listed = run("list", "--format", "{start} {status}", "--day-format", "", f"{first:%Y-%m-%d}", f"{last:%Y-%m-%d}")
    shown, off = [], []
    for line in set(listed.split("\n")) - {""}:
        at, _, state = line.partition(" ")
        at = datetime.fromisoformat(at).replace(tzinfo=UTC)
        (off if "CANCELLED" in state else shown).append(at)
    inside = lambda all_: sorted(at for at in all_ if first <= at < last)
    return inside(shown), inside(off)


def vdirsyncer(address, folder):
    """What vdirsyncer fetched from the address and stored, as one text again."""
    home = pathlib.Path(folder) / "vdirsyncer"
    home.mkdir()
    config = home / "config"
    config.write_text(
        f'[general]\nstatus_path = "{home}/status"\n[pair p]\na = "net"\nb = "here"\ncollections = null\n'
        f'[storage net]\ntype = "http"\nurl = "{address}"\n[storage here]\ntype = "filesystem"\npath = "{home}/events"\nfileext = ".ics"\n'
    )
    for words in (["discover", "p"], ["sync", "p"], ["sync", "p"]):
        done = subprocess.run(["vdirsyncer", "-c", str(config), *words], capture_output=True, text=True, input="y\n" * 9, check=False)
        assert done.returncode == 0, done.stderr
    return [each.read_bytes().decode() for each in sorted((home / "events").glob("*.ics"))]


def seconds_of(moments, name):
    """The second of each hour that comes twice, and which moment is meant by it."""
    zone, second = tz.gettz(name), {}
    for at in moments:
        local = at.astimezone(zone)
        if tz.datetime_ambiguous(local):
            second[tz.enfold(local, fold=1).astimezone(UTC)] = at
    return second


def check(path, meant):
    text = path.read_bytes().decode()
    at = lambda all_: sorted(datetime.fromisoformat(each.replace("Z", "+00:00")) for each in all_)
    first, last = at([meant["from"], meant["until"]])
    expected = (at(meant["moments"]), at(meant["cancelled"]))
    found = {"icalendar": understood(text, zones_of(text), first, last)}
    with tempfile.TemporaryDirectory() as folder:
        found["khal"] = khal(path, folder, first, last)
        if meant.get("address"):
            parts = [understood(part.replace("\r\n", "\n").replace("\n", "\r\n"), zones_of(text), first, last) for part in vdirsyncer(meant["address"], folder)]
            found["vdirsyncer"] = tuple(sorted(sum(each, [])) for each in zip(*parts))
    differing = doubles = 0
    # khal reads a double hour as its second one; RFC 5545 (3.3.5) and the other readers as its first.
    second = seconds_of(expected[0] + expected[1], meant["zone"])
    doubles = sum(at_ in second for at_ in found["khal"][0])
    found["khal"] = tuple(sorted(second.get(at_, at_) for at_ in each) for each in found["khal"])
    for reader, got in found.items():
        for kind, want, have in zip(("shown", "called off"), expected, got):
            missing, beyond = [x for x in want if x not in have], [x for x in have if x not in want]
            doubled = len(have) - len(set(have))
            if missing or beyond or doubled:
                differing += 1
                print(f"{path.stem}, {reader}, {kind}: missing {[str(x) for x in missing[:4]]}, beyond {[str(x) for x in beyond[:4]]}, twice {doubled}")
    return sum(map(len, expected)) * len(found), differing, doubles


def main():
    checked = differing = doubles = 0
    feeds = sorted(pathlib.Path(sys.argv[1]).glob("*.ics"))
    for path in feeds:
        number, wrong, double = check(path, json.loads(path.with_suffix(".json").read_text()))
        checked, differing, doubles = checked + number, differing + wrong, doubles + double
    print(f"{len(feeds)} feeds, {checked} readings, {differing} differences; {doubles} double hours that khal reads as the second")
    return 1 if differing or not feeds else 0


if __name__ == "__main__":
    sys.exit(main())
