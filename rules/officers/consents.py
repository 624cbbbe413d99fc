"""Consent to the referral: given in writing or orally, refused or withdrawn, by the person themself.

For: understand.py. Consent seen where none was given is the worst mistake there is: whatever is not plain is left.

Must not know: what a record holds of consent.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime

from rules.case import Case
from rules.model import Do
from rules.officers.contacts import Attempt
from rules.officers.mail import Act, Unclear
from rules.officers.mood import Mood, mood_of
from rules.officers.people import Cast, Party
from rules.officers.plain import Sentence
from rules.officers.signs import Sign
from rules.officers.tagged import Tagged, tag
from rules.officers.times import whens_of
from rules.words import LONDON

_PERSON = (
    r"(?:he|she|they|@applicant\d+|(?:the )?(?:client|applicant|customer|patient|tenant|lad|lady|gentleman|"
    r"bloke|chap))"
)
_AIM = r"(?:the |this |a |our )?(?:referral|us\b|dtr|being referred|be referred|duty to refer|housing|council)"

_REFUSED = re.compile(
    rf"\b(?:refus|declin|withh|withdr|revok|retract|den)\w* (?:\w+ ){{0,3}}?(?:consent|permission|"
    rf"agreement)|\bconsent (?:is |was |has been |has now been |now )?(?:refused|declined|withdrawn|"
    rf"withheld|denied|revoked|retracted)"
    rf"|\b(?:does|did|do|will|would|has) not (?:\w+ )?(?:consent(?!ed yet)|give (?:us |me |his |her |"
    rf"their |any )?(?:consent|permission)|agree(?: to (?:{_AIM}|it|this))?$)"
    rf"|(?<!\w){_PERSON} (?:does|did|do) not (?:now )?(?:want|wish for|need) (?:us|the council|housing|"
    rf"to be referred|to be involved|anything (?:more )?(?:to do|from)|our (?:help|involvement)|"
    rf"the referral|this referral|a referral|to (?:engage|go ahead|proceed|work) ?(?:with (?:us|"
    rf"the council|housing|it|this|the referral))?)"
    rf"|\b(?:no longer|not) (?:wants?|consents?|consenting|wishes|agrees|agreeing) (?:us|"
    rf"to (?:be referred|it|this|{_AIM}))|\bno longer consents?\b|\bnot consenting\b"
    rf"|(?<!\w){_PERSON} (?:has |have )?(?:refused|declined|withdrawn|withdrew|refuses|declines)(?: {_AIM}|"
    rf" it| this| to be referred| to (?:consent|agree|sign)(?: .*)?|$| on | when | today| yesterday)"
    rf"|(?<!\w){_PERSON} (?:has |have )?(?:changed|pulled|opted) (?:his|her|their|out)(?: mind|"
    rf" consent)?(?: about (?:{_AIM}|it|this))?|(?<!\w){_PERSON} (?:has )?said no(?: to (?:{_AIM}|it|this))?$|"
    rf"\bwants? (?:us )?(?:no part|nothing to do)\b"
)
_GIVEN = re.compile(
    rf"\b(?:got|has|have|had|obtained|gave|given|giving|received|gives|took|taken|secured|gained|with|"
    rf"there is|is|got the|given us) (?:\w+ ){{0,3}}?(?:consent|permission)\b(?! (?:is |was )?(?:not|"
    rf"missing|refused|withdrawn|outstanding|form to))"
    rf"|\b(?:oral|written|signed|full|informed) consent\b|\bconsent (?:is |was |has been |has now been |"
    rf"have been |now |form |forms |oral(?:ly)? |in writing |by phone |in |all |been )*(?:given|obtained|"
    rf"got|received|signed|confirmed|done|sorted|ok|okay|taken|gained|held|attached|oral|written|"
    rf"in writing|there|given by phone|secured|in|now in|back)\b"
    rf"|(?<!\w){_PERSON} (?:now |has |have |is |did |also |both )*(?:consents?|consented|gave (?:us |"
    rf"me )?(?:his|her|their)? ?(?:consent|permission|ok|agreement))\b(?! to (?!{_AIM}|it|this|that))"
    rf"|(?<!\w){_PERSON} (?:is|was|are|were) (?:now |also |all |quite |really |absolutely |perfectly )?(?:ok|"
    rf"okay|fine|happy|content|alright|agreeable) (?:with (?:{_AIM}|it$|it\b(?! being)|being referred|"
    rf"that$)|for us\b|for (?:me|the council) to|to be referred|about (?:{_AIM}|being referred))"
    rf"|(?<!\w){_PERSON} (?:has )?(?:emailed|texted|wrote|written|rang|phoned)\b[^.]{{0,40}} (?:agreeing|"
    rf"consenting) to {_AIM}"
    rf"|(?<!\w){_PERSON} (?:has |have |is |was |now )*(?:agreed|agrees) (?:oral |in writing |by phone |(?:on|"
    rf"last) [a-z]+day |today |yesterday )*(?:to (?:{_AIM}|it|this|us|"
    rf"be referred)|for us|with (?:{_AIM})|that we|it$|this$|$|on |orally|in writing|by phone)"
    rf"|\bsaid (?:yes|ok|okay|fine)(?: to (?:{_AIM}|it|this|us))?\b|\bconsented\b(?! to (?!{_AIM}|it|this|that))"
    rf"|\b(?:consent|permission) (?:to the referral )?(?:from|by) {_PERSON}"
)
_SIGNED = re.compile(
    rf"(?<!\w)(?:{_PERSON} |they )?(?:has |have |had |is |was |did )?(?:signed|sign) (?:the |his |her |a |"
    rf"our |it|section|sec|s|form|consent|for|in|off|copy|one|1a|ours)|\bsigned (?:one|copy|form|consent|"
    rf"version|paper|sheet|page)|\bsigned and dated\b|^signed(?: today| yesterday| on| and|$)|\b(?:come|"
    rf"came|back) (?:back |through |in )?signed\b|\bform (?:is |was |has been |now )*(?:signed|"
    rf"back signed)|\bsigned (?:it|on|yesterday|today|this|last|in front)"
)
_ABOUT = re.compile(r"\bconsent|\bsection 1a\b|\b1a\b|\bpermission\b|\bagree")
_WRITTEN = re.compile(
    r"\b(?:written|in writing|signed|signature|signs|by email|emailed (?:me |us )?(?:his|her|"
    r"their)? ?consent|(?:emailed|wrote|written)\b[^.]{0,40} (?:agreeing|consenting)|scanned|on paper|"
    r"paper copy|wet ink|the form|form (?:in|back|attached|received|"
    r"is in))\b"
)
_ORAL = re.compile(
    r"\b(?:oral|word of mouth|on the phone|by phone|over the phone|phone|told me|said (?:yes|ok|fine)|"
    r"rang|spoke|spoken|face to face|in person|asked (?:him|her|them)|phoned|called)\b"
)
_STILL = re.compile(
    r"\b(?:yet|still|missing|needed|need|needs|outstanding|waiting|await\w*|chas\w+|no consent|"
    r"without consent|to follow|get consent|getting consent|ask(?:ing)? (?:for|about)|request\w*|due|"
    r"to sign|for signature|not signed|unsigned|blank|invalid|expired|assume\w*|implied|presum\w*)\b"
)
_OTHER_THING = re.compile(
    r"\b(?:us|me|the council|housing)(?: to)? (?:speak|talk|contact|ring|call|phon|writ|email|liais|shar)\w*"
    r"(?: to| with)? (?:his|her|their|the) (?!referr)|"
    r"\bconsent(?:s|ed)? (?:to|for) (?:treatment|monitoring|surgery|photos?|photographs?|video|recording|"
    r"credit|record|discharge|medical|share (?:his|her|their) medical|bank|an? (?:credit|home|police)|"
    r"the (?:credit|medical|operation|procedure|search))\b|\bage of consent\b|\bconsent order\b"
)
_FOR_OTHERS = re.compile(
    r"\b(?:for (?:him|her|them)|on (?:his|her|their) behalf|on behalf of|for (?:his|her) (?:son|daughter|"
    r"brother|mum|mother))\b"
)


def consent_acts(
    sentences: Sequence[Sentence],
    case: Case | None,
    cast: Cast,
    sent: datetime,
    attempts: Sequence[Attempt],
    *,
    about: bool,
) -> tuple[list[Act], list[Unclear]]:
    """The consent told in the sentences; `about` says that line or subject speak of consent."""
    if case is None:
        return [], []
    acts: list[Act] = []
    unclear: list[Unclear] = []
    spoken_of = about or any(_ABOUT.search(sentence.text) for sentence in sentences)
    for place, sentence in enumerate(sentences):
        status = _status(sentence, cast, spoken_of=spoken_of)
        if status == "":
            continue
        around = sentences[max(0, place - 1) : place + 2]
        how = status if status == "refused" else _how(sentence, around, attempts)
        if how == "":
            why = "We could not tell whether consent was given in writing or by word of mouth."
            guesses = ("consent given: oral, DAY", "consent given: written, DAY")
            unclear.append(Unclear(raw=sentence.raw, why=why, case=case.ref, guesses=guesses))
            continue
        on = _day(sentence, place, sent, attempts, around)
        acts.append(Act(do=Do.CONSENT, case=case.ref, raw=sentence.raw, consent=how, on=on))
    return _settled(acts, unclear)


def _settled(acts: list[Act], unclear: list[Unclear]) -> tuple[list[Act], list[Unclear]]:
    """Told twice is told once; told both ways is told not at all."""
    if len({act.consent == "refused" for act in acts}) > 1:
        why = "It says both that consent was given and that it was refused."
        guesses = ("consent given: HOW, DAY", "consent refused")
        return [], [Unclear(raw=acts[0].raw, why=why, case=acts[0].case, guesses=guesses)]
    best = sorted(acts, key=lambda act: (act.consent != "written", act.on is None))
    return best[:1], [] if best else unclear[:1]


def _status(sentence: Sentence, cast: Cast, *, spoken_of: bool) -> str:
    """As in "given", "refused" or "" of one sentence."""
    for number, clause in enumerate(sentence.clauses):
        tagged = tag(clause.text, cast)
        refused = _REFUSED.search(tagged.text)
        if refused and _stands(sentence, number, tagged, refused, cast, denial=True):
            return "refused"
        given = _GIVEN.search(tagged.text) or (_SIGNED.search(tagged.text) if spoken_of else None)
        if given and _stands(sentence, number, tagged, given, cast, denial=False):
            return "given"
    return ""


def _stands(sentence: Sentence, number: int, tagged: Tagged, found: re.Match[str], cast: Cast, *, denial: bool) -> bool:
    """Said of the person themself, as done, of this referral."""
    at = tagged.plain_length(found.start())
    mood = mood_of(sentence, number, at, cast, orders=False)
    if mood is Mood.WISHED:
        # What referrer or ward obtained and staff pass on counts; what a relative says does not.
        said_by = next((m for m in cast.mentions(sentence.text) if m.party is not Party.PRONOUN), None)
        mood = Mood.PLAIN if said_by is None or said_by.party is not Party.RELATIVE else mood
    allowed = {Mood.PLAIN, Mood.DENIED} if denial else {Mood.PLAIN}
    if mood not in allowed or _OTHER_THING.search(sentence.text) or _FOR_OTHERS.search(sentence.text):
        return False
    if _STILL.search(tagged.text) or (denial and re.search(r"\byet\b", sentence.text)):
        return False
    return not any(mention.party is Party.RELATIVE for mention in cast.mentions(tagged.text[: found.end()]))


def _how(sentence: Sentence, around: Sequence[Sentence], attempts: Sequence[Attempt]) -> str:
    for text in (sentence.text, " ".join(each.text for each in around)):
        oral_word = re.search(r"\b(?:oral|word of mouth)\b", text)
        if oral_word and not re.search(r"\b(?:signed|written|in writing)\b", text):
            return "oral"
        if _WRITTEN.search(text):
            return "written"
        if _ORAL.search(text):
            return "oral"
    spoken = any(each.party is Party.APPLICANT and each.sign is Sign.HIT and each.by != "email" for each in attempts)
    return "oral" if spoken else ""


def _day(
    sentence: Sentence, place: int, sent: datetime, attempts: Sequence[Attempt], around: Sequence[Sentence]
) -> date | None:
    """The day of the consent: told with it, else that of the talk in which it was given."""
    for text in _near(sentence):
        days = [when.day for when in whens_of(text, sent) if when.day is not None and not when.ahead]
        if days:
            return days[-1] if "dated" in text else days[0]
    today = sent.astimezone(LONDON).date()
    for each in attempts:
        if each.party is Party.APPLICANT and each.sign is Sign.HIT and abs(each.sentence - place) <= 1:
            return each.when.day or (today if each.when.told else None)
    return None


def _near(sentence: Sentence) -> list[str]:
    """The clauses that speak of consent first, then the others."""
    about = [
        clause.text
        for clause in sentence.clauses
        if _ABOUT.search(clause.text) or "sign" in clause.text or "dated" in clause.text
    ]
    return [*about, *(clause.text for clause in sentence.clauses if clause.text not in about)]
