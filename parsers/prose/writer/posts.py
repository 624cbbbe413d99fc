"""The post of who signs, where the lines tell it by place alone: between name and body, before a prison, as a rank.

For: `signature`, which knows posts by their words first.

Must not know: contacts, kinship.
"""

from __future__ import annotations

import re
from itertools import pairwise

from parsers.patterns import compiled
from parsers.prose.people.candidates import is_same
from parsers.prose.words import BODY_WORD, RANK, ROLE_WORD, UNIT_WORD
from parsers.values.phones import find_phones


def whole_post(lines: tuple[str, ...], role: str, organisation: str | None) -> str:
    """The post with what its line says of it, if that is no body: "Social Worker, Older Adults"."""
    for line in lines:
        rest = line.strip(" *_")[len(role) :] if line.strip(" *_").startswith(role) else ""
        if organisation and organisation in rest:
            return role
        bodied = (UNIT_WORD.search(rest) and not _INITIALS.fullmatch(rest)) or BODY_WORD.search(rest)
        other = not rest.startswith(" (") and ROLE_WORD.search(rest)
        if _OF_POST.fullmatch(rest) and not (bodied or other or find_phones(rest)):
            return f"{role}{rest}"
    return role


_INITIALS = re.compile(r", [A-Z]{2,5}")
_OF_POST = compiled(
    r",\s(?:(?:[A-Z][\w'’]{1,20}\s)(?:(?:and|&|for|of)\s)?(?:[A-Z\d][\w'’]{0,20}\s?){1,2}|[A-Z]{2,5})"
    r"|\s\((?:[A-Z][\w'’]{1,20}\s)(?:(?:and|&|for|of)\s)?(?:[A-Z][\w'’]{0,20}\s?){1,2}\)"
)


def rank_alone(lines: tuple[str, ...]) -> str | None:
    """The rank or grade before a name, the only post that some state: "PC Birch", "Charge nurse A. Birch"."""
    return next((match.group(1) for line in lines if (match := _RANK_ALONE.match(line))), None)


def between(lines: tuple[str, ...], name: str | None, organisation: str | None) -> str | None:
    """What stands between name and body in one line is the post: "Jo Bloggs, resettlement, HMP Hill"."""
    for line in lines if name and organisation else ():
        parts = [part.strip() for part in re.split(r"[,|/]|\s[–-]\s", line) if part.strip()]
        if len(parts) > 2 and is_same(parts[0], name or "") and (organisation or "") in parts[2]:
            told = len(parts[1].split()) < 5 and not re.search(r"[\d@]", parts[1])
            told = told and not UNIT_WORD.search(parts[1]) and not (" " in parts[1] and BODY_WORD.search(parts[1]))
            return parts[1] if told else None
    for line in lines if name and organisation else ():
        if (before := _OF_PRISON.match(line)) and not UNIT_WORD.search(before.group(1)):
            return before.group(1)
    if name and organisation and (post := _below(lines, name, organisation)):
        return post
    for line in lines:
        before = re.match(r"^(.{3,40}?)\s?\(([^()]{4,40})\)\W*$", line)
        if before and name and is_same(before.group(2), name) and not BODY_WORD.fullmatch(before.group(1)):
            return before.group(1)
    return None


def _below(lines: tuple[str, ...], name: str, organisation: str) -> str | None:
    """A post in words that nobody has listed, by its ending, on the line between name and body: "Bed Planner"."""
    for line, below in pairwise(lines):
        if not is_same(line, name) or find_phones(below):
            continue
        post, _, rest = below.partition(",")
        bodied = organisation in rest if rest else organisation in " ".join(lines[lines.index(below) + 1 :][:1])
        if (
            bodied
            and _AGENT.fullmatch(post.strip())
            and not (BODY_WORD.search(post) or UNIT_WORD.search(post.split()[-1]))
        ):
            return post.strip()
    return None


_OF_PRISON = re.compile(r"^\W{0,2}([A-Z][A-Za-z&/' -]{2,30}), (?:HMP|HMYOI|YOI)\b")
"""What stands before the prison on its line is the post: "Housing Link, HMP Hill"."""
_AGENT = compiled(
    r"(?:[A-Z][\w/&'’-]{1,18} ){0,3}(?!(?i:\w*(?:chester|cester|minster|dover|water|moor|gate)\b))"
    r"[A-Z]\w{1,14}(?:er|or|ist|ant|ian|yst|eer|ern|ntice|man|woman|person|ent|ive)"
)
"""Words that end as the names of trades do, and not as towns."""
_RANK_ALONE = compiled(rf"^\W{{0,3}}((?!officer\b|insp\b){RANK})\s(?:\d{{2,6}}\s)?(?=[^\W\d_])", re.IGNORECASE)
