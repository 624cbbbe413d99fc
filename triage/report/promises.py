"""The sections about our own promises: receipts, answers, and answers by organisation, against their targets.

For: sections. Counts of our own speed are never joined.

Must not know: who the people are, HTML.
"""

from __future__ import annotations

from collections.abc import Sequence

from triage.report import words
from triage.report.figures import NEEDED, Figures, Kept
from triage.report.grids import LEAST, told
from triage.report.shape import Cell, Columns, Section, Table, council_names

MOST_NAMED = 25


def receipts(of: Figures) -> Section:
    """How fast receipts went out."""
    due, good = sum(kept.due for kept in of.receipts), sum(kept.in_time for kept in of.receipts)
    longest = max((kept.longest for kept in of.receipts if kept.longest is not None), default=None)
    if not due:
        sentence = "No receipt was due."
    else:
        first = f"All {due} receipts were" if good == due else f"{good} of {words.counted(due, 'receipt')} were"
        sentence = f"{first} sent in time." + (f" The longest wait was {words.hours(longest)}." if longest else "")
    return Section(
        id="receipts",
        title="Time to confirm receipt",
        sentence=sentence,
        tables=(_kept_table(of, "receipts", "Receipts against target", of.receipts),),
        wanted_by=("Essex, 8",),
    )


def _kept_table(of: Figures, name: str, title: str, found: Sequence[Kept]) -> Table:
    names = council_names(of)
    receipts = name == "receipts"
    rows: list[tuple[Cell, ...]] = []
    for kept in found:
        what = names[kept.council] if receipts else _what(kept, names[kept.council])
        target = "The service’s own: " + words.span(kept.target) if kept.internal else words.span(kept.target)
        times = (_time(kept, value) for value in (kept.half, kept.most, kept.longest))
        rows.append((what, target, kept.due, kept.in_time, words.share(kept.in_time, kept.due), *times))
    due, good = sum(kept.due for kept in found), sum(kept.in_time for kept in found)
    total: tuple[Cell, ...] = ("All", "", due, good, words.share(good, due), "", "", "") if len(rows) > 1 else ()
    head = "Council" if receipts else "What is owed"
    columns = (head, "Target", "Due", "In time", "Share", "Half within", "9 in 10 within", "Longest")
    return Table(id=name, title=title, columns=columns, rows=tuple(rows), total=total, wide=True)


def _what(kept: Kept, council: str) -> str:
    if kept.internal:
        return f"The service’s own figure. {council}: {words.OWED.get(kept.what, kept.what)}"
    return f"{kept.source.split(':')[0].rstrip('.')}. {council}: {words.OWED.get(kept.what, kept.what)}"


def _time(kept: Kept, value: float | None) -> str:
    if value is None:
        return ""
    return words.hours(value) if kept.in_hours else words.days(value)


def answers(of: Figures) -> Section:
    """How answers were kept, promise by promise."""
    due, good = sum(kept.due for kept in of.answers), sum(kept.in_time for kept in of.answers)
    waiting, still = sum(kept.waiting for kept in of.answers), sum(kept.open for kept in of.answers)
    parts = [
        f"{good} of {words.counted(due, 'answer')} {'was' if due == 1 else 'were'} in time ({words.share(good, due)})."
        if due
        else "No answer was due yet."
    ]
    if waiting:
        parts.append(f"{waiting} {'is' if waiting == 1 else 'are'} over and not given yet.")
    if still:
        parts.append(f"{still} more {'is' if still == 1 else 'are'} not due yet.")
    before = told(of.homeless_before, suppress=of.asked.suppress)
    if before:
        people = "person" if before == 1 else "people"
        parts.append(f"For {before} {people} the day of homelessness came before the answer.")
    spread, chart = _spread(of)
    note = (
        "“The service’s own figure”: a target that no protocol names. The automatic receipt never counts as an answer."
    )
    table = _kept_table(of, "answers", "Answers against target", of.answers)
    return Section(
        id="answers",
        title="Time to answer",
        sentence=" ".join(parts),
        tables=(*spread, table),
        chart=chart,
        note=note,
        wanted_by=("Essex, 9", "Essex, 2", "Oxfordshire, 3.1.1", "Luton, 6.8", "Luton, 11"),
    )


def _spread(of: Figures) -> tuple[tuple[Table, ...], Columns | None]:
    """Working days taken, of the promise that was owed most often."""
    daily = [kept for kept in of.answers if kept.took and not kept.in_hours and kept.target is not None]
    if not daily:
        return (), None
    kept = max(daily, key=lambda each: (not each.internal, len(each.took)))
    assert kept.target is not None
    limit, council = round(kept.target.amount), council_names(of)[kept.council]
    last = max(limit, min(max(map(int, kept.took)), limit + 10))
    numbers = tuple(
        sum(int(day) == each or (each == last and day > last) for day in kept.took) for each in range(last + 1)
    )
    labels = tuple(
        "Same day" if each == 0 else f"{each}{' or more' if each == limit + 10 else ''}" for each in range(last + 1)
    )
    what = words.OWED.get(kept.what, kept.what)
    rows = tuple(
        (f"{label}{', the target' if each == limit else ', late' if each > limit else ''}", number)
        for each, (label, number) in enumerate(zip(labels, numbers, strict=True))
    )
    title = f"{council}: working days until the {what}"
    table = Table(
        id="answer_days", title=title, columns=("Working days", "Answers"), rows=rows, total=("All", len(kept.took))
    )
    late = sum(numbers[limit + 1 :])
    says = f"{len(kept.took) - late} of {len(kept.took)} came within {limit} working days." + (
        f" {late} came later, the longest after {words.days(max(kept.took))}." if late else ""
    )
    chart = Columns(
        id="an", title=title, says=says, labels=labels, series=(("Answers", numbers),), late_from=limit + 1, small=True
    )
    return (table,), chart


def organisations(of: Figures) -> Section:
    """Referrals and answers by organisation."""
    least = NEEDED if of.asked.suppress else 1
    named = [row for row in of.organisations if row[0] and row[1] >= least][:MOST_NAMED]
    rest = [row for row in of.organisations if row not in named]
    if of.asked.suppress and 0 < sum(row[1] for row in rest) < LEAST and named:
        rest.append(named.pop())
    rows: list[tuple[Cell, ...]] = [
        (name, number, due, good, words.share(good, due)) for name, number, due, good in named
    ]
    if rest:
        number, due, good = (sum(int(row[place]) for row in rest) for place in (1, 2, 3))
        others = sum(row[0] != "" for row in rest)
        label = f"{others} others together" if others > 1 else "1 other" if others else "No organisation named"
        rows.append((label, told(number, suppress=of.asked.suppress), due, good, words.share(good, due)))
    due, good = sum(row[2] for row in of.organisations), sum(row[3] for row in of.organisations)
    total: tuple[Cell, ...] = ("All", of.total, due, good, words.share(good, due))
    table = Table(
        id="organisations",
        title="Answers by organisation",
        columns=("Organisation", "Referrals", "Answers due", "In time", "Share"),
        rows=tuple(rows),
        total=total if rows else (),
        wide=True,
    )
    sentence = (
        f"Only organisations with {NEEDED} referrals or more are named."
        if of.asked.suppress
        else "As the referrals name them, the most frequent first."
    )
    return Section(
        id="organisations",
        title="Organisations that referred",
        sentence=sentence,
        tables=(table,),
        wanted_by=("Luton, 10", "Oxfordshire, 6.1"),
    )
