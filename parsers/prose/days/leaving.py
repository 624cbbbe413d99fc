"""Who goes out of a hospital or a prison at the hour of writing: a release of today that no date names.

For: `read`. Must not know: the dates that are told.
"""

from __future__ import annotations

import re

from parsers.patterns import compiled
from parsers.prose.places.whereabouts import tells_of_term
from parsers.prose.sentences import Sentence

_LEAVING_NOW = compiled(
    r"\b(?:being|is|be|about to be|will be|get(?:s|ting)?) (?:discharged"
    r"|d/?c['’]?d)(?: from (?:\w+ ){1,2})? ?(?:now|at the moment|as (?:I|we) (?:write|speak)"
    r"|any (?:minute|moment)|(?:with)?in (?:the|an|half an) (?:next )?hour)\b"
    r"|\b(?:fit|ready|good|clear(?:ed)?) for (?:d/?c|discharge|home) (?:now|tonight|this (?:morning|evening"
    r"|afternoon))\b"
    r"|\b(?:being|is|be|to be|get(?:s|ting)?) (?:discharged|d/?c['’]?d)\b[^.;]{0,24}\b(?:once|when"
    r"|as soon as) (?:the )?pharmacy\b"
    r"|\bdischarged (?:(?:him|her|them) )?(?:from us )?(?:at \d|(?:just|a few minutes|an hour) (?:now|ago))"
    r"|\b(?:leav(?:es|ing)|going|goes|go|off|out|home)(?: (?:us|here|home|from (?:us|here)|the (?:department"
    r"|ward|unit"
    r"|hospital|building)|ed|a&e))?,? (?:any (?:minute|moment)(?: now)?|(?:with)?in (?:the|an|half"
    r" an|the next) (?:hour|few minutes)|in a (?:few minutes|minute|bit))\b"
    r"|\b(?:leav(?:es|ing)|going|goes|go|off|out)(?: (?:us|here|from (?:us|here)|the (?:department|ward|unit|hospital))"
    r"|from (?:ed|a&e)) (?:this (?:morning|afternoon|evening)|today|tonight|now)\b"
    r"|\b(?:can|may|is (?:free|fit|ready|ok|okay|fine|clear|cleared) to|good to) (?:go"
    r"|leave)(?: home)? (?:now\b|as soon"
    r" as|when (?:the|her|his|their) (?:taxi|transport|tablets?|ttos?|meds|lift|boot|cast|bloods?|scan|letter))"
    r"|\b(?:nothing|no (?:reason|grounds)) to (?:admit|keep) (?:her|him|them)\b",
    re.IGNORECASE,
)


_JUST_OUT = compiled(
    r"(?<!had )\bjust (?:now )?(?:been )?(?:let (?:him |her |them )?out|let (?:him|her|them) go|released|freed|set free"
    r"|discharged|(?:walked|gone|come|stepped) out (?:of|from|through))\b(?! (?:into|to|from (?!here|us|our|this)\w))",
    re.IGNORECASE,
)
"""Said by the house itself: who went out of its gate at this hour."""
_EMERGENCY = re.compile(r"\b(?:(?i:emergency dep(?:artment|t)?|a ?& ?e|casualty)|ED)\b")
_LEAVES_ED = compiled(
    r"\b(?:ready|good|fit|ok|okay|clear(?:ed)?|able) (?:to (?:go|leave)|for (?:home|discharge))\b(?! (?:on"
    r"|tomorrow|next|by))"
    r"|\b(?:no|not (?:for|needing)|n['’]t (?:need|for)|without) admission\b|\bnot (?:being )?admit\w+"
    r"|\bmedically (?:cleared|fit|ready)\b"
    r"|\b(?:going|goes|out|leaving|leaves|discharg\w+|d/c|home)\b(?: (?:out|of|through|from|the|our|us|here|back|front"
    r"|doors?|department|ED)){0,5} (?:shortly|imminently|soon|presently)\b",
    re.IGNORECASE,
)


def leaving_now(own: tuple[Sentence, ...], foot: tuple[str, ...]) -> Sentence | None:
    """The sentence that says of a patient that the discharge is at this hour; "shortly" names no day.

    Who may leave an emergency department leaves it then; a ward's patient who may go is still there.
    """
    now = next((s for s in own if _LEAVING_NOW.search(s.text)), None)
    emergency = any(_EMERGENCY.search(text) for text in (*foot, *(s.text for s in own)))
    return now or (next((s for s in own if _LEAVES_ED.search(s.text)), None) if emergency else None)


def just_out(own: tuple[Sentence, ...], foot: tuple[str, ...]) -> Sentence | None:
    """The sentence in which a prison or a ward says of somebody that they have just gone out of it."""
    if not tells_of_term(" ".join(foot)):
        return None
    return next((s for s in own if _JUST_OUT.search(s.text)), None)
