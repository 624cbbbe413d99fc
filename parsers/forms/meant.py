"""What a row asked where its label does not tell and its answer does: "Base: 4 Mill St", "Ring: 07700 900123".

For: `read`, on one person's entries, before values are made of them. A label means what it usually means until the
answer shows otherwise; a label nobody has listed takes the question of its section that no other row has answered.

Must not know: layouts, wordings beyond those that part two meanings of one label.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from parsers.documents.shape import Line, Span
from parsers.forms.answers import answer
from parsers.forms.between import as_what, hours, leaves_ward, what_is_asked, who_refers, whose_body
from parsers.forms.given import Given, of_referrer
from parsers.forms.lines import cut
from parsers.forms.match import match
from parsers.forms.referrer import ROLE_WORDS
from parsers.forms.slots import Entry, Section, Slot, Who
from parsers.forms.standing import is_said_again, standing, tenure, titled
from parsers.patterns import compiled
from parsers.values.dates import Prefer, find_dates, read_date
from parsers.values.emails import read_email
from parsers.values.names import read_name
from parsers.values.organisations import named_type
from parsers.values.phones import read_phones

_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b")
_HOUSE = compiled(
    r"^\W*(?:(?:flat|room|unit|apartment|plot|berth|pitch)\s\w{1,4}\W{1,2}|c/o\s)?\d{1,4}\s?[a-z]?,?\s+[A-Z]"
    r"|^\W*(?:flat|room|apartment)\s\w{1,4},\s",
    re.I,
)
_COUNCIL = compiled(
    r"(?:the\s)?(?:London Borough of\s\w+|[A-Z][\w'’]{1,30}(?:-[\w'’]{0,30}|\s(?:[A-Za-z][\w'’]{0,30}|&)){0,9}"
    r"\s(?:Council|Borough|LHA))"
)
_WHERE = re.compile(r"\b(?:where|at|place|location|staying|living|lives?|base|based)\b", re.I)
_PASSED = compiled(
    r"\b(?:served|issued|given|mov\w+ in|start\w*|began|since|sent|complet\w+|referr\w+|sign\w*|admi\w+|order\w*|born"
    r"|birth|arriv\w+|sentenc\w+|review\w*|appointment|hearing|assess\w*)\b",
    re.I,
)
_KIN = re.compile(r"\b(?:next of kin|n\.?o\.?k|emergency contact|relative|family contact)\b", re.I)
_CARER = re.compile(r"\b(?:parent|carer|guardian|mother|father)", re.I)
_WORKER = re.compile(
    r"\b(?:com|pom|cpn|social worker|co-?ordinator|offender manager|manager|practitioner|worker)\b", re.I
)
_LICENCE = re.compile(r"\blicen[cs]e\b", re.I)
_STREET = compiled(r"(?<=[,;:] )\d{1,4}[a-z]?,? [A-Z][\w'’]+(?: [A-Z][\w'’]+)*(?:,[^;]*)?" + _POSTCODE.pattern)
_KIND_OF_HOME = "kind of home"
_CASE = (Section.REASON, Section.ACCOMMODATION)
_FEW, _TELLING_WORDS = 8, 6
_OF_A_PERSON = frozenset({Slot.NAME, Slot.PHONE, Slot.MOBILE, Slot.HOME_PHONE, Slot.EMAIL, Slot.CONTACT, Slot.ADDRESS})
_PRISON_NUMBERS = frozenset({Slot.CRN, Slot.NOMS, Slot.PNC})

_Rule = Callable[[Entry, str, Given], Entry]


_WITHHELD = re.compile(r"\b(?:confidential|withheld|not (?:disclosed|to be shared)|p\.?o\.? box|undisclosed)\b", re.I)
_DONE_BY = re.compile(r"\W*(?!born\b|due\b|leave\b|out\b|vacate\b)\w+(?: \w+)? by\W*$", re.I)
_LINK = re.compile(
    r"\b(?:link|outreach|support|key|resettlement|project) ?worker|social prescrib\w*|referr\w+|coach", re.I
)
_ABOUT = compiled(
    r"\b(?:about|student|pupil|parent|person|client|patient|tenant|resident|applicant|guest|soldier|prisoner|who|whom"
    r"|subject|concern\w*|woman|man|individual|customer|claimant)\b",
    re.I,
)
_STROKE = re.compile(r"\s+[/|&]\s+")
_HALVES = frozenset({
    Slot.DATE_OF_BIRTH, Slot.AGE, Slot.NHS, Slot.NINO, Slot.CRN, Slot.NOMS, Slot.PNC, Slot.NAME, Slot.ROLE, Slot.GENDER,
    Slot.ORGANISATION,
})  # fmt: skip
_OWNED = frozenset(Section) - {Section.STRANGER, Section.HOUSEHOLD, Section.CONTACT}
_FORMER = compiled(
    r"\b(?:previous|last|former|before|prior|past|landlord|school|work|office|kin|gp|parent\w*|agent|court|after|until|lived|was|were)\b",
    re.I,
)
_RANK = re.compile(r"\W*rank\b", re.I)
_NAMES = (Slot.NAME, Slot.FORENAMES, Slot.SURNAME, Slot.PERSON_DETAILS)
_OF_PLACE = frozenset({Section.NONE, Section.APPLICANT, Section.ACCOMMODATION, Section.REASON})
_NO_BODY = frozenset({Section.APPLICANT, Section.STRANGER, Section.HOUSEHOLD, Section.CONTACT, Section.ACCOMMODATION})
_SITE = re.compile(r"\W*(?:site|base|premises|where|location)\b", re.I)
_WITH_THEM = re.compile(r"\b(?:staying|living|lives|stays) with (?:him|her|them)\W*$", re.I)
_LINE = re.compile(r"\b(?:phone|number|tel\w*|mobile|line|reach\w*|ring|call|text)\b", re.I)
_OPENS_WITH_NUMBER = re.compile(r"[\s*+(]{0,4}\d[\d\s()]{8,16}")
_THROUGH = re.compile(
    r"\W*(?:only )?(?:via|through|c/o|care of|by way of)\b(?! (?:text|whatsapp|e?-?mail|voice))", re.I
)
"""Somebody else's number, in answer to how the person is reached."""
_FIRST_PART = re.compile(r"[^,\d]{3,60}(?=,\s)")


def as_meant(entries: tuple[Entry, ...], near: date) -> tuple[Entry, ...]:
    """The entries with what their answers show them to ask for."""
    out: list[Entry] = []
    lone = sum(entry.slot is Slot.ORGANISATION and bool(answer(entry)) for entry in entries) == 1
    entries = tuple(piece for entry in entries for piece in _parted(entry, lone=lone))
    given = Given(entries, near)
    before: Entry | None = None
    for entry in entries:
        text = answer(entry) or ""
        meant = _when(entry, text, before, given)
        before = entry
        if meant is entry and (text or entry.slot is Slot.UNKNOWN):
            meant = next((new for rule in _RULES if (new := rule(entry, text, given)) is not entry), entry)
        if meant is not entry and text:
            given.answered = [meant if one is entry else one for one in given.answered]
        out.append(meant)
    return tuple(out)


def _parted(entry: Entry, *, lone: bool) -> Iterator[Entry]:
    """A row on where somebody lives that tells first what kind of place it is: "With grandad, 9 Cormorant Way".

    So of the one body with its address in one answer: "Basildon Jobcentre, Great Oaks SS14 9ZZ".
    """
    text = answer(entry) or ""
    if len(entry.lines) == 1 and (two := _both(entry)):
        yield from two
        return
    if entry.slot is Slot.ORGANISATION and lone and len(entry.lines) == 1 and _POSTCODE.search(text):
        body = _FIRST_PART.match(entry.lines[0].text) if not _SITE.match(entry.label) else None
        if body:
            yield replace(entry, lines=(cut(entry.lines[0], 0, body.end()),))
            yield replace(entry, slot=Slot.ADDRESS, who=Who.REFERRER, lines=(cut(entry.lines[0], body.end() + 1),))
            return
    street = _STREET.search(text) if entry.slot is Slot.ACCOMMODATION and _WHERE.search(entry.label) else None
    kind = text[: street.start()].strip(" ,:;–-") if street else ""
    if street is None or len(entry.lines) > 1 or not kind or any(c.isdigit() for c in kind):
        yield entry
        return
    line = entry.lines[0]
    at = line.text.find(text[street.start() :])
    if at < 0:
        yield entry
        return
    yield replace(entry, lines=(Line((Span(kind),), line.place),), label=_KIND_OF_HOME)
    yield replace(entry, slot=Slot.ADDRESS, who=Who.APPLICANT, lines=(cut(line, at),))


def _both(entry: Entry) -> tuple[Entry, ...]:
    """Two answers in one row whose label asks for both: "DOB / NHS no: 12/12/1975 / 999 123 4567"."""
    asked = _STROKE.split(entry.label.strip(" :"))
    line = entry.lines[0]
    if len(asked) != 2 or len(gaps := list(_STROKE.finditer(line.text))) != 1:
        return ()
    hits = [match(half) for half in asked]
    if not all(hit and hit.slot in _HALVES for hit in hits) or len({hit.slot for hit in hits if hit}) < 2:
        return ()
    parts = (cut(line, 0, gaps[0].start()), cut(line, gaps[0].end()))
    return tuple(
        replace(entry, slot=hit.slot, who=hit.who or entry.who, label=half, lines=(part,))
        for hit, half, part in zip(hits, asked, parts, strict=True)
        if hit
    )


def _council(entry: Entry, text: str, given: Given) -> Entry:
    guessed = entry.slot is Slot.UNKNOWN or (entry.slot is Slot.ROLE and not entry.sure)
    if not guessed or entry.section is Section.REFERRER or given.has(Slot.AUTHORITY):
        return entry
    return replace(entry, slot=Slot.AUTHORITY, who=None) if _COUNCIL.fullmatch(text) else entry


def _home(entry: Entry, text: str, given: Given) -> Entry:
    """Where somebody stays, answered with an address, is no kind of home."""
    if entry.slot is not Slot.ACCOMMODATION or not _WHERE.search(entry.label):
        return entry
    if not is_address(text) and not _WITHHELD.search(text):
        return entry
    if entry.section is Section.REFERRER:
        return replace(entry, slot=Slot.ADDRESS, who=Who.REFERRER)
    if not any(one.slot is Slot.ADDRESS and not of_referrer(one) for one in given.answered):
        return replace(entry, slot=Slot.ADDRESS, who=Who.APPLICANT)
    return replace(entry, slot=Slot.IGNORED) if given.has(Slot.ACCOMMODATION, beside=entry) else entry


def _place(entry: Entry, text: str, given: Given) -> Entry:
    """An address with its postcode in a row that nobody has listed, where none of the applicant's rows gives one."""
    if entry.slot is not Slot.UNKNOWN or entry.section not in _OF_PLACE or _FORMER.search(entry.label):
        return entry
    given_one = any(one.slot in (Slot.ADDRESS, Slot.POSTCODE) and not of_referrer(one) for one in given.answered)
    lone = is_address(text) and _POSTCODE.search(text) is not None and not given_one
    return replace(entry, slot=Slot.ADDRESS, who=Who.APPLICANT) if lone else entry


def _body(entry: Entry, text: str, given: Given) -> Entry:
    """A body in a row that its own kind labels: "PDU: Basildon PDU"."""
    if entry.slot is not Slot.UNKNOWN or entry.section in _NO_BODY or given.has(Slot.ORGANISATION):
        return entry
    named = len(text.split()) <= _FEW and named_type(text) is not None and not read_phones(text)
    ours = entry.section is Section.REFERRER or named_type(entry.label) is not None
    if is_said_again(entry.label, text):
        named = ours = True
    return replace(entry, slot=Slot.ORGANISATION) if named and ours else entry


def _rank(entry: Entry, _text: str, given: Given) -> Entry:
    """The rank of a soldier whose name stands beside it."""
    beside = entry.section is Section.NONE and given.has(Slot.SURNAME, Slot.FORENAMES)
    return (
        replace(entry, slot=Slot.IGNORED) if entry.slot is Slot.ROLE and _RANK.match(entry.label) and beside else entry
    )


def _with_them(entry: Entry, _text: str, given: Given) -> Entry:
    """Who stays with the person is no kind of home, where another row tells that."""
    if entry.slot is Slot.ACCOMMODATION and _WITH_THEM.search(entry.label):
        return replace(entry, slot=Slot.HOUSEHOLD) if given.has(Slot.ACCOMMODATION, beside=entry) else entry
    return entry


def _safe_number(entry: Entry, text: str, given: Given) -> Entry:
    """How to reach the person, answered with a number that no other row gives: what stands beside it is the wish."""
    opens = _OPENS_WITH_NUMBER.match(text) is not None
    if entry.slot is not Slot.CONTACT_WISH or not (opens or _LINE.search(entry.label)) or not read_phones(text):
        return entry
    numbers = (Slot.PHONE, Slot.MOBILE, Slot.HOME_PHONE, Slot.CONTACT)
    signs = next((n for n, one in enumerate(given.answered) if of_referrer(one)), len(given.answered))
    told = any(one.slot in numbers and not of_referrer(one) for one in given.answered[:signs])
    if _THROUGH.match(text):
        return replace(entry, slot=Slot.OTHER_CONTACT)
    return entry if told else replace(entry, slot=Slot.PHONE, who=Who.APPLICANT)


def _worker(entry: Entry, text: str, given: Given) -> Entry:
    """A post with a name beside it, or whatever was done "by" somebody, where nobody is named as the referrer."""
    if entry.slot not in (Slot.UNKNOWN, Slot.IGNORED) or given.has_referrers(Slot.NAME):
        return entry
    post = ROLE_WORDS.search(entry.label) and _is_name(text)
    done = _DONE_BY.match(entry.label) and _is_name(re.split(r"[,(–]|\s-\s", text)[0].strip())
    if done and entry.slot is Slot.UNKNOWN:
        return replace(entry, slot=Slot.NAME, who=Who.REFERRER)
    if not post or (entry.slot is Slot.IGNORED and not _LINK.search(entry.label)):
        return entry
    ours = entry.section is Section.REFERRER or _LINK.search(entry.label)
    return replace(entry, slot=Slot.NAME, who=Who.REFERRER) if ours else entry


def _subject(entry: Entry, text: str, given: Given) -> Entry:
    """Whom a form is about, in words nobody has listed, where no row names them."""
    if entry.slot is not Slot.UNKNOWN or entry.section not in (Section.NONE, Section.APPLICANT):
        return entry
    bare = re.sub(r"\s*\([^()]*\)", "", text)
    named = any(one.slot in _NAMES and not of_referrer(one) for one in given.answered)
    if not _ABOUT.search(entry.label) or not _is_name(bare) or named:
        return entry
    return replace(entry, slot=Slot.NAME, who=Who.APPLICANT, lines=(Line((Span(bare),), entry.place),))


def _office(entry: Entry, text: str, given: Given) -> Entry:
    """An office, a base or a ward that is answered with an address, beside the body's own name."""
    if entry.slot is Slot.ORGANISATION and is_address(text):
        if not given.has(Slot.ORGANISATION, beside=entry) and not _SITE.match(entry.label):
            return entry
        return replace(entry, slot=Slot.ADDRESS, who=Who.REFERRER)
    return entry


def _of_applicant(entry: Entry, _text: str, given: Given) -> Entry:
    """The applicant's own rank, employer or prison, where the referrer's stand elsewhere."""
    if entry.slot in (Slot.ROLE, Slot.ORGANISATION) and entry.who is None and entry.section is Section.APPLICANT:
        others = [one for one in given.answered if one.slot is entry.slot and one.section is not Section.APPLICANT]
        return replace(entry, slot=Slot.IGNORED) if others else entry
    return entry


def _carer(entry: Entry, _text: str, given: Given) -> Entry:
    """The parent of a young person who is named in a row of their own."""
    names = (Slot.NAME, Slot.FORENAMES, Slot.SURNAME)
    if entry.slot in _OF_A_PERSON and _CARER.search(entry.label) and entry.who is not Who.REFERRER:
        named = any(one.slot in names and one.who is not Who.REFERRER and not _CARER.search(one.label)
                    and one.section is not Section.REFERRER for one in given.answered)  # fmt: skip
        return replace(entry, slot=Slot.IGNORED) if named else entry
    return entry


def _kin(entry: Entry, text: str, given: Given) -> Entry:
    """A relative with a number may be asked (contract, reading.md: Applicant, phones)."""
    if entry.slot is Slot.IGNORED and _KIN.search(entry.label) and not given.has(Slot.OTHER_CONTACT):
        return replace(entry, slot=Slot.OTHER_CONTACT, who=None) if read_phones(text) else entry
    return entry


def _named(entry: Entry, text: str, given: Given) -> Entry:
    """A contact that is a person's name and nothing else; a "COM" in the referrer's part of a form that names no other.

    What the label alone says is their number, or another worker who may be asked.
    """
    if not _is_name(text):
        return entry
    if entry.slot is Slot.CONTACT:
        return replace(entry, slot=Slot.NAME)
    ours = entry.section is Section.REFERRER or given.reaches(entry)
    if entry.slot is Slot.OTHER_CONTACT and ours and _WORKER.search(entry.label):
        named = any(one.slot in (Slot.NAME, Slot.FORENAMES) and of_referrer(one) for one in given.answered)
        return entry if named else replace(entry, slot=Slot.NAME, who=Who.REFERRER)
    return entry


def _is_name(text: str) -> bool:
    words = text.split()
    return 1 < len(words) <= 5 and read_name(text) is not None and not any(c.isdigit() or c in "@:/" for c in text)


def _licence(entry: Entry, _text: str, given: Given) -> Entry:
    """The licence of somebody released from prison ends no home."""
    if entry.slot is Slot.HOMELESS_ON and _LICENCE.search(entry.label) and given.has(*_PRISON_NUMBERS):
        return replace(entry, slot=Slot.IGNORED)
    return entry


def _when(entry: Entry, text: str, before: Entry | None, given: Given) -> Entry:
    """A bare "Date" right below the question whether somebody is homeless or soon will be, with a day to come."""
    asked = before is not None and before.slot in (Slot.REASON, Slot.HOMELESS, Slot.THREATENED)
    if entry.slot is not Slot.DATE or not asked or not text or given.has(Slot.HOMELESS_ON, Slot.RELEASE_ON):
        return entry
    day = read_date(text, near=given.near, prefer=Prefer.FUTURE)
    return replace(entry, slot=Slot.HOMELESS_ON, sure=False) if day and day >= given.near else entry


def _day(entry: Entry, text: str, given: Given) -> Entry:
    """A bare day to come among the questions on the home, where no row asks when it ends."""
    if entry.slot is not Slot.UNKNOWN or entry.section not in _CASE or _PASSED.search(entry.label):
        return entry
    day = read_date(text, near=given.near, prefer=Prefer.FUTURE)
    dates = find_dates(text, near=given.near)
    if day is None or day < given.near or len(dates) != 1 or len(text.split()) > _FEW:
        return entry
    if given.has(Slot.HOMELESS_ON, Slot.RELEASE_ON):
        return entry
    return replace(entry, slot=Slot.HOMELESS_ON, sure=False)


def _story(entry: Entry, text: str, given: Given) -> Entry:
    """A sentence among the questions on the home, where no row asks why it is lost."""
    if entry.slot is Slot.UNKNOWN and entry.section in _CASE and len(text.split()) >= _TELLING_WORDS:
        return replace(entry, slot=Slot.EXPLANATION) if not given.has(Slot.EXPLANATION) else entry
    return entry


def _reached(entry: Entry, text: str, given: Given) -> Entry:
    """A number or a mail address in a row of the referrer's or the applicant's that nobody has listed."""
    if entry.slot is Slot.UNKNOWN and entry.section in _OWNED and read_email(text) == text.strip().lower():
        return replace(entry, slot=Slot.EMAIL)
    sectioned = entry.section in (Section.REFERRER, Section.APPLICANT)
    if entry.slot is not Slot.UNKNOWN or not (
        sectioned or (entry.section is Section.NONE and _LINE.search(entry.label))
    ):
        return entry
    short = len(text.split()) <= _FEW
    if read_email(text) and short:
        return replace(entry, slot=Slot.EMAIL)
    if read_phones(text) and (_LINE.search(entry.label) or not re.search(r"[A-Za-z]{3}", text)):
        return replace(entry, slot=Slot.PHONE)
    if entry.section is Section.REFERRER and is_address(text):
        return entry if given.has_referrers(Slot.ADDRESS) else replace(entry, slot=Slot.ADDRESS, who=Who.REFERRER)
    if entry.section is Section.REFERRER and short and ROLE_WORDS.search(text) and not read_phones(text):
        return entry if given.has(Slot.ROLE) else replace(entry, slot=Slot.ROLE)
    return entry


_RULES: tuple[_Rule, ...] = (
    _council, as_what, what_is_asked, leaves_ward,
    titled, tenure, standing, _home, _office, _with_them, _safe_number, _worker, _subject, _place, _body,
    _rank, _of_applicant, _carer,
    _kin, _named, _licence, _day, _story, _reached,
    who_refers, whose_body, hours,
)  # fmt: skip


def is_address(text: str) -> bool:
    """Whether an answer is where a house stands: by its postcode, or by number and street."""
    return bool(_POSTCODE.search(text) or _HOUSE.match(text)) and len(text.split()) <= 25
