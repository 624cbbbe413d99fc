"""How a sentence stands to the referral, composed of three things: who, what stance, towards what.

For: `read`. Where `agreement` asks for words of agreement, this asks whether the person (not a relative, the writer
or a body) takes a stance (agrees, is keen, said "crack on", signed, will not hear of it) towards this referral, the
council being told or the writer writing; a pronoun, or nothing, stands for that where the sentence before spoke of it.

Must not know: other sentences than the one before, dates.
"""

from __future__ import annotations

import re
from itertools import groupby
from operator import itemgetter

from parsers.patterns import compiled
from parsers.prose.consent import agreewords, assentwords, dissentwords, signwords
from parsers.prose.consent.agreement import GIVEN, Said, Says, signals_in
from parsers.prose.consent.signing import BACK_TO, of_another_paper, signed, signs_else
from parsers.prose.consent.talk import ASKED_ELSE, BARE_TAIL, OF_OBJECT, PRONOUN, Talk
from parsers.prose.words import lowered

_VERBAL = lowered(
    r"agree|assent|consent|approv|endors|acced|okay|ok'd|lit\b|waved|authoris|nod|thumb|shook|gave|bless|say-so|go"
    r"|green|behind|bit |jump|leap|leapt"
)
_SETTLED = lowered(
    r"\b(?:not|no|without|never) (?:mind|object|hesita|problem|issue|qualm|reservation|worr|difficult|only)\w*|"
    r"\b(?:had|took|taken|having had) (?:a |some |his |her |their )?(?:good |long |little |bit of a )?(?:think|time)"
    r"(?: (?:about|over|on|to think)(?: \w+){0,3})?|\b(?:thought|mulled|slept|having (?:thought|slept)"
    r"|after (?:some |a )?"
    r"(?:thought|think|thinking|sleeping)) ?(?:it |this |about it|about this|on it|on this|things |over ){0,3}"
)
"""A no that is none, or an answer put off once that came."""
_TO_DO = lowered(r"^ (?:to|for) (?!be\b|the record)")
_PASSIVE = re.compile(r"\b(?:was|were|been|being|is|got|get)\s(?:\w+\s)?$")
_IS_WELL = lowered(
    r"^\W*(?:he|she|they) (?:says?|said|tells? (?:me|us)|told (?:me|us)) (?:that )?(?:he|she|they)(?:'s|"
    r" is| was| are| were| feels?)"
    r" (?:ok|okay|fine|all right|alright|well|good|happy|content)\W*$"
)
_DENIED = re.compile(r"\b(?:not(?! only)|never|nor|neither|without|nobody|none)\s(?:\w+\s){0,5}$")
_OF_CONSENT = lowered(
    r"\b(?:consent\w*|permission|agree\w*|sign\w*|referr?\w*|dtr|shar\w+|willing|yes|happy|say-so|undecided|decided"
    r"|made (?:his|her|their) mind|think\w*)\b"
    r"|\b(?:ask(?:ed)?|discuss(?:ed)?|spoken to|told) (?:it |this |that )?(?:with )?(?:him|her|them|it|this)\b"
)
_NOT_GIVING = lowered(
    r"\bgive (?:out )?(?:a|an|any|his|her|their|out|me|us) (?!permission|consent|agree|answer"
    r"|authori|go|ok)|\blet you\b|\bsay (?:where|who|why|how)\b"
)
_FOR_A_PLACE = lowered(r"what (?:he|she|they) (?:has |have |had )?(?:asked|wanted|told)(?: me| us)? for\b")
"""A council or a town is what they have asked for: a wish, and no answer to the question."""
_OWN_ANSWER = lowered(r"\b(?:his|her|their|he's) (?:\w+ ){0,2}$")
_GOT = re.compile(r"\b(?:got|had|get|given|met with|received|back came)\s(?:back\s)?$")
_TOLD_ANYWAY = lowered(
    r"\b(?:told|warned|informed|advised) (?:him|her|them) (?:that )?(?:i|we)\b[^.;]{0,60}"
    r"\b(?:all the same|anyway|regardless|in any case|either way|even so|nonetheless|whatever (?:he|she|they) said)\b"
)
_LONGEST = 1500
_STEMS = (
    "autograph scrawl squiggle scribble moniker broach cross do_it go_for saying nose nothing chance "
    "take_it take_that take_b taken_b took_it took_that "
    "scrap cancel tear rais not_hav sooner lost whistle sounded consult "
    "1a_ a_no accept against agre aint_having all_for appy allow answer approv ask assent authori aware aye back "
    "badger begg behalf behind best_interest bless blink board capacity chose clear click comfort commit confirm "
    "cons content cool council countersign da, dead_set decid declin difficult disagre discuss dtr dunno eager "
    "easy either_way elect endors favour fine forb form game gave give glad go_ahead go_along go_on good_with "
    "grateful green hand happy harm_in hesita i_can i_could i_may i_might idea initial insist instruct "
    "interested issue jump keen know leap leave let_ lets_ like lit_ love_ mailed mandate mark mention mind nag "
    "name no_from no_idea nod not_having object obt ok opt oral p.p paper permi pester plead pleased press prob "
    "qualm ran_ rather refer refus reject relax reliev replied request reserv respon ring_them ripp ruled run_ "
    "said say-so says sed_ seen share sharing sig_ sign sleep spoken squared support sure telephone tell_ "
    "telling_me texted think thumb tick told tore torn turned typed unaware unhappy unsign unwilling up_for urge "
    "verb veto want wave we_can we_could we_may welcom whatsapp why_not willing wish withdr withh words writing "
    "wrote yeah yes you_can you_may"
)
_SPEAKS = compiled(
    "|".join(
        rf"\b{first}(?:{'|'.join(re.escape(stem[1:].replace('_', ' ')) for stem in stems)})"
        for first, stems in groupby(sorted(_STEMS.split()), key=itemgetter(0))
    )
)
"""Whether any word begins as one of agreement does: a cheap look before the dear ones."""
_OF_PERSON = lowered(r"\b(?:he|she|they|him|her|them)\b")
_BY_WRITER = lowered(r"^\W*(?:and |so |then )?(?:i|we) (?:have |had |both )?(?:said|agreed|consented|told|signed)\b")
_TOLD_TO_GO = lowered(r"\b(?:was|were|been|got) (?:asked|told) to (?:leave|go|move|quit|wait|stay|pay|come)\b")
_LEAVE = lowered(r"\b(?:permission|consent|authority|leave)\b")
_TRANSITIVE = lowered(r"\b(?:authoris|allow|permit|accept|approv|support|back|endors|okay)(?:e?s|e?d)\b")
_BEFORE_A_YES = lowered(r"\b(?:before|until|till|unless) s?he (?:agrees|consents|signs|decides|says yes|commits)\b")
_OF_MACHINES = compiled(
    r"\bthey (?:do not|don['’]?t|wo(?:n['’]?t)|will not) let you (?:stop|stay|keep|live|sleep|bring|have|smoke|drink"
    r"|cook"
    r"|go|come|park)\b|"
    r"\b(?:system|server|firewall|computer|laptop|outlook|software|portal|printer|scanner|e-?mail|network"
    r"|website|phone)s?"
    r"\b[^.;,]{0,20}(?:\bnot|n['’]?t|\bnever) (?:let|allow|permit)\b",
    re.IGNORECASE,
)
"""A machine that will not let somebody send a thing refuses nothing; whatever else the sentence says still counts."""
_TO_THIS = lowered(
    r"^ (?:for|to) (?:this|all of (?:this|that|it)|the above)(?=\W*$|[,.;:]| (?:on|at|in|over|by|today"
    r"|yesterday|verbally|orally|last|when|and|with|before|after|this (?:morning|afternoon|week)|(?:to be|being|going)"
    r" (?:sent|made|shared|passed|submitted|put|forwarded|done|in|over|ahead|to you))\b)"
)
"""Leave given for this, and no more: in a letter to the council "this" is the letter."""
_NOT_THIS = lowered(
    r"^ (?:the|a|an|his|her|their|any) (?!referral|above|letter|form|sharing|idea|request|report|contents)"
)


def stance_of(text: str, *, before: str = "") -> list[Said] | None:
    """What a sentence says of the person's agreement; nothing where it speaks of something else, None if unknown.

    The literal reading of `agreement` fills in where words fit no class.
    """
    text = _OF_MACHINES.sub(lambda match: " " * len(match.group()), text)
    if not _may_speak(text):
        return None
    if len(text) > _LONGEST:
        return signals_in(text, before=before) or None
    talk = Talk(text, before)
    early = _told_at_once(talk)
    if early is not None:
        return early
    if dissentwords.ASKS.search(talk.text):
        return _literal(talk, text, before, given=False) if _OF_PERSON.search(talk.text) else []
    if (match := dissentwords.ROW_NO.search(talk.text)) and talk.topical:
        return [Said(Says.PENDING if dissentwords.NOT_YET_GOT.search(match.group(0)) else Says.REFUSED, 0)]
    given = signed(talk) or _spoken(talk)
    against = _against(talk, given)
    if given is not None:
        return [_settled(talk, given, against)]
    if against is not None:
        return [against]
    if talk.waits and (talk.topical or (talk.spoken_of and _OF_CONSENT.search(talk.clear))):
        return [Said(Says.PENDING, 0)]
    if (match := dissentwords.IN_PLACE_OF.search(talk.text)) and re.search(r"agree|consent|sign|permission", talk.text):
        return [Said(Says.OTHER_AGREED, match.start())]
    return _open(talk) or _literal(talk, text, before, given=_may_mean_this(talk) and not _of_else(talk))


def _told_at_once(talk: Talk) -> list[Said] | None:
    """A yes that the person has put off; nothing for what is said of everybody."""
    if match := _BEFORE_A_YES.search(talk.text):
        return [Said(Says.PENDING, match.start())]
    if (match := dissentwords.TOLD_OFF.search(talk.text)) and (talk.topical or talk.spoken_of):
        return [Said(Says.REFUSED, match.start())]
    if _TOLD_ANYWAY.search(talk.text) and not re.search(r"\bagree|\bconsent", talk.text):
        return []
    if "consent" in talk.text and dissentwords.RULE.search(talk.text) and not dissentwords.SOMEBODY.search(talk.text):
        return []
    return [] if dissentwords.GENERAL.search(talk.text) else None


def _may_mean_this(talk: Talk) -> bool:
    return not (talk.others or talk.waits or _BY_WRITER.search(talk.text) or _TOLD_TO_GO.search(talk.text))


def _may_speak(text: str) -> bool:
    return _SPEAKS.search(text.lower()) is not None


def _literal(talk: Talk, text: str, before: str, *, given: bool) -> list[Said] | None:
    """What the literal reading finds, held against what takes a yes away here; no yes at all unless `given`."""
    literal = signals_in(text, before=before)
    kept = [
        _settled(talk, said, _against(talk, said)) if said.says in GIVEN else _only_paper(talk, said)
        for said in literal
        if not _out_of_place(talk, said) and (given or said.says not in GIVEN)
    ]
    return kept if literal or not given else None


def _only_paper(talk: Talk, said: Said) -> Said:
    """A condition put to the signature alone takes nothing from a yes given beside it."""
    signs = re.search(r"\bsign\b", talk.text) and not re.search(r"\bagree|\bconsent|\bhappy", talk.text)
    return Said(Says.FORM_LATER, said.start) if said.says is Says.CONDITION and signs else said


def _out_of_place(talk: Talk, said: Said) -> bool:
    """Whether a doubt or a no is said of something that has nothing to do with agreement."""
    if said.says in (Says.PENDING, Says.DOUBTED, Says.CONDITION):
        return not _OF_CONSENT.search(talk.clear) and not (talk.topical and said.says is Says.DOUBTED)
    return said.says in (Says.REFUSED, Says.WITHDREW) and not talk.topical and bool(_NOT_GIVING.search(talk.text))


def _of_else(talk: Talk) -> bool:
    """Whether the words of agreement in a sentence are plainly said to something or somebody else."""
    if talk.topical:
        return False
    if not talk.spoken_of and _IS_WELL.search(talk.text):
        return True
    acts = tuple(signwords.SIGN_ACT.finditer(talk.text))
    if talk.clear != talk.text or any(signs_else(m.group(0), talk.text[m.end() : m.end() + 44]) for m in acts):
        return True
    if any(BACK_TO.match(talk.text[m.end() :]) and of_another_paper(talk, m.start()) for m in acts):
        return True
    if ASKED_ELSE.search(talk.text) or re.search(r"\bi (?:have )?agreed (?:with|to)\b", talk.text):
        return True
    stances = list(assentwords.STANCE.finditer(talk.clear))
    if stances and all(talk.who(match.start() + 1) in ("third", "you") for match in stances):
        return True
    if any(_NOT_THIS.match(talk.clear[m.end() :]) for m in _TRANSITIVE.finditer(talk.clear)):
        return True
    if any(_aims(talk.clear[match.end() :]) for match in stances):
        return True
    return any(
        _aims(tail) and not _TO_THIS.match(tail)
        for tail in (talk.clear[match.end() :] for match in _LEAVE.finditer(talk.clear))
    )


def _aims(tail: str) -> bool:
    """Whether the words behind an agreement tell an object of it."""
    return OF_OBJECT.match(tail) is not None and not BARE_TAIL.match(tail)


def _spoken(talk: Talk) -> Said | None:
    """The first yes of the person by word of mouth."""
    return next((said for find in (_told, _in_own_words, _stands, _asked_for) if (said := find(talk))), None)


def _told(talk: Talk) -> Said | None:
    """A yes that is noted, quoted, or held by the words themselves whoever acts."""
    text, known = talk.text, talk.topical or talk.spoken_of
    if talk.topical and (match := agreewords.NOT_MINDING.search(text) or agreewords.ASKED_AND_DID.search(text)):
        return Said(Says.AGREED, match.start())
    match = assentwords.NOTED.search(text) or assentwords.OF_HIM.search(text)
    if match and not talk.held_off(match.start()) and not _for_else(talk, match.end()):
        place = _FOR_A_PLACE.match(text, match.start()) and not talk.spoken_of
        return Said(Says.WISHED if place else Says.AGREED, match.start())
    match = assentwords.QUOTED_YES.search(text)
    if match and (known or assentwords.PLAIN_IDIOM.search(text[match.start() : match.end() + 40])):
        return Said(Says.AGREED, match.start())
    match = assentwords.SAID_AFTER.search(text) if known else None
    turned = match and " not " in text[max(0, match.start() - 12) : match.end()]
    if match and not turned and not talk.held_off(match.start()):
        return Said(Says.AGREED, match.start())
    match = assentwords.WITH_LEAVE.search(talk.clear)
    if match and assentwords.ABOUT_THIS.search(f"{talk.clear[: match.start()]}_{talk.clear[match.end() :]}"):
        return Said(Says.AGREED, match.start())
    match = assentwords.QUOTED_IDIOM.search(text)
    if match and talk.who(match.start() + 1) in ("person", "", "writer") and not talk.held_off(match.start()):
        return Said(Says.AGREED, match.start())
    return None


def _for_else(talk: Talk, end: int) -> bool:
    """Whether what follows a word of leave names something else that it is given for."""
    tail = talk.clear[end : end + 60]
    return bool(_TO_DO.match(tail)) and not (
        assentwords.ABOUT_THIS.search(tail) or BARE_TAIL.match(tail) or PRONOUN.match(tail)
    )


def _in_own_words(talk: Talk) -> Said | None:
    known = talk.topical or talk.spoken_of
    for pattern in (assentwords.SAID_YES, assentwords.CONFIRMED):
        for match in pattern.finditer(talk.text):
            said = _who_said(talk, match.start())
            meant = known or assentwords.PLAIN_IDIOM.search(talk.text[match.start() : match.end() + 24])
            if said and meant and not _to_something_else(talk, match.end()):
                return Said(said, match.start())
    return None


def _stands(talk: Talk) -> Said | None:
    for match in assentwords.STANCE.finditer(talk.clear):
        said = _who_said(talk, match.start())
        if said and talk.towards(match.end(), verb=bool(_VERBAL.match(match.group(0)))):
            return Said(said, match.start())
    return None


def _asked_for(talk: Talk) -> Said | None:
    for match in assentwords.ASKED_FOR.finditer(talk.clear):
        if _PASSIVE.search(talk.left(match.start())) and not re.match(r"\w+ing\b", match.group(0)):
            continue
        if said := _who_said(talk, match.start()):
            return Said(Says.WISHED if said is Says.AGREED else said, match.start())
    return None


def _who_said(talk: Talk, start: int) -> Says | None:
    """Whose yes it is; None where nobody's, or where it is yet to come."""
    who = talk.who(start + 1)
    if who == "writer" and _OWN_ANSWER.search(talk.left(start)):
        who = "person"
    talk.others = talk.others or who == "third"
    if _DENIED.search(talk.left(start)) or (who in ("person", "") and talk.held_off(start)):
        return None
    if who in ("person", ""):
        return Says.AGREED
    return Says.OTHER_SAID if who == "other" else None


def _to_something_else(talk: Talk, end: int) -> bool:
    tail = talk.clear[end : end + 60]
    return bool(re.match(r" (?:to|for) (?:the|a|an|his|her|their|one) ", tail)) and not assentwords.ABOUT_THIS.search(
        tail
    )


def _against(talk: Talk, given: Said | None) -> Said | None:
    """The person's no, or what takes a yes back."""
    known = talk.topical or talk.spoken_of or given or talk.agreed_before
    if (" name" in talk.text or " details" in talk.text) and (match := dissentwords.NAMELESS.search(talk.clear)):
        if talk.who(max(talk.text.rfind(word, 0, match.end()) for word in (" name", " details"))) in ("person", ""):
            return Said(Says.REFUSED, match.start())
    for says, pattern in ((Says.WITHDREW, dissentwords.BACK), (Says.REFUSED, dissentwords.NO)):
        for match in pattern.finditer(talk.clear):
            if not (known or re.search(r"agree|consent|refer|council|housing", match.group(0))):
                continue
            who = talk.who(match.start() + 1)
            got = who == "writer" and match.group(0).endswith("no") and _GOT.search(talk.left(match.start()))
            if who in ("third", "you", "other", "writer") and not got:
                continue
            if talk.against_this(match.start(), match.end()) or (
                (given or talk.agreed_before) and says is Says.WITHDREW
            ):
                later = agreewords.NOT_YET.search(talk.clause(match.start())) and says is Says.REFUSED
                return Said(Says.PENDING if later else says, match.start())
    return None


def _open(talk: Talk) -> list[Said] | None:
    """No yes and no no: whether the question is put off, or was never asked."""
    if match := dissentwords.SUPPOSED.search(talk.text):
        return [Said(Says.PENDING, match.start())]
    if not talk.topical:
        return None
    if re.search(
        r"\bconsent|\bpermission|\bagree|\breferr?\w*\b|\bnot know (?:that )?(?:i|we)\b|\bknowledge|\bunaware"
        r"|\b(?:asked|emailed|texted|rang|phoned|messaged)\b",
        talk.clear,
    ):
        if match := dissentwords.UNASKED.search(talk.text) or dissentwords.PUT_OFF.search(talk.text):
            return [Said(Says.PENDING, match.start())]
    return None


def _of_paper(talk: Talk, start: int) -> bool:
    """Whether what is said from a place on is only said of putting a name to paper."""
    return bool(re.search(r"\b(?:sign|signed|write|hold a pen|paper|form)\b", talk.text[start : start + 34]))


def _settled(talk: Talk, given: Said, against: Said | None) -> Said:
    """One answer of a sentence that holds a yes, and perhaps something that takes from it."""
    text = talk.text
    if given.says is Says.OTHER_SAID or agreewords.NOT_MINDING.search(text):
        return given
    paper_only = against is not None and against.says is Says.REFUSED and _of_paper(talk, against.start)
    if against is not None and not (paper_only or dissentwords.BACK_AGAIN.search(text)):
        return _turned(talk, given, against)
    for says, pattern in (
        (Says.OTHER_AGREED, dissentwords.IN_PLACE_OF),
        (Says.CONDITION, dissentwords.TIED),
        (Says.DOUBTED, dissentwords.DOUBTED),
    ):
        found = pattern.search(text)
        if found and not (found.start() < given.start and dissentwords.BACK_AGAIN.search(text)):
            return Said(says, given.start)
    around = _SETTLED.sub(lambda m: "_" * len(m.group(0)), talk.clause(given.start))
    waits = dissentwords.PUT_OFF.search(around) or dissentwords.UNASKED.search(around)
    if waits and (given.says is Says.SIGNED or not _of_paper(talk, text.find(around) + waits.start())):
        return Said(Says.PENDING, given.start)
    return given


def _turned(talk: Talk, given: Said, against: Said) -> Said:
    """A yes and a no in one sentence: taken back is refused, anything else is doubted."""
    if against.says is Says.WITHDREW and not re.match(r"crossed|struck", talk.text[against.start :]):
        return against
    doubted = against.says is Says.WITHDREW or given.start < against.start
    return Said(Says.DOUBTED if doubted else Says.REFUSED, against.start)
