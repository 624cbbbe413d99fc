"""A yes that is not the person's, not of this, not yet or no more, by how it is put together rather than by its verb.

For: `turns`, which holds it against whatever would give consent. It only ever takes consent away: of several some have
agreed, another's yes stands in a clause of its own, what is agreed to is that nothing be sent, the form is gone again.

Must not know: who was found to agree. Every quantifier is bounded; all is asked of small letters.
"""

from __future__ import annotations

from parsers.prose.consent.vetoes import Veto
from parsers.prose.words import KIN, WORKER, lowered

_YES = (
    r"(?:agree[ds]?|consent(?:s|ed)?|signed|said yes|(?:gave|given|gives) (?:\w+ ){0,2}?(?:consent|permission"
    r"|agreement))"
)
_HAS = r"(?:['’]s |has |had |have |is |are |was |were |also |both |all |since |now )*"
_HE_DID = rf"(?<!how )(?<!that )\b(?:he|she|they|both)(?:['’](?:s|ve|d))? {_HAS}{_YES}\b"
_HE_AGREED = lowered(_HE_DID)
_BUT = r"(?:but|bar|barring|except(?:ing)?|save|apart from|other than|excluding|minus)"
_ALL = r"(?:all|every\w*|the (?:others|rest|lot|whole \w+))"
_SOME = lowered(
    rf"\b{_ALL}\b[^.;]{{0,40}}\b{_BUT} [^.;]{{1,40}}\b{_YES}\b"
    rf"|\b{_YES}\b[^.;]{{0,24}}\bby {_ALL}\b[^.;]{{0,24}}\b{_BUT}\b"
    rf"|(?<!all )(?<!the )\b(?:one|two|three|four|five|six|most|some|half|several|many|few) (?:out )?of (?:the|them"
    rf"|us|those|these|our|\w+)\b[^.;,]{{0,40}}?(?<!he )(?<!she )(?<!they )\b(?:agreed|consented|signed|said yes)\b"
    rf"|\b{_ALL}\b[^.;]{{0,60}}\b{_YES}\b[^.;]{{0,60}}\b(?:excepted|excluded|aside)\b"
    rf"|^\W*only (?!(?:he|she|they|if|when|after|once|verbal\w*|oral\w*|then|now|just|today|yesterday)\b)\w+"
    rf"(?: \w+)? {_HAS}{_YES}\b"
)
"""Not everybody has agreed: who has not is left to be told."""
_NOT_AMONG = lowered(
    r"\b(?:is|was|are|were)(?:n['’]?t| not) (?:\w+ )?(?:one of|among|amongst) (?:them|those|these)\b"
    r"|\bthe (?:second|third|fourth|fifth|sixth|last|odd) (?:one )?(?:is|was) (?!(?:to|the|a|an|his|her|on|at)\b)\w+"
)
_OTHER = rf"(?:{KIN}|cell ?mate|room ?mate|pad ?mate|co-?defendant|colleague)"
_OF_ANOTHER = lowered(
    rf"\b(?:his|her|their) (?:\w+ )?{_OTHER}s?,? (?:who |that ){_HAS}{_YES}\b"
    rf"|\b(?:his|her|their) (?:\w+ )?(?:cell ?mate|room ?mate|pad ?mate|co-?defendant)s? {_HAS}{_YES}\b"
    rf"|\b(?:like|unlike|same as|as with|as opposed to|the last|the other|there['’]?s another|is another)\b"
    rf"[^.;]{{1,60}}\b(?:who|that) {_HAS}{_YES}\b"
    rf"|^\W*(?:unlike|as opposed to|in contrast to) [^,.;]{{1,40}}, (?:his|her|their) [^,.;]{{1,24}}"
    rf" {_HAS}{_YES}\b"
    rf"|\bthe other (?:\w+ ){{1,3}}{_HAS}{_YES}\b"
    rf"|\b(?:consent|permission|agreement)\b[^.;]{{0,40}}\bfrom (?:his|her|their|the|my|our) (?:\w+ )?(?:{KIN}|{WORKER}"
    rf"|hostel|ward|school|family)s?\b(?!['’])"
    rf"|\b(?:consent|permission|agreement)\b[^.;]{{0,24}}\b(?:given|granted) by (?:his|her|their) (?:\w+ )?(?:{KIN})\b"
)
"""Another's yes, though the letter is about this one."""
_UNASKED = lowered(
    r"(?<!not )(?<!never )(?<!n['’]t )\bwithout (?:(?:asking|consulting|telling|involving|speaking to|checking with) "
    r"(?:him|her|them)\b|(?:his|her|their) (?:knowledge|say-so|consent|agreement|permission|knowing|being asked))"
)
_NEVER_WITHOUT = lowered(r"(?:\bnot?\b|\bnever\b|n['’]t\b)[^.;]{0,40}\bwithout\b")
_PROTOCOL = lowered(
    r"\b(?:data|information|info)[- ](?:sharing|protection|processing) (?:agreement|protocol|arrangement|policy)\b"
)
_THEIR_YES = lowered(
    rf"{_HE_DID}|\b{_HAS}{_YES} (?:to|for|that)\b|\b(?:he|she|they)(?:['’]s| is| are)? (?:happy|content|fine|glad)\b"
)
_NOT_SENT = lowered(
    r"\b(?:agree[ds]?|consent(?:s|ed)?|permission|consent)\b(?: (?!referral\b|referred\b|refer\b|but\b)[\w'’-]+){0,5}?"
    r" (?:(?:not|nobody|no one|nothing|never)(?! (?:but|except|else)\b)|\w+n['’]t|(?:do|does|did|wo|ca|is|was"
    r"|would)nt)(?: \w+){0,2}?"
    r" (?:refer\w*|tell|told|share|shared|contact|contacted|pass|send|sent|inform\w*|involve\w*|go to)\b"
    r"(?! (?:his|her|their)\b)(?! (?:him|her|them) (?:at|by|on|before|after|until|in)\b)"
    r"|\b(?:agree[ds]?|consent(?:s|ed)?|permission|consent)\b (?:to|for|that) (?:(?:tell|contact) )?(?:nobody|no one"
    r"|nothing|no (?:referral|contact|sharing|involvement))\b(?! (?:but|except|else)\b)"
)
"""What was agreed to is that nobody hears of it."""
_YET_TO_GIVE = lowered(
    r"\b(?:can|could|may|might|will|would|shall|able to|willing to|ready to|prepared to|happy to|due to|going to)"
    r"(?: \w+)? (?:(?:give|provide)(?: you| us| me)?(?: (?:his|her|their|a|verbal|written|full))* (?:consent|permission"
    r"|agreement|yes)|sign(?: (?:a|the|his|her|your|our|consent|it|for)){0,4}(?: form)?|consent|agree)\b"
    r"[^.;]{0,40}\b(?:when|once|after|as soon as|if|at your|on arrival|in person|tomorrow|next)\b"
)
_NOT_TRUE = lowered(
    r"\b(?:wrong|untrue|false|a lie|misleading|dishonest|too much|a stretch|an exaggeration) to (?:say|claim|write|put"
    rf"|state)\b[^.;]{{0,30}}\b{_YES}\b|\bwish i could (?:say|write|tell)\b"
)
_OF_THE_PAGE = lowered(
    r"\bpre-?ticked\b|\b(?:by|system|the|is a) default\b|\bticks? itself\b|\bauto(?:matically )?-?(?:ticked|filled"
    r"|populated)\b|\b(?:left|leave|leaving) it as it (?:came|is|was|stood)\b|\bso that the form (?:would|could)\b"
    r"|\b(?:recorded|entered|ticked|given|put|added|noted|filled in) (?:\w+ )?(?:in error|by (?:mistake|accident)"
    r"|wrongly)\b|\bhad to (?:choose|tick|put|select|enter|say)\b|\b(?:took|taken|take) (?:his|her|their|the|it)"
    r" ?(?:consent|agreement|yes)? (?:as|for) (?:given|granted|read)\b"
    r'|\b(?:website|web ?page|template|guidance|leaflet|footer|small print|tick ?box)\b[^.;"“‘]{0,30}'
    rf'["“‘\'][^"”“]{{0,60}}\b{_YES}\b'
)
"""Nobody's answer: the form came with it, or whoever filled it in had to give one."""
_NOT_QUITE = lowered(
    rf"\b(?:all but|nearly|almost|half|as good as|practically|virtually|more or less|sort of|kind of) {_YES}\b"
    r"|\b(?:he|she|they)(?:['’]d| would) (?:\w+ )?(?:want|like|wish|agree|consent)\b[^.;]{0,40}\bif (?:he|she|they)"
    r" (?:knew|were|was|had|could|understood)\b|, ?(?:so )?i(?:['’]m| am) told\W*$"
    r"|\bif (?:you|i|we|somebody|someone) (?:\w+ )?(?:rang|asked|put it|spoke)\b[^.;]{0,80}\b(?:he|she|they)"
    r"(?:['’]d| would) say\b"
    r"|(?<!for)(?<!wants)(?<!asks)(?<!needs),? (?:and )?(?:no|nothing) (?:more|further|else)\W*$"
    r"|\bfor (?:myself|my own (?:use|notes|records))(?=\W*$|,)"
    r"|\b(?:contacted|rung|called|spoken to|written to) (?:about|regarding|over) (?:the |his |her |their |an? )?"
    r"(?:\w+ )?(?:fine|parking|tax|arrears|bills?|benefits?|bins?|noise|complaint|dog|debts?|fees?)\b"
)
"""Less than a yes to this."""
_TAKES_BACK = lowered(
    r"\b(?:took|taken|takes) (?:his|her|their|the) (?:form|consent|paper|sheet|slip) (?:back|away"
    r"|with (?:him|her|them))\b(?! to (?:sign|read|fill))"
    r"|\b(?:wants?|wanted|asked for) (?:his|her|their|the) (?:form|consent|paper|sheet) back\b"
)
_GONE = r"(?:shredded|destroyed|torn up|ripped up|binned|deleted|burnt|rescinded|revoked|retracted|voided|annulled)"
_BY_NOW = r"(?:since |now |later |then |duly |just |been |was |is |today |already )"
_UNDONE = lowered(
    rf"\b(?:consent|form|signed|agree\w*|it)\b[^.;]{{0,60}}(?<!not )\b{_BY_NOW}{{1,3}}{_GONE}\b"
    rf"|\b(?:asked|wants?|wanted|wished)\b[^.;]{{0,20}}\b(?:it|that|this|the (?:form|consent))(?: to be|) {_GONE}\b"
    r"|\b(?:said|says) stop(?=\W*$|,)"
)
_DAY = (
    r"(?:on |this |last |the )*(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|at (?:his|her)"
    r"|by (?:him|her)|as (?:he|she))"
)
_UNDONE_BEHIND = lowered(
    rf"^\W*(?:(?:the |his |her )?(?:consent|form|it|this|that) )?(?:(?:has|was|is|had) )?{_BY_NOW}{{0,3}}(?:{_GONE}"
    rf"|withdrawn|cancelled|taken back)\b(?: {_DAY}|\W*$)"
)
_SENT_WORD = lowered(
    r"\b(?:he|she|they)(?:['’]s| has| have| had)?(?: \w+)? (?:rang|rung|phoned|texted|called|messaged|e-?mailed|came"
    r"|come|popped|wrote|told (?:me|us))\b[^.;]{0,24}?\b(?:to say|saying|said|asked|asking|that|:)\b[^.;]{0,24}?"
    r"(?:\b(?:do not|don['’]?t|stop|not to|leave it|drop it|forget it|leave it alone)(?=\W*$)"
    r"|(?:\brather|\bsooner|\bprefer)\b[^.;]{0,16}\b(?:leave (?:it|well alone)|not be(?:ing)? (?:referred|told)"
    r"|(?:i|we|you)(?: did)?(?: not|n['’]?t))\b)"
    r"|\basked (?:me|us) to (?:stop|leave it|drop it|hold off|call it off|withdraw)(?=\W*$|[,.])"
    r"|\b(?:shakes?|shook|shaking) (?:his|her|their) head(?=\W*$| at (?:it|this|that|the referral|being referred))"
)
"""How a yes is called off by word of mouth or by wire."""
_DOUBTS = (_SOME, _NOT_SENT, _NOT_TRUE, _OF_THE_PAGE, _NOT_QUITE, _TAKES_BACK)
_DOUBTS_BEHIND = (_NOT_AMONG, _OF_THE_PAGE, _TAKES_BACK)


def not_theirs(own: str, behind: str) -> Veto | None:
    """Why the yes of a sentence is not to be counted as this person's to this; both in small letters."""
    if _UNDONE.search(own) or _UNDONE_BEHIND.search(behind) or calls_off(own) or calls_off(behind):
        return Veto.CONTRARY
    if _PROTOCOL.search(own) and not _THEIR_YES.search(_PROTOCOL.sub(" ", own)):
        return Veto.SOMETHING_ELSE
    unasked = _UNASKED.search(own) and not _NEVER_WITHOUT.search(own)
    if unasked or any(pattern.search(own) for pattern in _DOUBTS):
        return Veto.DOUBT
    if _NOT_AMONG.search(own) or any(pattern.search(behind) for pattern in _DOUBTS_BEHIND):
        return Veto.DOUBT
    if (_OF_ANOTHER.search(own) or _YET_TO_GIVE.search(own)) and not _HE_AGREED.search(own):
        return Veto.DOUBT
    return None


def calls_off(small: str) -> bool:
    """Whether a sentence tells that the person sent word to stop."""
    return _SENT_WORD.search(small) is not None
