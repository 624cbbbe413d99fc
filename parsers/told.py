"""How many people a mail says that it brings: "four leavers with nowhere to go", "2 x DTR forms".

For: `read`, which doubts every record of a mail that brought fewer people than it speaks of, so that a person looks for
the others. A referral lost in a list is the worst that can happen, and nobody would know.

Must not know: who the people are. A couple or a family is one referral, however many its writer counts.
"""

from __future__ import annotations

import re
from functools import lru_cache

from parsers.patterns import compiled

_HEAD = 400
"""Writers count at the beginning; further down two people are two neighbours, or two officers for a visit."""
_NEAR = 100
_FAR = 2_000
_NUMBERS = {
    "two": 2,
    "both": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}
_PEOPLE = compiled(
    r"(?<![\w/.:£-])(two|three|four|five|six|seven|eight|nine|ten|[2-9]|1\d)(?:\s?x)?\s"
    r"(?:(?:more|new|separate|single|different|young|other|further|late|urgent|quick|homeless"
    r"|of (?:our|my|the|these|this))\s){0,3}"
    r"(?:\w+\s)?(?:referrals?|dtrs?(?:\sforms?)?|clients|patients|residents|prisoners|men|women|lads|ladies|leavers"
    r"|releases|discharges|rough sleepers|service users"
    r"|lots of (?:people|occupants|tenants|folk)|people|persons|households|families|couples|guests|individuals|names"
    r"|for you"
    r"|for (?:your|the) (?:own )?(?:list|area|council|team|patch|surgery|clinic)|from us|in one go"
    r"|to refer|from (?:last night|today|this (?:week|morning)|the weekend)|off (?:today|last night|the))\b"
    r"(?!\s(?:\d|aged|of \d))",
    re.IGNORECASE,
)
_TIMES = compiled(
    r"\b(?:dtrs?|referrals?|forms?|leavers?|patients?|clients?|people)\s?[x×]\s?([2-9])\b"
    r"|\b([2-9])\s?[x×]\s?(?:new\s)?(?:dtrs?|referrals?|forms?|leavers?|patients?|clients?|people)\b",
    re.IGNORECASE,
)
"""How a subject counts: "DTR x3"."""
_SAID = compiled(
    r"\b(two|three|four|five|six|[2-6])\s(?:(?:who|that|which)\s)?(?:(?:all|both|each|also|now)\s)?"
    r"(?:wants?|needs?|require|are (?:all )?(?:homeless|nfa|of no|rough|sofa|leaving|due|to be)|have (?:no"
    r"|nowhere|said|told|asked|agreed)"
    r"|with (?:no|nowhere))\b"
    r"|\b(two|three|four|five|six|[2-6])\sof\s(?:mine|ours)\b"
    r"|\b(?:only|just)\s(two|three|four|five|six|[2-6])\s(?:this (?:time|week|month)|today|from (?:me|us)|for you)\b",
    re.IGNORECASE,
)
"""How many want something: "two want housing help", "all three are homeless", "accommodation for two of mine"."""
_KIN = compiled(
    r"\b(two|three|four|[2-4])\s(?:\w+\s)?(?:brothers|sisters|siblings|nephews|nieces|cousins|sons|daughters"
    r"|grandsons|granddaughters|friends|mates)\b",
    re.IGNORECASE,
)
_APART = compiled(
    r"(?<!n't take )(?<!n’t take )(?<!not take )\bseparate(?:ly)?\b|\bunrelated\b"
    r"|\b(?:as|make|open|into) two (?:referrals|cases|files|applications|records)\b|\bneither (?:of them )?wants?\b"
    r"|\b(?:no|not|n['’]t) (?:\w+ )?(?:relat(?:ion|ed)|connect(?:ion|ed))\b"
    r"|\b(?:a|one) (?:place|flat|room|home) each\b|\beach (?:asks?|wants?|needs?"
    r"|of them (?:asks?|wants?"
    r"|needs?))\b|\bdifferent (?:plans|needs|places|wishes)\b|(?:not|n['’]t) (?:know each other|want to share"
    r"|(?:want to )?(?:be|live|stay) together)|\bnot together\b|\b(?:by|for) (?:him|her)self\b"
    r"|\bof (?:his|her) own\b",
    re.IGNORECASE,
)
"""Says that those who are kin, or live together, are each to be helped apart."""
_OPENING = compiled(
    r"(?:^|\s[-–:]\s|[.!:]\s)\W{0,3}(?:(?:reporting|referring|sending(?: you)?|i have|i['’]ve got|we have|here are"
    r"|passing on) )?(two|three|four|five|six)\s"
    r"(?:(?:more|new|separate|other|further|names?)\s)?(?:from|for|on|off|of (?:ours|them|our)|who|needing|leaving"
    r"|coming|to refer|that need|here|today|below|please|pls)\b"
    r"(?!\s(?:\w+\s)?(?:weeks|months|days|nights|years|hours)\b)",
    re.IGNORECASE | re.MULTILINE,
)
"""How many opens a subject or a line: "Two from our court diversion group"."""
_ONE_HOUSEHOLD = compiled(
    r"\b(?:couple|family|families|household of|married|husband|wife|partners?|mother and|mum and|father and|dad and"
    r"|brothers|sisters|siblings|(?<!not )(?<!them )together|joint(?:ly)?|twins|living with|lives with"
    r"|shar(?:es?|ing) with)\b",
    re.IGNORECASE,
)


_ONE_REFERRAL = compiled(
    r"\bone (?:referral|household|application)\b|\b(?:young|elderly|married) couple\b"
    r"|\b(?:a|this|the) couple\b(?! (?:of|more|from|for|on|off|to)\b)"
    r"|\bas a couple\b",
    re.IGNORECASE,
)


_TWO_REFERRALS = compiled(
    r"(?<!not )(?<!not as )(?<!n't )(?<!n’t )(?<!n't want )(?<!n't need )"
    r"(?<!no need for )(?<!instead of )(?<!rather than )"
    r"\b(?:two|three|2|3) (?:separate |different |new |own )?(?:referrals|dtrs|cases|files|applications|records)\b"
    r"|\ba (?:separate )?(?:referral|dtr|case|file|application|record) (?:each|for each of)\b",
    re.IGNORECASE,
)


def is_one_household(text: str) -> bool:
    """Whether those told of may belong together."""
    return is_one_referral(text) or _ONE_HOUSEHOLD.search(text) is not None


def is_one_referral(text: str) -> bool:
    """Whether the writer says that the people of the mail are one case: "a couple, one referral between them".

    Who asks for two referrals has two, though they were one household.
    """
    return _ONE_REFERRAL.search(text) is not None and _TWO_REFERRALS.search(text) is None


def are_apart(text: str) -> bool:
    """Whether the writer says that people are to be helped apart, related or not."""
    return _APART.search(text) is not None


def is_couple(text: str) -> bool:
    """Whether two who are listed are one case, "one for you, a couple", and nothing says that they are apart."""
    return is_one_referral(text) and not _APART.search(text)


@lru_cache(maxsize=8)
def people_told(subject: str, text: str) -> int:
    """The number of people that the subject or the first lines say are referred; 0 where they do not count."""
    head = f"{subject}\n{text[:_HEAD]}"
    found = _PEOPLE.search(head) or _OPENING.search(head) or _TIMES.search(head) or _SAID.search(head)
    kin = None if found else _KIN.search(head)
    if (found or kin) is None or is_one_referral(head):
        return 0
    apart = _APART.search(text[:_FAR]) is not None
    found = found or (kin if apart else None)
    if found is None or (not apart and _is_of_one_household(head, found)):
        return 0
    number = next(group for group in found.groups() if group).casefold()
    return _NUMBERS.get(number) or int(number)


def _is_of_one_household(head: str, found: re.Match[str]) -> bool:
    """Whether those counted live together; two families are two."""
    around = head[max(0, found.start() - _NEAR) : found.start()], head[found.end() : found.end() + _NEAR]
    counted = _ONE_HOUSEHOLD.search(_FAMILIES.sub(" ", found.group()))
    return counted is not None or any(_ONE_HOUSEHOLD.search(_FAMILIES.sub(" ", part)) for part in around)


_FAMILIES = re.compile(r"\b(?:our |these )?(?:families|couples)\b", re.IGNORECASE)
