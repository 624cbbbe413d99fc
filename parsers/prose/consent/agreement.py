"""What one sentence says of agreement by its own words, clause by clause.

For: `assent`, which asks it where who, stance and object cannot be told apart (docs/decisions/0012).

How: a clause must name agreement (consent, permission, happy, fine, said yes) and, where the word is a weak one, also
what is agreed to (the referral, the sharing, the council). Who agrees, whether the words deny it, put it off, doubt it
or tie it to a condition is asked of the same clause. Whatever is spoken of and fits nothing is vague, never given.

Must not know: other sentences, dates.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from parsers.prose.consent import actorwords, agreewords
from parsers.prose.consent.answers import answers_something_else, name_put_to_it, told_to_go_on
from parsers.prose.consent.shorthand import written_out
from parsers.prose.words import KIN, low, lowered
from parsers.values.names import find_names


class Says(StrEnum):
    """What a clause says of the person's agreement."""

    SIGNED = "signed"
    AGREED = "agreed"
    WISHED = "wished"
    """the person asked for the referral: agreement without the word"""
    PENDING = "pending"
    FORM_LATER = "form later"
    """only the paper is outstanding: takes nothing from an agreement given beside it"""
    DOUBTED = "doubted"
    CONDITION = "condition"
    OTHER_AGREED = "other agreed"
    """somebody decided in the person's place, or the person cannot decide"""
    OTHER_SAID = "other said"
    """somebody else spoke of agreement: counts only where the person's own word is not told"""
    REFUSED = "refused"
    WITHDREW = "withdrew"
    VAGUE = "vague"
    """agreement is spoken of, and nothing more can be told"""


GIVEN = (Says.SIGNED, Says.AGREED, Says.WISHED)


@dataclass(frozen=True, slots=True)
class Said:
    """One clause's word on agreement, and where in the sentence it stands."""

    says: Says
    start: int


_CAN = {"ca": "can", "wo": "will", "sha": "shall"}


_NOT_WORDS = re.compile(r"[^\s@]{1,64}@[^\s@]{1,120}|\bBlessing\b(?!\s(?:was|is|has been)?\s?given)")
"""An address, and a first name, that hold a word of assent."""


_OFFICE = re.compile(r"(?:dr|doctor|prof|professor|cllr|rev|revd|sgt|ps|pc|dc|insp)\.?", re.IGNORECASE)
"""Titles of those who treat, represent or arrest: a body's, not the person's."""


@lru_cache(maxsize=256)
def plain(text: str) -> str:
    """Small letters, "not" written out, and the names of people who act as "he": for that the rules are written."""
    if "@" in text or "Blessing" in text:
        text = _NOT_WORDS.sub(lambda m: "_" * len(m.group()), text)
    for found in reversed(find_names(text)):
        name = found.text
        if not (actorwords.NO_PERSON.fullmatch(name) or actorwords.DOING.fullmatch(name)) and actorwords.DOES.match(
            text, found.end
        ):
            start = (
                found.start - len(found.title) - 1 if found.title and found.start > len(found.title) else found.start
            )
            actor = "the doctor" if _OFFICE.fullmatch(found.title) else "he"
            text = f"{text[:start]}{actor}{text[found.end :]}"
    text = agreewords.COLON.sub(r"\1 ", written_out(low(text).replace("’", "'")))
    return agreewords.NOT.sub(lambda m: f"{_CAN.get(m.group(1), m.group(1))} not", text).replace("cannot", "can not")


def signals_in(text: str, *, before: str = "") -> list[Said]:
    """All that a sentence says of agreement, in order. `before` is the sentence before it, for a bare "He agreed"."""
    small = low(text)
    if answers_something_else(text):
        return []
    if not (agreewords.STRONG.search(small) or agreewords.WEAK.search(small)):
        return given_by_answer(plain(text))
    small = agreewords.NOT_ABOUT.sub(lambda m: " " * len(m.group(0)), plain(text))
    topical = bool(agreewords.ABOUT.search(small)) or bool(agreewords.STRONG.search(small))
    earlier = plain(before)
    strong_before = bool(agreewords.STRONG.search(earlier))
    spoken_before = bool(agreewords.ABOUT.search(earlier)) or strong_before
    if agreewords.NOT_MINDING.search(small) or (
        topical
        and agreewords.ASKED_AND_DID.search(small)
        and not agreewords.DOUBT.search(small)
        and not _WAITED_FOR.search(small)
    ):
        return [Said(Says.AGREED, 0)]
    found: list[Said] = []
    who = ""
    for start, clause in clauses(small):
        who = subject_of(clause[: _verb_at(clause)]) or who
        if (
            re.match(r"^\W*(?:and |but |so )?they\b", clause)
            and not agreewords.ABOUT.search(clause)
            and _of_one(small, earlier)
        ):
            who = "third"
        bare = bool(agreewords.BARE.search(clause) or (strong_before and "in writing" in clause)) and who not in (
            "third",
            "you",
        )
        near = topical or bare or bool(found) or (spoken_before and len(clause) < 50)
        says = _clause(clause, small, who, topical=near, bare=bare or bool(found))
        if says is not None:
            found.append(Said(says, start))
    found = _weighed(small, found)
    if (
        not found
        and agreewords.STRONG.search(small)
        and (says := _clause(small, small, "person", topical=True, bare=True))
    ):
        found = [Said(says, 0)]
    if (
        not found
        and re.search(r"\bconsent", small)
        and not _HEADING.match(small)
        and not re.search(r"\bconsent(?:s|ed)? to (?!shar|refer)", small)
    ):
        found = [Said(Says.VAGUE, small.find("consent"))]
    return _not_before(small, found or given_by_answer(small))


def given_by_answer(text: str) -> list[Said]:
    """A name put to it, or "please do" to the question whether to write, where nothing else is said."""
    if agreewords.DOUBT.search(text) or " not " in text:
        return []
    for says, places in ((Says.SIGNED, name_put_to_it(text)), (Says.AGREED, told_to_go_on(text))):
        if places is not None:
            return [Said(says, places)]
    return []


def _of_one(text: str, before: str) -> bool:
    """Whether one person is spoken of, so that "they" are others: a hostel, a family, a landlord."""
    talk = f"{before} {text}"
    return bool(re.search(r"\b(?:he|she|his|her|him)\b", talk)) and not re.search(
        r"\b(?:both|couple|family"
        r"|parents)\b",
        talk,
    )


def clauses(text: str) -> list[tuple[int, str]]:
    """Clauses with their places; a label before a colon stays with what follows it."""
    cuts = [0]
    for match in agreewords.SPLIT.finditer(text):
        label = match.group(0).startswith(":") and match.start() < 40
        dash = match.group(0).strip() in ("-", "–", "—") and match.start() < 24
        if not label and not dash:
            cuts.append(match.end() if match.group(0)[0] in ";,: (–—-" else match.start())
    return [(a, text[a:b]) for a, b in zip(cuts, [*cuts[1:], len(text)], strict=True) if text[a:b].strip()]


def subject_of(clause: str) -> str:
    """Who acts in a clause: the first one named in it who stands behind no preposition."""
    first: tuple[int, str] | None = None
    for kind, pattern in (
        ("person", actorwords.COUPLE),
        ("third", actorwords.THIRD),
        ("other", actorwords.OTHERS),
        ("you", actorwords.YOU),
        ("writer", actorwords.WRITER),
        ("person", actorwords.PERSON),
    ):
        for match in pattern.finditer(clause):
            if actorwords.BEHIND.search(clause[: match.start()]):
                continue
            if first is None or match.start() < first[0]:
                first = (match.start(), kind)
            break
    return first[1] if first else ""


def _verb_at(clause: str) -> int:
    """Where the words of agreement begin: who acts stands before them."""
    places = [
        m.start()
        for p in (agreewords.YES, agreewords.STRONG, agreewords.REFUSED, agreewords.SIGN, agreewords.WITHDREW)
        if (m := p.search(clause))
    ]
    return max(min(places, default=len(clause)), 1) + 1


def _clause(clause: str, whole: str, who: str, *, topical: bool, bare: bool) -> Says | None:
    strong = bool(agreewords.STRONG.search(clause))
    weak = bool(agreewords.WEAK.search(clause))
    if not strong and not (weak and topical):
        return None
    for judge in (_against, _of_others, _put_off, _given):
        says = judge(clause, whole, who, strong or bare)
        if says is not None:
            return says
    return None


def _about(clause: str, whole: str, strong: bool) -> bool:
    return (
        strong or bool(agreewords.ABOUT.search(clause)) or (bool(agreewords.ABOUT.search(whole)) and len(clause) < 60)
    )


def _against(clause: str, whole: str, who: str, strong: bool) -> Says | None:
    if who in ("third", "you", "other") or (who == "writer" and not strong):
        return None
    if not who and not agreewords.STRONG.search(clause) and not agreewords.ABOUT.search(clause):
        return None
    if agreewords.WITHDREW.search(clause) and _about(clause, whole, strong):
        turned = re.search(
            r"\b(?:and|now)\b(?! no longer)[^.;]{0,30}\b(?:agrees|agreed|is happy|says yes|said yes|consents"
            r"|wants (?:to be referred|it to go))\b",
            whole,
        )
        return None if turned and "chang" in clause else Says.WITHDREW
    match = agreewords.REFUSED.search(clause)
    if match is None or agreewords.NOT_YET.search(clause) or agreewords.DOUBT.search(clause):
        return None
    if agreewords.NO_OBJECTION.search(clause[match.start() :]) or agreewords.PLACE_WISH.search(clause):
        return None
    if agreewords.HOW_TO_REACH.search(clause) and not re.search(
        r"\b(?:referr?\w*|shar\w+|council|consent\w*|permission|dtr)\b", clause
    ):
        return None
    if agreewords.NO_BUT.search(clause) and not re.search(r"\b(?:agree|referr\w+|consent)\b", clause):
        return None
    if re.search(r"\bsign\b", match.group(0)) and not strong:
        return Says.FORM_LATER
    return Says.REFUSED if _about(clause, whole, strong) else None


def _of_others(clause: str, whole: str, who: str, strong: bool) -> Says | None:
    agreeing = strong or bool(agreewords.YES.search(clause)) or bool(agreewords.SIGN.search(clause))
    if not agreeing:
        return None
    if agreewords.NO_CAPACITY.search(whole) and (strong or re.search(r"\b(?:agree|sign|ask|refer)", clause)):
        return Says.OTHER_AGREED
    own = who == "person" and re.search(
        r"\b(?:he|she|they) (?:consents?|agrees?|consented"
        r"|agreed)\b[^.;]{0,70}\bbehalf\b",
        clause,
    )
    if own:
        return None
    if agreewords.BEHALF.search(clause) or (agreewords.BEHALF.search(whole) and who == "other"):
        return Says.OTHER_AGREED if strong or who == "other" or agreewords.BEHALF_OF.search(clause) else None
    by_kin = re.search(
        rf"\b(?:by|from)\s(?:(?:his|her|their|the)\s)?(?:{KIN}|attorney|deputy|appointee|guardian)\b", clause
    )
    if strong and by_kin:
        return Says.OTHER_AGREED
    hearsay = agreewords.HEARSAY.search(clause) or (agreewords.DOUBT.search(clause) and who == "other")
    if (who == "other" or hearsay) and _about(clause, whole, strong) and not agreewords.OWN_SUBJECT.search(clause):
        return Says.OTHER_SAID
    return None


def _put_off(clause: str, whole: str, who: str, strong: bool) -> Says | None:
    if who in ("third", "you") and not strong:
        return None
    asks = bool(
        re.search(
            r"\b(?:consent\w*|permission|agree\w*|referr?\w*|sign\w*|ask(?:ed)?|yes|this|it"
            r"|discussed)\b",
            clause,
        )
    )
    if agreewords.DOUBT.search(clause) and (strong or agreewords.YES.search(clause) or "sign" in clause):
        return Says.DOUBTED
    if agreewords.TO_SIGN.search(clause):
        return Says.FORM_LATER
    if asks and (
        agreewords.WILL.search(clause) or (agreewords.LATER.search(clause) and not agreewords.DONE.search(clause))
    ):
        return Says.FORM_LATER if re.search(r"\b(?:form|paper\w*|copy|written|signature)\b", clause) else Says.PENDING
    if agreewords.NOT_DONE.search(clause) and asks and not agreewords.NO_OBJECTION.search(clause):
        # boxes of a form left empty for a paper of their own that is signed are no agreement put off
        return None if "box" in clause and agreewords.SIGN.search(whole) else Says.PENDING
    return None


def _given(clause: str, whole: str, who: str, strong: bool) -> Says | None:
    if agreewords.SIGN.search(clause) and who not in ("third", "you"):
        messaged = re.search(r"\b(?:texted|e-?mailed|messaged|whatsapped|wrote to|written to)\b", clause)
        if messaged:
            return (
                Says.SIGNED
                if who == "person" and _about(clause, whole, strong) and agreewords.YES_OR_CAN.search(whole)
                else None
            )
        if strong or agreewords.SIGN_OF.search(clause) or agreewords.SIGN_BARE.search(clause) or _in_writing(clause):
            return Says.SIGNED
    if _FORM_HANDED.search(clause):
        return Says.PENDING
    if strong and who not in ("third", "you") and agreewords.GIVEN.search(clause):
        return Says.AGREED
    if who in ("third", "you", "writer", "other"):
        fine = (who == "writer" and agreewords.ASKED_FINE.search(whole)) or agreewords.HIS_OK.search(clause)
        return Says.AGREED if fine else None
    if not _about(clause, whole, strong):
        return None
    without_wishes = agreewords.WISH.sub(" ", clause)
    if match := agreewords.YES.search(without_wishes):
        # "said please do not write" is the contrary
        return Says.REFUSED if _TURNED.match(without_wishes[match.end() :]) else Says.AGREED
    return Says.WISHED if agreewords.REFERRED_WISH.search(clause) else None


_TURNED = re.compile(r"\W{0,3}(?:(?:do|to|that (?:i|we|you)(?: (?:must|should|do|can))?)\s)?(?:not|never)\b")


def _in_writing(clause: str) -> bool:
    return "in writing" in clause and " not " not in clause and not agreewords.THEIR_WRITING.search(clause)


def _weighed(text: str, found: list[Said]) -> list[Said]:
    """What the whole sentence takes from an agreement in one clause: a doubt, a condition, one of two who has not."""
    if any(said.says in GIVEN for said in found):
        if agreewords.CAME_ROUND.search(text):
            return [said for said in found if said.says not in (Says.REFUSED, Says.DOUBTED)]
        if agreewords.DOUBT_OF_IT.search(text):
            return [Said(Says.DOUBTED, found[0].start)]
        if _LEFT_OUT.search(text):
            return [*found, Said(Says.PENDING, found[0].start)]
    return _with_condition(text, found)


def _not_before(text: str, found: list[Said]) -> list[Said]:
    """An agreement that somebody waits for ("before she agrees", "will say whether he is happy") is none yet."""
    waited = _WAITED_FOR.search(text)
    if waited is None or sum(said.says in GIVEN for said in found) > 1:
        return found
    return [Said(Says.PENDING, said.start) if said.says in (Says.AGREED, Says.CONDITION) else said for said in found]


def _with_condition(text: str, found: list[Said]) -> list[Said]:
    if not any(said.says in GIVEN for said in found):
        held = re.search(r"\b(?:agree|consent|happy|fine|sign)\w*\b", text)
        if (
            held
            and not found
            and (agreewords.IF.search(text) or agreewords.IF_YOU.search(text))
            and (agreewords.ABOUT.search(text) or agreewords.BARE.search(text))
            and subject_of(text) == "person"
        ):
            return [Said(Says.CONDITION, held.start())]
        return found
    conditional = agreewords.IF.search(text) or agreewords.IF_YOU.search(text)
    if conditional is None:
        return found
    return [
        Said(Says.CONDITION, said.start)
        if (
            said.says in (Says.AGREED, Says.WISHED)
            and -1 <= conditional.start() - said.start < 120
            and text[conditional.start() - 2] != ","
        )
        or (said.says is Says.AGREED and not conditional.group(0).startswith("if"))
        else said
        for said in found
    ]


_FORM_HANDED = lowered(
    r"\b(?:given|gave|sent|posted|handed|left|got|has|have|e-?mailed)\b[^.;,]{0,24}\b(?:consent|permission|sharing"
    r"|the|a) form\b"
    r"(?![^.;]{0,30}\b(?:signed|complete|back|filled|on file|dated|attached))"
)
_LEFT_OUT = lowered(r"\b(?:has|have|did|does|is) not\s?(?:$|[.,;)]|yet)")
_HEADING = lowered(
    r"^\W*(?:\w+ )?consents?(?: (?:to|for) (?:share|sharing|refer\w*|information \w+|the referral))?\W*(?:form)?\W*$"
)


_WAITED_FOR = lowered(
    r"\b(?:before|until|till|unless|once|(?<!asked )(?<!asked him )(?<!asked her )(?<!asked them )(?:whether|if))"
    r"\s(?:he|she|they)(?:'s| is| are| has| have| will| would| can| might)?(?: \w+){0,2} ?"
    r"(?:agree|consent|sign|sa(?:y|id|ys) yes|happy|fine|ok\b|okay|content\b|willing|want)"
    r"|\bbefore (?:agreeing|signing|saying yes|consenting)\b"
)
"""Says when or whether the person will have agreed, not that they have."""
