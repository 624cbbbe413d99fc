"""Choices as people make them on paper: boxes ticked, words struck out, underlined, circled, crossed or highlighted.

For: consent, reason, gender, yes/no questions.

Must not know: what was asked. "Yes☐ No☒" and "☐Yes ☒No" stand in one form: the place of the first box tells which
word a box belongs to.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from parsers.documents.shape import BOX_EMPTY, BOX_TICKED, Line, Span

_TICKED = re.compile(r"[\[(]\s?[xX✓✔√☒☑✗✘*yY]\s?[\])]|[☑✓✔√🗹✅☒✗✘🗷]")
_EMPTY = re.compile(r"\[\s{0,4}\]|\(\s{1,4}\)|[□▢◻❏❑○◯]")
_OPTION = re.compile(
    r"\b(?:yes|no|y|n|male|female|m|f|homeless\w*|threatened|written|verbal|oral|signed|agree[ds]?)\b", re.I
)
_YES = re.compile(r"\b(?:yes|y|true|agreed?)\b", re.I)
_NO = re.compile(r"\b(?:no|n|false)\b", re.I)
_SEPARATED = re.compile(r"\s*(?:/|\||\n|;|\bor\b)\s*")


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen. `texts` are the chosen options as written; `boxed` that boxes were there to tick.

    `open` says that options were offered and none was chosen.
    """

    texts: tuple[str, ...]
    boxed: bool = False
    open: bool = False


def boxes(text: str) -> str:
    """The text with every kind of box and tick as the two of the shape: "[X]", "✓", "( )"."""
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
    if not _box_last(text, marks[0][0]):
        ends = [at for at, _ticked in marks[1:]] + [len(text)]
        return [(ticked, text[at + 1 : end].strip(" :–-,;")) for (at, ticked), end in zip(marks, ends, strict=True)]
    starts = [0] + [at + 1 for at, _ticked in marks[:-1]]
    pairs = [(ticked, text[start:at].strip(" :–-,;")) for (at, ticked), start in zip(marks, starts, strict=True)]
    rest = text[marks[-1][0] + 1 :].strip()
    if rest and pairs:
        last = max((n for n, (ticked, _w) in enumerate(pairs) if ticked), default=None)
        if last is not None:
            pairs[last] = (True, f"{pairs[last][1]} {rest}")
    return pairs


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
    choice = chosen(text)
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
