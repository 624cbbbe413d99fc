"""A mail's text cut into passages: own words, forwarded originals, history; signature and furniture taken off.

For: `read`, which hands the passages to forms and prose.

Must not know: what the words mean. Whether a quoted mail is content or history is told by how it came to stand
there: a forward is content, an exchange with the mailbox itself is history, and in doubt it is content, because a
referral that is taken for history is lost.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from parsers.body.heads import Head, head_at
from parsers.body.passage import Passage, Voice
from parsers.body.signatures import parted
from parsers.documents.shape import Block, Cell, Document, Line, Table
from parsers.patterns import compiled
from parsers.record import Address, Envelope

_MARKS = re.compile(r"^(?:[>|]\s?)+(?!.*\|)")
_IS_REPLY = re.compile(
    r"^\W*(?:(?:\[\w[\w -]*\]|ext(?:ernal)?:?)\s*)*(?:re|aw|sv"
    r"|antw)\s*(?:\[\d+\])?:",
    re.IGNORECASE,
)
_IS_FORWARD = re.compile(r"^\W*(?:(?:\[\w[\w -]*\]|ext(?:ernal)?:?)\s*)*(?:fw|fwd|wg|tr|vs)\s*:", re.IGNORECASE)
_POINTS_BELOW = compiled(
    "|".join(
        (
            r"\b(?:see|as|per|refer to|read)\b.{0,30}\bbelow\b",
            r"\b(?:referral|e-?mail|details|info\w*|message|form|request|original|copy)s?\b.{0,20}\bbelow\b",
            r"\bbelow\b.{0,40}\b(?:referral|e-?mail|request|for your (?:attention|action|information))",
            r"\bfyi\b|\bforward(?:ed|ing)\b|\bpass(?:ed|ing) (?:this |it )?on\b",
            r"\bsent (?:to us|here|to me) (?:in error|by mistake)",
        )
    ),
    re.IGNORECASE,
)


_ANSWERS_INSIDE = compiled(
    r"\b(?:see|answer\w*|repl(?:y|ies|ied)|comments?|respon\w+|filled in|typed|written"
    r"|done)\b.{0,40}\b(?:in (?:red|blue|green|bold|capitals"
    r"|caps|italics)|red below|inline|in line|between (?:the|your) (?:lines|questions?)|against (?:each|your)"
    r"|(?:below|under|beside|next to)"
    r" (?:each|your|the questions?))\b",
    re.IGNORECASE,
)
"""The sender has written into the mail below: what stands there is new."""
_HOUSING = re.compile(r"\b(?:housing|homeless\w*|duty to refer|dtr|council)\b", re.IGNORECASE)
_MANY_PIECES = 8
_NOT_BY_CHANCE = 25
_OFTEN = 4
_BOILERPLATE = 20


@dataclass(slots=True, eq=False)
class _Piece:
    """A stretch of blocks under one head."""

    head: Head | None
    depth: int
    blocks: list[Block] = field(default_factory=list)
    parent: _Piece | None = None
    first: int | None = None
    """How many blocks stand before the first mail quoted between them; None where none is."""


def passages_of(document: Document, *, envelope: Envelope, written: date, part: str = "body") -> tuple[Passage, ...]:
    """Cut a text into passages, own words first. `written` is the day on which the outermost mail came."""
    pieces = _cut(document.blocks)
    if len(pieces) > _MANY_PIECES:
        _drop_repeated(pieces)
    voices = _voices(pieces, envelope)
    found: list[Passage] = []
    for piece, voice in zip(pieces, voices, strict=True):
        head = piece.head
        author = head.author if head else envelope.sender
        blocks = tuple(_unmarked(block) if voice is not Voice.OWN or piece.depth else block for block in piece.blocks)
        words, signature = _parted(blocks, author, piece.first)
        if not words and not signature and voice is not Voice.OWN:
            continue
        found.append(
            Passage(
                voice=voice,
                document=replace(document, name=part, blocks=words, problems=()),
                written=(head.sent if head and head.sent else written),
                author=author,
                subject=head.subject if head else envelope.subject,
                signature=signature,
                part=part,
            )
        )
    return tuple(found)


def _parted(
    blocks: tuple[Block, ...], author: Address | None, first: int | None
) -> tuple[tuple[Block, ...], tuple[Line, ...]]:
    """Words and signature. Who answers between the lines may sign at the top: what stands below is no signature."""
    if not first:
        return parted(blocks, author)
    above, below = parted(blocks[:first], author), parted(blocks[first:], author)
    return (*above[0], *below[0]), (*above[1], *below[1])


def _drop_repeated(pieces: list[_Piece]) -> None:
    """Of a long exchange, drop what stands under every mail, and of what was quoted again all but the oldest."""
    counts = Counter(block.text for piece in pieces for block in piece.blocks if isinstance(block, Line))
    kept: set[str] = set()
    for piece in reversed(pieces):
        blocks: list[Block] = []
        for block in reversed(piece.blocks):
            text = block.text if isinstance(block, Line) else ""
            often = counts[text]
            if len(text) < _NOT_BY_CHANCE or often < _OFTEN or (often < _BOILERPLATE and text not in kept):
                blocks.append(block)
                kept.add(text)
        piece.blocks = blocks[::-1]


def _cut(blocks: Sequence[Block]) -> list[_Piece]:
    """Walk the blocks once and give each to the piece it belongs to."""
    texts = [_MARKS.sub("", block.text) if isinstance(block, Line) else "" for block in blocks]
    outer = own = _Piece(None, 0)
    pieces = [own]
    inner: _Piece | None = None
    pending: Head | None = None
    position = 0
    while position < len(blocks):
        depth = _depth(blocks[position], inner)
        head = head_at(texts, position)
        if head is not None:
            pending = _merged(pending, head)
            following = _depth(blocks[head.end], None) if head.end < len(blocks) else 0
            piece = _Piece(pending, max(depth, following), parent=inner if depth and inner else outer)
            pieces.append(piece)
            outer, inner = (outer, piece) if piece.depth else (piece, None)
            position, pending = head.end, (pending if pending.author is None else None)
            continue
        pending = None
        if depth == 0:
            if inner is not None and outer.first is None:
                outer.first = len(outer.blocks)
            inner = None
            outer.blocks.append(blocks[position])
        else:
            if inner is None:
                inner = _Piece(None, depth, parent=outer)
                pieces.append(inner)
            inner.blocks.append(blocks[position])
        position += 1
    return [piece for piece in pieces if piece is own or piece.blocks]


def _merged(pending: Head | None, head: Head) -> Head:
    """A marker line whose header block stands one quotation deeper ('Begin forwarded message:') belongs to it."""
    return replace(head, forward=head.forward or pending.forward) if pending else head


def _depth(block: Block, inner: _Piece | None) -> int:
    """Give how deep a block is quoted; a table is as deep as its first line, or as what stands around it."""
    if isinstance(block, Table):
        lines = next((cell.lines for row in block.rows for cell in row if cell.lines), ())
        return _depth(lines[0], inner) if lines else 0
    found = _MARKS.match(block.text)
    return (found.group(0).count(">") or 1) if found else 0


def _voices(pieces: list[_Piece], envelope: Envelope) -> list[Voice]:
    """Tell content from history, piece by piece; a piece inside a forward is part of what was forwarded."""
    voices: dict[int, Voice] = {}
    own = " ".join(block.text for block in pieces[0].blocks if isinstance(block, Line))
    for piece in pieces:
        if piece.head is None and piece.depth == 0:
            voices[id(piece)] = Voice.OWN
            continue
        outside = voices.get(id(piece.parent), Voice.OWN)
        voices[id(piece)] = outside if outside is not Voice.OWN else _voice(piece, envelope, own)
    return [voices[id(piece)] for piece in pieces]


def _voice(piece: _Piece, envelope: Envelope, own: str) -> Voice:
    """Decide for a piece directly below the sender's own words."""
    head = piece.head
    if head is not None and head.forward:
        return Voice.FORWARDED
    if head is not None and _with_mailbox(head, envelope):
        forwards = bool(_IS_FORWARD.match(envelope.subject)) and not _from_mailbox(head.author, envelope)
        forwards = forwards or _ANSWERS_INSIDE.search(own) is not None
        return Voice.FORWARDED if forwards else Voice.QUOTED
    if _IS_FORWARD.match(envelope.subject) or _POINTS_BELOW.search(own):
        return Voice.FORWARDED
    if head is None or (not head.to and (envelope.in_reply_to or _IS_REPLY.match(envelope.subject))):
        answers = envelope.in_reply_to or _IS_REPLY.match(envelope.subject)
        return Voice.QUOTED if answers else Voice.FORWARDED
    return Voice.FORWARDED


def _with_mailbox(head: Head, envelope: Envelope) -> bool:
    """Say whether the quoted mail was written by or to those whom this mail is sent to."""
    if _from_mailbox(head.author, envelope):
        return True
    to = head.to.lower()
    if any(address.email and address.email in to for address in envelope.to):
        return True
    sender = envelope.sender
    answered = sender is not None and (
        (sender.email and sender.email in to) or (sender.name and sender.name.lower() in to)
    )
    return bool(answered and head.author and not head.author.email and _HOUSING.search(head.author.name))


def _from_mailbox(author: Address | None, envelope: Envelope) -> bool:
    if author is None:
        return False
    if author.email:
        return any(author.email == address.email for address in envelope.to)
    name = author.name.casefold()
    return bool(name) and any(name == address.name.casefold() for address in envelope.to)


def _unmarked(block: Block) -> Block:
    """Take the marks of quotation off a block, whatever its depth."""
    if isinstance(block, Table):
        rows = tuple(
            tuple(Cell(tuple(_unmarked(inner) for inner in cell.blocks), cell.columns) for cell in row)
            for row in block.rows
        )
        return replace(block, rows=rows)
    found = _MARKS.match(block.text)
    if not found:
        return block
    left, spans = len(found.group(0)), []
    for span in block.spans:
        cut = min(left, len(span.text))
        left -= cut
        if span.text[cut:]:
            spans.append(replace(span, text=span.text[cut:]))
    return replace(block, spans=tuple(spans))
