"""Command lines: what a mailto link fills in, sent untouched, filled in, or written over.

For: understand.py. A line gives a hint that typed words may fill, alter or deny; placeholders are no values, choices
left standing choose nothing (contract/officers.md, "Which words").

Must not know: people, cases.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from rules.officers.plain import plain

_CHOICE = (
    r"(?:yes|no|phone|by phone|e-?mail|by e-?mail|visit|in person|letter|in writing|by word of mouth|"
    r"word of mouth|oral|orally|verbal|verbally|written|refused|spoke|voicemail|text|not given|given|other|"
    r"his|hers)"
)
_CHOICES = re.compile(rf"(?:\b{_CHOICE}\b)(?:\s*(?:/|\||\bor\b)\s*{_CHOICE}\b)+", re.IGNORECASE)
_SLOT = re.compile(
    r"\((?:[^()]{0,30}\b(?:write|delete|choose|pick|fill|add|say|then send|name|day|time|date|outcome|"
    r"why|how|optional|as needed|what is wrong|what does not apply)\b[^()]{0,60})\)|\[[^\]@]{0,40}\]|"
    r"<[^>@]{0,40}>|_{2,}|\.{4,}|…+"
    r"|\b(?:HOW, DAY|NAME|OUTCOME|REFERENCE|DATE|TIME|REASON|HOW|DAY)\b"
)
_HINT_LINE = re.compile(
    r"^(?:a note can go|finish the first line|please say why above|paste the text)\b", re.IGNORECASE
)

_COMMANDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern + r"(?P<rest>.*)$"))
    for name, pattern in (
        (
            "respond",
            r"^(?:i )?(?:have )?(?:responded|answered|replied)(?: to)?(?: (?:the )?referrer)?(?:,? (?:by|"
            r"in) (?P<by>phone|email|person|visit|post))?(?= ?$| ?[-:,.;]| on | at | \d| today|"
            r" yesterday| this | just )",
        ),
        (
            "respond",
            r"^(?:the )?referrer (?:was |has been )?(?:answered|told|responded to)(?:,? (?:by|"
            r"in) (?P<by>phone|email|person|visit|post))?(?= ?$| ?[-:,.;]| on | at | \d| today|"
            r" yesterday| this | just )",
        ),
        (
            "no_contact",
            r"^(?:tried,? )?(?:no contact(?: made)?|could not reach|not reached)(?= ?$| ?[-:,.;]| on |"
            r" at | \d| today| yesterday| this )",
        ),
        (
            "contacted",
            r"^(?:i )?(?:have )?(?:contacted|contact made|made contact|"
            r"reached)(?: (?:the )?applicant)?(?:,? (?:by|in) (?P<by>phone|email|person|visit))?(?= ?$|"
            r" ?[-:,.;]| on | at | \d| today| yesterday| this | just )",
        ),
        ("consent", r"^consent(?: was| is)? (?:given|obtained)(?= ?$| ?[:,-]| in writing| by word| oral| written|$)"),
        ("consent", r"^consent ?(?=:|$)"),
        ("out_of_hours", r"^re-?assign(?:ed)?(?: @case\d+)? to (?:the )?out.of.hours(?: team)?(?= ?$| ?[-:,.;])"),
        ("lift_risk", r"^lift (?:the )?(?:mark of |mark about )?(?:the |a )?risk to staff(?= ?$| ?[-:,.;])"),
        ("assign", r"^re-?assign(?:ed)?(?: (?P<refs>@case\d+(?:(?:,| and|, and) @case\d+)*))?(?: to)?(?= ?$|:| )"),
        ("pair", r"^(?:is this )?(?:a )?duplicate of (?P<of>@case\d+)(?= ?$| ?[:?,.;-])"),
        ("close", r"^close(?:d)?(?: @case\d+)?(?: ?[.:,-] ?(?:outcome|reason|why) ?:?| ?:|$)"),
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What a command line says. `rest` is what stands behind the command, `empty` that its value was left open."""

    act: str = ""
    by: str = ""
    of: str = ""
    rest: str = ""
    raw: str = ""
    refs: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """A mail's command line, and the typed lines around it."""

    line: Line
    typed: tuple[str, ...]


_NO_LINE = Line()


def command_line(text: str, tokens: Callable[[str], str] = str) -> Line | None:
    """A line as a command; None where it is prose. `tokens` puts references into place."""
    bare = _SLOT.sub(" ", text)
    chosen = not _CHOICES.search(bare)
    words = re.sub(r",? ?\bon ?:? ?$", "", tokens(plain(_CHOICES.sub(" ", bare))))
    for name, pattern in _COMMANDS:
        found = pattern.match(words)
        if found:
            groups = found.groupdict()
            by = {"person": "visit", "post": ""}.get(groups.get("by") or "", groups.get("by") or "")
            rest = re.sub(r"^[\s:,.;-]+", "", groups.get("rest") or "") if chosen else ""
            return Line(
                act=name, by=by, of=groups.get("of") or "", rest=rest, raw=text.strip(), refs=groups.get("refs") or ""
            )
    return None


def split_lines(lines: tuple[str, ...], tokens: Callable[[str], str] = str) -> Split:
    """The first command line among the lines, and the typed words without it and without hints and open choices."""
    line = _NO_LINE
    typed: list[str] = []
    for text in lines:
        bare = text.strip().lstrip(">").strip()
        if _HINT_LINE.match(bare):
            continue
        found = command_line(bare, tokens) if not line.act else None
        open_choice = bool(_CHOICES.search(bare)) and (found is not None or bare.rstrip().endswith((":", "no", ")")))
        if found is not None:
            line = found
            if found.rest:
                typed.append(found.rest if found.act not in {"assign", "close"} else "")
            continue
        if open_choice or not bare:
            continue
        typed.append(text)
    return Split(line=line, typed=tuple(each for each in typed if each.strip()))


def subject_line(subject: str, tokens: Callable[[str], str] = str) -> Line | None:
    """The command in the subject of a mail that a link began ("[DTR-...] no contact")."""
    bare = re.sub(r"^\s*(?:re|fw|fwd|aw)\s*:\s*", "", subject, flags=re.IGNORECASE)
    if bare != subject:
        return None
    return command_line(re.sub(r"^\s*\[[^\]]*\]\s*", "", bare), tokens)
