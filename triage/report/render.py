"""The report as one self-contained HTML page, as CSV, and as JSON: the same sections three times.

For: triage/cli/report.py. The page needs nothing else: style and charts stand in it, nothing is fetched.

Must not know: what is counted.
"""

from __future__ import annotations

import csv
import io
import json
from datetime import datetime
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from rules.words import say_instant
from triage.report import words
from triage.report.figures import Figures, Kept
from triage.report.grids import told
from triage.report.sections import method, sections
from triage.report.shape import Cell, Section, Table, council_names

TEMPLATES = Path(__file__).with_name("templates")
TITLE = "Duty to refer: monitoring report"


def html(of: Figures, made: datetime) -> str:
    """The page. `made` is aware UTC and stands in its foot."""
    from triage.report.chart import svg  # drawing costs a second to load, which no other command should pay

    found = sections(of)
    page = environment().get_template("report.html.j2")
    return page.render(
        title=TITLE,
        period=words.period(of.asked.first, of.asked.last),
        councils=words.listed(list(council_names(of).values())),
        tiles=_tiles(of),
        sections=found,
        charts={section.id: svg(section.chart) for section in found if section.chart},
        method=method(of),
        made=f"{say_instant(made)} {made.year}",
        total=words.counted(of.total, "referral"),
    )


def environment() -> Environment:
    """The templates of pages: everything escaped, unknown names an error."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["share_of"] = _share_of
    return made


def _share_of(row: tuple[Cell, ...], table: Table) -> int:
    """How long the bar of a row is, in per cent of the longest."""
    most = max((each[1] for each in table.rows if isinstance(each[1], int)), default=0)
    return round(100 * row[1] / most) if most and isinstance(row[1], int) else 0


def _tiles(of: Figures) -> list[tuple[str, str, str]]:
    """Number, what it counts, tone."""
    receipts, on_time = sum(kept.due for kept in of.receipts), sum(kept.in_time for kept in of.receipts)
    answers, good = sum(kept.due for kept in of.answers), sum(kept.in_time for kept in of.answers)
    hide = of.asked.suppress
    agreed, before = (_told(number, hide) for number in (of.consent_agreed, of.homeless_before))
    return [
        (str(of.total), "referral" if of.total == 1 else "referrals", ""),
        (words.share(on_time, receipts) or "–", "receipts in time", "ok" if on_time == receipts else "bad"),
        (words.share(good, answers) or "–", f"answers in time, {good} of {answers}", ""),
        (agreed, "agreed after we asked for consent", ""),
        (before, "homeless before our answer", "bad" if before != "0" else "ok"),
    ]


def _told(number: int, hide: bool) -> str:

    return str(told(number, suppress=hide))


# --- data ------------------------------------------------------------------------------------------------------------


def as_csv(of: Figures, made: datetime) -> str:
    """One number a line: section, table, label, measure, value. For spreadsheets and programs."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(("section", "table", "label", "measure", "value"))
    first, last = of.asked.first.isoformat(), of.asked.last.isoformat()
    facts = (("from", first), ("to", last), ("made", made.isoformat()), ("suppressed", str(of.asked.suppress).lower()))
    writer.writerows(("report", "period", "", name, told_) for name, told_ in facts)
    for name, value in _flat(summary(of)):
        writer.writerow(("report", "summary", "", name, "" if value is None else value))
    for section in sections(of):
        for table in section.tables:
            for row in (*table.rows, table.total):
                for measure, value in zip(table.columns[1:], row[1:], strict=False):
                    writer.writerow((section.id, table.id, _safe(row[0]), measure, _safe(value)))
    return out.getvalue()


def _safe(value: Cell) -> Cell:
    """A cell that no spreadsheet takes for a formula: organisations' names come from messages."""
    return f"'{value}" if isinstance(value, str) and value[:1] in {"=", "+", "-", "@", "\t", "\r"} else value


def _flat(found: dict[str, Any], before: str = "") -> list[tuple[str, Any]]:
    pairs: list[tuple[str, Any]] = []
    for name, value in found.items():
        if isinstance(value, dict):
            pairs += _flat(value, f"{before}{name}.")
        else:
            pairs.append((f"{before}{name}", value))
    return pairs


def as_json(of: Figures, made: datetime) -> str:
    """The summary for programs, each promise with its numbers, and every section with its tables."""
    whole = {
        "from": of.asked.first.isoformat(),
        "to": of.asked.last.isoformat(),
        "made": made.isoformat(),
        "suppressed": of.asked.suppress,
        "councils": council_names(of),
        "summary": summary(of),
        "receipts": [_promise(kept) for kept in of.receipts],
        "answers": [_promise(kept) for kept in of.answers],
        "sections": [_section(section) for section in sections(of)],
        "method": list(method(of)),
    }
    return json.dumps(whole, ensure_ascii=False, indent=2)


def summary(of: Figures) -> dict[str, Any]:
    """The figures of the head."""
    hide = of.asked.suppress

    receipts, on_time = sum(kept.due for kept in of.receipts), sum(kept.in_time for kept in of.receipts)
    answers, good = sum(kept.due for kept in of.answers), sum(kept.in_time for kept in of.answers)
    return {
        "referrals": told(of.total, suppress=hide),
        "receipts": {"due": receipts, "in_time": on_time, "share": _part(on_time, receipts)},
        "answers": {
            "due": answers,
            "in_time": good,
            "share": _part(good, answers),
            "not_due_yet": sum(kept.open for kept in of.answers),
            "overdue": sum(kept.waiting for kept in of.answers),
        },
        "consent_asked": told(of.consent_asked, suppress=hide),
        "consent_agreed": told(of.consent_agreed, suppress=hide),
        "homeless_before_answer": told(of.homeless_before, suppress=hide),
    }


def _part(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def _promise(kept: Kept) -> dict[str, Any]:
    unit = "hours" if kept.in_hours else "working_days"
    return {
        "council": kept.council,
        "owed": kept.what,
        "source": kept.source,
        "own_figure": kept.internal,
        "target": words.span(kept.target),
        "due": kept.due,
        "in_time": kept.in_time,
        "share": _part(kept.in_time, kept.due),
        "overdue": kept.waiting,
        "not_due_yet": kept.open,
        "ended_before_due": kept.ended,
        "unit": unit,
        "median": _short(kept.half),
        "percentile_90": _short(kept.most),
        "longest": _short(kept.longest),
    }


def _short(value: float | None) -> float | None:
    return None if value is None else round(value, 2)


def _section(section: Section) -> dict[str, Any]:
    return {
        "id": section.id,
        "title": section.title,
        "says": section.sentence,
        "wanted_by": list(section.wanted_by),
        "note": section.note,
        "tables": [_table(table) for table in section.tables],
    }


def _table(table: Table) -> dict[str, Any]:
    return {
        "id": table.id,
        "title": table.title,
        "columns": list(table.columns),
        "rows": [list(row) for row in table.rows],
        "total": list(table.total) or None,
    }
