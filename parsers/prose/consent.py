"""What the message says of the applicant's agreement.

For: `read`. Every sentence about agreement is a signal with its evidence; the signals of the whole message are settled
together. Consent seen where none was given is the worst error there is: in doubt the answer is unclear.

Must not know: what follows from missing consent. Source: contract, reading.md (Consent).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from parsers.prose.sentences import Sentence
from parsers.prose.words import KIN, low, lowered
from parsers.record import Consent, ConsentStatus, Evidence
from parsers.values.dates import Form, FoundDate, find_dates


class _Says(StrEnum):
    SIGNED = "signed"
    AGREED = "agreed"
    PENDING = "pending"
    OTHER_AGREED = "other agreed"
    REFUSED = "refused"
    WITHDREW = "withdrew"
    MUDDLE = "muddle"


@dataclass(frozen=True, slots=True)
class Signal:
    """One sentence that speaks of agreement, and what it says."""

    says: _Says
    sentence: Sentence
    start: int


_WHO = (
    r"(?:he|she|they|him|her|them|hes|shes|theyre|client|patient|customer|claimant|tenant|resident|guest"
    r"|applicant|[A-Z][\w'’-]{1,20})"
)
_FORM = (
    r"(?:consent|permission|authority|authorisation|disclaimer|release of information|information[- ]sharing"
    r"|data[- ]sharing|sharing|gdpr"
    r"|agreement|mandate|disclosure|declaration|referral form|privacy|1a|form)"
)

_TOPIC = lowered(
    r"consent|permission|\bagree|\bask(?:ed|ing)? (?!for)|to be referred|discussed|\bsign(?:ed|s|ing|ature)?\b"
    r"|\bhappy\b|\bfine\b|\bok(?:ay)?\b|said yes|says yes|\bwilling|\bkeen\b|authoris|go[- ]ahead"
    r"|\bwants? (?:me|us|this)|asked (?:me|us|to be)|\basked (?:him|her|them)|content\b|approv|refus|declin"
    r"|withdr|changed (?:his|her|their) mind"
    r"|does(?:n['’]?t| not) want|do(?:n['’]?t| not) want|did(?:n['’]?t| not) want|doesnt want|said no|says no"
    r"|opt(?:s|ed)? out|against (?:it|the referral)|\bno objection|all right with|alright with"
    r"|gave (?:me )?the nod|the thumbs|given me the|given us the|mandate|\bcan have (?:his|her|their|my)"
    r"|don['’]?t mind|doesn['’]?t mind|no problem with (?:me|us|this)|up for"
    r"|told (?:me|us) (?:to|i can|we can)|(?:may|can) (?:share|pass|talk|speak|discuss)|spoken to (?:him|her"
    r"|them) about|comfortable with"
    r"|you (?:can|may) (?:use|share|contact|pass|speak|talk)"
)

_MUDDLE = lowered(
    r"consent (?:is|looks|seems) (?:a |in a |all )?(?:muddle|mess|unclear|uncertain|confus|up in the air"
    r"|debatable|doubtful|not clear)"
    r"|can(?:['’]t|not) (?:honestly |really )?(?:tell|say|be sure)[^.]{0,40}(?:which|whether|if|agree|consent)"
    r"|keeps changing (?:his|her|their) mind|back and forth"
    r"|(?:not|n['’]t) (?:sure|certain|clear) (?:whether|if|that|about)[^.]{0,50}(?:agree|consent|want|happy"
    r"|referr)|(?:think|believe|assume|presume|expect)s? "
    r"(?:he|she|they)(?:['’]s|['’]d| would| will| has| have| is| are)?[^.]{0,20}(?:agree|consent|be happy"
    r"|be fine|be ok|fine|happy|ok\b)|(?:on the|in two) fence|in two minds"
    r"|(?:unsure|undecided|wavering|hesitant|ambivalent)\b[^.]{0,60}(?:referr|consent|council|this)?"
)

_WITHDREW = lowered(
    r"\bwithdr[ea]w(?:n|s|ing)?\b[^.]{0,40}(?:consent|permission|agreement|referral|it)|\b(?:consent|permission"
    r"|agreement)\b[^.]{0,30}\b(?:withdrawn|revoked|rescinded|taken back)"
    r"|\b(?:revoked?|rescinded?|retracted|taken back|took back)\b[^.]{0,20}(?:consent|permission|agreement)"
    r"|changed (?:his|her|their|my) mind\b(?![^.]{0,60}\b(?:now (?:agree|want|happy)|agrees|and (?:said"
    r"|says) yes|is happy))"
    r"|no longer (?:wants?|agrees?|consents?|wish(?:es)?|happy)|does not want (?:it|this|the referral) any ?more"
)

_REFUSED = lowered(
    r"\b(?:refus|declin)(?:ed|es|ing)\b(?! (?:a |the |to (?:leave|go|move|stay|take|eat|engage|see|attend|work"
    r"|give (?:a |his|her|their|me|us)))\b)[^.]{0,60}(?:consent|referr|council|contact|permission|share|details"
    r"|this|it|sign)"
    r"|\b(?:refus|declin)(?:ed|es)\b\s?(?:[.,;]|$|consent|dtr|referral)|\bdeclined (?:dtr|the referral"
    r"|a referral|to be referred|consent|to consent|to sign)"
    r"|\b(?:do(?:es)?|did|would) ?(?:n['’]?t|not)\b (?:want|wish|agree|consent|like)\b(?! (?:to (?:go|stay|live"
    r"|move|return|leave|be (?:placed|in|near|housed|back)|see|share (?:a|with)|talk)))[^.]{0,60}"
    r"(?:referr|council|contact|involve|consent|details|shared|passed|housing team|know(?:ing)? (?:his|her"
    r"|their)|anyone|anybody|\bthis\b|\bit\b|help)"
    r"|\b(?:doesnt|didnt|dont) (?:want|wish|agree|consent)\b[^.]{0,50}(?:referr|council|contact|involve|consent"
    r"|details|shared|passed|this|help)"
    r"|\b(?:he|she|they|but|and)\s(?:has |have |had |just )?sa(?:id|ys) no\b|\bhas said no\b"
    r"|\bsaid no,? (?:point|thank|flat)|\bnot (?:agree|consent)(?:ed|ing)?\b(?! yet)[^.]{0,40}(?:refer|shar|this"
    r"|it)\b"
    r"|\brefuses? (?:consent|permission|to (?:consent|agree|sign|be referred|have))"
    r"|\bnot willing to (?:be referred|consent|agree|have)"
    r"|\bobject(?:s|ed) to (?:the|this|being|any)|\bopted out|\bwill not (?:consent|agree|sign)"
    r"|\bwon['’]?t (?:consent|agree|sign|have (?:the council|anything to do))"
    r"|\bconsent (?:was |is |has been )?(?:refused|declined|denied|not (?:given|granted) (?:and|by))"
    r"|\bwithout (?:his|her|their) (?:consent|agreement|permission)\b"
)

_PENDING = lowered(
    r"\b(?:not|n['’]t|nor|never|nobody|no one|no-one|haven['’]?t|hasn['’]?t|yet to|still to|havent|hasnt)\b[^.;]{0,60}"
    r"(?:\basked\b|\bask (?:him|her|them|\w+)\b|\bagreed\b|\bconsent(?:ed)?\b|\bsigned\b"
    r"|\bspoken to (?:him|her|them)|\bdiscussed\b|\bsaid yes|\bobtained|\bgot (?:his|her|their|a))[^.;]{0,40}"
    r"(?:\byet\b|\bso far\b|\bas yet\b|\bat the moment\b|refer|consent|about (?:this|being|it)|agreement"
    r"|permission|form|\bit\b|$)"
    r"|\b(?:consent|agreement|permission|signature)\b[^.;]{0,40}\b(?:to follow|will follow|outstanding|pending"
    r"|awaited|not (?:yet )?(?:given|obtained|in place|taken|signed|got|sought|been)|tbc|to be (?:obtained"
    r"|confirmed|taken|signed|got|sought|sent|given)|still (?:to|needed|outstanding|waiting)|being sought"
    r"|isn['’]t|hasn['’]t|has not|needs? to be|yet to)"
    r"|\bno (?:signed )?(?:consent|permission|agreement)\b(?! (?:issue|problem|needed|required))|\b(?:form"
    r"|paperwork)\b[^.;]{0,30}\b(?:to follow|will follow)"
    r"|\b(?:will|going to|'ll|’ll|plan(?:s|ning)? to|due to|need(?:s)? to|about to|hop(?:e|ing) to|intend(?:s"
    r"|ing)? to|trying to|aim(?:s|ing)? to)\b[^.;]{0,45}\b(?:ask|get|obtain|seek|take|sign|discuss|go through"
    r"|complete)\b[^.;]{0,40}(?:consent|permission|agree|form|\bhim\b|\bher\b|\bthem\b|signature|sign)"
    r"|\b(?:wants?|wanted|would like|needs?|asked for) (?:more |some |a bit (?:more )?)?(?:time "
    r"|longer )?to (?:think|talk|speak|discuss|go through|read|consider|mull|sleep on|check"
    r"|ask)\b[^.;]{0,50}(?:first|before|it|over|with|about|again)"
    r"|\bthink(?:ing)? (?:it|about it|things) over|\bonce (?:he|she|they|it)[^.;]{0,20}(?:agree|sign|consent"
    r"|said yes)|\bas soon as (?:he|she|they|it)(?:['’]s| is| has| have)? ?(?:agree|sign|consent)"
    r"|\bsubject to (?:his|her|their|consent|agree)|\bprovided (?:that )?(?:he|she|they|you|the council|nobody"
    r"|no one)|\bso long as\b|\bas long as\b|\bon (?:the )?condition|\bonly if\b|\bunless\b[^.;]{0,60}(?:consent"
    r"|agree)"
    r"|\bif (?:he|she|they) (?:agrees?|consents?|says? yes|signs?|is happy|are happy|wants? it)|\btreat (?:that"
    r"|this|it|consent) as not|\bnot given (?:it |consent )?yet|\bhas(?:n['’]?t| not) said (?:yes|either way"
    r"|one way)|\bun(?:able|conscious)\b[^.;]{0,50}(?:consent|agree|ask)"
    r"|\b(?:can(?:['’]t|not)|could(?:n['’]t| not)|lacks? (?:the )?capacity to|unable to|too (?:unwell|ill|drowsy"
    r"|drunk|confused) to)\b[^.;]{0,40}(?:consent|agree|sign|be asked|ask (?:him|her|them)|give (?:me "
    r"|us )?(?:consent|permission))"
    r"|\bwaiting (?:for|on) (?:his|her|their|the|a) (?:consent|signature|signed|agreement|permission|answer"
    r"|say-so)|\bnot (?:yet )?(?:had|got|found) (?:the |a |any )?(?:chance|opportunity|time) to (?:ask|discuss"
    r"|speak|talk|get|go)"
)

_OTHERS = (
    rf"(?:(?:his|her|their|the|my)\s)?(?:{KIN}|attorney|deputy|appointee|power of attorney|LPA|guardian"
    rf"|social worker|family|parents?)"
)
_OTHER_AGREED = lowered(
    rf"\b{_OTHERS}\b[^.;]{{0,60}}?(?<!to )\b(?:consent(?:ed|s)?|agree[ds]?|signed|gives? (?:her|his"
    rf"|their) (?:consent|permission)|gave (?:her|his|their)? ?(?:consent|permission)|given (?:consent"
    rf"|permission)|happy for|said yes)\b[^.;]{{0,60}}"
    rf"(?:on (?:his|her|their|[\w’']{{2,20}}['’]s) behalf|for (?:him|her|them)|instead|on behalf)"
    rf"|\b(?:on behalf of|on (?:his|her|their|[A-Z]\w{{2,20}}['’]s) behalf)\b|\b(?:consent"
    rf"|agreement)\b[^.;]{{0,25}}\b(?:given|provided|signed|obtained)?\s?(?:by|from)\s(?:{_OTHERS}|mum|dad)\b"
    rf"|\b(?:LPA|power of attorney|best interests?|court of protection|deputyship|lacking capacity|lacks capacity)\b"
)

_SIGNED = lowered(
    rf"\b(?<!be )(?<!to )signed\b(?![^.;]{{0,14}}\boff\b)[^.;]{{0,60}}\b{_FORM}s?\b"
    rf"|\bsigned\b[^.;]{{0,20}}\b(?:for|to (?:this|say|agree|allow)|it|one|a copy|the sheet|our|the paperwork"
    rf"|sheet|slip)\b"
    rf"|\b{_FORM}s?\b[^.;]{{0,50}}\b(?:is |was |has been |been |were |are )?(?:duly |now |already )?(?:signed"
    rf"|completed and signed)\b|\bwritten (?:consent|permission|agreement|authority)\b"
    rf"|\bsigned (?:and dated )?(?:consent|permission|agreement|form|authority|disclaimer)"
    rf"|\b(?:consent|signature|form)\b[^.;]{{0,30}}\b(?:enclosed|attached|on (?:file|the system|our system"
    rf"|record)|in (?:his|her|their|the) (?:notes|file|folder|records))|\bconsent(?:ed)? (?:given )?in writing"
    rf"|\bput (?:his|her|their) (?:name|signature|mark) (?:to|on)"
    rf"|\b(?:he|she|they|has|have|had)\s(?:has |have |both |all )?signed\b(?! (?:off|on|up|for (?:his|her|their)"
    rf"|a tenancy|the tenancy|the lease|on (?:for|at)))"
)

# who may agree: the person, by pronoun, by the trade's word or by name; not kin, not a team
_SUBJECT = (
    r"\b(?:he|she|they|he['’]s|she['’]s|they['’]ve|hes|shes|client|patient|customer|resident|tenant|guest|claimant"
    r"|(?-i:(?!(?:Mum|Mother|Dad|Father|Nan|Gran|GP|SPO|POM|COM|Manager|Team)\b)[A-Z][\w'’-]{2,20}))"
)
_ASKED_ME = re.compile(
    rf"{_SUBJECT}\s(?:(?:has|have|had|also|both|just|specifically)\s){{0,3}}(?:asked|wants?|wanted|told|begged"
    rf"|instructed)\s"
    rf"(?:me|us)\sto (?:do this|refer|send|write|contact|get in touch|let you|pass|share|email|make|put)",
    re.IGNORECASE,
)
_SHARE = (
    r"(?:\brefer|\bshar|\bpass|\bsend|\bgiv(?:e|ing)\b|\btell|\bdetails|\bcontact|\bthis\b|\bconsent|\bcouncil"
    r"|\bspeak|\btalk|\bdiscuss|\byou\b|\bring|\binformation|\bit\b|\bgo(?:es|ing)? (?:ahead|to)|\bdoing"
    r"|\bme (?:to|doing)|\bus (?:to|doing))"
)
_AGREED = lowered(
    rf"\b(?:verbal(?:ly)?|oral(?:ly)?)\b[^.;]{{0,50}}\b(?:consent|agree|permission|ok|yes)|\b(?:consent"
    rf"|permission|agreement|ok|okay)\b[^.;]{{0,50}}\b(?:verbal(?:ly)?|oral(?:ly)?|by phone|over the phone"
    rf"|in person|face to face)"
    rf"|\b(?:gave|given|gives|giving|got|has|have|obtained|provided|granted|with|secured"
    rf"|received)\b[^.;]{{0,24}}\b(?:full |informed |explicit |verbal |oral |(?:his|her|their) )?(?:consent"
    rf"|permission|agreement|blessing|go[- ]ahead|say-so|ok|okay|authority)\b(?! form)"
    rf"|\b(?:consent(?:ed|s)|agreed|agrees|agreeing|agreeable|in agreement)\b[^.;]{{0,60}}{_SHARE}"
    rf"|\b(?:consented|agreed)\b(?: (?:today|yesterday|this (?:morning|afternoon)|on \w+))"
    rf"|\b(?:is|was|are|were|['’]s|['’]re|quite|very|perfectly|hes|shes|more than|would be|seems"
    rf"|says)\s(?:he['’]?s |she['’]?s |they['’]re |it(?:['’]s| is| was) |its |that['’]s )?(?:quite |very "
    rf"|perfectly |really |absolutely |more than |totally |all )?(?:happy|fine|ok(?:ay)?|content|willing|keen"
    rf"|comfortable|all right|alright|good)\b[^.;]{{0,50}}{_SHARE}"
    rf"|\bit was (?:fine|ok|okay|all right)[^.;]{{0,40}}{_SHARE}|\bsa(?:id|ys|ying) (?:that )?(?:yes\b"
    rf"|(?:it['’]?s |that['’]?s |its |it is |she['’]?s |he['’]?s |they['’]re |i can|we can|you can|you may"
    rf"|go ahead|ok\b|okay\b|fine\b|do\b))"
    rf"|\bno objections?\b[^.;]{{0,40}}"
    rf"|\b(?:you|council) (?:can|may) have (?:his|her|their)|\b(?:does(?:n['’]t| not)|doesnt|did(?:n['’]t"
    rf"| not)) mind\b[^.;]{{0,40}}{_SHARE}|\bunderstood and agreed|\bknows (?:i am|i['’]m|im|we are"
    rf"|we['’]re) (?:sending|writing|referring|doing)[^.;]{{0,40}}(?:happy|fine|agree|ok)"
    rf"|\bup for (?:this|it|being|the referral)|\b(?:gave|given) (?:me|us) (?:the|a) (?:nod|thumbs|green)"
)

_SELF = lowered(
    r"\bi (?:agree|consent|give (?:you )?(?:my )?(?:consent|permission)|am happy|['’]?m happy|allow|authorise"
    r"|do(?:n['’]?t| not) mind|confirm)\b|\byou (?:can|may) (?:use|share|contact|pass|speak|talk|tell)"
    r"|\bmy (?:consent|permission)\b"
)
_NOT_ABOUT = lowered(
    r"\btenant has agreed\b|\blandlord (?:has )?agreed\b|\bsigned (?:him|her|them|me) off|\b(?:signed"
    r"|sign)[- ]?(?:off|up|on)\b|\btenancy (?:was )?signed|happy (?:to|for you to) (?:help|discuss|provide|talk"
    r"|chat|answer|come|bring|attend|meet|do|book|arrange|join|explain|send)"
    r"|\bhappy (?:with the|there|at)\b|\bi(?:['’]m| am) happy\b(?![^.]{0,40}(?:share|my details|referr))"
    r"|\bagreed (?:a|the|to (?:hold|keep|pay|let|extend|take|have (?:him|her|them)|put|stay|move|leave|engage"
    r"|work|a )|that (?:he|she|they) (?:has|have|must|can))"
    r"|\bconsent order\b|\bcommunity order\b|\bfine only\b|\bfined\b|\botherwise (?:fine|well)|\bis (?:fine|ok"
    r"|good) (?:in|on|with (?:stairs|staff|children|people|pets|dogs))\b|\bEnglish (?:is|was)\b|\bbloods (?:fine"
    r"|ok)"
    r"|\b(?:told|agreed with) her not to (?:put|say)|\bplanning (?:consent|permission)"
)
_SAYS_FOLLOW = lowered(
    r"^(?:it|this|that|the (?:form|consent)|dated|signed)\b[^.]{0,20}\b(?:dated|signed|from|taken)\b|^dated\b"
)


def read_consent(
    sentences: Iterable[Sentence], *, written: date, self_referral: bool
) -> tuple[Consent, Evidence | None]:
    """The agreement as the message gives it, with its evidence. A person asking in their own name has agreed."""
    lines = tuple(sentences)
    signals = [s for line in lines for s in _signals(line)]
    if self_referral:
        return _of_self(lines, signals, written)
    if not signals:
        return Consent(), None
    status, chosen = _settle(signals)
    line = chosen.sentence
    quote = line.text
    day: date | None = None
    if status is not ConsentStatus.UNCLEAR:
        day = _day(line.text, chosen.start, line.written or written)
        following = next((other for other in lines if other.index == line.index + 1), None)
        if day is None and following is not None and _SAYS_FOLLOW.search(low(following.text)):
            day = _day(following.text, 0, line.written or written)
            quote = f"{line.text} {following.text}"
    return Consent(status=status, date=day, evidence=quote), line.evidence(quote)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group(0))


def _signals(sentence: Sentence) -> list[Signal]:
    text = low(sentence.text)
    if not _TOPIC.search(text):
        says = _Says.MUDDLE if "consent" in text and _MUDDLE.search(text) else None
        return [Signal(says, sentence, 0)] if says else []
    cleaned, written = _NOT_ABOUT.sub(_blank, text), sentence.text
    found: list[Signal] = []
    for says, pattern in _ORDER:
        match = pattern.search(cleaned)
        if match is None and says is _Says.AGREED:
            match = _ASKED_ME.search(written)
        if match:
            found.append(Signal(says, sentence, match.start()))
            if says is _Says.PENDING and _form_only(text):
                continue
            if says not in (_Says.SIGNED, _Says.AGREED):
                break
    return found


_ORDER: tuple[tuple[_Says, re.Pattern[str]], ...] = (
    (_Says.MUDDLE, _MUDDLE),
    (_Says.WITHDREW, _WITHDREW),
    (_Says.OTHER_AGREED, _OTHER_AGREED),
    (_Says.PENDING, _PENDING),
    (_Says.REFUSED, _REFUSED),
    (_Says.SIGNED, _SIGNED),
    (_Says.AGREED, _AGREED),
)


def _settle(signals: list[Signal]) -> tuple[ConsentStatus, Signal]:
    """One answer for all signals. Signed and withdrawn is refused; to and fro, conditions, others' word: unclear."""
    says = {s.says for s in signals}
    first = {kind: next(s for s in signals if s.says is kind) for kind in says}
    given = says & {_Says.SIGNED, _Says.AGREED}
    if _Says.MUDDLE in says:
        return ConsentStatus.UNCLEAR, first[_Says.MUDDLE]
    if _Says.WITHDREW in says:
        return ConsentStatus.REFUSED, first[_Says.WITHDREW]
    if _Says.REFUSED in says:
        refused = first[_Says.REFUSED]
        later = [s for s in signals if s.says in given and s.sentence.index > refused.sentence.index]
        if later or (given and _Says.PENDING in says):
            return ConsentStatus.UNCLEAR, refused
        return ConsentStatus.REFUSED, refused
    if _Says.OTHER_AGREED in says and _Says.SIGNED not in says and _Says.AGREED not in says:
        return ConsentStatus.UNCLEAR, first[_Says.OTHER_AGREED]
    if _Says.PENDING in says:
        pending = first[_Says.PENDING]
        if given and _form_only(low(pending.sentence.text)):
            return _given(first)
        return ConsentStatus.UNCLEAR, pending
    if _Says.OTHER_AGREED in says:
        return ConsentStatus.UNCLEAR, first[_Says.OTHER_AGREED]
    return _given(first)


def _given(first: dict[_Says, Signal]) -> tuple[ConsentStatus, Signal]:
    if _Says.SIGNED in first:
        return ConsentStatus.WRITTEN, first[_Says.SIGNED]
    return ConsentStatus.ORAL, first[_Says.AGREED]


_FORM_ONLY = lowered(
    r"\b(?:form|paperwork|signature|copy|signed (?:form|copy)|written (?:consent|copy))\b[^.;]{0,40}\b(?:follow"
    r"|send|scan|post|outstanding|later|when|tomorrow|monday|tuesday|wednesday|thursday|friday)"
)
_NOT_AGREED = lowered(r"\b(?:not|n['’]t|yet)\b[^.;]{0,30}\b(?:agreed|asked|said|consented|given|spoken)\b")


def _form_only(text: str) -> bool:
    """Agreed by word of mouth with the form to follow is oral; "form to follow" with nothing agreed stays unclear."""
    return bool(_FORM_ONLY.search(text)) and not _NOT_AGREED.search(text)


def _of_self(lines: tuple[Sentence, ...], signals: list[Signal], written: date) -> tuple[Consent, Evidence | None]:
    """Asking for help in one's own name is written consent, of the day of writing where it is said in words."""
    said = next((line for line in lines if _SELF.search(low(line.text))), None)
    if said is not None:
        return Consent(status=ConsentStatus.WRITTEN, date=written, evidence=said.text), said.evidence()
    del signals
    asked = next(
        (line for line in lines if re.search(r"\b(?:help|place|homeless|somewhere)\b", line.text, re.IGNORECASE)), None
    )
    line = asked or (lines[0] if lines else None)
    if line is None:
        return Consent(status=ConsentStatus.WRITTEN), None
    return Consent(status=ConsentStatus.WRITTEN, date=None, evidence=line.text), line.evidence()


def _day(text: str, start: int, written: date) -> date | None:
    """The past day nearest to the words of agreement; a day of birth or a coming day is none."""
    best: tuple[int, date] | None = None
    for found in find_dates(text, near=written):
        day = found.before if found.form in (Form.WEEKDAY, Form.ORDINAL, Form.NO_YEAR, Form.SLASHED) else found.after
        if day is None or day > written or (written - day).days > 400 or _is_ahead(found, text):
            continue
        distance = abs(found.start - start)
        if best is None or distance < best[0]:
            best = (distance, day)
    return best[1] if best else None


def _is_ahead(found: FoundDate, text: str) -> bool:
    """Whether the words beside a weekday point forward, or the day is the start of something else."""
    left = text[max(0, found.start - 22) : found.start]
    return bool(
        re.search(
            r"\b(?:this|next|until|till|by|since|born|from|released?|out|leave[sd]?|discharged?|due)\s(?:on\s)?$",
            left,
            re.IGNORECASE,
        )
    )
