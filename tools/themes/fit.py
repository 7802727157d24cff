#!/usr/bin/env python3
"""Learns the numbers of crates/themes/src/weights.rs from histories whose themes are known.

  fit.py SIGNS_EXAMPLE HISTORIES_FOLDER POINTS_TXT --out weights.rs     learns from all and writes
  fit.py SIGNS_EXAMPLE HISTORIES_FOLDER POINTS_TXT --honest             judges each family by weights from the others

SIGNS_EXAMPLE is target/release/examples/signs; HISTORIES_FOLDER holds histories_dev.jsonl and gold_dev.jsonl;
POINTS_TXT is crates/fulcrum/examples/bench/themes/points.txt. Needs numpy, scipy and scikit-learn. Deterministic.
"""
import argparse
import collections
import json
import math
import os
import random
import subprocess
import zlib

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform
from sklearn.linear_model import LogisticRegression

FIRST_SIGNS, LIKELY, LITTLE = 15, 0.03, 0.02
HIDDEN = (32, 16)
# Groups are joined down to the first, falling from FEW points on as this power of their number: two points of a long
# history are less likely of one theme, and its themes are larger.
CUTS = [(cut, fall) for cut in (0.35, 0.4, 0.45, 0.5, 0.55) for fall in (0.4, 0.6, 0.8)]
FEW = 150
BARS = (0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75)
NOISE = 0.45  # themes shown in a history of noise: more cost dearly


# Histories -----------------------------------------------------------------------------------------------------

def history(name, family, families, kind, points):
    """Of (theme or None, text); a theme of one point is none. `families` are all that its texts come from."""
    count = collections.Counter(theme for theme, _ in points)
    gold = [theme if theme and count[theme] > 1 else None for theme, _ in points]
    return dict(id=name, fam=family, families=set(families), kind=kind, gold=gold, texts=[text for _, text in points])


def development(folder):
    lines = lambda name: map(json.loads, open(os.path.join(folder, name), encoding="utf8"))
    gold = {(line["history_id"], line["item_id"]): line["gold"] for line in lines("gold_dev.jsonl")}
    points, families = collections.OrderedDict(), {}
    for line in lines("histories_dev.jsonl"):
        points.setdefault(line["history_id"], []).append((gold[line["history_id"], line["item_id"]], line["text"]))
        families[line["history_id"]] = line["family"]
    return [history(name, families[name], {families[name]}, "", list(p)) for name, p in points.items()]


def own(path, chance):
    """Those of the bench: one family, but each can be left out alone."""
    out, theme = [], None
    for line in open(path, encoding="utf8").read().splitlines():
        if line.startswith("# "):
            out.append((line[2:], []))
        elif line.startswith("="):
            theme = line[1:].strip() or None
        elif line:
            out[-1][1].append((theme and out[-1][0] + "/" + theme, line))
    for _, points in out:
        chance.shuffle(points)
    return [history("own:" + name, "own", {"own", "own:" + name}, "", points) for name, points in out]


def pairs_of(one):
    return list(zip(one["gold"], one["texts"]))


def more(histories, chance):
    """The same again denser, sparser, shorter and longer, so that nothing is learned from one size and shape."""
    out, by = [], collections.defaultdict(list)
    for one in histories:
        if one["fam"] != "long_en":
            by[one["fam"]].append(one)

    def part(one, keep, kind):
        points = pairs_of(one)
        out.append(history(one["id"] + kind, one["fam"], one["families"], kind, [points[i] for i in sorted(keep)]))

    for members in by.values():
        for one in members:
            all_, single = range(len(one["gold"])), [i for i, g in enumerate(one["gold"]) if not g]
            themed = [i for i in all_ if one["gold"][i]]
            first = list({one["gold"][i]: i for i in reversed(themed)}.values())
            if not themed:
                part(one, chance.sample(single, min(len(single), chance.choice([30, 60, 90]))), "/half")
                continue
            part(one, themed + chance.sample(single, int(len(single) * chance.uniform(0.05, 0.4))), "/dense")
            part(one, single + first, "/thin")
            part(one, chance.sample(all_, len(all_) // 2), "/half")

    def joined(name, members, spoiled=0.0):
        """Several in one; of some themes only the first point stays."""
        points, seen = [], set()
        for k, one in enumerate(members):
            bad = {g for g in sorted({g for g in one["gold"] if g}) if chance.random() < spoiled}
            for theme, text in pairs_of(one):
                if text in seen or theme in bad and (k, theme) in seen:
                    continue
                seen |= {text, (k, theme)}
                points.append((None if theme in bad else theme, text))
        chance.shuffle(points)
        families = set().union(*(one["families"] for one in members))
        family = "own" if members[0]["fam"] == "own" else "merge"
        out.append(history(name, family, families, "/joined", points))

    english = [f for f in by if f not in ("xsid", "robofaq_de", "null_en", "own")]
    pick = lambda family: chance.choice(by[family])
    for k in range(24):
        joined(f"two{k}", [pick(f) for f in chance.sample(english, 2)])
    for family in english:
        joined("more " + family, chance.sample(by[family], 2) + [pick("null_en")])
    joined("more de", chance.sample(by["robofaq_de"], 2))
    for k in range(20):
        joined(f"five{k}", [pick(f) for f in chance.sample(english, 3)] + [pick("null_en")])
    for k in range(20):
        members = [pick(f) for f in chance.sample(english, 3) for _ in range(2)]
        joined(f"long{k}", members + chance.sample(by["null_en"], 3), 0.5)
    mine = [one for one in by["own"] if one["id"].endswith(" en")]
    for at, one in enumerate(mine):
        for other in mine[at + 1:]:
            joined("own+" + one["id"] + other["id"], [one, other])
        joined("own+null" + one["id"], [one, pick("null_en")])
    return out


def with_signs(example, mode, histories):
    given = "".join(json.dumps(dict(history_id=h["id"], text=t)) + "\n" for h in histories for t in h["texts"])
    data = subprocess.run([example, mode], input=given.encode(), capture_output=True, check=True).stdout
    record, at, out = np.dtype([("pair", "<u4", 2), ("signs", "<f4", FIRST_SIGNS)]), 0, []
    for one in histories:
        count = int(np.frombuffer(data, "<u4", 1, at)[0])
        rows = np.frombuffer(data, record, count, at + 8)
        at += 8 + rows.nbytes
        i, j = rows["pair"][:, 0].astype(int), rows["pair"][:, 1].astype(int)
        gold = np.array([g or f"_{k}" for k, g in enumerate(one["gold"])])
        out.append(dict(one, n=len(gold), i=i, j=j, x=rows["signs"].astype(np.float32), y=gold[i] == gold[j]))
    return out


# Learning ------------------------------------------------------------------------------------------------------

class Net:
    """One hidden layer and a straight way beside it, by Adam."""

    def __init__(self, x, y, w, hidden, seed, rounds=14, decay=1e-4, rate=4e-3):
        chance = np.random.RandomState(seed)
        self.mean, self.spread = x.mean(0), x.std(0) + 1e-6
        z, w, y = self.known(x), (w / w.mean()).astype(np.float32), y.astype(np.float32)
        d = x.shape[1]
        normal = lambda *shape: chance.randn(*shape).astype(np.float32)
        zero = lambda size: np.zeros(size, np.float32)
        self.p = [normal(d, hidden) * 0.5 / math.sqrt(d), zero(hidden), normal(hidden) * 0.3, zero(1) - 3, normal(d) * 0.1]
        m, v, step = [p * 0 for p in self.p], [p * 0 for p in self.p], 0
        for turn in range(rounds):
            order, now = chance.permutation(len(y)), rate * (1 - turn / rounds) + 1e-4
            for a in range(0, len(y), 1024):
                b = order[a:a + 1024]
                h = np.tanh(z[b] @ self.p[0] + self.p[1])
                off = (likely(h @ self.p[2] + self.p[3] + z[b] @ self.p[4]) - y[b]) * w[b] / len(b)
                back = np.outer(off, self.p[2]) * (1 - h * h)
                grads = [z[b].T @ back + decay * self.p[0], back.sum(0), h.T @ off + decay * self.p[2],
                         off.sum(keepdims=True), z[b].T @ off + decay * self.p[4]]
                step += 1
                for k, g in enumerate(grads):
                    m[k] = 0.9 * m[k] + 0.1 * g
                    v[k] = 0.999 * v[k] + 0.001 * g * g
                    self.p[k] -= now * (m[k] / (1 - 0.9**step)) / (np.sqrt(v[k] / (1 - 0.999**step)) + 1e-8)

    def known(self, x):
        return np.clip((x - self.mean) / self.spread, -5, 5).astype(np.float32)

    def __call__(self, x):
        z = self.known(x)
        return likely(np.tanh(z @ self.p[0] + self.p[1]) @ self.p[2] + self.p[3] + z @ self.p[4])


def likely(odds):
    return 1 / (1 + np.exp(-odds))


def learn(histories, key, hidden, seed):
    """Each family counts the same, each history by its density; of many pairs some stand for all."""
    chance, xs, ys, ws = np.random.RandomState(seed), [], [], []
    count = collections.Counter(one["fam"] for one in histories)
    for one in histories:
        x, y = one[key], one["y"] if key == "x" else one["y"][one["kept"]]
        w, kept = np.ones(len(y)), []
        for which, most in ((np.where(y)[0], 600), (np.where(~y)[0], 2500)):
            if len(which) > most:
                w[which] = len(which) / most
                which = chance.choice(which, most, replace=False)
            kept.append(which)
        kept = np.concatenate(kept)
        full = one["n"] * (one["n"] - 1) / 2 * count[one["fam"]] / (3 if one["fam"] == "merge" else 1)
        xs.append(x[kept]), ys.append(y[kept]), ws.append(w[kept] / full)
    return Net(np.concatenate(xs), np.concatenate(ys), np.concatenate(ws), hidden, seed)


def second_signs(one, p):
    kept = np.where(p > LIKELY)[0]
    i, j, v = one["i"][kept], one["j"][kept], p[kept]
    m = np.zeros((one["n"], one["n"]), np.float32)
    m[i, j] = m[j, i] = v
    length, through, all_ = np.sqrt(1 + (m * m).sum(1)), (m @ m)[i, j], m.sum(1)
    top = -np.sort(-m, 1)[:, :5]
    most, five = top[:, 0], top.sum(1) / 5
    one["kept"], one["x2"] = kept, np.stack([
        np.log(v / (1 - v + 1e-6) + 1e-6), v, (through + 2 * v) / (length[i] * length[j]), np.log(through + LITTLE),
        np.minimum(all_[i], all_[j]), np.maximum(all_[i], all_[j]), v / np.minimum(most[i], most[j]),
        v / (five[i] + five[j] + 0.02)], 1).astype(np.float32)


def tree(one, p):
    m = np.zeros((one["n"], one["n"]), np.float32)
    i, j = one["i"][one["kept"]], one["j"][one["kept"]]
    m[i, j] = m[j, i] = p
    one["m"], one["groups"] = m, {}
    one["tree"] = linkage(squareform(1 - m, checks=False), "average") if one["n"] > 1 else None


def half(one):
    return zlib.crc32(one["id"].encode()) % 2


def looks(learned, judged=()):
    """Learns both looks; the second from what a first look says of histories that it did not see."""
    halves = [[one for one in learned if half(one) == k] for k in (0, 1)]
    for k in (0, 1):
        net = learn(halves[k], "x", HIDDEN[0], k)
        for one in halves[1 - k]:
            second_signs(one, net(one["x"]))
    first = learn(learned, "x", HIDDEN[0], 7)
    second = learn(learned, "x2", HIDDEN[1], 3)
    for one in judged:
        second_signs(one, first(one["x"]))
    for one in [*learned, *judged]:
        tree(one, second(one["x2"]))
    return first, second


# Judging -------------------------------------------------------------------------------------------------------

def group_signs(m, members, n):
    k = len(members)
    s = m[np.ix_(members, members)]
    inside, outside = s.sum(1) / (k - 1), m[members].sum(0) / k
    outside[members] = -1
    near = np.maximum(np.sort(outside)[-3:], 0).mean() if n > k + 2 else 0
    alike, pairs = inside.mean(), np.sort(s[np.triu_indices(k, 1)])
    leaving = (m[members].sum() - s.sum()) / k
    return [math.log(k), alike, inside.min(), near, alike - near, leaving / (alike * (k - 1) + 0.1), alike * math.log(k),
            np.mean(pairs > 0.5), pairs[len(pairs) // 4], math.log(n), k / n]


def groups(one, cut):
    if cut not in one["groups"]:
        least = cut[0] * min(1, FEW / one["n"]) ** cut[1]
        label = fcluster(one["tree"], 1 - least, "distance") if one["tree"] is not None else np.ones(one["n"])
        found = [np.where(label == c)[0] for c, k in collections.Counter(label).items() if k >= 3]
        one["groups"][cut] = [(group_signs(one["m"], members, one["n"]), members) for members in found]
    return one["groups"][cut]


class Judge:
    def __init__(self, x, y, w):
        x, w = np.array(x), np.array(w)
        self.mean, self.spread = x.mean(0), x.std(0) + 1e-6
        fitted = LogisticRegression(C=0.3, max_iter=500).fit((x - self.mean) / self.spread, y, sample_weight=w / w.mean())
        self.weights, self.constant = fitted.coef_[0], fitted.intercept_[0]

    def __call__(self, x):
        return likely(((np.array(x) - self.mean) / self.spread) @ self.weights + self.constant)


def judge(histories, cut):
    count, xs, ys, ws = collections.Counter(one["fam"] for one in histories), [], [], []
    for one in histories:
        for signs, members in groups(one, cut):
            inside = collections.Counter(one["gold"][i] for i in members if one["gold"][i]).most_common(1)
            xs.append(signs), ys.append(bool(inside) and inside[0][1] / len(members) >= 0.7), ws.append(1 / count[one["fam"]])
    return Judge(xs, ys, ws)


def score(gold, found):
    """BCubed F1, theme F1, theme precision, false themes, themes: as the scorer beside the histories has them."""
    themes = collections.defaultdict(set)
    for i, theme in enumerate(gold):
        if theme:
            themes[theme].add(i)
    where = {i: set(map(int, members)) for members in found for i in members}
    ratio = lambda a, b: a / b if b else 0.0
    f1 = lambda a, b: ratio(2 * a * b, a + b)
    right = [len(g & themes[gold[i]]) / len(g) if gold[i] else 1 / len(g) for i, g in where.items()]
    kept = [len(where[i] & t) / len(t) if i in where else 1 / len(t) for t in themes.values() for i in t]
    real, seen = 0, set()
    for members in found:
        best = collections.Counter(gold[i] for i in members if gold[i]).most_common(1)
        if best and best[0][1] / len(members) >= 0.7:
            real += 1
            if best[0][1] / len(themes[best[0][0]]) >= 0.5:
                seen.add(best[0][0])
    precision = ratio(real, len(found))
    return np.array([f1(ratio(sum(right), len(right)), ratio(sum(kept), len(kept))),
                     f1(precision, ratio(len(seen), len(themes))), precision, len(found) - real, len(found)])


def result(one, cut, bar, judge_):
    found = groups(one, cut)
    sure = judge_([signs for signs, _ in found]) if found else []
    return score(one["gold"], [members for s, (_, members) in zip(sure, found) if s >= bar])


def tune(histories):
    best = None
    for cut in CUTS:
        judge_ = judge(histories, cut)
        for bar in BARS:
            by = collections.defaultdict(list)
            for one in histories:
                by["null_en" if one["kind"] == "/thin" else one["fam"]].append(result(one, cut, bar, judge_))
            mean = np.mean([np.mean(rows, 0) for family, rows in by.items() if family != "null_en"], 0)
            noise = np.mean(by["null_en"], 0)[4]
            worth = mean[0] + mean[1] - 0.03 * max(0, mean[3] - 0.5) - 0.3 * max(0, noise - NOISE)
            if best is None or worth > best[0]:
                best = (worth, cut, bar, judge_)
    return best[1:]


def honest(histories, name):
    """Each family by weights from the others; the long histories are made of all of them and never learned from."""
    out = {}
    for left in dict.fromkeys(f for one in histories if not one["kind"] for f in sorted(one["families"]) if f != "own"):
        judged = [one for one in histories if left in one["families"] and not one["kind"]]
        learned = [one for one in histories if not one["families"] & {left, "long_en"}]
        looks(learned, judged)
        cut, bar, judge_ = tune(learned)
        out[left] = np.mean([result(one, cut, bar, judge_) for one in judged], 0)
        print(f"{name} {left:18s} cut {cut} bar {bar}", out[left].round(3), flush=True)
    for kind, of in (("development", lambda f: not f.startswith("own:")), ("own", lambda f: f.startswith("own:"))):
        rows = [row for f, row in out.items() if of(f) and f not in ("null_en", "own:noise en")]
        print(f"{name} {kind}: BCubed F1, theme F1, theme precision, false, shown", np.mean(rows, 0).round(3), flush=True)


# Writing -------------------------------------------------------------------------------------------------------

def number(value):
    text = f"{float(value):.4g}"
    text = f"{float(value):.6f}" if "e" in text else text
    return "0.0" if text in ("-0", "0") else text if "." in text else text + ".0"


def row(values):
    return "[" + ", ".join(map(number, values)) + "]"


def look(net):
    hidden = ",\n".join(map(row, net.p[0]))
    return (f"Look {{\nmean: {row(net.mean)},\nspread: {row(net.spread)},\nhidden: [\n{hidden},\n],\nbias: {row(net.p[1])},\n"
            f"out: {row(net.p[2])},\nstraight: {row(net.p[4])},\nconstant: {number(net.p[3][0])},\n}}")


def written(name, why, first, second, cut, bar, judge_):
    return (f"/// {why}\n#[rustfmt::skip]\npub(crate) static {name}: Weights = Weights {{\nfirst: {look(first)},\nsecond: {look(second)},\n"
            f"judge: Judge {{\nmean: {row(judge_.mean)},\nspread: {row(judge_.spread)},\nweights: {row(judge_.weights)},\n"
            f"constant: {number(judge_.constant)},\n}},\ncut: {number(cut[0])}, fall: {number(cut[1])}, accept: {number(bar)} }};\n")


def main():
    parse = argparse.ArgumentParser()
    for name in ("example", "folder", "points"):
        parse.add_argument(name)
    parse.add_argument("--out")
    parse.add_argument("--honest", action="store_true")
    args = parse.parse_args()
    chance = random.Random(5)
    histories = development(args.folder) + own(args.points, chance)
    histories += more(histories, chance)
    parts = ["//! Numbers that tools/themes/fit.py learned and wrote; owns nothing else. Never edited by hand.\n",
             '#![allow(clippy::approx_constant, reason = "what was learned stands near a known number by chance")]\n',
             "use crate::judge::Judge;\nuse crate::look::{Look, Weights};\n"]
    for name, mode, why in (("LEXICAL", "lexical", "Where words and letters alone speak."),
                            ("TABLE", "table", "Where the table of vectors has a say.")):
        known = with_signs(args.example, mode, histories)
        if args.honest:
            honest(known, name)
        if args.out:
            first, second = looks(known)
            parts.append(written(name, why, first, second, *tune(known)))
    if args.out:
        with open(args.out, "w", encoding="utf8") as out:
            out.write("\n".join(parts))


if __name__ == "__main__":
    main()
