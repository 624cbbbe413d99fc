"""Checks what one table of a protocol cannot show alone: pathways that do not exist, clocks that hide each other.

For: `load`. Whoever writes a protocol is no programmer: every error says which clock or pathway it is about, and what
would be right.

Must not know: councils' servers, rules.
"""

from __future__ import annotations

import difflib
from pathlib import Path

from rules.protocol import Protocol, SpanUnit, Stopper
from triage.errors import ConfigProblem
from triage.settings.model import ClockTable, CouncilTable, ProtocolTable


def check_protocol(table: ProtocolTable, file: Path, problems: list[ConfigProblem]) -> None:
    """Check one protocol that is valid in itself; problems are added to the list."""
    names = [pathway.name for pathway in table.pathway]
    for number, pathway in enumerate(table.pathway, start=1):
        key = f"pathway[{number}]"
        if names.index(pathway.name) != number - 1:
            problems.append(ConfigProblem(str(file), f"{key}.name", "stands twice", "Give each pathway its own name"))
        if not (pathway.flags or pathway.referrers or pathway.organisations or pathway.words):
            remedy = "Add flags, referrers, organisations or words"
            problems.append(ConfigProblem(str(file), key, "does not say for whom it holds", remedy))
        if pathway.after_outcome_within is not None and not pathway.after_outcome:
            remedy = "Say in after_outcome what is to be done within it"
            problems.append(ConfigProblem(str(file), f"{key}.after_outcome_within", "stands alone", remedy))
    for number, clock in enumerate(table.clock, start=1):
        _check_clock(clock, names, file, f"clock[{number}]", problems)
    _check_twins(table, file, problems)
    if table.id != file.stem:
        problems.append(ConfigProblem(str(file), "id", "is not the name of the file", f'Write "{file.stem}"'))


def check_sharing(table: ProtocolTable, file: Path, councils: list[str], problems: list[ConfigProblem]) -> None:
    """Likely duplicates are shown only between councils that follow this protocol, and so have agreed to it."""
    for number, name in enumerate(table.share_duplicates_with, start=1):
        if name not in councils:
            key = f"share_duplicates_with[{number}]"
            wrong = f"{name} is no council that follows this protocol here"
            problems.append(ConfigProblem(str(file), key, wrong, _choose(name, councils)))


def check_published(table: CouncilTable, protocol: Protocol, file: Path, problems: list[ConfigProblem]) -> None:
    """Figures of a council's own are for clocks that its protocol has."""
    known = list(dict.fromkeys(rule.name for rule in protocol.clock_rules))
    for name in table.published_clocks:
        if name not in known:
            key = f"council[{table.id}].published_clocks.{name}"
            wrong = f"is no clock of the protocol {protocol.id}"
            problems.append(ConfigProblem(str(file), key, wrong, _choose(name, known)))


def _check_clock(clock: ClockTable, pathways: list[str], file: Path, key: str, problems: list[ConfigProblem]) -> None:
    for list_name in ("pathways", "not_pathways"):
        for number, name in enumerate(getattr(clock, list_name), start=1):
            if name not in pathways:
                wrong = f"{name} is no pathway of this protocol"
                place = f"{key}.{list_name}[{number}]"
                problems.append(ConfigProblem(str(file), place, wrong, _choose(name, pathways)))
    if both := set(clock.referrers) & set(clock.not_referrers):
        wrong = f"names {', '.join(sorted(both))}, which referrers names as well"
        problems.append(ConfigProblem(str(file), f"{key}.not_referrers", wrong, "Keep each in one of the two"))
    if clock.within.amount == 0 and clock.within.unit is not SpanUnit.WORKING_DAYS:
        remedy = 'Write more than none; "0 working days" is the same day'
        problems.append(ConfigProblem(str(file), f"{key}.within", "ends when it begins", remedy))
    if Stopper.ACKNOWLEDGED in clock.stopped_by and len(clock.stopped_by) > 1:
        remedy = "Make two clocks of it"
        wrong = "mixes acknowledged with what a person does"
        problems.append(ConfigProblem(str(file), f"{key}.stopped_by", wrong, remedy))


def _check_twins(table: ProtocolTable, file: Path, problems: list[ConfigProblem]) -> None:
    """Two clocks of one name that hold for exactly the same: only one of them would ever run."""
    seen: dict[object, int] = {}
    for number, clock in enumerate(table.clock, start=1):
        whom = (clock.referrers, clock.not_referrers, clock.organisations, clock.pathways, clock.not_pathways)
        for kind in clock.cases:
            first = seen.setdefault((clock.name, kind, *whom), number)
            if first != number:
                wrong = f"holds for the same as clock[{first}]"
                remedy = "Take one out, or say for whom each holds"
                problems.append(ConfigProblem(str(file), f"clock[{number}]", wrong, remedy))
                break


def _choose(name: str, known: list[str]) -> str:
    close = difflib.get_close_matches(name, known, n=1)
    if close:
        return f"Did you mean {close[0]}?"
    return f"Choose one of {', '.join(known)}" if known else "Take it out"
