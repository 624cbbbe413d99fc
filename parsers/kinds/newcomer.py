"""What a mail's own words tell of somebody whose home is at stake, and who is not the one its history speaks of.

For: `sorting`, which weighs all of it together, and `read`.

Must not know: headers but the subject and the sender's name, councils, cases.
"""

from __future__ import annotations

import re
from datetime import date

from parsers.kinds.cues import Cues
from parsers.learned.questions import status_said
from parsers.patterns import compiled, low, lowered
from parsers.prose.sentences import split_sentences
from parsers.prose.words import KIN
from parsers.seen import Seen
from parsers.values.dates import find_dates
from parsers.values.identifiers import find_identifiers
from parsers.values.names import find_names

_AT_STAKE = 0.8
_AT_STAKE_IN_BRIEF = 0.5
_VERY_BRIEF = 40
_MOST_SENTENCES = 40
_MOST_READ = 6_000
_OF_HOMES = compiled(
    r"\b(?:home\w*|flat|hous\w+|accommodation|lodg\w+|travelodge|hotel|b ?(?:&|and) ?b|kip\w*|dossing|room"
    r"|sleep\w*|slept|streets?|stay\w*|liv(?:e|es|ing)|nowhere|evict\w*|releas\w*|rent"
    r"|discharg\w*|landlord|landlady|beds?|tent|car|van|sofa|settee|leav\w+|out|no ?where"
    r"|section|bailiffs?|hostel|shelter|tenan\w+|notice"
    r"|locks)\b",
    re.IGNORECASE,
)
_OWN = re.compile(r"\b(?:we|our|us|i|im|ive|my|me|help|please|pls|plz)\b", re.IGNORECASE)


_SURELY_AT_STAKE = 0.99


def home_at_stake(text: str, *, own: bool = False, surely: bool = False) -> bool:
    """Where no rule knows the words, the small model is asked: a referral taken for chatter is the worst error.

    `own` asks it only of sentences in which the writer speaks of himself; `surely` is beyond doubt.
    """
    sentences = [one for line in text.splitlines() for one in split_sentences(" ".join(line.split()))]
    asked = [one for one in sentences if _OF_HOMES.search(one) and (not own or _OWN.search(one))][:_MOST_SENTENCES]
    enough = _SURELY_AT_STAKE if surely else _AT_STAKE_IN_BRIEF if len(text.split()) < _VERY_BRIEF else _AT_STAKE
    return any(1 - status_said(one)["none"] >= enough for one in asked)


_SAID_NEW = lowered(
    r"\bnew (?:\w+ )?(?:referral|one|person|client|name|lad|man|woman|girl|lady|gentleman|chap|boy|guy|family|couple)\b"
    r"|another (?:\w+ )?(?:referral|one|person|matter|name|lad|man|woman|girl|lady|gentleman|family|couple)\b"
    r"|\bignore the subject\b|\bthis (?:one |e-?mail |mail |message )?(?:is|isn['’]?t|is not"
    r"|concerns)(?: about| for| re)?"
    r" (?:not |instead )?(?:(?:about|for|re) )?(?:him\b|her\b(?! (?:mum|landlord))|his |her |their |another "
    r"|a different |a new |somebody |someone )"
    r"|also (?:refer|like to refer|got)"
    r"|(?:somebody|someone|another (?:\w+ )?|one) (?:else )?to refer"
    r"|nothing to do with (?:(?:the|this|that) (?:case|one|referral|below)|him|her|them|\w+['’]s (?:case|referral))"
    r"|(?:a )?fresh (?:one|referral|person|name)|(?:different|separate|other|second) (?:person|referral|client|patient"
    rf"|man|woman|lad|lady|gentleman)\b|\b(?:his|her|their|your|the) (?:{KIN})(?:['’]s| is) (?:next|now|also)\b"
    r"|\b(?:not|n['’]t) (?:part of|in|on) the (?:first|last|earlier|original|other)\b|\b(?:for|of) (?:him"
    r"|her)self (?:now|though|too)\b"
    r"|\bnot (?:about|to do with) (?:him|her|them|that|this|the above|the one|\d+|dtr)\b"
    r"|\b(?:not|n['’]t) (?:yet )?referred (?:yet )?by any\w+\b|\b(?:not|n['’]t) known to you\b|\b(?:us(?:e"
    r"|ing)|hijack\w*|piggy-?back\w*)\b[^.\n]{0,20}\b(?:old |this )"
    r"(?:thread|e-?mail|mail|chain)|\bwhile i(?:['’]m| am| have|['’]ve) (?:here|on|writing|got you)"
    r"|\b(?:on|in) a (?:separate|different) (?:note|matter|subject)|\bunrelated\b|\bnext one\b|\bone more\b"
)
"""Says outright that somebody else is meant than the mail below speaks of."""
_SENDS_FOR = r"\b(?:please|pls) (?:find|visit|assess|house|look for|go (?:out )?to|check on) (?:him|her|them)\b"
_FOUND = lowered(_SENDS_FOR)
_REFERS = lowered(
    r"\b(?:take|treat|accept|count|consider|regard) (?:this|it)(?: e-?mail| note| message| letter)? as (?:a"
    r"|an|the|my|our|his"
    r"|her|their) (?:\w+ ){0,2}referral\b|\b(?:i|we)(?:['’]m| am|['’]re"
    r"| are)? (?:\w+ )?referring\b(?! to (?:your|my|our|the))"
    r"|\b(?:can|could|may) (?:i|we) refer\b|\b(?:please|pls|like to|want to|wish to|need to) refer (?:mr|mrs"
    r"|ms|miss|mx|[a-z]+ [a-z]+,)"
    r"|(?:^|[.:;!?\n]\s*|\b(?:one|mail|message|this) (?:is )?)for the council\b(?! tax)|\bthe request is about\b"
    r"|(?:^|\n)\W*(?:[a-h\d][).]\s)?(?:referral|dtr"
    r"(?!-[a-z]{2,5}-\d)|duty to refer) ?[:–-] ?(?=mr"
    r"|ms|miss|mx|[a-z])(?!(?:people|your|our|the|a|an|any|some|how|what|who|where|when|which|is|are|do|does|can|new"
    r"|changes?|numbers?|figures?|statistics|stats|training|quer(?:y|ies)|questions?|enquir(?:y|ies)|guidance|contacts?"
    r"|process|procedures?|pathways?|protocols?|meetings?|forms?|numbers|updates?|reminders?)\b)"
    rf"|\bcopied to (?:the )?(?:housing|council)\b|{_SENDS_FOR}"
)
"""Says outright that somebody is referred."""


def says_somebody_new(text: str) -> bool:
    """Whether the words say outright that somebody new is brought."""
    return _SAID_NEW.search(_YET_TO_COME.sub(" ", low(text[:_MOST_READ]))) is not None


_YET_TO_COME = lowered(
    r"\b(?:will|shall|['’]ll|going to|would|can|could|should|must|need to|may|might|until|when|once|if) (?:\w+ ){0,3}"
    r"(?:send|make|do|put in|submit|complete|need|be|start|begin|file|raise|have|get|receive|see) (?:\w+ ){0,3}"
    r"(?:new|fresh|another"
    r"|different) (?:\w+ )?(?:referral|one|form|dtr)\b"
)
"""A new referral that is only promised."""
_THANKS = re.compile(
    r"\b(?:thank you|thanks|ta|cheers) (?:again )?(?:very much |so much )?for [^.,;!\n]{1,60}", re.IGNORECASE
)
"""Manners that open a reply, whatever it goes on to say."""
_AGREES = lowered(
    r"\b(?:agree[sd]?|agreeable|consent(?:s|ed)?|happy|willing|fine|ok|okay|(?:said|says|say|gave) (?:yes|ok"
    r"|me consent)|asked (?:me|us)"
    r"|yes(?: please| you)|would like|['’]d like|wants?|wanted|permission|glad|grateful)\b"
)
_OF_ONESELF = compiled(
    r"\b(?:i|we)(?:['’]?(?:m|ve|re)| am| are| have| was| were| got| need| sleep| live| cannot"
    r"| can['’]?t)\b[^.?!\n]{0,60}"
    r"\b(?:homeless|evict\w*|sle(?:ep\w*|pt)|nowhere|no where|leave|move out|out (?:by|on|of)|kicked|thrown"
    r"|notice|street\w*"
    r"|living in|staying|lost (?:my|our)|section 21|possession|released|my (?:car|van))\b"
    r"|\b(?:my|our) (?:landlord|landlady|mum|dad|partner|husband|wife|ex)\b[^.?!\n]{0,60}\b(?:out|leave"
    r"|notice|locks?|section)\b"
    r"|\bme and my\b[^.?!\n]{0,60}\b(?:leave|homeless|nowhere|out)\b",
    re.IGNORECASE,
)


def of_oneself(text: str) -> bool:
    """Whether the writer tells of a home of his own."""
    return _OF_ONESELF.search(text) is not None


_LEAST_LETTERS = 3
_BEFORE = 40


def strangers(typed: str, writer: str, known: str) -> list[tuple[str, ...]]:
    """Full names in the words typed, but for the writer's and those whose last word stands in what is known."""
    shown = " ".join(word for word in writer.split() if "@" not in word)  # "c.blackwell@" is her daughter Chloe's too
    there, himself = (set(re.findall(r"[\w'’-]+", low(text))) for text in (known, shown))
    himself.update(word for word in re.findall(r"[\w'’-]+", low(writer)) if len(word) > 1)
    names = [
        tuple(low(found.text).split())
        for found in find_names(typed)
        if _TOLD_APART.match(typed, found.end) or not _NOBODY.search(typed[max(0, found.start - _BEFORE) : found.start])
    ]
    full = (name for name in names if len(name) > 1 and len(name[-1]) >= _LEAST_LETTERS)
    return [name for name in full if name[-1] not in there and not _is_himself(name, himself)]


def _is_himself(name: tuple[str, ...], himself: set[str]) -> bool:
    """Whether a name is the writer's, whose own mail may give initials alone: "Mr I Penhallow" is Idris Penhallow."""
    *first, last = name
    return last in himself and all(word in himself or word[0] in himself for word in first)


def unsigned(typed: str) -> str:
    """Without the lines below the last sentence: who writes, for whom."""
    lines = typed.rstrip().split("\n")
    while len(lines) > 1 and len(lines[-1].split()) <= _SHORT_LINE and not _IN_A_SENTENCE.search(lines[-1]):
        lines.pop()
    return "\n".join(lines)


_SHORT_LINE = 6
_IN_A_SENTENCE = re.compile(r"[.?!;:\d]")


_NOBODY = compiled(
    r"(?:^|\n)\W*(?:dear|hi|hello|hey|morning|afternoon|evening|all)\W{1,3}$"
    r"|(?:\b\d{1,4}[a-z]?,?|\b(?:at|in|near|outside|behind|off|from|opposite|until|on|via|@)(?: the)?)\s$",
    re.IGNORECASE,
)
"""Behind one of these stands who is greeted, or a street and no person."""
_TOLD_APART = re.compile(
    r"[\s,(–-]{1,3}(?:[A-Z]\d{4}[A-Z]{2}\b|[A-Z]\d{6}\b|\d{1,2}[./-]\d{1,2}[./-]\d|(?:born|dob|d\.o\.b|aged)\b)",
    re.IGNORECASE,
)
"""Behind a name that is nobody's who is greeted: "Hi, Tom Birch A1234BC goes out on Friday"."""
_REACHED = re.compile(r"(?<!\d)(?:\+44|0)\d(?:[ -]?\d){7,9}(?!\d)|[\w.+-]+@[\w-]+\.\w+")
_WANTED = lowered(
    r"\b(?:(?:can|could|would|will|please|pls|hope|asked|ask|want|wants|wanted|wish\w*|like) (?:\w+ ){0,4}"
    r"(?:you|someone|somebody|housing|council|anyone|anybody)\b|(?:can|could) (?:he|she|they|i|we)\b"
    r"|please act|(?:glad|grateful) (?:of|for|if)|where to go|what (?:do|can|should) (?:i|we|they)"
    r"|(?:like|needs?|wants?) (?:some |any |a bit of )?(?:help|somewhere|a room|a bed|housing)"
    r"|get in touch with (?:him|her|them)"
    r"|he would be|(?:help|ring|house|contact|call) (?:me|us|him|her|them)|want help)\b"
)


def is_wanted(cues: Cues) -> bool:
    """Whether somebody is asked to do something for a person."""
    return _WANTED.search(cues.small) is not None


def is_reached(text: str) -> bool:
    """Whether a phone number or an address stands in a text."""
    return _REACHED.search(text) is not None


def agrees(cues: Cues) -> bool:
    """Whether any word of somebody's agreement or wish stands there."""
    return _AGREES.search(cues.small) is not None


def refers(cues: Cues) -> bool:
    """Whether the words say outright that somebody is referred."""
    return _REFERS.search(cues.small) is not None


def sends_for(cues: Cues) -> bool:
    """Whether the council is to go and find somebody."""
    return _FOUND.search(cues.small) is not None


def without_thanks(text: str) -> str:
    """A text without the manners that open a reply: "thanks for the update" is no news of a case."""
    return _THANKS.sub(" ", text)


def brings_another(seen: Seen) -> bool:
    """Whether the sender's own words give a birth date or a number that differs from the one in the mail below.

    Who corrects what stands below ("DOB should be 30/10") speaks of the same person.
    """
    if not seen.below or seen.written is None or _CORRECTS.search(seen.own):
        return False
    ours, theirs = find_identifiers(seen.own), find_identifiers(seen.below)
    for kind in ("crn", "noms", "pnc", "nino", "nhs"):
        told, known = getattr(ours, kind), getattr(theirs, kind)
        if told and known:
            return bool(told != known)
    born, known_born = _births(seen.own, seen.written), _births(seen.below, seen.written)
    return bool(born and known_born) and not any(_is_same_birth(one, other) for one in born for other in known_born)


_GIVEN = r"(?:d\.?o\.?b|birth\w*|born|dates?|numbers?|crn|noms|nhs|nino?)"
_AMISS = r"(?:wrong|incorrect|correct(?:ed|ion|ions|ing)?|should (?:be|have been|read)|typo|mistyped|mistake|amend\w*)"
_CORRECTS = compiled(rf"\b{_GIVEN}\b[^.\n]{{0,40}}\b{_AMISS}\b|\b{_AMISS}\b[^.\n]{{0,40}}\b{_GIVEN}\b", re.IGNORECASE)
_SHORTEST_LIFE = 14


def _is_same_birth(one: date, other: date) -> bool:
    """Whether two birth dates are one, or one with a part mistyped: two people hardly share two parts of three."""
    if (one.day, one.month) == (other.day, other.month) == (1, 1):
        return one == other  # given to whoever does not know the day
    alike = (one.day == other.day, one.month == other.month, one.year == other.year)
    return sum(alike) > 1 or (one.day, one.month, one.year) == (other.month, other.day, other.year)


def _births(text: str, near: date) -> frozenset[date]:
    """The days in a text that are long past: of a referral those are birth dates."""
    days = {day for found in find_dates(text[:_MOST_READ], near=near) if (day := found.before or found.after)}
    return frozenset(day for day in days if day.year <= near.year - _SHORTEST_LIFE)
