"""What a mail is by its own plain word, whatever else its rows look like: a specimen, an animal's, our own form echoed.

For: `read`, before a form is taken for a referral.

Must not know: councils, cases, likelihoods. Each needs different signs together, and nothing that speaks of a person.
"""

from __future__ import annotations

from parsers.kinds.cues import Cues
from parsers.kinds.cuewords import any_of
from parsers.kinds.newcomer import brings_another, of_oneself, refers, says_somebody_new
from parsers.patterns import Sought, lowered
from parsers.record import Kind
from parsers.seen import Judgement, Seen

_SPECIMEN = any_of(
    r"specimen\b(?! (?:of|was|is|taken|sent|results?))",
    r"not (?:a )?real (?:person|client|patient|case|customer|referral|people|individual|name|one)",
    r"(?:i|we)(?:['’]ve| have)? (?:just )?(?:made|dreamt|dreamed|thought) up (?:a|an|the) (?:\w+ )?"
    r"(?:person|client|patient|name|case|example|customer)",
    r"made[- ]up (?:person|name|client|patient|example|case|details|people|data|referral)",
    r"(?:fictional|fictitious|imaginary|invented|pretend)"
    r" (?:person|name|client|patient|example|case|details|people|data)",
    r"(?:dummy|mock) (?:form|referral|data|person|entry|example|client|patient|details)",
    r"joe bloggs\b|a\.? ?n\.? other\b",
)
"""Said of rows that show how somebody would be referred."""
_BESIDE_ONE = any_of(
    r"(?:sample|worked example|test) (?:form|referral|data|entry|person|patient|client)?\b",
    r"(?:for|as) (?:training|demonstration|illustration)(?: purposes)?(?: only)?\b|example only\b"
    r"|to show (?:them|staff)",
    r"(?:no ?one|nobody|no (?:client|patient|person|referral)s?) (?:to refer|behind (?:it|this))\b",
    r"(?:is|does) (?:this|it|that) (?:the (?:amount|kind|sort|level)|(?:how|what|right|enough|look)\b)",
)
"""What is asked or said beside; by itself it tells nothing."""
_REAL = lowered(
    r"\b(?:this (?:is|one is) (?:a )?(?:real|live|genuine)|not a (?:test|drill|specimen|sample)|real referral"
    r" (?:is|below"
    r"|attached)|(?:now|then|also) (?:a|the|for a) real one)\b"
)
_ANIMAL = any_of(
    r"breed\b\s?[:.]?",
    r"(?:neuter|spay|microchip|deworm|de-flea|vaccinat)\w*",
    r"jabs\b",
    r"(?:our|the|isolation|boarding|a) kennels?\b",
    r"cattery\b|rehom(?:ing|ed?)\b|foster(?:er| home)s? for (?:him|her|the (?:dog|cat)|them)",
    r"dog warden\b|rspca\b|cats protection\b|dogs trust\b",
    r"(?:terrier|labrador|spaniel|collie|lurcher|greyhound|staffie|alsatian|tabby|moggy|kittens?|pupp(?:y|ies))"
    r" ?(?:cross)?\b",
    r"(?:animal|dog|cat|pet)s? (?:rescue|sanctuary|shelter|transfer|rehoming)",
    r"no (?:cats|dogs|other (?:dogs|cats|pets))\b",
    r"(?:good|ok|fine) with (?:cats|dogs|children|kids)\b",
)
_FOR_ANIMALS = lowered(
    r"rehom(?:ing|e\b)|\bpaws\b|\b(?:animal|dog|cat|pet)s? (?:rescue|sanctuary|shelter|transfer)|\bkennels?@|\brspca\b"
    r"|\bcats protection\b|\bdogs trust\b|\bdog warden\b"
)
"""Who sends it cares for animals."""
_OF_PEOPLE = lowered(
    r"\b(?:i['’]?m|i am|my|me|myself)\b|"
    r"\b(?:mr|mrs|ms|miss|tenants?|clients?|patients?|owners?|landlord|benefits?|universal credit|prison|probation"
    r"|(?:his|her|their) (?:dog|cat|pets?|staffie|whippet|terrier)|with (?:a|his|her|their) (?:\w+ )?(?:dog|cat)"
    r"|rough sleep\w*|duty to refer under|date of birth|d\.?o\.?b|ni number|nhs number)\b"
)
_FEWEST_SIGNS, _FEWEST_OF_ANIMALS = 2, 3
_ECHO = lowered(
    r"\b(?:copy of (?:what|the (?:form|referral|answers|details)|your (?:form|referral|answers|submission))"
    r"|(?:form|referral|answers) (?:that |which )?you (?:have )?(?:just )?(?:sent|submitted|completed|made|filled)"
    r"|(?:thank you|thanks) for (?:your|the|sending|submitting) (?:\w+ ){0,2}?(?:referral|form|submission|application)"
    r"|we have (?:received |got )?your (?:referral|form|submission|application)|receipt for)\b"
)
_BY_A_MACHINE = lowered(
    r"\bauto\w* (?:receipt|repl\w+|response|message|acknowledge?ment|e-?mail)\b"
    r"|\b(?:nobody|no one|no-one) (?:reads|sees|monitors|looks at)\b|\bdo(?: not|n['’]t) reply\b"
    r"|\b(?:not|un)[ -]?(?:monitored|read|attended)\b"
)


def by_own_word(seen: Seen, own: Cues) -> Judgement | None:
    """The kind of what its own words say is nobody's referral."""
    if is_echo(seen, own):
        return Judgement(Kind.AUTO_REPLY)
    if _is_specimen(own) or _is_of_an_animal(seen, own):
        return Judgement(Kind.NOT_REFERRAL)
    if own.case and seen.resent and not _brings_anybody(seen, own):
        return Judgement(Kind.FOLLOW_UP)  # one's own mail to us once more, under a word on the case it made
    return None


def _brings_anybody(seen: Seen, own: Cues) -> bool:
    """Whether what was typed above it tells of a person or a need of its own."""
    typed = Cues(seen.typed)
    told = typed.identity or typed.count("need") or typed.count("new")
    return bool(told) or refers(own) or says_somebody_new(own.text) or brings_another(seen)


def is_echo(seen: Seen, own: Cues) -> bool:
    """Whether a machine gives back the form that we ourselves filled in: we are its referrer."""
    return seen.echoed and _ECHO.search(own.small) is not None and _BY_A_MACHINE.search(own.small) is not None


def _is_specimen(own: Cues) -> bool:
    outright, beside = len(_signs(_SPECIMEN, own.small)), len(_signs(_BESIDE_ONE, own.small))
    return outright > 0 and outright + beside >= _FEWEST_SIGNS and not (_REAL.search(own.small) or refers(own))


def _is_of_an_animal(seen: Seen, own: Cues) -> bool:
    sender = seen.envelope.sender
    text = f"{own.small}\n{f'{sender.name} {sender.email}'.lower() if sender else ''}"
    if not _FOR_ANIMALS.search(text) or of_oneself(seen.typed):
        return False
    return len(_signs(_ANIMAL, text)) >= _FEWEST_OF_ANIMALS and not _OF_PEOPLE.search(own.small)


def _signs(cue: Sought, text: str) -> set[str]:
    """Matches that say different things."""
    return {" ".join(found.group(0).split())[:12] for found in cue.finditer(text)}
