"""The sections that count people: source, consent, duplicates, homelessness, pathway, outcome, who they are.

For: sections. Small numbers are joined here where that is asked for; a sentence says no more than its table does.

Must not know: promises and times, HTML.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from rules.case import Case
from rules.figures import (
    consent_when_it_came,
    days_to_homelessness,
    first_outcome_of,
    known_before,
    outcome_of,
    pathway_of,
    source_of,
)
from rules.worktime import london_day
from triage.report import words
from triage.report.figures import Figures, weeks_of
from triage.report.grids import JOINED, LEAST, Grid, grid, summed, suppressed, told
from triage.report.shape import Cell, Columns, Section, Table, council_names

MOST_WEEKS = 26


@dataclass(frozen=True, slots=True)
class Counted:
    """The same people twice: all together, and by council, where more may have to be joined."""

    whole: Grid
    parts: Grid


def counted_by(
    of: Figures, key: Callable[[Case], str], labels: Mapping[str, str] | None = None, *, fixed: bool = False
) -> Counted:
    """The people of all councils by a label, small numbers joined where that is asked for."""
    return pair_of(of, of.by_council(key), tuple(labels) if fixed and labels else ())


def pair_of(of: Figures, found: Mapping[str, Iterable[str]], order: tuple[str, ...] = ()) -> Counted:
    """The same of labels that are given by council."""
    full = grid(found, order)
    if not of.asked.suppress:
        return Counted(summed(full), full)
    whole = suppressed(summed(full))
    return Counted(whole, suppressed(full, whole.joined))


def _tables(
    of: Figures, name: str, title: str, head: str, counted: Counted, labels: Mapping[str, str]
) -> tuple[Table, ...]:
    """The table of all, and where there are several councils the same by council."""
    whole, parts = counted.whole, counted.parts
    if whole.hidden:
        few: tuple[tuple[Cell, ...], ...] = (("All", f"under {LEAST}", ""),)
        return (Table(id=name, title=title, columns=(head, "Referrals", "Share"), rows=few),)
    rows = tuple(
        (_label(key, whole, labels), whole.row(key), words.share(whole.row(key), whole.total)) for key in whole.labels
    )
    total: tuple[Cell, ...] = ("All", whole.total, "100%" if whole.total else "")
    table = Table(id=name, title=title, columns=(head, "Referrals", "Share"), rows=rows, total=total, bars=True)
    if len(of.cases) < 2:
        return (table,)
    names = council_names(of)
    shown = [" and ".join(names.get(part, part) for part in column.split(" + ")) for column in parts.columns]
    cells: tuple[tuple[Cell, ...], ...] = tuple(
        (_label(key, parts, labels), *(parts.of(key, column) for column in parts.columns), parts.row(key))
        for key in parts.labels
    )
    sums: tuple[Cell, ...] = ("All", *(parts.column(column) for column in parts.columns), parts.total)
    by_council = Table(
        id=f"{name}_by_council",
        title=f"{title}, by council",
        columns=(head, *shown, "All"),
        rows=cells,
        total=sums,
        wide=len(shown) > 3,
    )
    return (table, by_council)


def _label(label: str, counted: Grid, labels: Mapping[str, str]) -> str:
    if label == JOINED:
        return f"{len(counted.joined)} groups together"
    return labels.get(label, words.SOURCES.get(label, label.replace("_", " ").capitalize()))


def _note(counted: Counted, labels: Mapping[str, str]) -> str:
    if not counted.whole.joined:
        return ""
    named = [labels.get(label, label.replace("_", " ")) for label in counted.whole.joined]
    lower = [name[:1].lower() + name[1:] for name in named]
    return f"The groups together are: {words.listed(lower)}."


def _most(counted: Counted, labels: Mapping[str, str]) -> str:
    """The most frequent label that is shown alone, as a sentence's end."""
    whole = counted.whole
    alone = [label for label in whole.labels if label != JOINED and whole.row(label)]
    if not alone:
        return ""
    label = max(alone, key=whole.row)
    return f"{_label(label, whole, labels)}, {whole.row(label)}"


def number(of: Figures) -> Section:
    """How many came, when, and from whom."""
    counted = counted_by(of, source_of)
    most = _most(counted, words.SOURCES)
    sentence = f"{words.counted(of.total, 'referral')} came."
    if most:
        sentence += f" The largest source: {most}."
    by_week, chart = _by_week(of)
    tables = (*by_week, *_tables(of, "source", "Who referred", "Source", counted, words.SOURCES))
    return Section(
        id="number",
        title="Number and source of referrals",
        sentence=sentence,
        tables=tables,
        chart=chart,
        note=_note(counted, words.SOURCES),
        wanted_by=("Oxfordshire, 6.1",),
    )


def _by_week(of: Figures) -> tuple[tuple[Table, ...], Columns | None]:
    """Referrals a week, or a month where the weeks would be too many."""
    mondays = weeks_of(of)
    monthly = len(mondays) > MOST_WEEKS
    keys = _months(of) if monthly else mondays
    labels = tuple(f"{day:%b %Y}" if monthly else words.short_day(day) for day in keys)
    counts = {
        council: tuple(sum(_bucket(case, monthly) == key for case in cases) for key in keys)
        for council, cases in of.cases.items()
    }
    names, unit = council_names(of), "month" if monthly else "week"
    sums = tuple(map(sum, zip(*counts.values(), strict=True)))
    rows: tuple[tuple[Cell, ...], ...] = tuple((names[council], *numbers) for council, numbers in counts.items())
    title = f"Referrals each {unit}" + ("" if monthly else ", by first day of the week")
    total: tuple[Cell, ...] = ("All", *sums) if len(rows) > 1 else ()
    table = Table(id=f"by_{unit}", title=title, columns=("Council", *labels), rows=rows, total=total, wide=True)
    if not any(sums) or len(keys) < 2:
        return (table,), None
    says = f"Columns by {unit}. The lowest has {min(sums)} referrals, the highest {max(sums)}."
    series = tuple((names[council], numbers) for council, numbers in counts.items())
    return (table,), Columns(id="wk", title=f"Referrals each {unit}", says=says, labels=labels, series=series)


def _months(of: Figures) -> tuple[date, ...]:
    found, month = [], of.asked.first.replace(day=1)
    while month <= of.asked.last:
        found.append(month)
        month = (
            month.replace(year=month.year + 1, month=1) if month.month == 12 else month.replace(month=month.month + 1)
        )
    return tuple(found)


def _bucket(case: Case, monthly: bool) -> date:
    day = london_day(case.received)
    return day.replace(day=1) if monthly else date.fromordinal(day.toordinal() - day.weekday())


def consent(of: Figures) -> Section:
    """Consent as it was when the referral came, and after we asked."""
    counted = counted_by(of, consent_when_it_came, words.CONSENT, fixed=True)
    with_it = sum(consent_when_it_came(case) in {"written", "oral"} for case in of.everybody)
    hide = of.asked.suppress
    sentence = "" if hide else f"{with_it} of {words.counted(of.total, 'referral')} came with consent."
    asked, agreed = told(of.consent_asked, suppress=hide), told(of.consent_agreed, suppress=hide)
    sentence += f" We asked for it in {asked}. {agreed} {'person' if agreed == 1 else 'people'} then agreed."
    tables = _tables(of, "consent", "Consent when the referral came", "Consent", counted, words.CONSENT)
    return Section(
        id="consent",
        title="Consent",
        sentence=sentence.strip(),
        tables=tables,
        note=_note(counted, words.CONSENT),
        wanted_by=("Oxfordshire, 2.2.2",),
    )


def duplicates(of: Figures) -> Section:
    """People known before, by what was decided."""
    likely = {council: [word for case in cases if (word := known_before(case))] for council, cases in of.cases.items()}
    counted = pair_of(of, likely, tuple(words.KNOWN))
    seen = told(sum(map(len, likely.values())), suppress=of.asked.suppress)
    verb = "referral" if seen == 1 else "referrals"
    sentence = (
        f"{seen or 'No'} {verb} looked like a person we knew. People decide each one; nothing is joined by itself."
    )
    tables = _tables(of, "known", "What was decided", "Decision", counted, words.KNOWN)
    return Section(
        id="duplicates",
        title="Duplicates and people referred again",
        sentence=sentence,
        tables=tables,
        note=_note(counted, words.KNOWN),
        wanted_by=("Oxfordshire, 6.3",),
    )


def _home_key(case: Case) -> str:
    days = days_to_homelessness(case)
    if days is None:
        return "none"
    if days == 0:
        return "already"
    return next((str(most) for most in (7, 14, 28, 56) if days <= most), "more")


def time_to_homelessness(of: Figures) -> Section:
    """How long people had until they may have no home."""
    counted = counted_by(of, _home_key, words.HOME, fixed=True)
    ahead = sorted(days for case in of.everybody if (days := days_to_homelessness(case)))
    hide = of.asked.suppress
    already = told(sum(_home_key(case) == "already" for case in of.everybody), suppress=hide)
    who = {0: "Nobody was", 1: "1 person was"}.get(
        already if isinstance(already, int) else -1, f"{already} people were"
    )
    sentence = f"{who} homeless on the day of the referral."
    if ahead and (not hide or len(ahead) >= LEAST):
        half = ahead[(len(ahead) - 1) // 2]
        sentence += f" Of those with a date to come, half had {words.counted(half, 'day')} or fewer."
    if hide and counted.whole.joined:
        sentence = ""
    tables = _tables(
        of, "time_to_homelessness", "Days from referral to possible homelessness", "Days", counted, words.HOME
    )
    return Section(
        id="time",
        title="Time to possible homelessness",
        sentence=sentence or "The table shows how long people had.",
        tables=tables,
        chart=_home_chart(counted.whole),
        note=_note(counted, words.HOME),
        wanted_by=("Essex, 17",),
    )


def _home_chart(counted: Grid) -> Columns | None:
    if counted.hidden or counted.joined or not counted.total:
        return None
    labels = tuple(_label(label, counted, words.HOME) for label in counted.labels)
    numbers = tuple(counted.row(label) for label in counted.labels)
    short = ("Already", "1–7", "8–14", "15–28", "29–56", "57 on", "No date")
    return Columns(
        id="ho",
        title="Days from referral to possible homelessness",
        says=" ".join(f"{label}: {number}." for label, number in zip(labels, numbers, strict=True)),
        labels=short[: len(labels)],
        series=(("Referrals", numbers),),
        small=True,
    )


def pathways(of: Figures) -> Section:
    """Each referral on its first pathway."""
    counted = counted_by(of, pathway_of)
    tables = _tables(of, "pathways", "Referrals by pathway", "Pathway", counted, words.PATHWAYS)
    return Section(
        id="pathways",
        title="Pathways",
        sentence="Each referral is counted once, on its first pathway.",
        tables=tables,
        note=_note(counted, words.PATHWAYS),
    )


def outcomes(of: Figures) -> Section:
    """How it ended, as officers recorded it."""
    counted = counted_by(of, outcome_of)
    first = counted_by(of, first_outcome_of)
    duty = sum(outcome_of(case) in {"relief", "prevention"} for case in of.everybody)
    said = told(duty, suppress=of.asked.suppress)
    shown = not (of.asked.suppress and {"relief", "prevention"} & set(counted.whole.joined))
    sentence = "As recorded by officers when they close a case."
    if shown and of.total:
        sentence += f" A duty was accepted for {said} {'person' if said == 1 else 'people'}."
    tables = (
        *_tables(of, "outcomes", "Outcomes", "Outcome", counted, words.OUTCOMES),
        *_tables(of, "first_outcomes", "The outcome recorded first", "Outcome", first, words.OUTCOMES)[:1],
    )
    return Section(
        id="outcomes",
        title="Outcomes",
        sentence=sentence,
        tables=tables,
        note=_note(counted, words.OUTCOMES),
        wanted_by=("Essex, 17", "Luton, 10"),
    )


def people(of: Figures) -> Section:
    """Gender, household and needs, as referrals say them."""
    gender = counted_by(of, lambda case: words.gender_of(case.record.applicant.gender), words.GENDER, fixed=True)
    house = counted_by(
        of, lambda case: words.household_of(case.record.applicant.household), words.HOUSEHOLD, fixed=True
    )
    tables = (
        *_tables(of, "gender", "Gender, as the referral says it", "Gender", gender, words.GENDER)[:1],
        *_tables(of, "household", "Household, as the referral says it", "Household", house, words.HOUSEHOLD)[:1],
        _needs(of),
    )
    return Section(
        id="people",
        title="Who was referred",
        sentence="Only what referrals say is counted; nothing is inferred.",
        tables=tables,
        note="A need counts where its words stand in the referral. One person may have several, so they do not add up.",
        wanted_by=("Essex, 17", "Luton, 10"),
    )


def _needs(of: Figures) -> Table:
    said = [_support_words(case) for case in of.everybody]
    found = [
        (name, sum(bool(re.search(pattern, text, re.IGNORECASE)) for text in said)) for name, pattern in words.NEEDS
    ]
    marks = (("Domestic abuse", "domestic_abuse"), ("Care leaver", "care_leaver"))
    for name, flag in marks:
        found.append((name, sum(any(each.name.value == flag for each in case.flags) for case in of.everybody)))
    rows = tuple((name, told(number, suppress=of.asked.suppress)) for name, number in found)
    return Table(id="needs", title="Support needs named in referrals", columns=("Need", "Referrals"), rows=rows)


def _support_words(case: Case) -> str:
    support = case.record.support
    parts = (support.needs_and_risks, support.medical, support.other, case.record.reason.explanation)
    return " ".join(part for part in parts if part)
