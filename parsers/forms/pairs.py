"""Bodies laid out in rows, whatever parts a label from its answer, as tables of two columns.

For: `entries`, before the walk over a mail's own text. Dotted leaders, wide gaps, bars, "Q1 ... A1 ..." and labels with
the answer on the next line all say the same; here they get one shape, in which a label need not be a listed one to
be seen as one.

Must not know: what a label asks for beyond whether it is one; files, whose layout says more than a mail's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from parsers.documents.shape import Block, Cell, Document, Line, Table
from parsers.forms.dress import ARROW, in_letters, uncounted, unpointed
from parsers.forms.heads import column_heads
from parsers.forms.layout import is_title
from parsers.forms.lines import cut
from parsers.forms.match import Quality, heading, match, of_whom
from parsers.forms.slots import Slot
from parsers.patterns import compiled

_PARTED = compiled(
    r"^\s*(?=\S)(?P<label>[^:|]{1,60}?)(?:\s*(?:\.{3,}|…{1,40}|_{3,}|\t)[\s:]*|\s{2,}[:=]\s*|\s{3,}"
    r"|[ \t][-–—]{3,60}[ \t]+|\s?(?:[-=]{1,3}>|[→⇒»])\s)(?=\S)"
)
_ANOTHER = re.compile(r"\S\s{3,}\S|\t|\.{4,}|_{3,}|…{2,}")
_BARS = re.compile(r"^\s*\|?\s*(?P<label>[^|]{1,60}?)\s*\|\s*(?P<answer>[^|]*?)\s*\|?\s*$")
_ASKED = re.compile(r"^\W*Q(?:uestion)?(?:\W{0,2}\d{1,3}\W*|\s?[.:)])\s", re.I)
_QUIZZED = re.compile(
    r"^\s{0,12}(?:(?:\(?\d{1,2}[.):]?\s{1,4})?[Qq](?:uestion)?|(?:[Ii]tem|[Ff]ield|[Qq]uestion) \d{1,2})\s{0,3}[.:)–-]"
    r"\s{0,4}(?=[A-Z])"
)
"""A printed form's question with its letter or number; it begins with a capital, which a chatty letter's may not."""
_REPLIED = re.compile(
    r"^\s*(?:A(?:ns(?:wer)?)?\s?(?:\d{1,3}\s?[.:)]?|[.:)])|(?:Answer|Reply|Response)\s{0,3}[.:)])\s+", re.I
)
_NUMBERED = re.compile(r"^\W*(?:[QA]\W{0,2})?\d{1,3}\s?[.):]\s+", re.I)
_PLAIN_ANSWER = re.compile(r"^\W*(?:yes|no|none|n/?a|not known|unknown|nil|-+)\W*$", re.I)
_FEWEST_PARTED, _FEWEST_PAIRS, _FEWEST_KNOWN = 4, 5, 4
_LONGEST_ANSWER = 8
_LABEL_WORDS, _UNLISTED_WORDS = 22, 8
_OPTIONS = frozenset({Slot.HOMELESS, Slot.THREATENED, Slot.ACCOMMODATION, Slot.ORGANISATION, Slot.ROLE, Slot.NAME})


def in_rows(document: Document) -> Document:
    """The document with the rows its lines draw as tables; unchanged where they draw none."""
    blocks: list[Block] = []
    run: list[Line] = []
    for block in (*in_letters(uncounted(document)).blocks, None):
        if isinstance(block, Line):
            run.append(block)
            continue
        blocks.extend(_recast(run))
        run = []
        if block is not None:
            blocks.append(block)
    return replace(document, blocks=tuple(unpointed(one) if isinstance(one, Line) else one for one in blocks))


def _recast(lines: list[Line]) -> list[Block]:
    filled = [line for line in lines if line.text.strip()]
    if (columns := _in_columns(filled)) is not None:
        first, last, table = columns
        return [*_recast(filled[:first]), table, *_recast(filled[last:])]
    quizzed = sum(_QUIZZED.match(line.text) is not None for line in filled) >= _FEWEST_PAIRS
    if quizzed and (rows := _paired(filled)):
        return rows
    parted = [_halves(line) for line in filled]
    if sum(half is not None for half in parted) >= _FEWEST_PARTED:
        return _continued(filled, parted)
    return _in_stanzas(filled) or _paired(filled) or list(lines)


def _in_stanzas(lines: list[Line]) -> list[Block] | None:
    """Paragraphs that each hold a label and below it its answer: a card, in which a label need not be listed."""
    stanzas = [list(group) for _, group in groupby(lines, key=lambda line: line.place)]
    pairs = [stanza for stanza in stanzas if _is_pair(stanza)]
    known = sum(_is_asking(stanza[0].text) for stanza in pairs)
    if len(pairs) < _FEWEST_STANZAS or known < _FEWEST_PAIRS or len(pairs) * 3 < len(stanzas) * 2:
        return None
    blocks: list[Block] = []
    for n, stanza in enumerate(stanzas):
        unanswered = 0 < n < len(stanzas) - 1 and len(stanza) == 1 and _is_asking(stanza[0].text)
        blocks.extend([_row(stanza[0], *stanza[1:])] if unanswered or _is_pair(stanza) else stanza)
    return blocks


def _is_pair(stanza: list[Line]) -> bool:
    """Whether a paragraph is a short line, which is no sentence, over one or two others that ask nothing."""
    if not 1 < len(stanza) <= _LONGEST_STANZA:
        return False
    label = stanza[0].text.strip()
    short = len(label.split()) <= _UNLISTED_WORDS and label[:1].isupper() and label[-1] not in ".!,;"
    return short and not _holds_both(label) and not any(_holds_both(line.text) for line in stanza[1:])


_FEWEST_STANZAS, _LONGEST_STANZA = 7, 3


def _in_columns(lines: list[Line]) -> tuple[int, int, Table] | None:
    """The first lines that are cut at tabs or wide gaps into as many pieces as a line of column heads above them."""
    pieces = [_pieces(line) for line in lines]
    for first, heads in enumerate(pieces):
        if len(heads) < _FEWEST_COLUMNS or not _heads_people([line.text.strip() for line in heads]):
            continue
        last = first + 1
        while last < len(pieces) and len(pieces[last]) == len(heads):
            last += 1
        if last - first > 1:
            rows = [tuple(Cell((piece,)) for piece in row) for row in pieces[first:last]]
            if column_heads(rows, 0, body=True):  # else the lines tell more as they stand
                return first, last, Table(rows=tuple(rows), place=lines[first].place)
    return None


def _heads_people(heads: list[str]) -> bool:
    """Whether these head a list of people that tells all of each: short ones, for a name, a birth and consent.

    Of a list without consent prose reads more: there one sentence round it says of all that they agree.
    """
    if any(not head or not head[0].isupper() or len(head.split()) > _HEAD_WORDS or _is_closed(head) for head in heads):
        return False
    hits = [match(head, guess=True) for head in heads]
    slots = {hit.slot for hit in hits if hit}
    whole = {Slot.NAME, Slot.DATE_OF_BIRTH} <= slots and bool(slots & _CONSENTS)
    return whole and 2 * sum(map(bool, hits)) >= len(heads)


def _is_closed(head: str) -> bool:
    """Whether words end as a sentence or a label does; an abbreviation's last stop ends nothing: "D.o.B."."""
    return head[-1] == ":" or (head[-1] == "." and "." not in head[:-1])


_CONSENTS = frozenset({Slot.CONSENT, Slot.CONSENT_ORAL, Slot.CONSENT_WRITTEN, Slot.CONSENT_DATE})
_FEWEST_COLUMNS, _HEAD_WORDS = 3, 4
_COLUMN_GAP = re.compile(r"\s{2,}")


def _pieces(line: Line) -> list[Line]:
    """A line cut at each tab, where it holds two, else at wide gaps; an empty cell between two tabs is a piece."""
    text = line.text
    gaps = [(at, at + 1) for at, char in enumerate(text) if char == "\t"]
    if len(gaps) < _FEWEST_COLUMNS - 1:
        gaps = [found.span() for found in _COLUMN_GAP.finditer(text.rstrip())]
    starts = [0, *(end for _, end in gaps)]
    ends = [*(start for start, _ in gaps), len(text)]
    return [cut(line, start, end) for start, end in zip(starts, ends, strict=True)]


def _continued(lines: list[Line], parted: list[Table | None]) -> list[Block]:
    """The rows, an answer that was broken over lines whole again."""
    blocks: list[Block] = []
    for line, half in zip(lines, parted, strict=True):
        last = blocks[-1] if blocks else None
        if half is None and isinstance(last, Table) and _goes_on(line, last):
            label, answer = last.rows[0]
            blocks[-1] = _row(label.lines[0], *answer.lines, line)
        else:
            blocks.append(half or line)
    return blocks


def _goes_on(line: Line, row: Table) -> bool:
    text = line.text
    return line.place == row.place and (text.startswith("    ") or text[:1].islower()) and not _is_asking(text)


def _halves(line: Line) -> Table | None:
    """A line whose label a leader, a gap or a bar parts from its answer."""
    bars = _BARS.match(line.text)
    if bars:
        return _row(cut(line, *bars.span("label")), cut(line, *bars.span("answer")))
    parted = _PARTED.match(line.text)
    if not parted or _ANOTHER.search(line.text, parted.end()):
        return None
    return _row(cut(line, *parted.span("label")), cut(line, parted.end()))


def _row(label: Line, *answer: Line) -> Table:
    return Table(rows=((Cell((label,)), Cell(answer)),), place=label.place)


def _paired(lines: list[Line]) -> list[Block] | None:
    """Lines of which every other one is a label, or None where they are not so laid out."""
    blocks: list[Block] = []
    known = pairs = covered = 0
    for label, answer in _pairs(lines):
        if not answer:
            blocks.append(label)
            continue
        blocks.append(_row(label, *answer))
        pairs, covered = pairs + 1, covered + 1 + len(answer)
        known += _is_asking(label.text)
    if pairs < _FEWEST_PAIRS or known < _FEWEST_KNOWN or covered * 2 < len(lines):
        return None
    return blocks


def _pairs(lines: list[Line]) -> Iterator[tuple[Line, tuple[Line, ...]]]:
    """Each label with its answer; a line that is neither, with nothing."""
    at, inside = 0, False
    while at < len(lines):
        if not _opens(lines, at, inside=inside):
            yield lines[at], ()
            at += 1
            inside = inside and at < len(lines) and _is_asking(lines[at].text)
            continue
        count = _answer_lines(lines, at)
        answer = lines[at + 1 : at + 1 + count]
        quizzed, asked = _QUIZZED.match(lines[at].text), _ASKED.match(lines[at].text)
        label = cut(lines[at], quizzed.end()) if quizzed else lines[at]
        yield label, tuple(map(_unlettered if quizzed or asked else unpointed, answer))
        at += 1 + count
        inside = True


def _opens(lines: list[Line], at: int, *, inside: bool) -> bool:
    """Whether a label with an answer of its own stands here."""
    text = lines[at].text.strip()
    after = [line.text.strip() for line in lines[at + 1 : at + 3]]
    if after and _QUIZZED.match(text) and _REPLIED.match(after[0]):
        return True
    if not after or _holds_both(text) or _is_reply(text):
        return False
    if (_ASKED.match(text) or ARROW.match(after[0])) and _is_reply(after[0]):
        return True
    if not inside and (_GREETS.match(text) or _titles(text)):
        return False
    if _is_asking(text):
        return not _is_next_label(text, after)
    return _may_ask(text) and _leads_to_label(lines, at)


def _titles(text: str) -> bool:
    """Whether the line above all rows is what they are called: "FAR END TRUST – ACCOMMODATION REFERRAL"."""
    return is_title(text) and match(text) is None


def _may_ask(text: str) -> bool:
    """Whether a label nobody has listed could look so."""
    return bool(text) and len(text.split()) <= _UNLISTED_WORDS and text[0].isupper() and text[-1] not in ".!,;"


def _leads_to_label(lines: list[Line], at: int) -> bool:
    """Whether every other line from here on may be a label, up to one that is, and none between is."""
    for step in range(at, min(at + 2 * _MOST_STEPS, len(lines) - 2), 2):
        answer, following = lines[step + 1].text.strip(), lines[step + 2].text.strip()
        if _is_asking(answer) or _holds_both(answer):
            return False
        if _is_asking(following):
            return True
        if not _may_ask(following):
            return False
    return False


_MOST_STEPS = 3
_GREETS = re.compile(
    r"\W*(?:dear|hello|hi|hiya|hey|good (?:morning|afternoon|evening)|morning|afternoon|all|team|to)\b", re.I
)


def _is_reply(text: str) -> bool:
    """Whether a line says by its letter or its arrow that it answers the one above."""
    return _REPLIED.match(text) is not None or ARROW.match(text) is not None


def _is_next_label(text: str, after: list[str]) -> bool:
    """Whether the next line is no answer but a label itself: this one is a heading, or was left empty."""
    follower = after[0]
    if _PLAIN_ANSWER.match(follower):
        return False
    if follower.endswith((":", "?")) or _holds_both(follower):
        return True
    hit = match(follower)
    answered = len(after) > 1 and not _is_asking(after[1])
    if hit is None or hit.quality is not Quality.KNOWN or not answered:
        return False
    return heading(text) is not None or hit.slot not in _OPTIONS


def _answer_lines(lines: list[Line], at: int) -> int:
    """How many lines answer the label: one, and what follows until the next label."""
    count = 1
    if not any(_is_asking(line.text) for line in lines[at + 2 : at + 2 + _LONGEST_ANSWER]):
        return count  # after the last answer comes what signs or closes the mail
    while at + count + 1 < len(lines) and not _ends(lines, at + count + 1):
        count += 1
    return count


def _ends(lines: list[Line], at: int) -> bool:
    return (
        _is_asking(lines[at].text)
        or heading(lines[at].text) is not None
        or lines[at].place != lines[at - 1].place
        or _holds_both(lines[at].text)
        or _opens(lines, at, inside=True)
    )


def _is_asking(text: str) -> bool:
    """Whether a line is a label or a question by its words, with nothing after it."""
    bare = _NUMBERED.sub("", text.strip())
    if not bare or len(bare.split()) > _LABEL_WORDS or _PLAIN_ANSWER.match(bare) or _is_reply(text):
        return False
    if bare.endswith("?") or (bare.endswith(":") and len(bare.split()) <= _UNLISTED_WORDS):
        return True
    return bare[0].isupper() and (bare[-1] not in ".!," or _is_short_for(bare)) and _hit(bare)


def _is_short_for(text: str) -> bool:
    """Whether a full stop only shortens the words: "D.O.B.", "Tel.", "N.I. no."."""
    last = text.split()[-1]
    return text[-1] == "." and ("." in last[:-1] or len(last) <= _SHORTENED) and len(text.split()) <= _SHORT_LABEL


_SHORTENED, _SHORT_LABEL = 4, 4


def _hit(text: str) -> bool:
    if match(text) is not None:
        return True
    return len(text.split()) <= _UNLISTED_WORDS and not any(c.isdigit() for c in text) and bool(match(text, guess=True))


def _holds_both(text: str) -> bool:
    """Whether label and answer stand in one line."""
    label, mark, answer = text.partition(":")
    return bool(mark) and bool(answer.strip()) and len(label.split()) <= _UNLISTED_WORDS and of_whom(text) is None


def _unlettered(line: Line) -> Line:
    """An answer without its "A12."."""
    lettered = _REPLIED.match(line.text)
    return cut(line, lettered.end()) if lettered else unpointed(line)
