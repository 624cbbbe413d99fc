"""Places by the verb or preposition that leads to them: no list of nouns knows all that people sleep in.

For: `stays`, which asks of each whether the person is there. Found widely: most of what is found here is no place.

Must not know: nouns for places.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers.patterns import compiled
from parsers.prose.places.phrases import CUT, LOOSE_END, Place
from parsers.prose.words import low

_VERB = (
    r"(?:sle[ep]\w{0,4}|slept|stay(?:s|ed|ing)?|liv(?:e|es|ed|ing)|stopp?(?:s|ed|ing)?|kip(?:s|ped|ping)?"
    r"|doss(?:es|ed|ing)?|crash(?:es|ed|ing)?|bed(?:s|ded|ding)?|camp(?:s|ed|ing)?|holed|put|placed|housed|moved"
    r"|lodg\w{1,3}|resting|nights?|spend(?:s|ing)?|spent|is|['’]s|are|['’]re|am|['’]m|been|be|parked|moored"
    r"|pulled|squat\w*"
    r"|hid(?:es|ing|den)?|shelter(?:s|ed|ing)?|occup(?:y|ies|ied|ying)|currently|now|still|back|curled|rid(?:es?|ing)"
    r"|rotat\w+|bounc\w+|hop(?:s|ping)|hopping|split\w*|settled|bunk\w*|patient|inpatient|resident|residing"
    r"|resides|found"
    r"|hes|shes|theyre|im|has|have|accommodated|allowed|booked|tucked|huddled|dwell\w*|up|down|rough|out)"
)
_TO = (
    r"(?:in(?:side|to)?|at|on|aboard|behind|under(?:neath)?|beneath|beside|outside|round|around|between"
    r"|among|amongst|above)"
)
_NO_PLACE = (
    r"(?:moment|minute|time|day|night|nights|week|weekend|month|end|morning|evening|afternoon|same|phone|own|way|list"
    r"|licence|tag|remand|bail|probation|custody|hdc|recall|methadone|medication|tablets|universal|uc|pip|esa|benefits"
    r"|mon|tues|wednes|thurs|fri|satur|sun|january|february|march|april|may|june|july|august|september|october"
    r"|november|december|christmas|easter|summer|winter|touch|contact|debt|arrears|work|trouble|pain|bits|danger|need"
    r"|(?:the|a|my|his|her|their) (?:fridge|freezer|cupboard|drawer|post|safe|file)"
    r"|(?:an? )?(?:worse|better|bad|sad|sorry) (?:case|state|way|place than)"
    r"|order|total|fact|his\s(?:late|early|mid)|her\s(?:late|early|mid)|receipt|remission|recovery|treatment|hospital"
    r"|prison|least|risk|present|all|once|it|them|him|her(?=[.,;])|that|this|which|what|whom|who|you|me|us|you|going"
    r"|being|having|one\spoint|foot|top|good|bad|full|fear|love|january|school|court|college|remand|holiday"
    r"|leave|carers)"
)
_TREATED = (
    r"(?:[\w-]{2,14}\s){0,3}(?:teams?|clinics?|nurses?|consultants?|surgeons?|doctors?|gps?|cmht|camhs"
    r"|services?|section \d)\b"
)
_PHRASE = rf"(?!{_NO_PLACE}\b)(?!{_TREATED})(?:[\w'’&/-]{{1,18}}(?:\s|(?=[.,;:()!?\"“”–]|$))){{1,9}}"
_LED = compiled(
    rf"\b{_VERB}\b(?:\s(?!(?:and|but|because|since|until|till|who|which|when|while|if)\b)[\w'’-]{{1,14}}){{0,4}}?,?\s"
    rf"(?P<to>{_TO})\s(?P<t>{_PHRASE})|^\W{{0,4}}(?P<to2>{_TO})\s(?P<t2>{_PHRASE})"
    rf"|\b(?:home|base|bed|bedroom|address|roof|accommodation|digs|place to sleep)(?:\s(?:at present"
    rf"|at the moment|for now"
    r"|right now|just now|currently|these days|tonight|now|of late|since [\w ]{3,12}))?\s?(?:is|['’]s|has been|means)\s"
    rf"(?:now\s|currently\s|at present\s|still\s)?(?P<t3>(?:an?|the|his|her|their|my|our|one|in|at|on)\s{_PHRASE})"
    r"|\b(?:accom\w{0,10}|where|staying|living|sleeping|location|whereabouts|current\w{0,2}|lives|stays|sleeps"
    r"|bedding down)"
    rf"(?:\s[a-z]{{2,12}}){{0,3}}\s?[:–-]\s(?P<t4>{_PHRASE})"
    rf"|\b(?:living|lives?|sleeps?|sleeping|operating|surviving|managing) out of\s(?P<t5>{_PHRASE})"
    rf"|\b(?:occup(?:y|ies|ied|ying)|shar(?:es?|ing)|rent(?:s|ing)?|has use of|have use of|has the use of"
    rf"|was given|been given"
    rf"|been lent|was lent|borrow(?:s|ing|ed)|look(?:s|ing) after)\s(?P<t6>(?:an?|the|his|her|their|my|our|one"
    rf"|two)\s{_PHRASE})"
)
_OUTSIDE = re.compile(r"behind|under(?:neath)?|beneath|beside|outside|aboard|round")
_MOST = 12


def led_in(text: str) -> Iterator[Place]:
    """Each phrase that a word of staying, a label or a preposition at the beginning leads to; a dozen of a sentence."""
    small = low(text)
    at, found = 0, 0
    while found < _MOST and (match := _LED.search(small, at)):
        name = match.lastgroup or "t"
        at = match.start(name)
        words = LOOSE_END.sub("", CUT.sub("", match.group(name)).rstrip())
        if len(words) > _SHORTEST:
            to = match.group("to") or match.group("to2")
            outdoors = to is not None and _OUTSIDE.fullmatch(to) is not None
            start = match.start("to") if outdoors and name == "t" else match.start("to2") if outdoors else at
            yield Place(text[start : at + len(words)], start, at + len(words), outdoors=outdoors, led=True)
            found += 1


_SHORTEST = 2
