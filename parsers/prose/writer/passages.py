"""Which passage of a message is the referral, and where its signature begins.

For: `read`. The mail is cut into passages before; here the words decide which of them tells of a person.

Must not know: the headers of the mail beyond a passage's author.
"""

from __future__ import annotations

import re
from dataclasses import replace

from parsers.body.passage import Passage
from parsers.patterns import any_case, compiled
from parsers.prose.people.candidates import tokens
from parsers.prose.roll import on_a_list
from parsers.prose.sentences import Sentence
from parsers.prose.words import BODY_WORD, KIN, RANK, ROLE, ROLE_WORD
from parsers.prose.writer.author import author_name
from parsers.prose.writer.lastline import signed_in_line
from parsers.values.names import find_names
from parsers.values.phones import find_phones

_TELLS = any_case(
    r"\b(?:d\.?\s?o\.?\s?b\b|born\b|date of birth|homeless\w*|evict\w*|releas\w+|discharg\w+|consent\w*"
    r"|duty to refer|referring|noms|crn|nhs no"
    r"|threatened|agreed|tenancy|landlord|sleeping|nowhere)\b|\b\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d{2}\b"
)
_BORN = any_case(
    r"\b(?:d\.?\s?o\.?\s?b\b|born|date of birth)[^\d?]{0,24}\d|\b\d{1,2}[./-]\d{1,2}[./-]((?:19|20)?\d{2})\b"
    r"|\b\d{1,2}(?:st|nd|rd|th)?,?\s(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\w*,?\s(?:19\d\d"
    r"|20[01]\d)\b"
)
"""A day of birth as it is told; who only asks for one ("I need name, date of birth") tells none."""
_KEEP = any_case(
    r"(?:\bnot|n['’]t) (?:a|making a|a new|asking (?:you )?(?:to|for)"
    r"|to open)[^.;]{0,30}\b(?:referral|duty[- ]to[- ]refer|dtr|homeless\w*|(?:house|home|find) (?:him|her|them"
    r"|any\w+)|for a (?:house|home)|case"
    r"|application)\b|\b(?:keep|keeping|save|saving|hold|holding|sustain\w*|preserve|hang on to|hold on to"
    r"|keep hold of"
    r"|not (?:to )?lose)\b[^.;]{0,20}\b(?:tenancy|flat|home|house|mortgage|property|(?:what|the one) (?:he|she"
    r"|they)['’](?:s|ve) got)\b"
    r"|(?:\bnot|n['’]?t) (?:\w+ )?(?:send|mak|ask|writ|submitt|rais"
    r"|log)(?:ing)?\b[^.;]{0,24}\bhomeless\w* (?:referral|case"
    r"|application|one)\b|(?:\bnot|n['’]?t) (?:being |to be )?(?:referr?|sent|logg?|treat|record)(?:ed"
    r"|ing)?\b[^.;]{0,16}"
    r"\b(?:as )?homeless\b|\b(?:hang(?:ing)?|hold(?:ing)?) on ?to it\b"
    r"|\bno homeless(?:ness)? (?:case|referral|application)\b"
    r"|\b(?:stop|keep) it (?:turning|becoming|coming to)\b|\bnot a homeless(?:ness)? case\b|\bwithout a home yet\b"
)
_CLOSING = compiled(
    r"^\W{0,3}(?:(?:with\s)?(?:many|kind(?:est)?|best|warm(?:est)?)\s(?:regards|wishes|thanks)|regards|thanks"
    r"|thank you|thx|cheers|ta|yours|yours \w{4,11}|best|sincerely|rgds|with thanks)[\s,.!]{0,4}$",
    re.IGNORECASE,
)


def choose(passages: tuple[Passage, ...]) -> tuple[Passage, tuple[Passage, ...]]:
    """The passage that tells most of a person, the first where two tell alike; and the others in order."""
    best, most = 0, -1.0
    for n, passage in enumerate(passages):
        text = passage.document.text[:20_000]
        weight = min(12, len(_TELLS.findall(text))) + 5.0 * _tells_birth(text, passage.written.year) - 0.5 * n
        if weight > most + (2 if n else 0):
            best, most = n, weight
    return passages[best], tuple(p for n, p in enumerate(passages) if n != best)


def _tells_birth(text: str, year: int) -> bool:
    """Whether a day of birth is told: a bare date of these years is when something happens."""
    found = (match.group(1) for match in _BORN.finditer(text))
    return any(told is None or abs(int(told) % 100 - year % 100) > _THESE_YEARS for told in found)


_THESE_YEARS = 2


def asks_to_keep(text: str) -> bool:
    """Whether a tenancy or mortgage is to be kept and no homelessness referral is made beside it."""
    found = _KEEP.search(text)
    return bool(found) and bool(re.search(r"\b(?:tenancy|flat|mortgage|rent|landlord|home)\b", text, re.IGNORECASE))


def signed_off(sentences: tuple[Sentence, ...], passage: Passage) -> tuple[tuple[Sentence, ...], tuple[str, ...]]:
    """The words without a signature that nobody cut off, and the signature's lines."""
    after = next((n for n, s in enumerate(sentences) if n and s.opens and _POSTSCRIPT.match(s.text)), None)
    if after and not passage.signature:
        words, lines = signed_off(sentences[:after], passage)
        if any(not _CLOSING.match(line) for line in lines):
            return (*words, *sentences[after:]), lines
    if passage.signature:
        lines = tuple(line.text for line in passage.signature)
        return _with_name_above(_with_theirs(sentences, lines), tuple(_THEIRS.sub("", line) for line in lines))
    known = author_name(passage.author)
    at = _signature_at(sentences, known)
    if at is None and known and len(sentences) > 1 and sentences[1].opens and _tells_writer(sentences[0].text, known):
        return sentences[1:], (sentences[0].text,)
    if at is None:
        return signed_in_line(sentences, passage) or _signed_in_breath(sentences, passage)
    return _with_name_above(sentences[:at], tuple(s.text for s in sentences[at:]))


_POSTSCRIPT = re.compile(
    r"\W{0,3}[Pp]\.?\s?[Ss](?:[.:,–-]|\s(?=[a-z]|(?:I|There|Also|Please|The|He|She|They|His|Her|If|We|You|One|Sorry|Nearly"
    r"|Forgot|And|By)\b))"
)
"""Words below a signature, which are none of it; no "PS Birch", who is a sergeant."""
_THEIRS = re.compile(r"(?<=[\d)])[.;]?\s{1,3}(?=(?:His|Hers?|Theirs|Him|Them)\b[\w :–-]{0,20}\d{4,5})[^@]{10,60}$")
"""The person's number behind the writer's own in one line: "Ann Birch, 01632 960123. Hers 07700 900123"."""


def _with_theirs(sentences: tuple[Sentence, ...], lines: tuple[str, ...]) -> tuple[Sentence, ...]:
    """The words with what a line signed says of the person's own number."""
    last = sentences[-1] if sentences else None
    told = [match.group(0).strip(" .;") for line in lines if (match := _THEIRS.search(line))]
    if last is None:
        return sentences
    return (*sentences, *(replace(last, text=text, index=last.index + n + 1) for n, text in enumerate(told)))


def _with_name_above(
    sentences: tuple[Sentence, ...], lines: tuple[str, ...]
) -> tuple[tuple[Sentence, ...], tuple[str, ...]]:
    """The words and the signature; a name that stands above a post or body cut off is the signature's first line."""
    for at in range(len(sentences) - 1, max(0, len(sentences) - _ABOVE), -1):
        last = sentences[at]
        if not last.opens or len(last.text) > _NAME_LINE or last.text.endswith((".", "?", "!", ":")):
            break
        below = (*(s.text for s in sentences[at + 1 :]), *lines)
        bare = _POST_BEHIND.sub("", _RANK.sub("", last.text)).strip(" ,.")
        named = find_names(bare)
        whole = len(named) == 1 and named[0].text == bare and len(bare.split()) > 1 and not BODY_WORD.search(bare)
        if whole and any(ROLE_WORD.search(line) or BODY_WORD.search(line) for line in below):
            return sentences[:at], (last.text, *below)
    return sentences, lines


_ABOVE = 4
_NAME_LINE = 60
_POST_BEHIND = compiled(rf"\s?(?:\([^()]{{2,30}}\)|[,–-]\s.{{0,24}}?{ROLE}.{{0,16}})\W{{0,3}}$", re.IGNORECASE)
"""A post behind the name in its line: "Jo Bloggs (volunteer)", "Jo Bloggs, ward sister"."""
_RANK = compiled(
    rf"^(?:[A-Z][A-Za-z]{{0,3}}\.?\s?\d{{2,6}}\s)?(?:(?:Mrs?|Ms|Miss|Dr|(?i:{RANK})|Rev|Father|Pastor)\.?\s"
    r"(?:\d{2,6}\s)?)?(?=[A-Z])"
)
"""What stands before a name in its line: a title, a rank with its number."""


_KIN_AT_END = compiled(
    rf"((?:[^\W\d_]{{2,20}}(?:['’-][^\W\d_]{{2,20}})?\s){{2,3}})\((?:(?:his|her|their|the) )?({KIN})\)\W{{0,3}}$",
    re.IGNORECASE,
)


def _signed_in_breath(
    sentences: tuple[Sentence, ...], passage: Passage
) -> tuple[tuple[Sentence, ...], tuple[str, ...]]:
    """The name and kinship with which a text without stops ends: "... god bless jo bloggs (sister)"."""
    match = _KIN_AT_END.search(sentences[-1].text) if sentences and sentences[-1].text.rstrip().endswith(")") else None
    local = passage.author.email.partition("@")[0].casefold() if passage.author else ""
    words = match.group(1).split() if match else []
    while words and words[0].casefold() not in local:
        words = words[1:]
    if not match or not words:
        return sentences, ()
    cut = replace(sentences[-1], text=sentences[-1].text[: match.start()].rstrip())
    return (*sentences[:-1], *((cut,) if cut.text else ())), (f"{' '.join(words)} ({match.group(2)})",)


def _signature_at(sentences: tuple[Sentence, ...], known: str | None) -> int | None:
    """Where the closing words, the author's name, or a last block of short lines with a name and a post begins."""
    first = max(1, len(sentences) - 14)
    for n in range(first, len(sentences)):
        text = sentences[n].text
        if not sentences[n].opens:
            continue
        if _CLOSING.match(text) and all(len(s.text) < 130 for s in sentences[n:]):
            return n
        label = sentences[n].label
        if known and (not label or ROLE_WORD.search(label)) and _tells_writer(text, known):
            return _with_body_above(sentences, n, first)
        if (
            known
            and len(text) < 60
            and not _BORN.search(text)
            and not sentences[n].label
            and not _says(sentences, n)
            and tokens(text)
            and len(tokens(text) & tokens(known)) >= min(2, len(tokens(known)))
        ):
            return n
    return _last_block(sentences, first, boxed=known is None)


def _says(sentences: tuple[Sentence, ...], n: int) -> bool:
    """Whether a line is a sentence, in which a namesake of the writer may stand: "My brother Tom Birch is out."."""
    goes_on = n + 1 < len(sentences) and not sentences[n + 1].opens
    stops = sentences[n].text.endswith((".", "?", "!"))
    return (goes_on or stops) and any(word.islower() for word in sentences[n].text.split()[1:])


_CUT = re.compile(r"\s*[|·•~]\s*|\s[–—/-]\s|,\s|:\s|\s(?=\d{4})|\s\(")
_SIGNED_LINE = 150


def _tells_writer(text: str, known: str) -> bool:
    """Whether a line that is no sentence gives the author's name among posts and bodies, whatever stands first."""
    if len(text) > _SIGNED_LINE or text.endswith((".", "?", "!")):
        return False
    pieces = [piece.strip() for piece in _CUT.split(text) if piece.strip()]
    ours = tokens(known)
    named = [piece for piece in pieces if tokens(piece) & ours and len(piece.split()) <= len(known.split()) + _TITLED]
    rest = " | ".join(piece for piece in pieces if piece not in named)
    whole = any(len(tokens(piece) & ours) >= min(2, len(ours)) for piece in named)
    return whole and bool(ROLE_WORD.search(rest) or BODY_WORD.search(rest))


_TITLED = 2


def _with_body_above(sentences: tuple[Sentence, ...], at: int, first: int) -> int:
    """Where the lines begin that give the body above the writer's name."""
    while at - 1 >= first and sentences[at - 1].opens and len(sentences[at - 1].text) < _NAME_LINE:
        above = sentences[at - 1].text
        if above.endswith((".", "?", "!", ":", ",")) or sentences[at - 1].label or not _OFFICE.search(above):
            break
        at -= 1
    return at


_OFFICE = compiled(rf"{BODY_WORD.pattern}|\b(?:office|team|unit|ward|department)\b", re.IGNORECASE)


_TOLD = re.compile(r"\W{0,3}(?:(?:19|20)\d\d\b|\d{1,2}[./-]\d|\d{2}\b(?![ \d])|[A-Z]\d{4}[A-Z]{2}\b)")

_PLACED = 5
"""So many letters before a name are a bed, a room or an hour."""


def _is_told_on_a_list(text: str) -> bool:
    """Whether a line gives a name with a bed, an hour, a year, an age or a number: several are people referred."""
    row = on_a_list(text)
    return row is not None and (text.find(row[0]) >= _PLACED or _TOLD.match(row[1]) is not None)


def _last_block(sentences: tuple[Sentence, ...], first: int, *, boxed: bool) -> int | None:
    """Where a block of short lines with a name and a post begins; a box's may stand above words to nobody."""
    end = len(sentences)
    while boxed and end > first and len(sentences) - end < _NOTICES and _is_notice(sentences[end - 1]):
        end -= 1
    start = None
    for n in range(end - 1, first - 1, -1):
        text = sentences[n].text
        if not sentences[n].opens or len(text) > 75 or text.endswith((".", "?", "!", ":")):
            break
        start = n
    if start is None or end - start < 2:
        return None
    listed = [n for n in range(start, end) if _is_told_on_a_list(sentences[n].text)]
    if len(listed) > 1:
        return listed[-1] + 1 if listed[-1] + 1 < end else None
    block = [s.text for s in sentences[start:end]]
    for n, text in enumerate(block):
        names = find_names(_RANK.sub("", text))
        rest = " ".join(block[n + 1 :])
        posted, bodied = ROLE_WORD.search(rest), BODY_WORD.search(rest)
        told = posted or bodied or find_phones(rest) if end == len(sentences) else posted and bodied
        if names and names[0].start < 6 and len(names[0].text.split()) >= 2 and told:
            return start + n
    return None


_NOTICES = 3


def _is_notice(sentence: Sentence) -> bool:
    """Whether a sentence below a letter is to everybody: of nobody, without a name or a number."""
    text = sentence.text
    told = _OF_SOMEBODY.search(text) or find_phones(text) or any(" " in name.text for name in find_names(text))
    return text.endswith((".", "!")) and not told


_OF_SOMEBODY = any_case(r"\b(?:s?he|his|hers?|him|they|them|their|i|me|my)\b")
