"""Whose leave a letter is written by, where a noun tells it: "with her leave", "at the request of the visitor himself".

For: `plainly`, which hears the person's own leave in it, `turns`, which hear that of a mother or a manager, and
`prose.read`, which knows who is referred: leave of anybody else is none of theirs.

Must not know: other sentences, nor what the rest of a sentence makes of it.
"""

from __future__ import annotations

import re

from parsers.patterns import compiled
from parsers.prose.people.candidates import tokens
from parsers.prose.words import KIN, low

_NOUN = (
    r"(?:leave|permission|consent|blessing|approval|agreement|say-so|go-ahead|request|behest|bidding|asking"
    r"|wish(?:es)?"
    r"|instructions?|invitation|instigation|insistence)\b(?! (?:form|slip|sheet|page|paper|of absence|entitle\w*))"
)
_HOW = r"(?:(?:full|free|express|own|kind|explicit|verbal|spoken|clear|specific|ready|personal|particular) )"
_BY = r"\b(?:with|by|on|upon|at|under|acting on|following)"
_TITLE = r"(?:mr|mrs|ms|miss|mx)"
_SORT = r"(?:young |old |elderly |older |poor |good |same |said )"
_THEMSELVES = (
    r"(?:client|patient|visitor|guest|resident|tenant|lodger|customer|gentleman|lady|man|woman|lad|lass|person"
    r"|prisoner"
    r"|student|pupil|applicant|claimant|member|parishioner|veteran|traveller|caller|mother-to-be|couple)"
)
_OWN = compiled(
    rf"{_BY} (?:(?:his|her|their|he's) {_HOW}{{0,2}}|{_TITLE}\.? [a-z'-]{{2,20}}(?: [a-z'-]{{2,20}})?(?:'s"
    rf"|s') {_HOW}{{0,2}}"
    rf"|the {_SORT}?{_THEMSELVES}(?:'s|s') {_HOW}{{0,2}}){_NOUN}"
    rf"|{_BY} (?:the |whose )?{_HOW}{{0,2}}{_NOUN} of (?:{_TITLE}\.? [a-z'-]{{2,20}}(?: [a-z'-]{{2,20}})?(?! ?[,(])"
    rf"|(?:the |this |our |my )?{_SORT}?{_THEMSELVES})(?: (?:himself|herself|themselves|concerned|in question))?"
    r"(?!['\w]| (?:at|from|in|of|who|on|next)\b)"
)
_ANOTHERS = compiled(
    rf"{_BY} (?:(?:my|our|the|his|her|their|a|an) (?:[\w'-]{{2,16}} ){{0,3}}?(?!{_THEMSELVES}'s)(?:{KIN}"
    rf"|[a-z]{{3,16}})(?:'s|s')"
    rf" {_HOW}{{0,2}}|(?:dr|doctor|prof|sgt|cllr|sister|matron|father|rev|revd)\.? [a-z'-]{{2,20}}(?:'s"
    rf"|s') {_HOW}{{0,2}}){_NOUN}"
    rf"|{_BY} (?:the )?{_HOW}{{0,2}}{_NOUN} of (?:(?:my|our|the|his|her|their|this|an?) (?:[\w-]{{2,16}} ){{0,2}}?"
    rf"(?:[a-z-]{{2,16}}(?:'s|s') )?(?:{KIN}|manager|team|ward|board|panel|governor|head\w*|consultant|doctor|gp"
    rf"|court|judge"
    rf"|officer|social worker|key ?worker|chaplain|warden|matron|sister|trustees|school|college|hospital|family"
    rf"|family's"
    rf"|solicitor|police|council|charity|chair\w*|boss|supervisor|employer)s?\b|dr\b|cllr\b)"
)
_THEIR_YES = compiled(
    r"\b(?:he|she|they|both|client|patient)(?:'s|'ve)? (?:\w+ ){0,2}?(?:agree[ds]?|consent(?:s|ed)|says?|said|is"
    r"|was|were"
    r"|gave|given|asked|wants?|wanted|told|signed|knows)\b"
)
_I_WRITE = compiled(
    r"\b(?:i|we)(?:'m| am|'re| are|'ve| have)? (?:now |hereby |today |therefore |also )?(?:writ(?:e|ing)|wrote"
    r"|written"
    r"|send(?:ing)?|sent|refer(?:ring|red)?|submit(?:ting)?|pass(?:ing)?|contact(?:ing)?|tell(?:ing)?"
    r"|approach(?:ing)?"
    r"|e-?mail(?:ing)?|notify(?:ing)?|mak(?:e|ing) this|do(?:ing)? (?:this|so)|put(?:ting)? (?:him|her|them)"
    r"|get(?:ting)? in touch)\b"
)
_NOT_TO_YOU = compiled(
    rf"\b(?:writ\w+|wrote|sen[dt]\w*|refer\w*|pass\w*|contact\w*|tell\w*|approach\w*|e-?mail\w*) (?:\w+ ){{0,4}}?"
    rf"(?:to )?(?:the|his|her|their|my|our|a) (?:\w+ )?(?:{KIN}|school|college|gp|doctor|surgery|bank|employer|dwp"
    r"|jobcentre|police|solicitor|landlord|mp|court|hospital|hostel|embassy)\b"
)
_TURNS = compiled(
    r"\b(?:not|never|no|without|unless|until|till|if|whether|once|would|will|could|might|may|hope\w*|yet|but|though"
    r"|although|pending|subject|await\w*|last year|previous\w*|asleep|unconscious)\b|n't\b|\?"
)
_HANGS = compiled(
    r"\b(?:(?:once|if|when|until|till|unless|after) (?:he|she|they) (?:wakes?|is|are|comes?|returns?|agrees?|can|has"
    r"|have|gives?)|if i may|if we may|subject to|pending|await\w*)\b"
)


_ASKED_OF_ANOTHER = compiled(
    r"\b(?:asked|put (?:it|this) to|checked with|ran (?:it|this) past|spoke to|rang) (?:his|her|their) (?:\w+ )?"
    rf"(?:{KIN}|landlord|landlady|agent|gp|doctor|school|college|(?:social|key|support) ?worker|keyworker|solicitor|com"
    r"|pom|officer|manager|employer|boss) (?:if|whether|about)\b"
    r"(?![^.;]{0,160}\b(?:both|himself|herself|themselves|as well|client|patient|they (?:all )?agreed)\b)"
    rf"|\b(?:asked|spoke to|rang) (?:each|both|all|two|three) of (?:the|his|her|their) (?:\w+ )?(?:{KIN}|landlord|agent"
    r"|worker|officer|manager|doctor|school)s\b"
)
"""Whoever was asked gives the answer: a landlord's or a brother's is not the person's."""


def asked_of_another(text: str) -> bool:
    """Whether the question of a sentence was put to somebody else."""
    return _ASKED_OF_ANOTHER.search(low(text)) is not None


def by_own_leave(text: str) -> int | None:
    """Where a writer tells that it is with the person's own leave, or at their own request, that he writes."""
    small = low(text).replace("’", "'")
    found = _OWN.search(small)
    if found is None or not _I_WRITE.search(small) or _NOT_TO_YOU.search(small) or _TURNS.search(small):
        return None
    return None if _ANOTHERS.search(small) else found.start()


def by_anothers(text: str) -> bool:
    """Whether leave or request is told as somebody else's, and nothing is told of the person's own."""
    small = low(text).replace("’", "'")
    found = _ANOTHERS.search(small)
    if found is None or _THEIR_YES.search(small, found.end()):
        return False
    return re.search(r"\b(?:his|her|their) (?:own )?(?:agreement|consent|permission|leave|blessing)\b", small) is None


_GIVER = compiled(
    rf"{_BY} (?:{_TITLE}\.? (?P<named>[a-z'-]{{2,20}}(?: [a-z'-]{{2,20}})?)(?:'s|s') {_HOW}{{0,2}}{_NOUN}"
    rf"|(?:the |whose )?{_HOW}{{0,2}}{_NOUN} of {_TITLE}\.? (?P<of>[a-z'-]{{2,20}}(?: [a-z'-]{{2,20}})?)"
    rf"|(?P<other>(?:his|her|their|the {_SORT}?{_THEMSELVES}(?:'s|s')) {_HOW}{{0,2}}{_NOUN}"
    rf"|(?:the )?{_HOW}{{0,2}}{_NOUN} of (?:the |this |our |my )?{_SORT}?{_THEMSELVES}"
    r"(?! (?:himself|herself|themselves|concerned|in question))))"
)
_ABOUT_THEIRS = compiled(
    rf"\b(?:his|her|their|the) (?:\w+ )?(?:{KIN}|lodger|tenant|guest|visitor|friend|mate|neighbour|flatmate|housemate"
    r"|employee|worker|cleaner|carer|colleague|student|parishioner|customer)s?(?=,? [a-z]|[,.;])"
)
_LIVES_BESIDE = compiled(
    r" (?:upstairs|downstairs|next door|opposite|above|below|in (?:the|number)|of the|at (?:no|\d))"
)
_THE_KINS_PAPER = compiled(
    rf"\b(?:his|her|their|the|a) (?:\w+ )?(?:{KIN}|parent)(?:'s|s') (?:own |written |signed )*"
    r"(?:signature|signed|written|form|consent|authority|permission|mandate)\b"
)


def is_of_another(text: str, name: str | None) -> bool:
    """Whether the leave, the request or the paper that a sentence tells is of somebody else than `name`, the applicant.

    "With Mrs Lane's leave I write of her lodger" is the landlady's. Who is only called the lady or the tenant may be
    the applicant, unless the sentence says where they live or goes on to somebody who is theirs.
    """
    small = low(text).replace("’", "'")
    if _THE_KINS_PAPER.search(small):
        return True
    given = _GIVER.search(small)
    if given is None:
        return False
    if titled := given["named"] or given["of"]:
        return name is None or not (tokens(titled) and tokens(titled) <= tokens(name))
    return (_LIVES_BESIDE.match(small, given.end()) or _ABOUT_THEIRS.search(small, given.end())) is not None


def leave_to_come(text: str) -> bool:
    """Whether the person's leave is told with a condition or a time on which it hangs."""
    small = low(text).replace("’", "'")
    return _OWN.search(small) is not None and _HANGS.search(small) is not None
