"""A writer who gives his own name and birth date without capitals: "im jo bloggs born 3 4 91", "its jo bloggs 3.4.91".

For: `letter`, which asks whether somebody writes for himself, and `identity`, which takes the name.

Must not know: what is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import takewhile

from parsers.patterns import compiled
from parsers.prose.people.candidates import tokens
from parsers.prose.words import FIRST, KIN, THIRD
from parsers.record import Address
from parsers.values.namewords import NOT_NAMES

_MYSELF = compiled(
    r"\b(?:i['’]?m|i am|its|it['’]s|it is|this is|my (?:full )?name(?:['’]?s| is)?|name['’]?s|me)\s"
    r"([^\W\d_]{2,20}(?:['’-][^\W\d_]{2,20})?(?:\s[^\W\d_]{2,20}(?:['’-][^\W\d_]{2,20})?){1,3}?)[\s,(]{1,3}"
    r"(?:(?:d\.?o\.?b|born|b|birthday)\b|\d{1,2}[ ./-]\d{1,2}[ ./-]\d{2}"
    r"|\d{1,2}(?:st|nd|rd|th)?\s[a-z]{3,9}\s\d{2})",
    re.IGNORECASE,
)
_INITIALS = 2
_WORD = r"[^\W\d_]{2,20}(?:['’-][^\W\d_]{1,20}){0,2}"
_NAME = rf"({_WORD}(?: {_WORD}){{1,3}})"
_SAID = compiled(
    r"\b(?:i['’]?m|i am|it['’]?s|it is|this is|(?:my |full )?name(?:['’]?s| is|:)?|as above,|me|we are"
    r"|self[- ]referral for)"
    rf"[\s,:]{{1,3}}{_NAME}",
    re.IGNORECASE,
)
_STANDS_FIRST = compiled(
    rf"^\W{{0,3}}(?:(?:hi|hello|dear \w+|name|full name)\W{{1,3}})?{_NAME}(?=,| here\b|\s\(?\d|\W*$)", re.I
)
_STANDS_LAST = compiled(
    rf"(?:^|[\s.,!?(]){_NAME}\W{{0,3}}(?:(?:[a-z]\d{{4}}[a-z]{{2}}|[\d+][\d\s./+-]{{1,20}}|aged? \d\d"
    rf"|born [\w ./]{{4,20}}|dob [\w ./]{{4,20}})"
    r"\W{0,3}){0,2}x*\W{0,3}$",
    re.IGNORECASE,
)
_SAME_BEGINNING = 3


def named_by_himself(text: str, author: Address | None) -> str | None:
    """The name that the writer gives for his own with a birth date; the From header shows it in part."""
    shown = f"{author.name} {author.email.partition('@')[0]}".casefold() if author else ""
    for match in _MYSELF.finditer(text):
        words = list(takewhile(lambda word: word.casefold() not in NOT_NAMES, match.group(1).split()))
        if len(words) > 1 and any(len(word) > _INITIALS and word in shown for word in tokens(" ".join(words))):
            return " ".join(words)
    return None


_ANOTHER = re.compile(
    r"\b(?<![Tt]he )(?P<name>[A-Z][\w'’-]{1,20}(?: [A-Z][\w'’-]{1,20}){1,2})[\s,.(–-]{1,3}"
    r"(?:aged? )?(?:(?:1[6-9]|[2-9]\d)\b(?![./:-]\d|st\b|nd\b|rd\b|th\b| [A-Z]| ?(?:%|am\b|pm\b))|0\d{3}"
    r"|\d{1,2}[./-]\d{1,2}[./-]\d{2}"
    r"|[Dd]\.?[Oo]\.?[Bb]|born\b|[Hh][Mm][Pp]\b|[A-Z]\d{4}[A-Z]{2}\b)"
    r"|\b(?:[Hh]e|[Ss]he)(?:['’]s| is) (?:called |named |an? )?(?P<said>(?:(?:Mr|Mrs|Ms|Miss) )?[A-Z][\w'’-]{1,20}"
    r" [A-Z][\w'’-]{1,20})"
)
_PARTNER = re.compile(r"\b(?:wife|husband|partner|fianc[eé]e?|girlfriend|boyfriend|missus)[\s,:(]{1,3}$", re.IGNORECASE)
_OF_OFFICE = compiled(
    r"\b(?:officer|worker|coach|manager|nurse|gp|doctor|dr|solicitor|landlord|landlady|agents?|probation|p\.?o|com"
    r"|pom|teacher|vicar"
    r"|pastor|imam|warden|advis[eo]r|advocate|mate|friend|sister|brother|mum|dad|son|daughter|boss)"
    r"(?:['’]?s (?:name )?is| is| called|,|:)?\W{1,2}(?:(?:mr|mrs|ms|miss|dr)\.? )?$",
    re.IGNORECASE,
)
"""Behind these stands somebody who may be rung, and not who is referred."""
_NEAR = 40
_HIS_WORD = compiled(
    r"\b(?:he|she)(?:['’]s| has| have)? (?:\w+ )?(?:asked me(?! to (?:leave|go|vacate|move|get out|pack|find))"
    r"|agree[ds]?|consent(?:s|ed)|(?:says?|said)(?: that)?"
    r" (?:go (?:on|ahead)|yes|ok(?:ay)?|it['’]?s (?:ok(?:ay)?|fine)|i (?:can|could|may))|(?:is|was) (?:ok(?:ay)?"
    r"|fine|happy) (?:with|for (?:me|this|you)))\b|\bi asked (?:him|her) first\b",
    re.IGNORECASE,
)


def names_another(text: str, author: Address | None) -> bool:
    """Whether somebody else is named in full as a referral names one, or agrees: the letter may be that one's.

    A husband or wife is named beside oneself; children have no such ages.
    """
    if _HIS_WORD.search(text):
        return True
    shown = _shown(author)
    for match in _ANOTHER.finditer(text):
        words = (match["name"] or match["said"]).removeprefix("Mr ").removeprefix("Mrs ").split()
        signs = match.end() >= len(text) - _SIGNED_IN or len(FIRST.findall(text)) > 3 * len(THIRD.findall(text))
        writer = _is_shown(words[0], shown) or (signs and _is_in_letters(words, author))
        to_be_rung = match.group().endswith(tuple("0123456789")) and _OF_OFFICE.search(text[: match.start()][-_NEAR:])
        if not (
            writer or to_be_rung or words[0].casefold() in NOT_NAMES or _PARTNER.search(text[: match.start()][-20:])
        ):
            return True
    return False


_SIGNED_IN = 40
"""Within so many letters of the end a name is the writer's."""


def _is_in_letters(words: list[str], author: Address | None) -> bool:
    """Whether the header shows the name with its forename in one letter: "D. Okonjo" of Dele Okonjo."""
    shown = (author.name or "").casefold().replace(".", " ").split() if author else []
    return len(shown) > 1 and shown[-1] == words[-1].casefold() and shown[0] == words[0][0].casefold()


_REQUEST = compiled(
    r"\b(?:i|we)(?:['’]?d| would| want| wish| need|['’]?m| am| are|['’]?re|['’]?ve| have)?(?: \w+){0,3}? (?:apply"
    r"|applying"
    r"|(?:make|making|put in|start|begin) (?:an? |my |our |the )?(?:own |new )?(?:homeless\w* |housing )?application)\b"
    r"(?! (?:on behalf|for (?!myself|me\b|us\b|both|my own|ourselves|housing|help|a\b|an\b|some\w+|accommodation"
    r"|homeless)))"
    r"|\b(?:can|could|may|should|do|how do) (?:i|we) (?:please )?apply\b(?! for (?:him|her|them|my|a job))"
    r"|\b(?:refer|referring) (?:myself|ourselves)\b|\bi(?:['’]?d| would) like to be (?:referred|rehoused|housed)\b"
    r"|\b(?:put|get|have) (?:me|us) (?:in|down|on|up) (?:for|your|the|to|somewhere|anywhere)\b"
    r"|\b(?:i|we)(?:['’]?d| would)? (?:like|want|wish|need|hope) to (?:be|go) (?:put |placed "
    r"|taken )?(?:on(?:to)? (?:your|the)"
    r"|re-?housed|housed)\b"
    r"|\b(?:house|re-?house) (?:me|us|the (?:two|three|four|five|both|pair) of us)\b"
    r"|\basking (?:you |the council |your team )?(?:for (?:somewhere|anywhere|a (?:place|room|home|roof|bed)"
    r"|help,? (?:both|together))"
    r"|to (?:help|house|find) (?:me|us))\b"
    r"|\b(?:find|get|give|offer) (?:me|us) (?:somewhere|something|anywhere|a (?:place|room|home|roof|bed|flat|house))\b"
    r"|\b(?:make|count|class|treat) (?:me|us) (?:as )?(?:an? )?(?:\w+ )?(?:homeless|priority)\b"
    r"|\btreat this (?:e-?mail |letter |message )?as (?:my|our)\b"
    r"|\b(?:like|want|need|ask|asking|wish|could|can|would)\b[^.;!?]{0,40}\b(?:council|you|your team|team)"
    r" (?:to )?(?:please )?help (?:me|us|the (?:two|three|four|five|six) of us|my (?:family|children and me))\b"
    r"|\b(?<!not )(?:writ(?:e|ing)|e-?mail(?:ing)?|asking|applying) (?:this |to you )?(?:for|on behalf of|about)"
    r" (?:myself\b(?! and (?:my|his|her|their|a|the)\b)|my own (?:home|housing|homeless\w+|situation|tenancy)\b)"
    r"|(?<!not )\bon my own behalf\b"
    r"|\bwhat (?:do )?(?:i|we) (?:have|need|ought) to do\b[^.;]{0,40}\b(?:start|apply|housed|case)\b"
    r"|\b(?:i|we)(?:['’]m| am|['’]re| are|['’]ll be| (?:shall|will) (?:then )?be)"
    r" (?:(?:thus|therefore|now|being|so|then|also|currently|about to be) ){0,2}"
    r"(?:threatened with homelessness|homeless\b(?! (?:team|people|charity|service|support))|without a home|roofless)",
    re.IGNORECASE,
)
"""A home, a case or an application is asked for by the writer for himself, or his own status told, in as many words."""
_UNMASKED = compiled(
    r"\b(?:it['’]?s|it is|that['’]?s|this is|(?:that|the|this) (?:\w+ )?(?:man|woman|mother|father|person|lady"
    r"|gentleman|one|he"
    r"|she) is|(?:he|she)(?: is|['’]s)) (?:me|myself|in fact me|the one (?:who(?: is|['’]s) )?(?:sending"
    r"|writing) (?:it|this))\b"
    r"(?! (?:who|that|he|she|they|you|looking|writing|sending|helping|doing|ringing|paying|again|and (?:my|his"
    r"|her)))(?!, (?:my|his|her|and|with)\b)"
    r"|\b(?:apologi[sz]e for|excuse|forgive|sorry (?:for|about)) (?:the|my)(?: \w+)? third person\b",
    re.IGNORECASE,
)
"""Who wrote of himself as of somebody else, and says so."""


_QUOTED = re.compile(r"[\"“][^\"“”]{0,300}[\"”]")
"""What somebody else is told to have said."""
_FOR_ANOTHER = compiled(
    rf"[^.;!?]{{0,60}}?\b(?:for|to take|with|get|getting|hous(?:e|ing)|move|moving|put|send|keep|help|about) (?:him"
    rf"|her|them|(?:my|our|his|her|the|a|this) (?:\w+ )?(?:{KIN}|tenant"
    rf"|lodger"
    r"|client|family|lad|man|woman|lady|girl|boy))\b(?! and (?:me|myself|i)\b)",
    re.IGNORECASE,
)


def asks_for_himself(text: str) -> bool:
    """Whether the writer asks for a home, or to be taken on as homeless, for himself in as many words."""
    own = _QUOTED.sub(" ", text)
    return any(not _FOR_ANOTHER.match(own, match.end()) for match in _REQUEST.finditer(own))


def unmasks_himself(text: str) -> bool:
    """Whether the writer tells that the person he spoke of is he."""
    return _UNMASKED.search(_QUOTED.sub(" ", text)) is not None


def full_name(lines: Iterable[str], author: Address | None) -> str | None:
    """The writer's own name in full, which a nickname or letters in the From header tell in part: "Shaz", "D Murtagh".

    For letters in which somebody writes for himself: after "I'm", at the head of a line, or where the words end.
    """
    texts = [line[:_READ] for line in lines]
    shown = _shown(author)
    for shape in (_SAID, _STANDS_FIRST, _STANDS_LAST):
        for text in texts:
            for match in shape.finditer(text):
                if name := _of_writer(match.group(1), shown, last=shape is _STANDS_LAST):
                    return name
    return None


_READ = 400


def _shown(author: Address | None) -> tuple[str, ...]:
    """The words that name and address of the header hold, and the local part as one."""
    if author is None:
        return ()
    local = author.email.partition("@")[0].casefold()
    return (*re.findall(r"[^\W\d_]{2,}", f"{author.name} {local}".casefold()), local)


def _of_writer(words: str, shown: tuple[str, ...], *, last: bool) -> str | None:
    """The words that are a name of whom the header shows; where they end a line, from the first that it holds."""
    parts = words.split()
    if last:
        plain = [n for n, word in enumerate(parts) if word.islower() and word in NOT_NAMES]
        parts = parts[plain[-1] + 1 :] if plain else parts
        start = next((n for n, word in enumerate(parts) if _is_shown(word, shown)), len(parts))
        if start and not all(word[0].isupper() for word in parts):
            parts = parts[start:]
    else:
        parts = list(takewhile(lambda word: not (word.islower() and word in NOT_NAMES), parts))
    named = len(parts) > 1 and any(_is_shown(word, shown) for word in parts)
    return " ".join(parts) if named else None


def _is_shown(word: str, shown: tuple[str, ...]) -> bool:
    low = word.casefold()
    alike = low[:_SAME_BEGINNING]
    return len(low) >= _SAME_BEGINNING and any(one.startswith(alike) or (len(low) > 3 and low in one) for one in shown)
