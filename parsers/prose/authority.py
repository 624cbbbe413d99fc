"""Which council the person asked to be referred to.

For: `read`. One named in a salutation, subject or address line is none (contract, reading.md).

Must not know: whose mailbox it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers.patterns import compiled
from parsers.prose.sentences import Sentence
from parsers.prose.words import COUNCIL
from parsers.record import Evidence
from parsers.values.councils import short_councils

_WISH = (
    r"want(?:s|ed|ing)?|would like|(?:['’]d|d) (?:like|rather|prefer|love|feel)|wish(?:es|ed)?|hop(?:es?|ed|ing)"
    r"|lik(?:es?|ed)"
    r"|prefer(?:s|red|ence)?|choice|cho(?:ice|ose|oses|sen?|osing)|pick(?:s|ed|ing)?|opt(?:s|ed|ing)?|elect(?:s|ed)"
    r"|plump(?:s|ed)|(?:go|goes|going|went) for|after|seek(?:s|ing)|looking (?:for|to)|ask(?:s|ed|ing)?|request(?:s"
    r"|ed|ing)?|begg?ed|begs|keen|grateful"
    r"|nominat(?:es?|ed)|name[sd]|settled on|set on|decided on|(?:safest|safer|happiest|happier|best off"
    r"|better off) (?:with|in)"
    r"|fanc(?:y|ies|ied)|(?:it )?(?:has to|must|can only) be|(?:his|her|their) (?:heart|eye) (?:is )?(?:set )?on|votes?"
)
_SAID = r"said|says|told|answered|replied|wrote|reckons|thinks"
_ASSENT = (
    r"agree\w*|consent\w*|permission|authority|thumbs up|okay(?:ed|s)?|ok(?:['’]?d)?|yes|yeah|its ok|blessing|happy"
    r"|al ?l?right|cool"
    r"|content|glad"
    r"|fine|say-so|go-ahead|nod|willing|signed|leave|put (?:me|him|her|them) down"
)
_PASSED = (
    r"refer\w*|shar(?:e|ed|ing)|send(?:ing)?|sent|tell(?:ing)?|told|pass(?:ed|ing)?|writ(?:e|ing)|go(?:es|ing)?"
    r"|be(?:ing)?"
    r"|contact(?:ed|ing)?|approach\w*|bring(?:ing)?|ring|let(?:ting)?|can|could|might|for|to|with"
)
_HANDLED = (
    r"(?:considered|dealt with|helped|seen|assessed|housed|rehoused|looked after|taken on|approached|supported"
    r"|contacted)"
)
_ASKED_BEFORE = compiled(rf"\b(?:{_WISH})\b[^.;]{{0,44}}$", re.IGNORECASE)
_AGREED_BEFORE = compiled(rf"\b(?:{_ASSENT}|{_SAID})\b[^.;]{{0,44}}\b(?:{_PASSED})\s(?:\w+\s){{0,2}}$", re.IGNORECASE)
_SENT_BEFORE = compiled(
    r"\b(?:referr(?:ed|al|ing)|duty to refer|dtr|refer|referral|details|pass(?:ed)? (?:this |it )?on|sent?d? (?:this "
    r"|it )?)"
    r"(?:\s(?:him|her|them|me|this))?\s(?:on\s)?to\s$|\btell\s$"
    r"|\b(?:can|may|could|please|pls) (?:tell|inform|contact|write to|ring|share (?:it |this )?with|let)\b[^.;]{0,34}$"
    rf"|\b(?:writ(?:e|ing)|appl(?:y|ies|ying)|speak|talk) to\s$"
    r"|\b(?:go ahead|go for it|do it|send it|get on with it|crack on|yes|yeah|ok|okay)(?: then)?,?\s?[-–,:]?\s$"
    rf"|\b(?:can|could|may|please|would|pls)\b[^.;?]{{0,30}}\bbe {_HANDLED} by\s$|\b(?:council|authority|la"
    rf"|district)\s?(?:of choice\s?)?[:=?–-]\s?(?:A:\s)?$",
    re.IGNORECASE,
)
_CHOSEN_AFTER = compiled(
    r"^(?:['’]s)?,?\s(?:(?:that )?(?:he|she|they)(?:['’]s| is|['’]d|['’]re)? (?:means?\b|wants?\b|ask|after"
    r"|chose|pick|prefer"
    r"|would like"
    r"|likes?\b|sa(?:ys|id)\b)|(?:given|if (?:he|she|they) (?:has|have|had)) (?:the|a) choice"
    r"|(?:(?:to |pls |please )?(?:get b\w{0,2}k|ring|call|contact|help|phone|text|write|email)(?: (?:to|for"
    r"|with))? (?:me|us)\b)|(?:is|was|would be|['’]s|being) (?:(?:the |his |her |their )?(?:first |own |clear "
    r"|only )?(?:choice"
    r"|preference|request|wish|pick|council|authority|one|place|area)\b|what|who|whom|where (?:he|she"
    r"|they) (?:mean|want"
    r"|ask|wish"
    r"|would|hope))|(?:please|pls)\b(?: for (?:him|her|them|me))?|if (?:at all )?possible|to (?:help|take|ring|call|see"
    r"|deal|look|house|be told))",
    re.IGNORECASE,
)
_TALK_AFTER = compiled(
    r"\b(?:talks?|asks?|asked|wants?|wanted|chose|picked|named|prefers?|likes?|hopes?|mentioned|request|choice"
    r"|preference)\b",
    re.IGNORECASE,
)
_NOT_ASKED = compiled(
    r"\bwho (?:takes?|deals?|handles?|covers?|does|is|would)\b[^.;]{0,30}\bfor\s$"
    r"|\b(?:from|flat with|tenan\w+ (?:of|with)|work(?:s|ed|ing)? (?:for|in|at)|employed by|officer at|not|n['’]t|never"
    r"|previously"
    r"|left|housed by|known to|told by|owed to|on behalf of|by(?! all means)|back to|belongs to|owned by"
    r"|rent\w* from|nowhere (?:in|near|around)|away from|anywhere (?:but|except)|list (?:of|with"
    r"|at)|job (?:with|in)|at|debt to|arrears to|owes|born in|raised in|grew up in|school in|covers|exclu\w+|banned"
    r"|near|outside|around|already with|family in|friends? in|turned down|refused by|no longer)\b[^.;]{0,20}$",
    re.IGNORECASE,
)
_NOWHERE = re.compile(
    r"\b(?:nowhere (?:in|near|around|at|like)|anywhere but|avoid\w*|away from)\b[^.;,]{0,30}$", re.IGNORECASE
)
_NOT_WISHED = compiled(rf"(?:\b(?:not|never|nor)|n['’]t)\s(?:\w+\s)?(?:{_WISH}|be|go)\b[^.;]{{0,44}}$", re.IGNORECASE)
_YOU_AT = compiled(
    r"\b(?:you (?:lot |all |folks )?|any ?(?:one|body) |some ?(?:one|body) )(?:at|in|over at|from)\s$"
    r"|\b(?:help|advice|support|hear|hearing|call|assistance|something|anything) (?:\w+ )?(?:from|at)\s$"
    rf"|\b(?:made|be) known to\s$|\bbe(?:ing)? {_HANDLED} by\s$",
    re.IGNORECASE,
)
_IN = re.compile(r"\b(?:in|near|around|out of|to see|at)\s$", re.IGNORECASE)
_HOUSED_IN = compiled(
    r"\b(?:housed|placed|rehoused|considered|saf(?:e|er|est)|happ(?:y|ier|iest)|best off|better off|stay|be|live"
    r"|living|settle"
    r"|accommodated|accommodation|housing|somewhere|help|you)\b[^.;]{0,12}$",
    re.IGNORECASE,
)
_CONSENTS = compiled(
    r"\b(?:agree\w*|consent\w*|permission|share|sharing|refer\w*|happy for|wants?|asked|tell|telling|send|sending"
    r"|write)\b",
    re.IGNORECASE,
)
_ITS_OWN = compiled(
    r"^(?:['’]s)?\s(?:tenan\w+|flat|house|property|bungalow|officer|worker|employee|tax|waiting list|housing list"
    r"|estate|offices|address|area|side|end|based|branch|magistrates|prison|hospital|crown|hub|area office|jobcentre"
    r"|station|road|street|team)\b",
    re.IGNORECASE,
)
_GREETS = compiled(
    r"^\W{0,3}(?:(?:dear|hi|hello|hiya|hey|fao|attn|morning|good \w+)\b|to (?:the )?[\w' -]{3,36}council\W{0,3}$)",
    re.IGNORECASE,
)
_GREETING_ENDS = 40


def read_authority(lines: tuple[Sentence, ...]) -> tuple[str, Evidence] | None:
    """The council that the person asked for; one named in a salutation, subject or address line is none."""
    best: tuple[float, str, Sentence] | None = None
    for line in lines:
        for score, name in (*_whole(line.text), *_short(line.text)):
            if score > 0.9 and (best is None or score > best[0]):
                best = (score, name, line)
    return (_in_full(best[1], lines), best[2].evidence()) if best else None


def _in_full(name: str, lines: tuple[Sentence, ...]) -> str:
    """The council's whole name, where the text gives that besides the short one."""
    if name.casefold().endswith("council"):
        return name
    whole = (match.group(1) for line in lines if not _GREETS.match(line.text) for match in COUNCIL.finditer(line.text))
    return next((found for found in whole if found.casefold().startswith(name.casefold())), name)


def _whole(text: str) -> Iterator[tuple[float, str]]:
    """Names that end in "Council", and how surely the person asked for it."""
    if _GREETS.match(text) and len(text) < _GREETING_ENDS:
        return
    for match in COUNCIL.finditer(text):
        if _GREETS.match(text) and match.start() < _GREETING_ENDS // 2:
            continue
        start = _own_start(match)
        if start is None:
            continue
        name = _LEADS_IN.sub("", text[start : match.end()])
        if _NO_NAME.search(name):
            continue
        left, right = text[max(0, start - 70) : start], text[match.end() : match.end() + 60]
        asked = 2.0 * _asked(left, right) + 1.5 * bool(_CONSENTS.search(text))
        against = 3.0 * bool((_is_against(left) and not _is_told(left, right)) or _ITS_OWN.match(right))
        yield 1.0 + asked - against, name


_NO_NAME = re.compile(r"^council$|\b(?:the|your|our|this|that|any|which|local) council$", re.IGNORECASE)
_LEADS_IN = re.compile(r"^(?:The|To|For|And|But|At|From|A|An)\s")


def _own_start(match: re.Match[str]) -> int | None:
    """Where the name itself starts; in a text all in capitals the words before it look like its own."""
    if not match.group(1).isupper():
        return None if _ASKS.match(match.group(1)) else match.start()
    start = match.start() + max((talk.end() for talk in _CAPITAL_TALK.finditer(match.group(1))), default=0)
    return None if start >= match.end() - len("COUNCIL") else start


_ASKS = re.compile(
    r"(?:No|Every|Some|Not|Which|What|Whose|Any|Another|Each|Your|Our|This|That|Local|Home|Wrong|Right) [Cc]ouncil$"
)
_CAPITAL_TALK = compiled(
    r"\b(?:THE|FOR|TO|BY|THAT|WANTS?|TELL|ASK(?:ED|S|ING)?|WITH|S?HE|THEY|YOUR?|IS|ARE|SAID|CONTENT|FROM|AT|LOCAL"
    r"|HIS|HER"
    r"|ANY|THIS|WHICH|PLEASE|CONTACT|CHOSE|CHOSEN|PREFERS?|REFER\w*|HAPPY)\s"
)


def _short(text: str) -> Iterator[tuple[float, str]]:
    """Names as people say them, with a wish for them, in small letters too: the wish tells a council from a word."""
    if _GREETS.match(text) and len(text) < _GREETING_ENDS:
        return
    for match in short_councils(text):
        name = match.group("name")
        if _IS_TOWN.search(name):
            continue
        left, right = text[max(0, match.start() - 70) : match.start()], text[match.end() : match.end() + 60]
        placed = _IN.search(left) and not (_HOUSED_IN.search(left) or _WHOEVER.search(left))
        if placed or _STAYS.search(left) or _ITS_OWN.match(right):
            continue
        if not _is_told(left, right) and (not _asked(left, right) or _is_against(left)):
            continue
        yield 1.5 + 0.5 * name.casefold().endswith("council"), name


_IS_TOWN = re.compile(r"\s(?:town|city)$")
"""In small letters behind the name: the place itself, where somebody would like to live."""


def _is_told(left: str, right: str) -> bool:
    """Whether the words say that this council may know, see or be sent it: so speaks who agrees to a referral."""
    told = _TOLD_AFTER.match(right) or (_TELLS_AFTER.match(right) and _WHOEVER.search(left))
    return told is not None and not (_NOT_WISHED.search(left) or _UNTOLD.search(left) or _COMES_FROM.search(left))


_TOLD_AFTER = compiled(
    r"^,? (?:(?:and [^.;]{2,30}? )?(?:knowing|being (?:told|informed|contacted|notified|asked|sent|given|approached))\b"
    r"|(?:can|could|may|might|should|to) (?:now |all |both |then )?(?:have|know|see(?! to\b)|hear|get|hold|keep|read"
    r"|be (?:told"
    r"|informed|contacted|notified|sent|given|shown))\b"
    r"|(?:seeing|getting|having) (?:it|this|all|every\w*|his|her|their)\b)",
    re.IGNORECASE,
)
_COMES_FROM = re.compile(
    r"\b(?:com(?:e|es|ing)|came|moved|travell\w+|dr[io]ve\w*|here|up|down|over|is|are) from\s$", re.IGNORECASE
)
"""Before the place somebody comes from, whatever they come to do."""
_TELLS_AFTER = re.compile(r" (?:sees?|gets?|reads?|hears?|knows?|has) ", re.IGNORECASE)
_WHOEVER = re.compile(r"\b(?:who(?:ever)?|any ?(?:one|body)|every ?(?:one|body))\b[^.;]{0,16}$", re.IGNORECASE)
_UNTOLD = compiled(
    r"(?:\bnot|n['’]t|\bnever|\brefus\w+|\bwithout|\bbefore|\buntil|\bafraid|\bagainst|(?<!no )\bobject\w*|\bworr\w+)\b"
    r"(?! (?:mind|bothered|fussed|object|have (?:a|any) (?:problem|objection)))[^.;]{0,50}$",
    re.IGNORECASE,
)
"""Before a council that is not to know."""
_STAYS = re.compile(r"\b(?:stay|remain|live|living) (?:on )?(?:in|near|around|round)\s$", re.IGNORECASE)
"""A town in which somebody would like to go on living is a tie, not yet a council asked for."""


def _asked(left: str, right: str) -> bool:
    chosen = _CHOSEN_AFTER.match(right)
    if chosen and (
        not re.search(r"\b(?:council|authority|one|place|area)$", chosen.group(0)) or _TALK_AFTER.search(right)
    ):
        return True
    return bool(_ASKED_BEFORE.search(left) or _AGREED_BEFORE.search(left) or _SENT_BEFORE.search(left))


def _is_against(left: str) -> bool:
    """Whether the words before make it a place the person comes from, owes to or must not go to."""
    return bool(_NOT_WISHED.search(left) or _NOWHERE.search(left)) or (
        bool(_NOT_ASKED.search(left)) and not _YOU_AT.search(left)
    )
