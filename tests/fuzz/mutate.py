"""Messages changed at random but repeatably: for machines without a coverage-guided fuzzer.

`python -m tests.fuzz.mutate --seconds 60 --seed 1` takes the messages of tests/corpus as seeds, changes bytes, lines,
headers, parts and decoded texts, and keeps in --found each input that breaks a promise.
"""

from __future__ import annotations

import argparse
import base64
import binascii
import hashlib
import random
import re
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.fuzz.promise import BrokenPromise, keep

HERE = Path(__file__).parent
SEEDS = HERE.parent / "corpus"
_LONGEST = 2_000_000
_HOSTILE: tuple[bytes, ...] = (
    b"\x00",
    b"\r\n\r\n",
    b"--",
    b"=?utf-8?b?////?=",
    b"=?x-none?q?=80?=",
    "\u202e\u200b\ufeff".encode(),
    b"<table>" * 40,
    b"<div style='display:none'>",
    b"</style><!--",
    b"> " * 80,
    b"From: a\nTo: b\nSubject: c\nDate: d\n",
    b"-----Original Message-----\n",
    b'Content-Type: multipart/mixed; boundary=""\n',
    b"Content-Type: message/rfc822\n\n",
    b"Content-Transfer-Encoding: base64\n",
    b"{{7*7}}${7*7}=cmd|'/C calc'!A0",
    b"31/02/2026 99.99.9999 1/1/1 00/00/00",
    b"0" * 400,
    b"Mr " * 300,
    b"consent not not not if if yes no " * 40,
    b"((((" * 200,
    b", " * 500,
    b"\xff\xfe\xfa",
    b"begin 644 x\n",
    b"%PDF-1.4\n%%EOF",
    b"PK\x03\x04",
    b"{\\rtf1",
)

_Change = Callable[[random.Random, bytes, Sequence[bytes]], bytes]


def mutated(dice: random.Random, seeds: Sequence[bytes]) -> bytes:
    """One of the seeds, changed a few times."""
    data = dice.choice(seeds)
    for _ in range(dice.choice((1, 1, 2, 3, 5, 8))):
        data = dice.choice(_CHANGES)(dice, data, seeds)[:_LONGEST]
    return data


def _flip(dice: random.Random, data: bytes, _seeds: Sequence[bytes]) -> bytes:
    changed = bytearray(data)
    for _ in range(dice.randint(1, 12)):
        if changed:
            changed[dice.randrange(len(changed))] = dice.randrange(256)
    return bytes(changed)


def _insert(dice: random.Random, data: bytes, _seeds: Sequence[bytes]) -> bytes:
    at = dice.randint(0, len(data))
    return data[:at] + dice.choice(_HOSTILE) * dice.choice((1, 1, 1, 3, 50)) + data[at:]


def _cut(dice: random.Random, data: bytes, _seeds: Sequence[bytes]) -> bytes:
    start, end = sorted((dice.randint(0, len(data)), dice.randint(0, len(data))))
    return data[:start] + data[end:] if dice.random() < 0.5 else data[start:end]


def _repeat(dice: random.Random, data: bytes, _seeds: Sequence[bytes]) -> bytes:
    start = dice.randint(0, len(data))
    piece = data[start : start + dice.randint(1, 400)]
    return data[:start] + piece * dice.choice((2, 5, 40, 400)) + data[start:]


def _splice(dice: random.Random, data: bytes, seeds: Sequence[bytes]) -> bytes:
    other = dice.choice(seeds)
    return data[: dice.randint(0, len(data))] + other[dice.randint(0, len(other)) :]


def _lines(dice: random.Random, data: bytes, seeds: Sequence[bytes]) -> bytes:
    lines = data.split(b"\n")
    at = dice.randrange(len(lines))
    match dice.randrange(4):
        case 0:
            del lines[at]
        case 1:
            lines.insert(at, dice.choice(dice.choice(seeds).split(b"\n")))
        case 2:
            dice.shuffle(lines)
        case _:
            lines.insert(at, lines[dice.randrange(len(lines))])
    return b"\n".join(lines)


def _decoded(dice: random.Random, data: bytes, seeds: Sequence[bytes]) -> bytes:
    """Change what a base64 part holds, so that the change reaches what lies inside."""
    blocks = list(re.finditer(rb"(?:[A-Za-z0-9+/]{40,80}\r?\n){2,}[A-Za-z0-9+/=]*", data))
    if not blocks:
        return _flip(dice, data, seeds)
    block = dice.choice(blocks)
    try:
        inner = base64.b64decode(re.sub(rb"\s", b"", block.group()))
    except (binascii.Error, ValueError):
        return data
    inner = dice.choice((_flip, _insert, _cut, _repeat))(dice, inner, seeds)[:_LONGEST]
    return data[: block.start()] + base64.encodebytes(inner) + data[block.end() :]


def _nest(dice: random.Random, data: bytes, seeds: Sequence[bytes]) -> bytes:
    for _ in range(dice.choice((1, 2, 30))):
        head = b'Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: message/rfc822\n\n'
        data = head + data[:60_000] + b"\n--b--\n"
    return data if dice.random() < 0.5 else dice.choice(seeds)[:2000] + b"\n\n" + data


_CHANGES: tuple[_Change, ...] = (
    _flip,
    _insert,
    _insert,
    _cut,
    _repeat,
    _splice,
    _lines,
    _lines,
    _decoded,
    _decoded,
    _nest,
)


def seeds_of(folder: Path) -> tuple[bytes, ...]:
    """The messages of a folder, smaller ones only: they are read thousands of times."""
    found = (path.read_bytes() for path in sorted(folder.rglob("*.eml")))
    return tuple(data for data in found if len(data) < 300_000)


def hunt(seeds: Sequence[bytes], *, seconds: float, seed: int, found: Path) -> tuple[int, int]:
    """Try inputs until the time is up; keep each that breaks a promise. Gives how many were tried and kept."""
    dice = random.Random(seed)
    ends, tried, kept = time.monotonic() + seconds, 0, 0
    while time.monotonic() < ends:
        data = mutated(dice, seeds)
        tried += 1
        try:
            keep(data, twice=tried % 50 == 0)
        except BrokenPromise as broken:
            kept += 1
            name = hashlib.sha256(data).hexdigest()[:12]
            found.mkdir(parents=True, exist_ok=True)
            (found / f"{name}.eml").write_bytes(data)
            print(f"{name}: {broken}", file=sys.stderr, flush=True)
    return tried, kept


def main() -> int:
    """Run from the command line; ends with 1 where something was found."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--seconds", type=float, default=60)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--found", type=Path, default=Path("fuzz-found"))
    chosen = arguments.parse_args()
    tried, kept = hunt(seeds_of(SEEDS), seconds=chosen.seconds, seed=chosen.seed, found=chosen.found)
    print(f"{tried} inputs tried, {kept} kept in {chosen.found}")
    return 1 if kept else 0


if __name__ == "__main__":
    sys.exit(main())
