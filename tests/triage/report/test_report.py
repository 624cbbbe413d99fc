"""The report: the same figures as page, CSV and JSON; each named figure of the protocols; nobody's name."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest

from rules.figures import answer_of, receipt_of, stand_of
from tests.support.builders import london
from tests.support.weeks import NAMES, a_report, report_cases, three_councils
from triage.report.figures import Asked, Figures, figures
from triage.report.render import as_csv, as_json, html
from triage.report.sections import sections
from triage.report.shape import Section

MADE = london("2026-11-30 08:30")
REPORT = a_report()
SMALL = a_report(suppress=True)


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)


@pytest.fixture(scope="module")
def page() -> str:
    return html(REPORT, MADE)


@pytest.fixture(scope="module")
def data() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(as_json(REPORT, MADE))
    return found


def section(of: Figures, name: str) -> Section:
    return next(each for each in sections(of) if each.id == name)


def numbers(of: Figures, name: str, table: str) -> dict[str, Any]:
    found = next(each for each in section(of, name).tables if each.id == table)
    return {str(row[0]): row[1] for row in found.rows}


# --- figures --------------------------------------------------------------------------------------------------------


def test_every_referral_of_the_period_is_counted_once(data: dict[str, Any]) -> None:
    cases = report_cases()
    assert data["summary"]["referrals"] == len(cases)
    assert sum(numbers(REPORT, "number", "source").values()) == len(cases)
    assert sum(numbers(REPORT, "consent", "consent").values()) == len(cases)
    assert sum(numbers(REPORT, "pathways", "pathways").values()) == len(cases)
    assert sum(numbers(REPORT, "outcomes", "outcomes").values()) == len(cases)
    assert sum(numbers(REPORT, "time", "time_to_homelessness").values()) == len(cases)


def test_a_period_takes_both_its_days_and_no_other() -> None:
    cases = report_cases()
    day = cases[0].received.date()
    asked = replace(REPORT.asked, first=day, last=day)
    assert figures(asked, cases).total == sum(case.received.date() == day for case in cases)


def test_times_are_told_with_share_median_and_the_nine_tenths(data: dict[str, Any]) -> None:
    own = [row for row in data["answers"] if row["council"] == "basildon" and row["source"].endswith("commitment 9")]
    assert len(own) == 1
    cases = [case for case in report_cases() if case.council == "basildon"]
    clocks = [clock for case in cases if (clock := answer_of(case)) and clock.why.source.endswith("commitment 9")]
    stands = [stand_of(clock, MADE).value for clock in clocks]
    assert own[0]["in_time"] == stands.count("in_time")
    assert own[0]["due"] == sum(stands.count(each) for each in ("in_time", "late", "overdue"))
    assert own[0]["share"] == round(own[0]["in_time"] / own[0]["due"], 4)
    assert own[0]["target"] == "3 working days"
    assert 0 <= own[0]["median"] <= own[0]["percentile_90"] <= own[0]["longest"]


def test_receipts_are_told_in_minutes_against_a_working_day(data: dict[str, Any]) -> None:
    assert all(receipt_of(case) for case in report_cases() if case.council == "basildon")
    row = next(row for row in data["receipts"] if row["council"] == "basildon")
    assert (row["target"], row["share"], row["unit"]) == ("1 working day", 1.0, "hours")


@pytest.mark.parametrize(
    ("wanted", "where"),
    [
        ("Essex, 8", "receipts"),
        ("Essex, 9", "answers"),
        ("Essex, 17", "outcomes"),
        ("Essex, 17", "time"),
        ("Essex, 17", "people"),
        ("Oxfordshire, 6.1", "number"),
        ("Luton, 10", "outcomes"),
        ("Luton, 10", "organisations"),
        ("Luton, 11", "answers"),
    ],
)
def test_each_figure_that_a_protocol_asks_for_is_named_where_it_stands(wanted: str, where: str) -> None:
    assert wanted in section(REPORT, where).wanted_by


def test_what_a_protocol_asks_for_and_we_do_not_hold_is_said() -> None:
    rows = section(REPORT, "protocols").tables[0].rows
    assert {row[0] for row in rows} >= {
        "Essex, 17",
        "Oxfordshire, 6.1",
        "Luton, 10 (1)",
        "Luton, 10 (3, 4)",
        "Luton, 11",
    }
    assert any("ethnicity" in str(row[1]) and "Not held" in str(row[2]) for row in rows)


def test_the_figures_stand_by_council_and_by_organisation() -> None:
    by_council = next(each for each in section(REPORT, "number").tables if each.id == "source_by_council")
    assert by_council.columns == ("Source", "Basildon", "Oxford", "Luton", "All")
    named = numbers(REPORT, "organisations", "organisations")
    assert named["South Essex Probation"] == sum(
        case.record.referrer.organisation == "South Essex Probation" for case in report_cases()
    )


def test_a_long_period_is_told_by_month() -> None:
    asked = Asked(
        councils=three_councils(), first=REPORT.asked.first.replace(year=2025), last=REPORT.asked.last, now=MADE
    )
    assert section(figures(asked, report_cases()), "number").tables[0].id == "by_month"


def test_an_empty_period_is_a_report_too() -> None:
    empty = figures(REPORT.asked, ())
    assert "0 referrals came." in html(empty, MADE)
    assert json.loads(as_json(empty, MADE))["summary"]["answers"]["share"] is None


# --- small numbers --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["number", "consent", "duplicates", "time", "pathways", "outcomes", "people"])
def test_no_count_of_people_under_five_is_shown_when_that_is_asked_for(name: str) -> None:
    for table in section(SMALL, name).tables:
        if table.id.startswith("by_"):
            continue  # counts by week are shown as they are
        for row in (*table.rows, table.total):
            assert not any(isinstance(cell, int) and 0 < cell < 5 for cell in row), (table.id, row)


def test_small_numbers_are_shown_as_they_are_and_with_a_warning_otherwise(page: str) -> None:
    assert "--suppress-small" in page
    assert "--suppress-small" not in html(SMALL, MADE)


def test_only_organisations_with_ten_referrals_are_named_when_numbers_are_suppressed() -> None:
    rows = section(SMALL, "organisations").tables[0].rows
    assert all(isinstance(row[1], int) and row[1] >= 10 for row in rows[:-1])


# --- the page -------------------------------------------------------------------------------------------------------


def test_the_page_stands_alone(page: str) -> None:
    assert not re.search(r"https?://(?!www\.w3\.org)", page)
    parsed = _Page()
    parsed.feed(page)
    assert not {"img", "script", "link", "iframe", "object"} & {tag for tag, _ in parsed.tags}
    assert all(attrs["href"] and attrs["href"].startswith("#") for tag, attrs in parsed.tags if tag == "a")


def test_charts_are_svg_with_words_and_the_numbers_stand_in_tables(page: str) -> None:
    charts = re.findall(r"<svg.*?</svg>", page, re.DOTALL)
    assert len(charts) == 3
    for chart in charts:
        assert 'role="img"' in chart
        assert "<title" in chart
        assert "<desc" in chart
        assert "<text" in chart
        assert not re.search(r"#[0-9a-f]{6}", re.sub(r'(?:id|href)="[^"]*"|url\([^)]*\)', "", chart))
    identifiers = re.findall(r'\bid="([^"]+)"', page)
    assert len(identifiers) == len(set(identifiers))


def test_the_same_figures_give_the_same_bytes(page: str) -> None:
    assert html(a_report(), MADE) == page
    assert as_csv(a_report(), MADE) == as_csv(REPORT, MADE)


def test_page_csv_and_json_hold_the_same_numbers(page: str, data: dict[str, Any]) -> None:
    rows = list(csv.DictReader(io.StringIO(as_csv(REPORT, MADE))))
    parsed = _Page()
    parsed.feed(page)
    words = " ".join(parsed.words)
    for one in data["sections"][:-1]:
        for table in one["tables"]:
            assert table["title"] in words
            for row in table["rows"]:
                same = [each["value"] for each in rows if each["table"] == table["id"] and each["label"] == str(row[0])]
                assert same[: len(row) - 1] == [str(cell) for cell in row[1:]]


def test_nobody_is_named(page: str) -> None:
    everything = page + as_csv(REPORT, MADE) + as_json(REPORT, MADE)
    assert not any(name in everything for name in NAMES)
    assert "DTR-" not in everything


def test_words_of_a_message_are_data_on_the_page_and_in_the_spreadsheet() -> None:
    wild = '=HYPERLINK("x")<script>alert(1)</script>'
    first = report_cases()[0]
    referrer = replace(first.record.referrer, organisation=wild)
    found = figures(REPORT.asked, (replace(first, record=replace(first.record, referrer=referrer)),))
    assert "<script>" not in html(found, MADE)
    assert "'=HYPERLINK" in as_csv(found, MADE)
