"""Choices as people make them on paper: boxes ticked, words struck out, underlined, circled, crossed or highlighted.

For: consent, reason, gender, yes/no questions.

Must not know: what was asked. "Yes☐ No☒" and "☐Yes ☒No" stand in one form: the place of the first box tells which
word a box belongs to.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from parsers.documents.shape import BOX_EMPTY, BOX_TICKED, Line, Span
from parsers.patterns import compiled

_TICKED = re.compile(r"[\[(]\s?[xX✓✔√☒☑✗✘*yY]\s?[\])]|[☑✓✔√🗹✅☒✗✘🗷◉⦿🔘]")
_EMPTY = re.compile(r"\[\s{0,4}\]|\(\s{1,4}\)|[□▢◻❏❑○◯]")
_OPTION = re.compile(
    r"\b(?:yes|no|y|n|male|female|m|f|homeless\w*|threatened|written|verbal|oral|signed|agree[ds]?)\b", re.I
)
_YES = re.compile(r"\b(?:yes|y|true|agreed?)\b", re.I)
_NO = re.compile(r"\b(?:no|n|false)\b", re.I)
_SEPARATED = re.compile(r"\s*(?:/|\||\n|;|\bor\b|\t)\s*|\s{3,}")
_NEXT = re.compile(r"\s*(?:\t|\s{3,}|/|\|)\s*")
"""What parts the words of a ticked box from the next option, whose empty box a scan lost."""
_BIDDING = compiled(
    r"\((?:please )?(?:circle|delete|tick|strike|underline|highlight|mark|choose|select|ring|box)\b[^()]{0,60}\)"
    r"|\b(?:please )?(?:circle|delete|tick|strike out|underline|choose|select) (?:one|as|the|which|whichever|what)\b"
    r"[^/|]{0,40}",
    re.I,
)
_CROSSED = re.compile(r"(?:^|(?<=[\s:]))[xX✓✔√](?=$|\s)|(?:←|<-{1,3}|<{2,3}|>{2,3}|-{1,2}>|→)")
_BRACKETED = re.compile(r"[(\[{<*]{1,2}\s?[\w ’'-]+[)\]}>*]{1,2}|[(\[]\w[\w ’'-]*|\w[\w ’'-]*[)\]]")
_PRINTED = re.compile(r"\b[Yy](?:es|ES)?\s?/\s?[Nn][oO]?\b\W?")
"""What a form prints to choose from, where the answer is written beside it."""
_LONGEST_OPTION = 6
_EDGE = " :–-,;\t|/\n"


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen. `texts` are the chosen options as written; `boxed` that boxes were there to tick.

    `open` says that options were offered and none was chosen.
    """

    texts: tuple[str, ...]
    boxed: bool = False
    open: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """One of the alternatives of a line, with what was done to it."""

    words: str
    struck: bool = False
    singled: bool = False
    crossed: bool = False
    ringed: bool = False


def boxes(text: str) -> str:
    """The text with every kind of box and tick as the two of the shape: "[X]", "✓", "( )"."""
    if "○" in text or "◯" in text:
        text = text.replace("●", BOX_TICKED).replace("⚫", BOX_TICKED)
    return _EMPTY.sub(BOX_EMPTY, _TICKED.sub(BOX_TICKED, text))


def chosen(text: str) -> Choice:
    """The options whose box is ticked; without boxes the whole text."""
    text = boxes(text)
    if BOX_TICKED not in text and BOX_EMPTY not in text:
        return Choice((" ".join(text.split()),) if text.strip() else ())
    pairs = pairs_of(text)
    texts = tuple(" ".join(words.split()) for ticked, words in pairs if ticked and words.strip())
    return Choice(texts, boxed=True, open=not any(ticked for ticked, _words in pairs))


def pairs_of(text: str) -> list[tuple[bool, str]]:
    """Each box with the words that belong to it: those after it, or those before it."""
    text = boxes(text)
    marks = [(m.start(), m.group() == BOX_TICKED) for m in re.finditer(f"[{BOX_TICKED}{BOX_EMPTY}]", text)]
    if not marks:
        return []
    if apart := _boxes_apart(text, marks):
        return apart
    if not _box_last(text, marks[0][0]):
        ends = [at for at, _ticked in marks[1:]] + [len(text)]
        pairs = []
        for (at, ticked), end in zip(marks, ends, strict=True):
            own = _own(text[at + 1 : end])
            pairs.append((ticked, own.strip(_EDGE)))
            lost = _NEXT.split(text[at + 1 + len(own) : end].strip(_EDGE)) if ticked else []
            pairs += [(False, words) for words in lost if words.strip()]
        return pairs
    starts = [0] + [at + 1 for at, _ticked in marks[:-1]]
    pairs = [(ticked, text[start:at].strip(" :–-,;")) for (at, ticked), start in zip(marks, starts, strict=True)]
    rest = text[marks[-1][0] + 1 :].strip()
    if rest and pairs:
        last = max((n for n, (ticked, _w) in enumerate(pairs) if ticked), default=None)
        if last is not None:
            pairs[last] = (True, f"{pairs[last][1]} {rest}")
    return pairs


def _boxes_apart(text: str, marks: list[tuple[int, bool]]) -> list[tuple[bool, str]]:
    """Boxes that a page gives before all their words: "☐ ☒  Yes No"."""
    if len(marks) < 2 or text[marks[0][0] : marks[-1][0]].strip(f"{BOX_TICKED}{BOX_EMPTY} \t"):
        return []
    words = text[marks[-1][0] + 1 :].split()
    if len(words) != len(marks) or not all(_OPTION.fullmatch(word.strip(":,")) for word in words):
        return []
    return [(ticked, word) for (_at, ticked), word in zip(marks, words, strict=True)]


def _own(words: str) -> str:
    """The words that belong to a box, without a further option that lost its own."""
    for gap in _NEXT.finditer(words.rstrip()):
        head = words[: gap.start()].strip()
        after = _NEXT.split(words[gap.end() :].strip())[0]
        if head and _OPTION.match(after) and len(after.split()) <= _LONGEST_OPTION and not any(map(str.isdigit, after)):
            return words[: gap.start()]
    return words


def _box_last(text: str, first: int) -> bool:
    """Whether each box follows its word: the text ends with a box, or opens with an option's word close before one."""
    before = text[:first].rstrip()
    if not before.strip(" :"):
        return False
    if text.rstrip().endswith((BOX_TICKED, BOX_EMPTY)):
        return True
    opening = before.split()[-1] if before.split() else ""
    close = text[:first].endswith(opening) if opening else False
    after = text[first + 1 : first + 2]
    return bool(_OPTION.fullmatch(opening.strip(":?"))) and len(before.split()) <= 2 and (close or after in (" ", ""))


def yes_no(text: str) -> tuple[bool | None, bool, str]:
    """Yes, no or neither; whether both stand chosen; and the words written beside it."""
    choice = chosen(_PRINTED.sub(" ", text) if _PRINTED.sub(" ", text).strip(" \n:-") else text)
    words = " ".join(choice.texts)
    if choice.boxed:
        yes = any(_YES.match(t.strip()) for t in choice.texts)
        no = any(_NO.match(t.strip()) for t in choice.texts)
        note = re.sub(r"^\W*(?:yes|no|y|n)\b\W*", "", words, flags=re.I)
        return (None if yes == no else yes), yes and no, note
    head = re.match(r"\W*(yes|no|y|n)\b(?!\s*/)", words, re.I)
    if head is None or re.match(r"\W*(?:yes|y)\s*(?:/|or|\|)\s*(?:no|n)\b\W*$", words, re.I):
        return None, False, words
    return head.group(1).lower().startswith("y"), False, words[head.end() :].strip(" .,:;–-")


def picked(lines: tuple[Line, ...]) -> str | None:
    """The one option of "Male / Female" or "Y / N" that formatting or a tick singles out; None where nothing does."""
    text = "\n".join(line.kept for line in lines)
    if BOX_TICKED in boxes(text) or BOX_EMPTY in boxes(text):
        choice = chosen(text)
        return " ".join(choice.texts) or None
    struck = any(span.struck and span.text.strip(" /") for line in lines for span in line.spans)
    if struck:
        return " ".join(text.replace("/", " ").split()) or None
    crossed = re.search(r"([A-Za-z]+)\s*:?\s*(?<![A-Za-z])[xX](?![A-Za-z])", text)
    if crossed and _OPTION.fullmatch(crossed.group(1)):
        return crossed.group(1)
    spans = [span for line in lines for span in line.spans if span.text.strip(" /|\t")]
    singled = [span for span in spans if _singled(span)]
    if singled and len(singled) < len(spans) and len(_SEPARATED.split(text.strip())) > 1:
        return " ".join("".join(span.text for span in singled).replace("/", " ").split()) or None
    return None


def _singled(span: Span) -> bool:
    return span.bold or span.underlined or span.highlighted or span.filled


def among(lines: tuple[Line, ...], is_option: Callable[[str], bool]) -> Choice:
    """What was chosen of alternatives, however it was marked; the words nobody struck where none are offered.

    `is_option` tells the words that a form prints to choose from; other words were written by a person.
    """
    text = "\n".join(line.kept for line in lines)
    if BOX_TICKED in boxes(text) or BOX_EMPTY in boxes(text):
        return chosen(text)
    parts = [part for line in lines for part in parts_of(line)]
    offered = [part for part in parts if is_option(part.words)]
    if len(offered) < 2:
        whole = " ".join(text.split())
        return Choice((whole,) if whole else ())
    written = tuple(part.words for part in parts if part not in offered and not part.struck and part.words)
    left = [part for part in offered if not part.struck]
    if not left:
        return Choice(written, open=not written)
    for marked in (_is_crossed, _is_ringed, _is_singled):
        found = [part for part in left if marked(part)]
        if found and len(found) < len(left):
            return Choice((*(part.words for part in found), *written))
    if len(left) < len(offered):
        return Choice((*(part.words for part in left), *written))
    return Choice(written, open=not written)


def _is_crossed(part: Part) -> bool:
    return part.crossed


def _is_ringed(part: Part) -> bool:
    return part.ringed


def _is_singled(part: Part) -> bool:
    return part.singled


def parts_of(line: Line) -> list[Part]:
    """The alternatives of a line, parted by strokes, bars, gaps or "or", without what bids to choose."""
    text = line.text
    for bidding in reversed(list(_BIDDING.finditer(text))):
        text = text[: bidding.start()] + "\x00" * len(bidding.group()) + text[bidding.end() :]
    found, at = [], 0
    gaps = list(_SEPARATED.finditer(text)) or list(re.finditer(r"(?<=\w)\s+(?=\([A-Z])|(?<=\w\))\s+(?=[A-Z])", text))
    for gap in [*gaps, None]:
        end = gap.start() if gap else len(text)
        words = text[at:end].replace("\x00", "")
        if words.strip():
            found.append(_part(line, words, at, end))
        at = gap.end() if gap else end
    return found


def _part(line: Line, words: str, start: int, end: int) -> Part:
    struck, singled = formatting(line, start, end)
    bare = _CROSSED.sub(" ", words.strip()).strip("()[]{}<>* ")
    crossed = bool(_CROSSED.search(words))
    return Part(" ".join(bare.split()), struck, singled, crossed, is_ringed(line, start, end))


def is_ringed(line: Line, start: int, end: int) -> bool:
    """Whether a ring is drawn round a stretch of a line, or brackets that a scan made of one."""
    bare = line.text[start:end].strip()
    return _BRACKETED.fullmatch(bare) is not None or _has_picture(line, start, end)


def _has_picture(line: Line, start: int, end: int) -> bool:
    """Whether a ring was drawn where a stretch of a line begins: it stands in the text where its left edge lies."""
    at = 0
    for span in line.spans:
        if span.picture and start - 1 <= at < end:
            return True
        at += len(span.text)
    return False


def formatting(line: Line, start: int, end: int) -> tuple[bool, bool]:
    """Whether most letters of a stretch are struck out, and whether most are set off from plain text."""
    at = struck = singled = letters = 0
    for span in line.spans:
        inside = span.text[max(start - at, 0) : max(min(end - at, len(span.text)), 0)]
        count = sum(c.isalpha() for c in inside)
        letters += count
        struck += count * span.struck
        singled += count * (span.bold or span.underlined or span.highlighted)
        at += len(span.text)
    return struck * 2 > letters, singled * 2 > letters
