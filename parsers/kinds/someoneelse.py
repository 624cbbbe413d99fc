"""Whether a mail that speaks of word sent before tells of somebody else than that word was of.

For: `sentbefore` and `overruling`. "As per the referral I sent for his brother" is no word of this man's: who stands
beside the one of before, is set against him, or lies in the next bed is a new person, and a referral lost otherwise.

Must not know: headers but the subject and the sender's name, councils, cases.
"""

from __future__ import annotations

import re

from parsers.kinds.cues import Cues
from parsers.kinds.newcomer import home_at_stake, strangers
from parsers.patterns import compiled, low, lowered
from parsers.prose.sentences import split_sentences
from parsers.prose.words import KIN, WORKER
from parsers.seen import Seen

_MOST_READ = 6_000
_MOST_SENTENCES = 40
_LONGEST = 600
_NAME = r"[A-Z][\w'’-]+"
_TITLED = rf"(?:Mr|Mrs|Ms|Miss|Mx)\.? (?:{_NAME} ){{0,2}}{_NAME}"
_AGE = (
    r"(?:,| \(|,? aged|,? dob| -| –)? ?(?:about |just |only )?(?:(?:1[5-9]|[2-9]\d)\b(?!\s?(?:%|[a-z]{2,}|/|-))|dob\b)"
)
_SOMEBODY_NAMED = re.compile(rf"\b(?P<titled>{_TITLED})|\b(?P<aged>{_NAME}(?: {_NAME})?)(?={_AGE})")
"""Who is named with a title or an age; full names are found by `strangers`."""
_WORD_SENT = (
    r"(?:wrote|written|e-?mailed|mailed|messaged|told|sent|referred|submitted|put forward|put in|passed|made|did|filled"
    r"|completed|referral|dtr|forms?|e-?mail|message|letter)"
)
_EARLIER = lowered(
    rf"\b(?:i|we)(?:['’]ve|['’]d| have| had)? (?:\w+ )?{_WORD_SENT}\b"
    r"|\b(?:my|our|the|that|mine|ours) (?:\w+ ){0,2}?(?:referral|dtr|e-?mail|form|message|letter)s? (?:(?:i|we)\b|of\b"
    r"|from\b|for\b|about\b|re\b|on\b|last\b)"
    r"|\b(?:yesterday|today|last week|last month|(?:mon|tues|wednes|thurs|fri|satur|sun)day)['’]s (?:\w+ )?(?:referral"
    r"|dtr|e-?mail|form|list|one|ones|names|two|three|four)\b"
    r"|\b(?:chas\w+|news|progress|update)\b|\b(?:was|were|been) referred\b"
)
"""A sentence that speaks of what went before."""
_KIN_OF_HIS = lowered(
    rf"\b(?:for|about|of|re|regarding|concerning|on) (?:his|her|their|(?:the )?[\w-]+['’]s)"
    rf" (?:\w+ )?(?:{KIN}|cell ?mate|room ?mate)\b"
)
"""Of whom word was sent: one who is told by whose brother he is."""
_BESIDE_THE_ONE = compiled(
    rf"\b(?:(?<!spoke )(?<!speak )(?<!spoken )(?<!met )(?<!been )with|alongside|beside|like|next to|next door to"
    rf"|after|as|(?:friend|mate|neighbour|brother|sister|cousin) of) (?:the|that|this) (?:\w+ )?(?:lady|man|woman"
    rf"|lad|one|girl|boy|chap|bloke|guy|gentleman|couple|family|person|client|patient|prisoner|resident|tenant)"
    rf" (?:that |who |whom |which )?(?:I|[Ww]e)(?:['’]ve|['’]d| have| had)? {_WORD_SENT}\b"
    rf"|\b(?:with|like|next to|after|same as) (?:{_TITLED}|{_NAME}),? (?:that|who|whom)"
    rf" (?:I|[Ww]e)(?:['’]ve|['’]d| have| had)? {_WORD_SENT}\b",
)
"""Who was referred is only where somebody stands by: "on the ward with the lady I referred yesterday"."""
_WRONG_ONE = lowered(
    r"\bwrong (?:man|woman|person|lady|lad|girl|patient|client|brother|sister|tenant|prisoner|resident|twin)\b"
    rf"|\bnot (?:\w+ ){{0,2}}?\w+(?: at all)?[,;:–-]{{0,2}} ?(?:(?:it|this)(?:['’]s| is) |but )(?:his|her|their)"
    rf" (?:{KIN})\b"
)
_STOPS = re.compile(r"[,:;.–(]")
_ONE_FOR_HER = lowered(
    r"\b(?:open|do|make|start|log|register|raise) (?:one|another|the same|a (?:\w+ ){0,2}(?:referral|case|file)) for\b"
    r"|\badd (?:someone|somebody|one|another)\b"
)
_SO_TOO = lowered(
    r"\b(?:also|too|as well|likewise|in addition|in the same (?:boat|state|position|way|place|situation)|same"
    r" (?:again|thing|story|for))\b"
)
_HIS_KIN = lowered(
    rf"^\W*(?:(?:and|but|now|today|also|in addition),? )*(?:[^,.;:]{{1,60}}, (?:and )?)?(?:his|her|their)"
    rf" (?:(?!land)\w+ )?"
    rf"(?!landl|carer|guardian|sponsor)(?:{KIN}|cell ?mate|room ?mate)(?: [a-z'’-]+)?"
    r" (?:(?:has|have|is|are|was|were|must|needs?|got|turned|sleeps?|will be|came|wants to)\b|['’]s\b)"
)
_OF_THE_FIRST = lowered(
    r"\b(?:him|them)\b|\bher (?:to|out|on|in|up|go|leave|stay|until|till|by|from|back|there|here|at|off|away)\b"
)
"""What is done to the one of before: "his mum has also told him to go"."""
_NOW_ANOTHER = re.compile(
    r"(?:^|[.;:!?\n]\s*)(?:[Bb]ut |[Aa]nd )?(?:[Tt]oday|[Tt]onight|[Tt]his time|[Tt]his week|[Tt]his month|[Nn]ow"
    r"|[Tt]his one|[Nn]ext|[Tt]he next(?: one)?|[Nn]ew|[Nn]ew name|[Tt]his)(?:['’]s| is| it['’]?s| it is| we have)?:?"
    rf" (?:for |about |on )?(?P<name>{_TITLED}|{_NAME}(?: {_NAME})?)(?=[,:;.(–-]| \(| \d)"
)
"""Who comes after the one of before: "Today it's Bilal, 19"."""
_NOW_KIN = lowered(
    r"(?:^|[.;:!?\n]\s{0,3})\W{0,3}(?:but |and )?(?:today|tonight|now|this time|this week|this one|this)(?:['’]s| is|"
    r" it['’]?s| it is)?"
    rf" (?:for |about )?(?:his|her|their) (?:\w+ )?(?!landl)(?:{KIN})\b"
)
_PLACE = re.compile(
    r"\b(bed|flat|room|number|no\.?|unit|plot|pitch|cell|plot|house|apartment) (\d{1,3}[a-z]?|[A-Z])\b", re.IGNORECASE
)
_MOVED = lowered(r"\b(?:moved|transferred|swapped|changed|has gone|now (?:in|at|on))\b")
_WORKS = compiled(
    rf"^(?:,| is| -| –)? ?(?:(?:his|her|their|the|my|our) )?(?:\w+ ){{0,2}}(?:{WORKER}|landlord|landlady|owner|manager"
    r"|solicitor|agent|householder)\b",
    re.IGNORECASE,
)
_POST = compiled(rf"\b(?:{WORKER}|landlord|landlady|owner|manager|solicitor|agent)\W{{1,3}}$", re.IGNORECASE)


def tells_of_another(seen: Seen) -> bool:
    """Whether somebody without a home is told of who is not the one of whom word was sent before."""
    typed = seen.typed[:_MOST_READ]
    lines = _sentences(typed)
    earlier = [line for line in lines if _EARLIER.search(low(line))]
    if not earlier:
        return False
    known = f"{seen.envelope.subject}\n{seen.below}\n" if seen.below else ""
    sender = seen.envelope.sender
    mail = _Mail(lines, earlier, known, f"{sender.name} {sender.email}" if sender else "")
    return any(sign(mail) for sign in _SIGNS)


class _Mail:
    """The sentences of a mail, those that speak of word sent, and what is known besides."""

    __slots__ = ("earlier", "known", "lines", "writer")

    def __init__(self, lines: list[str], earlier: list[str], known: str, writer: str) -> None:
        self.lines, self.earlier, self.known, self.writer = lines, earlier, known, writer

    def names_another(self, text: str, known: str) -> bool:
        """Whether somebody is named whom what is known does not name, and who is no worker or landlord."""
        small, there = low(text), low(f"{known} {self.writer}")
        named = [found.span() for found in _SOMEBODY_NAMED.finditer(text) if low(found[0]).split()[-1] not in there]
        for name in strangers(text, self.writer, known):
            words = " ".join(name)
            at = small.find(words)
            named += [(at, at + len(words))] if at >= 0 else []
        return any(not (_WORKS.match(text[end:]) or _POST.search(text[:start])) for start, end in named)


def _sentences(typed: str) -> list[str]:
    parts = (one for line in typed.splitlines() for one in split_sentences(" ".join(line.split())))
    return [one[:_LONGEST] for one in parts][:_MOST_SENTENCES]


def _in_need(text: str) -> bool:
    return Cues(text).count("need") > 0 or _PUT_OUT.search(low(text)) is not None or home_at_stake(text)


_PUT_OUT = lowered(
    r"\b(?:been served|out (?:by|on) (?:the )?(?:\d|(?:mon|tues|wednes|thurs|fri|satur"
    r"|sun)day)|is out (?:now|too|as well)|not allowed (?:back )?home|in (?:his|her"
    r"|their|my) (?:car|van|tent))\b"
)


def _is_kin_of_the_first(mail: _Mail) -> bool:
    """Whether word was sent of his brother, and somebody who has a name of his own is told of."""
    for line in mail.earlier:
        found = _KIN_OF_HIS.search(low(line))
        if found is None:
            continue
        phrase = mail.known + line[found.start() : found.end()] + _STOPS.split(line[found.end() :], maxsplit=1)[0]
        named = any(
            mail.names_another(other, phrase) and _in_need(f"{other} {behind}")
            for other, behind in zip(mail.lines, [*mail.lines[1:], ""], strict=True)
        )
        if named:
            return True
    return False


def _stands_beside(mail: _Mail) -> bool:
    """Whether the one of before is only where somebody else stands by."""
    around = " ".join(mail.lines)
    return any(_BESIDE_THE_ONE.search(line) for line in mail.earlier) and _in_need(around)


def _was_wrong(mail: _Mail) -> bool:
    """Whether what was sent was of somebody else by mistake."""
    around = " ".join(mail.lines)
    return _WRONG_ONE.search(low(around)) is not None and _in_need(around)


def _is_one_more(mail: _Mail) -> bool:
    """Whether the same is asked for somebody else."""
    around = " ".join(mail.lines)
    return _ONE_FOR_HER.search(low(around)) is not None and _in_need(around)


def _is_so_too(mail: _Mail) -> bool:
    """Whether somebody else is said to have no home either."""
    for line, behind in zip(mail.lines, [*mail.lines[1:], ""], strict=True):
        small = low(line)
        if not _SO_TOO.search(small) or _OF_THE_FIRST.search(small):
            continue
        before = mail.known + " ".join(one for one in mail.earlier if one != line)
        new = bool(before.strip()) and mail.names_another(line, before)
        if (new or _HIS_KIN.search(small)) and _in_need(f"{line} {behind}"):
            return True
    return False


def _comes_now(mail: _Mail) -> bool:
    """Whether today's is another than yesterday's."""
    for line, behind in zip(mail.lines, [*mail.lines[1:], ""], strict=True):
        if _NOW_KIN.search(low(line)) and _in_need(f"{line} {behind}"):
            return True
        found = _NOW_ANOTHER.search(line)
        if found is None:
            continue
        before = low(mail.known + " ".join(one for one in mail.earlier if one != line) + line[: found.start()])
        if low(found["name"]).split()[-1] not in before and _in_need(f"{line} {behind}"):
            return True
    return False


def _lies_next_door(mail: _Mail) -> bool:
    """Whether word was sent of who is in one room, and who is told of is in another."""
    for line in mail.earlier:
        for place in _PLACE.finditer(line):
            for other in mail.lines:
                beds = [one for one in _PLACE.finditer(other) if low(one[1]) == low(place[1]) and one[2] != place[2]]
                if beds and not _MOVED.search(low(other)) and _in_need(" ".join(mail.lines)):
                    return mail.names_another("\n".join(mail.lines), mail.known + line[: place.end()])
    return False


_SIGNS = (_is_kin_of_the_first, _stands_beside, _was_wrong, _is_one_more, _is_so_too, _comes_now, _lies_next_door)
