"""The report as sections: one question each, a sentence that answers it, tables with the numbers.

For: render (HTML) and the data formats, which show the same tables.

Must not know: HTML, CSV, JSON.
"""

from __future__ import annotations

from rules.figures import source_of
from triage.report.figures import Figures
from triage.report.grids import LEAST, told
from triage.report.people import (
    consent,
    counted_by,
    duplicates,
    number,
    outcomes,
    pathways,
    people,
    time_to_homelessness,
)
from triage.report.promises import answers, organisations, receipts
from triage.report.shape import Cell, Section, Table


def sections(of: Figures) -> tuple[Section, ...]:
    """All sections, in the order of the page."""
    made = (
        number,
        receipts,
        answers,
        consent,
        duplicates,
        time_to_homelessness,
        pathways,
        outcomes,
        people,
        organisations,
    )
    return (*(make(of) for make in made), _protocols(of))


def _protocols(of: Figures) -> Section:
    children = sum(source_of(case) == "social_services" for case in of.everybody)
    from_children = told(children, suppress=of.asked.suppress)
    if of.asked.suppress and "social_services" in counted_by(of, source_of).whole.joined:
        from_children = "in the groups together"
    rows: tuple[tuple[Cell, ...], ...] = (
        (
            "Essex, 8 and 9",
            "Share confirmed in 1 and answered in 3 working days",
            "Time to confirm receipt, Time to answer",
        ),
        ("Essex, 17", "Outcomes by council, time to possible homelessness", "Outcomes, Time to possible homelessness"),
        ("Essex, 17", "Support needs, gender", "Who was referred"),
        (
            "Essex, 17",
            "Offence category, sentence length, ethnicity",
            "Not held: referrals do not give them in a fixed place",
        ),
        (
            "Essex, 17",
            "Feedback to each referrer",
            "Organisations that referred; outcomes go to referrers by an officer only",
        ),
        ("Oxfordshire, 6.1", "Number and source of referrals", "Number and source of referrals"),
        ("Luton, 10 (1)", "Referrals to Children’s Services", "Not held: they do not pass through this mailbox"),
        ("Luton, 10 (2)", "Referrals from social services, Children’s Services among them", str(from_children)),
        ("Luton, 10 (3, 4)", "First and final outcome", "Outcomes: the outcome recorded first, and outcomes"),
        ("Luton, 10 (5)", "Teams that referred", "Organisations that referred"),
        ("Luton, 10 (6, 7)", "Accommodation support asked, household type", "Who was referred"),
        ("Luton, 11", "Contact in 5 working days", "Time to answer, the rows of the Luton protocol"),
        ("Luton, 11", "Same-day referral to MASH", "Not held: officers refer to MASH outside this mailbox"),
    )
    table = Table(
        id="protocols", title="Wanted, and where it stands", columns=("Protocol", "Wanted", "Here"), rows=rows
    )
    sentence = "Each figure that a protocol asks for, and where it stands on this page."
    return Section(id="protocols", title="What the protocols ask for", sentence=sentence, tables=(table,))


METHOD = (
    "A referral is one person or household, not one email. Duplicates are counted here and shown apart.",
    "The day of receipt is day 0. An answer is due at close on the last day. Bank holidays in England do not count.",
    "“Half within” is the median, “9 in 10 within” the 90th percentile, of the answers that were given.",
    "An answer that is over and not given counts as late. What was closed before its time does not count.",
    "Shares are rounded, so they may not add up to 100%.",
    "H-CLIC counts households assessed. This page counts referrals, so the two differ.",
)
JOINED_NOTE = (
    f"Where people are counted, numbers under {LEAST} are joined with others or shown as “under {LEAST}”, also where a "
    "total would give them away. Counts by week and of our own speed are shown as they are."
)
SMALL_NOTE = "Small numbers are shown as they are. Do not publish this page: make it again with --suppress-small."


def method(of: Figures) -> tuple[str, ...]:
    """How we count, as sentences."""
    return (*METHOD[:5], JOINED_NOTE if of.asked.suppress else SMALL_NOTE, METHOD[5])
