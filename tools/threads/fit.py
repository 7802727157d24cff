#!/usr/bin/env python3
"""Learns the weights of crates/themes/src/weigh.rs from the documents in crates/document/tests/documents.

  fit.py EVIDENCE_EXAMPLE [FOLDER]     e.g. target/debug/examples/evidence

Each document is first judged by weights learned from all others (that is the number to report); then the weights
from all of them are printed as they stand in the code. Needs numpy.
"""
import collections
import glob
import json
import os
import subprocess
import sys

import numpy as np

LIKELY, OTHERS, LITTLE = 0.03, 40, 0.02
RIDGE = 1.0


def load(example, path):
    truth = json.load(open(path, encoding="utf8"))
    stem = glob.escape(path[: -len(".truth.json")])
    source = next(f for f in glob.glob(stem + ".*") if not f.endswith(".json"))
    out = json.loads(subprocess.run([example, source], capture_output=True, text=True, check=True).stdout)
    points = out["points"]
    place = {}
    for i, p in enumerate(points):
        place[(p["date"], p["at"])] = i
        place.setdefault((p["date"], p["text"]), i)
    member = lambda m: place[tuple(m)] if isinstance(m, list) else place[(m["date"], m["text"])]
    threads = [([member(m) for m in r["members"]], len(r["dates"])) for r in truth["recurring"]]
    same = [t for t, _ in threads] + [[member(m) for m in r["members"]] for r in truth.get("twice", [])]
    same += [[member(m) for m in group] for group in truth.get("also_same", [])]
    good = {(min(a, b), max(a, b)) for group in same for a in group for b in group if a != b}
    pairs = [(a, b) for a, b, _ in out["pairs"]]
    signs = np.array([s for _, _, s in out["pairs"]])
    text = collections.OrderedDict()
    of = [text.setdefault("".join(c for c in p["text"].lower() if c.isalnum()) or i, i) for i, p in enumerate(points)]
    right = np.array([pair in good for pair in pairs], dtype=float)
    return dict(name=os.path.basename(source), points=points, threads=threads, good=good, pairs=pairs, of=of,
                signs=signs, right=right)


def logistic(x, y):
    """Weights and constant by Newton's method; a small ridge keeps them small."""
    scale = x.std(0) + 1e-9
    z = np.column_stack([x / scale, np.ones(len(x))])
    w = np.zeros(z.shape[1])
    ridge = np.append(np.full(x.shape[1], RIDGE), 0.0)
    for _ in range(30):
        p = 1 / (1 + np.exp(-z @ w))
        step = np.linalg.solve((z * (p * (1 - p))[:, None]).T @ z + np.diag(ridge), z.T @ (y - p) - ridge * w)
        w += step
        if abs(step).max() < 1e-6:
            break
    return np.append(w[:-1] / scale, w[-1])


def likely(x, w):
    return 1 / (1 + np.exp(-(x @ w[:-1] + w[-1])))


def second_signs(doc, p):
    n = len(doc["points"])
    m = np.zeros((n, n))
    for (a, b), v in zip(doc["pairs"], p):
        if v >= LIKELY:
            m[a, b] = m[b, a] = v
    for row in m:
        if (row > 0).sum() > OTHERS:
            row[row < np.sort(row)[-OTHERS]] = 0
    through = m @ m
    all_likely = m.sum(1)
    kept, x = [], []
    for i, (a, b) in enumerate(doc["pairs"]):
        v = m[a, b]
        if v > 0:
            kept.append(i)
            others = all_likely[a] + all_likely[b] - 2 * v
            x.append([np.log(v / (1 - v + 1e-6)), np.log(through[a, b] + LITTLE), others, v])
    return np.array(kept, dtype=int), np.array(x).reshape(-1, 4)


def groups(doc, p, least):
    """Average linkage, as cluster.rs does it; then each point gets its text's group."""
    n = len(doc["points"])
    s = np.zeros((n, n))
    for (a, b), v in p.items():
        s[a, b] = s[b, a] = v
    np.fill_diagonal(s, -1)
    size, label = np.ones(n), np.arange(n)
    while True:
        a, b = divmod(int(np.argmax(s)), n)
        if s[a, b] < least:
            break
        joined = (s[a] * size[a] + s[b] * size[b]) / (size[a] + size[b])
        s[a], s[:, a], s[a, a] = joined, joined, -1
        s[b], s[:, b] = -1, -1
        size[a] += size[b]
        label[label == b] = a
    return [int(label[text]) for text in doc["of"]]


def score(doc, label):
    members = collections.defaultdict(set)
    for i, l in enumerate(label):
        members[l].add(i)
    found = 0
    for wanted, days in doc["threads"]:
        for group in members.values():
            both = group & set(wanted)
            dates = {doc["points"][i]["date"] for i in both}
            if len(dates) * 2 >= days and len(both) * 10 >= len(group) * 7:
                found += 1
                break
    joined = [(a, b) for group in members.values() for a in group for b in group if a < b]
    return np.array([found, len(doc["threads"]), sum(pair not in doc["good"] for pair in joined), len(joined)])


def kind(doc):
    return "long" if len(doc["points"]) > 100 else "middle" if len(doc["points"]) > 40 else "short"


def learn(docs):
    first = logistic(np.concatenate([d["signs"] for d in docs]), np.concatenate([d["right"] for d in docs]))
    xs, ys = [], []
    for doc in docs:
        kept, x = second_signs(doc, likely(doc["signs"], first))
        xs.append(x)
        ys.append(doc["right"][kept])
    return first, logistic(np.concatenate(xs), np.concatenate(ys))


def judge(doc, first, second):
    kept, x = second_signs(doc, likely(doc["signs"], first))
    return {doc["pairs"][i]: v for i, v in zip(kept, likely(x, second) if len(x) else [])}


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    folder = sys.argv[2] if len(sys.argv) > 2 else os.path.join(here, "../../crates/document/tests/documents")
    paths = sorted(glob.glob(os.path.join(glob.escape(folder), "*.truth.json")))
    # Not every truth says what keeps coming back.
    docs = [load(sys.argv[1], path) for path in paths if "recurring" in json.load(open(path, encoding="utf8"))]
    for doc in docs:
        doc["p"] = judge(doc, *learn([other for other in docs if other is not doc]))
    print("each document judged by weights from the others: threads found, wrong pairs of joined pairs")
    for least in (0.5, 0.6, 0.7, 0.75, 0.8, 0.84, 0.86, 0.87, 0.88, 0.9):
        sums = collections.defaultdict(lambda: np.zeros(4, int))
        for doc in docs:
            result = score(doc, groups(doc, doc["p"], least))
            sums[kind(doc)] += result
            sums["all"] += result
        print(f"  least {least:.2f}", *(f"{k}: {v[0]}/{v[1]} {v[2]}/{v[3]}={v[2] / max(1, v[3]):.2f}" for k, v in sums.items()))
    first, second = learn(docs)
    print("FIRST ", [round(float(w), 3) for w in first[:-1]], round(float(first[-1]), 3))
    print("SECOND", [round(float(w), 3) for w in second[:-1]], round(float(second[-1]), 3))


if __name__ == "__main__":
    main()
