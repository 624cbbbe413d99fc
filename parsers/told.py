"""How many people a mail says that it brings: "four leavers with nowhere to go", "2 x DTR forms".

For: `read`, which doubts every record of a mail that brought fewer people than it speaks of, so that a person looks for
the others. A referral lost in a list is the worst that can happen, and nobody would know.

Must not know: who the people are. A couple or a family is one referral, however many its writer counts.
"""

from __future__ import annotations

import re

_HEAD = 400
"""Writers count at the beginning; further down two people are two neighbours, or two officers for a visit."""
_NEAR = 100
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
_PEOPLE = re.compile(
    r"(?<![\w/.:£-])(two|three|four|five|six|seven|eight|nine|ten|[2-9]|1\d)(?:\s?x)?\s"
    r"(?:(?:more|new|separate|single|different|young|other|further|late|urgent|quick|homeless"
    r"|of (?:our|my|the|these|this))\s){0,3}"
    r"(?:\w+\s)?(?:referrals?|dtrs?(?:\sforms?)?|clients|patients|residents|prisoners|men|women|lads|ladies|leavers"
    r"|releases|discharges|people|persons|households|guests|individuals|names|for you|for your (?:list|area|council)"
    r"|to refer|from (?:last night|today|this (?:week|morning)|the weekend)|off (?:today|last night|the))\b"
    r"(?!\s(?:\d|aged|of \d))",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"(?:^|\s[-–:]\s|[.!:]\s)\W{0,3}(two|three|four|five|six)\s"
    r"(?:(?:more|new|separate|other|further|names?)\s)?(?:from|for|on|off|of (?:ours|them|our)|who|needing|leaving"
    r"|coming|to refer|that need|here|today|below|please|pls)\b"
    r"(?!\s(?:\w+\s)?(?:weeks|months|days|nights|years|hours)\b)",
    re.IGNORECASE | re.MULTILINE,
)
"""How many opens a subject or a line: "Two from our court diversion group"."""
_ONE_HOUSEHOLD = re.compile(
    r"\b(?:couple|family|families|household of|married|husband|wife|partners?|mother and|mum and|father and|dad and"
    r"|brothers|sisters|siblings|(?<!not )(?<!them )together|joint(?:ly)?|twins|living with|lives with"
    r"|shar(?:es?|ing) with)\b",
    re.IGNORECASE,
)


_ONE_REFERRAL = re.compile(
    r"\bone (?:referral|household|application)\b|\b(?:a|this|the|young|elderly|married) couple\b|\bas a couple\b",
    re.IGNORECASE,
)


def is_one_referral(text: str) -> bool:
    """Whether the writer says that the people of the mail are one case: "a couple, one referral between them"."""
    return _ONE_REFERRAL.search(text) is not None


def people_told(subject: str, text: str) -> int:
    """The number of people that the subject or the first lines say are referred; 0 where they do not count."""
    head = f"{subject}\n{text[:_HEAD]}"
    found = _PEOPLE.search(head) or _OPENING.search(head)
    if (
        found is None
        or is_one_referral(head)
        or _ONE_HOUSEHOLD.search(head[max(0, found.start() - _NEAR) : found.end() + _NEAR])
    ):
        return 0
    number = found.group(1).casefold()
    return _NUMBERS.get(number) or int(number)
