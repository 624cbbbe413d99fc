"""What it means that a mail goes to the applicant or greets the referrer: there "you" is somebody.

For: understand.py.

Must not know: commands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rules.case import Case
from rules.model import Do
from rules.names import fold, take_apart
from rules.officers import contactwords as words
from rules.officers.mail import Act, Mail
from rules.officers.plain import Sentence
from rules.officers.settling import when_done, wrong_time
from rules.officers.times import When, whens_of

_TALKED = re.compile(
    r"\b(?:thank you|thanks|cheers|good|great|nice|lovely|pleasure|glad)(?: very much| so much)? (?:for|"
    r"to|we|that we|i)(?: (?:have|could|got to))? ?(?:talk\w*|spe?a?o?k\w*|chat\w*|the (?:call|chat|"
    r"talk)|your (?:call|time on the phone)|com(?:e|ing) (?:in|to)|meet\w*|met|see(?:ing)?|saw|ring\w*|"
    r"call\w*|phon\w*|taking my call|answering|letting me)"
    r"|\b(?:when|as|since|after) (?:we|i|you and i|you) (?:spoke|talked|met|chatted|saw|discussed|"
    r"agreed)|\bwe (?:spoke|talked|met|chatted|agreed)\b|\b(?:i|we) (?:spoke|talked|met|chatted) (?:to|"
    r"with)? ?you\b|\b(?:further to|following|after) (?:our|your|my|the) (?:call|chat|talk|conversation|"
    r"meeting|visit|appointment|phone call|assessment|interview)|\bon the phone (?:this|today|yesterday|"
    r"earlier|on|just)"
)
_MET = re.compile(r"\b(?:met|meeting|meet|coming in|come in|saw|seeing|visit|face to face|in person)\b")
_WROTE = re.compile(
    r"\b(?:thank you|thanks) for (?:your|the|getting back|writing|coming back|replying|"
    r"letting) ?(?:email|message|reply|note|text|to me|us know|me know|mail)?"
)


def applicant_acts(mail: Mail, case: Case, sentences: Sequence[Sentence], acts: Sequence[Act]) -> list[Act]:
    """A mail to the person themself: a talk that it reports, else an attempt to make contact."""
    email = (case.record.applicant.email or "").lower()
    if not email or all(address.email != email for address in mail.recipients):
        return []
    if any(act.do is Do.CONTACTED for act in acts):
        return []
    for sentence in sentences:
        found = _TALKED.search(sentence.text)
        if (
            found
            and not sentence.asks
            and not words.CANCELLED.search(sentence.text[max(0, found.start() - 15) : found.start()])
        ):
            whens = [when for when in whens_of(sentence.text, mail.sent) if not when.ahead]
            at, day_only = when_done(whens[0] if whens else When(), case, mail.sent)
            if wrong_time(at, case, mail.sent):
                at, day_only = None, False
            by = "visit" if _MET.search(sentence.text) else "phone"
            return [Act(do=Do.CONTACTED, case=case.ref, raw=sentence.raw, by=by, at=at, day_only=day_only)]
    if (mail.quoted is not None and mail.quoted.email == email) or any(
        _WROTE.search(each.text) for each in sentences[:2]
    ):
        return [
            Act(do=Do.CONTACTED, case=case.ref, raw=sentences[0].raw if sentences else "", by="email", at=mail.sent)
        ]
    if any(act.do is Do.NO_CONTACT for act in acts):
        return []
    return [Act(do=Do.NO_CONTACT, case=case.ref, raw=sentences[0].raw if sentences else "", by="email", at=mail.sent)]


def greets_referrer(greeted: str, case: Case) -> bool:
    """The greeting is to the referrer's name."""
    name = take_apart(case.record.referrer.name or "")
    said = set(fold(greeted).split())
    return bool(said & {*name.given, *name.family}) if name.words else False
