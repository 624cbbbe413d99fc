"""Which of several dates is the release, which the day the home is lost.

For: `read`. Every date in the text is a candidate; the words around it speak for release, for the loss of a home, or
for something else (sentence, recall, tag, appointment). The best of each kind wins, with its evidence.

Must not know: what the service does on those days. Source: contract, reading.md (Reason and dates).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from parsers.prose.sentences import Sentence
from parsers.prose.words import low, lowered
from parsers.record import Doubt, Evidence
from parsers.values.dates import Form, FoundDate, Prefer, find_dates


@dataclass(frozen=True, slots=True)
class Days:
    """The two days of a record, with evidence and what is doubtful about them."""

    release_on: date | None = None
    homeless_on: date | None = None
    evidence: tuple[tuple[str, Evidence], ...] = ()
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class _Candidate:
    day: date
    release: float
    loss: float
    found: FoundDate
    sentence: Sentence


_RELEASE = lowered(
    r"\b(?:re-?)?releas(?:e|ed|ing)\b|\bcrd\b|\bhome date\b|\bdischarg(?:e|ed|ing)\b|\bedd\b|\bgoing out\b"
    r"|\bgoes out\b|\bdue out\b|\bis out\b|\bcom(?:es|ing) out\b|\bout (?:on|tomorrow|tmrw|this)\b"
    r"|\blet (?:him|her|them) (?:out|go)\b|\bgets? out\b|\bgate\b|\bleav(?:es?|ing) (?:us|here|prison|custody"
    r"|hospital|the (?:ward|unit|prison|army|navy|raf|service))\b|\bsent home\b"
    r"|\bsend(?:ing)? (?:him|her|them) home|\bard\b|\bwalks? out\b|\bleaves the (?:army|navy|forces|raf)"
    r"|\bfinishes (?:his|her) sentence|\bout date\b|\bexit date|\bleaving date|\bend of service"
)
_WARD_GOING = lowered(
    r"^(?:going|go|off|home|leaving|out|ready to go|for home|for discharge|likely)\b|\b(?:going|leaving|be ready"
    r"|plan is|aiming for|looking at)\b"
)
_WITH_US = lowered(r"\b(?:with us|here|inside|in custody|serving)\b[^.;]{0,30}\b(?:till|until|to)\s(?:the\s)?$")
_LOSS = lowered(
    r"\b(?:out|gone|leave|go|move|moved|off|vacate[d]?|clear|quit)\b[^.;,]{0,18}\b(?:by|before|on|from|until"
    r"|till)\s(?:the\s)?$|\b(?:has|have|had|got|needs?|must|need)\b[^.;]{0,12}\b(?:to\s)?(?:be\s)?(?:out|gone"
    r"|leave|go|move|vacate)\b"
    r"|\b(?:he|she|they)(?:['’]s|['’]re|s| is| are| will be) out\b|\bruns? out\b|\bran out\b|\bexpir(?:es|ed"
    r"|y)\b|\bend(?:s|ed|ing)?\b|\bfinish(?:es|ed)?\b|\bbailiffs?\b|\bevict(?:ed|ion)?\b|\bpossession\b"
    r"|\bwarrant\b|\bcompletion\b"
    r"|\bput out\b|\bnotice\b|\bkeep (?:him|her|them|[A-Z]\w+)\b|\bhave (?:him|her|them)\b|\bstay\b"
    r"|\bgave (?:him|her|them|me|us)\b|\bgiven (?:him|her|them|me|us)?\b|\bhomeless\b|\bnowhere\b|\blocked out\b"
    r"|\bkicked out\b|\bthrown out\b"
    r"|\bchanged the locks?\b|\bthe locks?\b|\bterminat(?:es|ed|ion)\b|\bclos(?:es|ed|ing|ure)\b|\bshut(?:s"
    r"|ting)?\b|\blast (?:night|day)\b|\bmove[- ]?on\b|\bup on\b|\bcome the\b|\bevicting\b|\btil(?:l)?\b"
    r"|\buntil\b|\bvacant\b|\bhandover\b"
    r"|\bhas till\b|\bgot till\b|\bsold\b|\bback in\b|\bplacement\b|\bbooked (?:in )?(?:till|until|up to)"
    r"|\bpaid (?:up )?(?:till|until|to)|\bmoney\b|\bleft (?:the|his|her|their|our)\b|\basked to leave\b"
    r"|\bsleeping (?:rough|out|in)\b|\bon the street"
)
_FOR_SINCE = lowered(
    r"\b(?:homeless|sleeping|roofless|on the streets?|rough|of no fixed abode|nfa)\b[^.;]{0,40}\b(?:since|from"
    r"|as of|on)\s(?:the\s)?$"
)
_LOSS_STRONG = lowered(
    r"\b(?:must|has|have|had|got|needs?|due|supposed|is|are) (?:got )?to (?:be )?(?:out|gone|leave|go|move"
    r"|vacate|move out|move on|pack)\b|\bmust (?:be (?:out|gone)|leave|go|move)\b|\bruns? out\b|\bran out\b"
    r"|\bexpires?\b|\bbailiffs?\b|\bevict(?:ed|ion)\b"
    r"|\bout by\b|\bgone by\b|\bleave by\b|\bplacement (?:here )?ends|\bhomeless (?:from|since|as of|on|by)\b"
    r"|\bthreatened with homelessness\b|\bpossession\b|\bcompletion\b|\b(?:he|she|they)['’]?(?:s|re) out\b"
    r"|\bmoney ran out|\bnotice (?:period )?(?:ends|expires|is up|runs)"
    r"|\b(?:gave|given|got|has|allowed|granted) (?:him |her |them |me |us )?(?:until|till)\b|\bend(?:ed)? (?:his"
    r"|her|their) (?:stay|placement|licence|tenancy|booking)|\bcan keep\b|\bput out on|\b(?:funding|booking"
    r"|licence|stay|contract|room|bed|placement|let|tenancy) (?:ends?|finishes|finished|ended|runs|is up|stops"
    r"|closes)|\bjob and (?:ends|finishes)"
)
_AP_LIKE = lowered(
    r"\b(?:approved premises|\bAP\b|CAS-?[123]|hostel|hotel|refuge|placement|shelter|B&B|bed and breakfast"
    r"|lodgings|84 nights|foyer|urgent treatment)\b"
)
_AGAINST = lowered(
    r"\b(?:sentenced?|convicted|remanded|came (?:in|to us)|came into|arrived|admitted|admission|eligib\w+|rotl"
    r"|sed\b|expiry|licence (?:ends?|runs?|expires)|parole|tag\b|hdc\b|recalled|refused|appointment|court"
    r"|hearing|next (?:due|date)"
    r"|born|dob|d\.o\.b|birth|clinic|operation|surgery|scan|seen|saw|spoke|visit(?:ed)?|signed|dated|consent"
    r"|agreed|assessed|assessment|review|meeting|met|due (?:for|\d)|started|joined|moved in|tenant since|served"
    r"|section 21|s\.?21|letter|married|split|died|baby|pregnan\w+|expecting"
    r"|forecast|referred|since (?:he|she|they)|holiday|leave (?:until|till)|back (?:at|on|in) (?:work|clinic)"
    r"|ward round|medically (?:fit|optimised)|mfd|mdt|strategy|conference|marac|attend\w*|started|arrest\w*"
    r"|assault\w*|reported|overnight|day release|stopped|went in(?:to)?|until the)\b"
)
_MEANT = lowered(
    r"\b(?:was|were|had been|originally|previously|should have been|instead of|rather than|not"
    r"|supposed)\b[^.;]{0,16}\b(?:to be|meant|ment|going to|due|set|planned)\b[^.;]{0,18}$|\b(?:instead of"
    r"|rather than|originally|previously|not)\s(?:the\s|on\s){0,2}$"
)
_PAST = lowered(
    r"\b(?:was|were|had|ran|ended|left|lost|since|went|came|got|told|gave|kicked|threw|thrown|moved|changed"
    r"|finished|released from|discharged from|been|closed|sold|locked|put|expired|evicted|did)\b"
)
_FUTURE_WORD = lowered(
    r"\b(?:by|will|going|due|until|till|til|expected|planned|set for|next|must|has to|have to|likely|end[s]?\b"
    r"|expires|runs out|is out|be|may|from|bailiffs?|eviction|completion|possession)\b|['’]ll\b"
)


def read_days(sentences: Iterable[Sentence], *, written: date, inside: bool, patient: bool) -> Days:
    """Settle the dates of a message. `inside`: in custody; `patient`: on a ward."""
    candidates = [c for line in sentences for c in _candidates(line, written, inside=inside, patient=patient)]
    if inside:
        # a home lost before prison is not the one that will be missing
        candidates = [
            c if c.day >= written else replace(c, loss=-9.0 if c.loss >= c.release else c.loss, release=c.release - 2)
            for c in candidates
        ]
    release = _best(candidates, "release")
    loss = _best(candidates, "loss")
    if release is not None and loss is not None and release.found is loss.found:
        if release.release >= loss.loss:
            loss = _best([c for c in candidates if c.found is not release.found], "loss")
        else:
            release = _best([c for c in candidates if loss is not None and c.found is not loss.found], "release")
    if (
        release is not None
        and loss is not None
        and release.day == loss.day
        and not _LOSS_STRONG.search(low(loss.sentence.text))
    ):
        # a future homelessness that is only the release day stays release_on
        loss = None
    evidence: list[tuple[str, Evidence]] = []
    doubts: list[Doubt] = []
    for path, chosen in (("accommodation.release_on", release), ("accommodation.homeless_on", loss)):
        if chosen is None:
            continue
        evidence.append((path, chosen.sentence.evidence()))
        if chosen.found.doubt:
            doubts.append(Doubt(path, chosen.found.doubt))
        elif rival := _rival(candidates, chosen, path):
            doubts.append(Doubt(path, f"another day could be meant: {rival.day.isoformat()}"))
    return Days(release.day if release else None, loss.day if loss else None, tuple(evidence), tuple(doubts))


def _candidates(sentence: Sentence, written: date, *, inside: bool, patient: bool) -> list[_Candidate]:
    found = [f for f in find_dates(sentence.text, near=written) if f.form is not Form.ROUGH]
    made: list[_Candidate] = []
    small = low(sentence.text)
    for n, one in enumerate(found):
        start = found[n - 1].end if n else 0
        end = found[n + 1].start if n + 1 < len(found) else len(sentence.text)
        left, right = small[max(start, one.start - 110) : one.start], small[one.end : min(end, one.end + 60)]
        opening = not sentence.text[: one.start].strip(" -*•·")
        right = right if opening else _clause_after(right)
        candidate = _weigh(one, _clause_before(left), right, sentence, written=written, inside=inside, patient=patient)
        if candidate is not None:
            made.append(candidate)
    return made


def _clause_before(left: str) -> str:
    return re.split(r"[;.!?](?=\s)", left)[-1]


def _clause_after(right: str) -> str:
    return re.split(r"[;.!?](?=\s|$)|\s[–-]\s|,\s", right)[0]


def _weigh(
    one: FoundDate, left: str, right: str, sentence: Sentence, *, written: date, inside: bool, patient: bool
) -> _Candidate | None:
    near = left[-45:]
    around = f"{left}|{right}"
    release = (
        3.0 * bool(_RELEASE.search(near))
        + 1.5 * bool(_RELEASE.search(left[:-45]))
        + (3.0 if not left.strip(" -*•·") else 1.5) * bool(_RELEASE.search(right[:28]))
    )
    loss = (
        1.5 * bool(_LOSS.search(near)) + 2.0 * bool(_LOSS_STRONG.search(left)) + 1.0 * bool(_LOSS_STRONG.search(right))
    )
    loss += 3.0 * bool(_FOR_SINCE.search(left))
    if _WITH_US.search(left) and inside:
        release += 3
    if patient and one.form is not Form.RELATIVE and _WARD_GOING.search(left.strip()):
        release += 2
    if _AP_LIKE.search(around) and not re.search(r"\bhm[py]", around) and loss >= 1.5:
        loss, release = loss + 1, release - 2
    elif (inside or patient) and release >= 3:
        loss -= 1.5
    if _spoken_against(near[-38:]) or re.match(r"\W{0,3}(?:day release|rotl|overnight)\b", right, re.IGNORECASE):
        release, loss = release - 2.5, loss - 2
    if _MEANT.search(near):
        release -= 2
    if re.search(r"\bnow\b", near):
        release += 0.5
    if one.form is Form.RELATIVE:
        release, loss = _of_today(one, left, right, release, loss, inside=inside or patient)
    day = _day(one, left, sentence, written)
    if day is None or abs((day - written).days) > 1500 or max(release, loss) < 1.5:
        return None
    return _Candidate(day, release, loss, one, sentence)


def _spoken_against(near: str) -> bool:
    """Whether the last word of weight before a date is one of something else: a sentence, a hearing, a visit."""
    ends = [found.end() for found in _AGAINST.finditer(near)]
    if not ends:
        return False
    rest = near[ends[-1] :]
    return not (_RELEASE.search(rest) or _LOSS_STRONG.search(rest) or _LOSS.search(rest))


def _of_today(
    one: FoundDate, left: str, right: str, release: float, loss: float, *, inside: bool
) -> tuple[float, float]:
    """Today and tonight are said of much: of a release or discharge, or in "homeless as of today"."""
    around = f"{left[-40:]}|{right[:40]}"
    if not re.search(r"\b(?:releas|discharg|out\b|going|leav|let)", around, re.IGNORECASE) or re.search(
        r"today['’]s", one.quote + right[:2]
    ):
        release -= 3
    if not re.search(
        r"\bhomeless (?:as (?:of|from)|from|since)\s$|\b(?:out by|be out|evict\w*|bailiffs?|leave|locked out|locks)\b",
        left[-30:],
        re.IGNORECASE,
    ):
        loss -= 3
    if re.search(r"\b(?:streets?|sentenced)\b", left[-30:], re.IGNORECASE):
        release -= 2
    return release, loss


def _day(one: FoundDate, left: str, sentence: Sentence, written: date) -> date | None:
    """Forward unless the words tell the past; a stated year leaves no choice."""
    if one.after == one.before:
        return one.after
    past = _PAST.search(left[-34:]) and not _FUTURE_WORD.search(left[-30:])
    if past and one.before is not None and (written - one.before).days < 200:
        return one.on(Prefer.PAST)
    del sentence
    return one.on(Prefer.FUTURE)


_FLOOR = 2.0


def _best(candidates: list[_Candidate], kind: str) -> _Candidate | None:
    ranked = sorted(
        (c for c in candidates if getattr(c, kind) >= _FLOOR and getattr(c, kind) >= getattr(c, _OTHER[kind]) - 0.5),
        key=lambda c: (-getattr(c, kind), c.sentence.index),
    )
    return ranked[0] if ranked else None


_OTHER = {"release": "loss", "loss": "release"}


def _rival(candidates: list[_Candidate], chosen: _Candidate, path: str) -> _Candidate | None:
    kind = "release" if path.endswith("release_on") else "loss"
    return next(
        (c for c in candidates if c.day != chosen.day and getattr(c, kind) >= getattr(chosen, kind) - 0.25), None
    )
