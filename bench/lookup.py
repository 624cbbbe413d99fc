"""A look-up among a million people, through the real store on SQLite and on PostgreSQL.

The people are put in by bulk, with the keys that the store itself makes; looked up are people who came before with a
slip in what is written, strangers, bearers of very common names, and people who give a phone that thousands gave.
Time is that of finding and loading the candidates, as every arrival does it; `processor` is this process's own time,
which a busy machine does not lengthen. BENCH_PEOPLE sets another number, BENCH_DATABASES one of the two.
"""

from __future__ import annotations

import itertools
import os
import random
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy.engine import make_url

from bench.people import PRISON_PHONE, invented
from parsers.record import Record
from rules.duplicates import likenesses
from tests.support.builders import a_case, a_council, london
from tests.support.postgres import PostgresServer
from triage.store.alike import PERSON
from triage.store.codec import case_columns, record_json
from triage.store.columns import canonical, short
from triage.store.store import Store
from triage.store.views import candidates_of, person_keys

PEOPLE = int(os.environ.get("BENCH_PEOPLE", "1000000"))
DATABASES = os.environ.get("BENCH_DATABASES", "sqlite,postgresql").split(",")
LOOKUPS = 400
BAR = 0.010
_INDEX = "ix_match_key_council_kind_key_case_id"
_MAKE_INDEX = f"CREATE INDEX {_INDEX} ON match_key (council, kind, key, case_id)"
_CASE = ("id", "ref", "council", "kind", "state", "lead", "received", "detail", "hold")
_CLOSED = london("2026-03-02 10:00")
_BATCH = 20_000


def main() -> int:
    """Print the table; 1 where a median is above the bar."""
    print(f"{PEOPLE:,} people; {LOOKUPS} look-ups each")
    heads = ("built", "keys each", "median", "95 of 100", "longest", "processor", "candidates")
    print(f"{'database':12}" + "".join(f"{head:>12}" for head in heads))
    failed = False
    for name, measured in (("sqlite", _on_sqlite), ("postgresql", _on_postgres)):
        if name in DATABASES:
            with tempfile.TemporaryDirectory(prefix="triage-bench-") as folder:
                failed |= measured(Path(folder))
    return int(failed)


def _on_sqlite(folder: Path) -> bool:
    url = f"sqlite:///{folder}/triage.db"
    Store(url).migrate()
    return _measure("SQLite", url, lambda: _fill_sqlite(f"{folder}/triage.db"))


def _on_postgres(folder: Path) -> bool:
    (folder / "postgres").mkdir()
    server = PostgresServer(folder / "postgres")
    try:
        url = server.database()
        return _measure("PostgreSQL", url, lambda: _fill_postgres(url))
    finally:
        server.stop()


def _measure(name: str, url: str, fill: Callable[[], float]) -> bool:
    began = time.perf_counter()
    keys = fill()
    built = time.perf_counter() - began
    store, council = Store(url), a_council()
    took, worked, found = [], [], []
    for record in _asked():
        with store.database.writing() as session:
            start, busy = time.perf_counter(), time.process_time()
            candidates = candidates_of(session, council, record)
            took.append(time.perf_counter() - start)
            worked.append(time.process_time() - busy)
        likenesses(record, candidates)
        found.append(len(candidates))
    store.close()
    took.sort()
    median, most = statistics.median(took), took[-1]
    times = (median, took[int(len(took) * 0.95)], most, statistics.median(worked))
    cells = (f"{built:.0f}s", f"{keys:.1f}", *(f"{one * 1000:.1f}ms" for one in times), f"{statistics.mean(found):.1f}")
    print(f"{name:12}" + "".join(f"{cell:>12}" for cell in cells), flush=True)
    return median > BAR


def _asked() -> Iterator[Record]:
    """The first is for warming up only in so far as every service has been warm for years."""
    dice = random.Random(11)
    known = list(itertools.islice(invented(PEOPLE), LOOKUPS // 2))
    strangers = list(invented(LOOKUPS - len(known), seed=99))
    for record in known:
        yield _with_slip(record, dice)
    for number, record in enumerate(strangers):
        who = record.applicant
        if number % 10 == 0:
            who = replace(who, name="David Smith")
        if number % 10 == 1:
            who = replace(who, mobile=PRISON_PHONE)
        yield replace(record, applicant=who)


def _with_slip(record: Record, dice: random.Random) -> Record:
    name = record.applicant.name or ""
    place = dice.randrange(1, len(name) - 1)
    return replace(record, applicant=replace(record.applicant, name=name[:place] + name[place + 1 :]))


# --- filling --------------------------------------------------------------------------------------------------------


def _rows() -> Iterator[tuple[tuple[Any, ...], str, list[str]]]:
    """Case row, record and keys of everybody."""
    case = a_case("", lead=None, received=_CLOSED)
    detail = canonical(case_columns(case)["detail"])
    for number, record in enumerate(invented(PEOPLE), start=1):
        ref = f"DTR-BAS-2026-{number:07d}"
        row = (number, ref, "basildon", "referral", "closed", None, _CLOSED, detail, False)
        yield row, canonical(record_json(record)), sorted({short(key) for key in person_keys(record)})


def _fill_sqlite(path: str) -> float:
    keys = 0
    database = sqlite3.connect(path)
    database.executescript(f"PRAGMA synchronous=OFF; PRAGMA foreign_keys=OFF; DROP INDEX {_INDEX}")
    for batch in _batches():
        cases = ((*row[:6], row[6].strftime("%Y-%m-%d %H:%M:%S.%f"), *row[7:]) for row, _, _ in batch)
        marks = ", ".join("?" * len(_CASE))
        database.executemany(f"INSERT INTO case_ ({', '.join(_CASE)}) VALUES ({marks})", cases)
        database.executemany("INSERT INTO record (case_id, detail) VALUES (?, ?)", ((r[0], d) for r, d, _ in batch))
        rows = [(row[0], PERSON, key, "basildon") for row, _, found in batch for key in found]
        database.executemany("INSERT INTO match_key (case_id, kind, key, council) VALUES (?, ?, ?, ?)", rows)
        database.commit()
        keys += len(rows)
    database.execute(_MAKE_INDEX)
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    return keys / PEOPLE


def _fill_postgres(url: str) -> float:
    keys = 0
    plain = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(plain, autocommit=True) as database:
        database.execute("SET session_replication_role = replica")
        database.execute(f"DROP INDEX {_INDEX}")
        for batch in _batches():
            _copy(database, f"case_ ({', '.join(_CASE)})", (row for row, _, _ in batch))
            _copy(database, "record (case_id, detail)", ((row[0], detail) for row, detail, _ in batch))
            rows = [(row[0], PERSON, key, "basildon") for row, _, found in batch for key in found]
            _copy(database, "match_key (case_id, kind, key, council)", iter(rows))
            keys += len(rows)
        database.execute(_MAKE_INDEX)
        database.execute("ANALYZE")
    return keys / PEOPLE


def _copy(database: psycopg.Connection[Any], target: str, rows: Iterator[tuple[Any, ...]]) -> None:
    with database.cursor().copy(f"COPY {target} FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)


def _batches() -> Iterator[list[tuple[tuple[Any, ...], str, list[str]]]]:
    rows = _rows()
    while batch := list(itertools.islice(rows, _BATCH)):
        yield batch
