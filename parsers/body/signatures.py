"""A passage's words parted from its signature, disclaimer and banners.

For: `body.quotes`.

Must not know: who refers; it only tells where somebody stops writing and starts signing.

Nothing that might be a fact is dropped: banners and disclaimers go, a signature is kept apart, and a postscript
below a signature goes back to the words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from parsers.body.furniture import BANNER, DEVICE, DISCLAIMER, POSTSCRIPT, RULER, SIGN_OFF, SIGNED_INLINE
from parsers.documents.shape import Block, Line, Table
from parsers.patterns import compiled, low
from parsers.record import Address

_DASHES = re.compile(r"^-- ?$|^[_–—-]{2,3}$")
_CONTACT = compiled(
    r"@|\b(?:tel|telephone|mob|mobile|phone|t|m|e|ext|fax|www)\b\s*[:.]|\b0\d{3,4}[ -]?\d{3}|\b0\d{10}\b|https?:",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[a-z,] [a-z]+ [a-z]+ [a-z]+.*[.!?]\s*$")
_LABEL = re.compile(r"^\W*[A-Z][\w /'’()-]{1,40}:\s+\S")
_OF_SOMEBODY = compiled(
    r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im|I|[Mm]y)\b(?! or s?he\b|/)|(?<!\d)07\d{3}|\b\d{1,2}[/.]\d{1,2}[/.]\d{2}"
)
"""A notice speaks of nobody: "her address is confidential, call 07..." is a fact."""

_LEAST_NOTICE = 60
_NARROW, _WIDE = 50, 100
_LONGEST_SIGNATURE = 16
_LONGEST_LINE = 110
_LONGEST_OF_ALL = 1_000
"""No line of a signature is longer; the patterns below are not asked about what is."""
_BORN = re.compile(r"\b(?:d\.?\s?o\.?\s?b|born|date of birth)\b", re.IGNORECASE)
"""Nobody signs with a birthday: such lines tell of the person, however they look."""


def parted(blocks: Sequence[Block], author: Address | None) -> tuple[tuple[Block, ...], tuple[Line, ...]]:
    """Give the words, and the lines of the signature with their place set so."""
    kept = _without_furniture(blocks)
    at = _signature_start(kept, author)
    words, tail = list(kept[:at]), kept[at:]
    signature: list[Line] = []
    for number, block in enumerate(tail):
        if isinstance(block, Line) and POSTSCRIPT.match(block.text):
            words.extend(tail[number:])
            break
        lines = (
            [block] if isinstance(block, Line) else [line for row in block.rows for cell in row for line in cell.lines]
        )
        signature.extend(replace(line, place="signature") for line in lines if not _DASHES.match(line.text))
    return tuple(words), tuple(signature)


@lru_cache(maxsize=2048)
def _is_disclaimer(text: str) -> bool:
    """Cached: the same notice stands under every mail of a long exchange."""
    return bool(DISCLAIMER.search(low(text)))


@lru_cache(maxsize=2048)
def _is_notice(text: str) -> bool:
    return bool(BANNER.match(text) or DEVICE.match(text) or RULER.match(text))


def _without_furniture(blocks: Sequence[Block]) -> list[Block]:
    """Drop banners, device lines and disclaimers; of a disclaimer broken into lines of one length all go."""
    fenced, disclaimed = _fenced(blocks), _disclaimed(blocks)
    return [
        block
        for at, block in enumerate(blocks)
        if not isinstance(block, Line) or not (at in fenced or _is_furniture(block, part_of_one=at in disclaimed))
    ]


_FENCE = re.compile(r"^\s*[*_=~#-]{12,}\s*$")
_LONGEST_NOTICE = 24
_OPENING = 3


def _fenced(blocks: Sequence[Block]) -> set[int]:
    """The lines of a disclaimer between two rules of stars or dashes.

    It must begin as one, and speak of nobody. What follows the last rule may be what somebody adds: there each line is
    held against the words of a disclaimer by itself.
    """
    found: set[int] = set()
    fences = [at for at, block in enumerate(blocks) if isinstance(block, Line) and _FENCE.match(block.text)]
    for start, end in pairwise(fences):
        lines = [block.text for block in blocks[start + 1 : end] if isinstance(block, Line)]
        if not 0 < len(lines) == end - start - 1 <= _LONGEST_NOTICE:
            continue
        if _is_disclaimer(" ".join(lines[:_OPENING])) and not any(_OF_SOMEBODY.search(line) for line in lines):
            found.update(range(start, end))
    return found


def _disclaimed(blocks: Sequence[Block]) -> set[int]:
    """Tell which lines stand in the paragraph of a disclaimer.

    A paragraph of a web page may be the whole mail (Outlook leaves no room between its own), so that only a paragraph
    whose lines were broken at one width is taken for one that belongs together.
    """
    found: set[int] = set()
    for at, block in enumerate(blocks):
        if at in found or not isinstance(block, Line) or len(block.text) <= _LEAST_NOTICE:
            continue
        if _is_disclaimer(block.text):
            paragraph = _paragraph(blocks, at)
            found.update(paragraph if _is_broken(blocks, paragraph) else {at})
    return found


def _paragraph(blocks: Sequence[Block], at: int) -> list[int]:
    """The neighbours of a line in its paragraph, in order."""
    place, first, last = blocks[at].place, at, at
    while first and isinstance(blocks[first - 1], Line) and blocks[first - 1].place == place:
        first -= 1
    while last + 1 < len(blocks) and isinstance(blocks[last + 1], Line) and blocks[last + 1].place == place:
        last += 1
    return list(range(first, last + 1))


def _is_broken(blocks: Sequence[Block], paragraph: list[int]) -> bool:
    """Whether all lines of a paragraph but its last are about as long, as programs break text."""
    lines = [block.text for block in (blocks[at] for at in paragraph[:-1]) if isinstance(block, Line)]
    return all(_NARROW <= len(text) <= _WIDE for text in lines)


def _is_furniture(line: Line, *, part_of_one: bool) -> bool:
    text = line.text
    if _is_notice(text):
        return True
    if not part_of_one and not _is_disclaimer(text):
        return False
    if _OF_SOMEBODY.search(text):
        return False
    # A short line in a disclaimer's paragraph may be somebody's name; a form's own row never is furniture.
    return (len(text) > _LEAST_NOTICE or _is_disclaimer(text)) and not _LABEL.match(text)


def _signature_start(blocks: Sequence[Block], author: Address | None) -> int:
    """Find where signing starts: two dashes, a sign-off, or the author's own name near the end."""
    count = len(blocks)
    first = max(0, count - _LONGEST_SIGNATURE - 1)
    for at in range(first, count):
        block = blocks[at]
        if not isinstance(block, Line):
            continue
        text = block.text.strip()
        if _DASHES.match(text) and _only_signs(blocks[at + 1 :]):
            return at
        if SIGN_OFF.match(text) and len(text) < 60 and _only_signs(blocks[at + 1 :]):
            return at
        inline = SIGNED_INLINE.match(text)
        if inline and at and _is_author(text[inline.end() :], author, said=True) and _only_signs(blocks[at + 1 :]):
            return at
        if at and _is_author(text, author) and not _comes_again(blocks, at) and _only_signs(blocks[at + 1 :]):
            return min(at - _named_above(blocks, at), _contact_tail(blocks, first))
    return _contact_tail(blocks, first)


def _comes_again(blocks: Sequence[Block], at: int) -> bool:
    """Whether the same name stands alone once more some lines below: above it answers a row, below it signs."""
    name = _name_of(blocks[at])
    return " " in name and any(_name_of(each) == name for each in blocks[at + _AGAIN :])


def _name_of(block: Block) -> str:
    """What stands before the first comma or bar of a short line."""
    text = block.text.strip() if isinstance(block, Line) else ""
    return _BARS.split(text, maxsplit=1)[0].strip() if len(text) <= _LONGEST_LINE else ""


_AGAIN = 4


def _is_author(text: str, author: Address | None, *, said: bool = False) -> bool:
    """Say whether a line begins with the author's name, whole or first name only, and goes on as a signature does.

    `said` is what follows a sign-off: of an office's box any name will do.
    """
    if (
        author is None
        or not text
        or len(text) > _LONGEST_OF_ALL
        or _SENTENCE.search(text)
        or (len(text) > _LONGEST_LINE and not _BARS.search(text))
    ):
        return False
    text = _BARS.split(text)[0]
    words = re.findall(r"[^\W\d_]{2,}", text.casefold())
    known = set(re.findall(r"[^\W\d_]{2,}", f"{author.name} {author.email.partition('@')[0]}".casefold()))
    if ":" in text or not words or not known:
        return False
    whole = words[0] in known and bool(known & set(words[1:2] if len(text) > _LONGEST_NAME else words[1:]))
    whole = whole or (_is_cut_short(words[0], known) and any(words[1] in one for one in known) if words[1:] else False)
    if said and (whole or (len(words) > 1 and text[:1].isupper() and len(text) <= _LONGEST_NAME)):
        return True
    return whole or (words[0] in known and len(words) == 1 and len(text) <= _LONGEST_NAME)


def _is_cut_short(word: str, known: set[str]) -> bool:
    """Whether the header shows a forename cut short, or whole: "Gav" of Gavin."""
    return any(word.startswith(one) and len(one) >= _CUT for one in known)


_CUT = 3


def _named_above(blocks: Sequence[Block], at: int) -> int:
    """1 where the line above in the paragraph is a bare name: an office's words in the header are then the post's."""
    above = blocks[at - 1]
    if at < 2 or not isinstance(above, Line) or above.place != blocks[at].place:
        return 0
    return int(_NAME_ONLY.fullmatch(above.text.strip()) is not None)


_NAME_ONLY = re.compile(r"[A-Z][\w'’.-]{0,20}(?: [A-Z][\w'’.-]{0,20}){1,3}")
_BARS = re.compile(r"\s?[,|•·(]\s?|\s[–/-]\s")
_LONGEST_NAME = 60


def _only_signs(blocks: Sequence[Block]) -> bool:
    """Say whether what follows reads like a signature: few short lines, no sentences, no rows of a form."""
    lines: list[str] = []
    for block in blocks:
        if isinstance(block, Table):
            if sum(len(row) for row in block.rows) > 8:
                return False
            lines.extend(line.text for row in block.rows for cell in row for line in cell.lines)
        elif POSTSCRIPT.match(block.text):
            break
        else:
            lines.append(block.text)
    if len(lines) > _LONGEST_SIGNATURE or sum(_is_row(text) for text in lines) >= _FEWEST_ROWS:
        return False
    return all(_signs(text) for text in lines)


def _is_row(text: str) -> bool:
    """Whether a leader or a wide gap parts a label from its answer: "Ward ______ Ward 4", sent by "Ward Robot"."""
    return _LED.match(text) is not None and not _CONTACT.search(text)


_LED = re.compile(r"\s{0,8}[A-Z][^_.…\t:|]{0,40}?(?:_{3,}|\.{4,}|…{2,}|\t|\s{4,})\s{0,40}[^\s_.]")
_FEWEST_ROWS = 3


def _signs(text: str) -> bool:
    if _BORN.search(text) or _OF_A_CASE.match(text):
        return False
    if len(text) > _LONGEST_LINE:
        return bool(_CONTACT.search(text)) and "|" in text
    return not (_SENTENCE.search(text) and not _CONTACT.search(text))


_OF_A_CASE = compiled(
    r"\W{0,4}(?:consent|reason|homeless\w*|threatened|released?|discharge|applicant|client)\b[^:.]{0,24}:\s{0,4}\S",
    re.IGNORECASE,
)
"""A row that tells of somebody: below a rule of dashes stands the next one of several."""


def _talks(text: str) -> bool:
    """Whether somebody goes on writing: "my no is 07700 900000 but dont ring after 9, she kicks off"."""
    return len(text.split()) > _FEW_WORDS and _SPEAKS.search(text) is not None


_FEW_WORDS = 8
_SPEAKS = re.compile(
    r"\b(?:my (?:no|num\w*|phone|mob\w*|tel\w*|back)|he|she|him|his|her|dont|don['’]t|me on|me but)\b", re.IGNORECASE
)


def _contact_tail(blocks: Sequence[Block], first: int) -> int:
    """Without a sign-off: the last paragraph, where it holds contact details and nothing else."""
    count = len(blocks)
    if count < 3 or not isinstance(blocks[-1], Line):
        return count
    at = count
    while at > first and isinstance(blocks[at - 1], Line):
        line = blocks[at - 1]
        if not isinstance(line, Line) or line.place != blocks[-1].place:
            break
        at -= 1
    tail = [block.text for block in blocks[at:] if isinstance(block, Line)]
    signs = 2 <= len(tail) <= 8 and any(_CONTACT.search(text) for text in tail) and all(map(_signs, tail))
    rows = any(_LABEL.match(text) or _BORN.search(text) or _talks(text) for text in tail)
    return at if signs and at and not rows else count
