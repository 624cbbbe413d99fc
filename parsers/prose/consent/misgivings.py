"""What the writer himself holds against a yes: he supposes it, would not act on it, still has to get it, mocks it.

For: `turns`. A yes may be told in full and taken out of the reader's hands by the words around it: whoever wrote them
knows best what it is worth. Only takes consent away.

Must not know: who was found to agree.
"""

from __future__ import annotations

from parsers.prose.consent.vetoes import Veto
from parsers.prose.words import KIN, lowered

_NOT = r"(?:\bnot|n['’]?t|\bnever)"
_IT = (
    r"(?:it|this|that|one|(?:the|his|her|their|my)(?: \w+)? (?:consent|agreement|form|yes|answer|signature|sheet|word))"
)
_PERSON = (
    r"(?:he|she|they|(?:the |this |our |my )?(?:client|patient|pt|lad|lady|gentleman|man|woman|family|couple|resident"
    r"|young (?:man|woman|person)))"
)
_SURE = r"(?:consent\w*|agree\w*|happy|ok(?:ay)?|fine|content|willing|up for|on board|yes|mind|object\w*|keen)"
_SUPPOSED = lowered(
    rf"\b(?:i|we)(?:['’](?:m|re|d|ll|ve)| am| are| was| were| have| had| would| will)? (?:\w+ )?(?:(?:tak(?:e|en|ing)"
    rf"|took) (?:it|that) (?:as read|for granted|as given|that)|assum(?:e|ed|ing)|presum(?:e|ed|ing)|suppos(?:e|ed|ing)"
    rf"|imagin(?:e|ed|ing)|guess(?:ed|ing)?|reckon|expect|suspect|trust|dare say|daresay|going on the basis"
    rf"|working on the (?:basis|assumption|footing)|proceed\w* on the (?:basis|assumption|footing)"
    rf"|(?:ca|could|do)(?: ?not|n['’]?t) (?:see|think|imagine) (?:why |that |how )?)(?:\W|\b)(?:[^.;,]{{0,24}}\b)?"
    rf"{_PERSON}(?:['’](?:s|d|ll|re|ve)|s)?\b(?! (?:would|['’]d|will|might) (?:say no|refuse|decline|not))"
    rf"[^.;,]{{0,30}}\b{_SURE}"
    rf"|\b(?:on the (?:assumption|basis|footing) that|assuming|presumably|supposedly|allegedly|no doubt|surely"
    rf"|(?:it )?goes without saying(?: that)?) {_PERSON}(?:['’](?:s|d|ll|re)|s)?\b[^.;,]{{0,24}}\b{_SURE}"
)
"""Nobody asked: the writer takes it that the person is for it."""
_HEARSAY = lowered(
    r"\b(?:colleagues?|(?:night|day|late|early) (?:staff|shift|team)|last (?:shift|worker)|somebody|someone"
    r"|one of (?:them"
    r"|us|the \w+)|(?:outreach|other|nights?) lot|they all)\b[^.;]{0,24}\b(?:seems? to (?:think|believe|recall"
    r"|remember)"
    rf"|thinks?|believes?|reckons?|is sure|has an idea|recalls?|remembers?|swears?)\b[^.;]{{0,60}}\b{_SURE}\b"
    r"|\bor so (?:the |his |her |their )?(?:\w+ ){1,2}(?:has|have|had|says?|said|tells?|told|claims?) (?:it|me|us)\b"
    rf"|\b(?:word is|rumour has it|story goes|so i['’]?m told|so we['’]?re told|apparently (?:somebody|someone"
    rf"|one of))\b"
    rf"[^.;]{{0,80}}\b{_SURE}\b"
)
"""Somebody else believes that it was said."""
_NOT_TO_BE_USED = lowered(
    rf"\b(?:do not|don['’]?t|dont|never|cannot|can['’]?t|not going to|would(?: not|n['’]?t)|i am not|i['’]?m not"
    rf"|we are not"
    rf"|should(?: not|n['’]?t)) (?:please )?(?:\w+ )?(?:act(?:ing)? (?:up)?on|us(?:e|ing)|process(?:ing)?|treat(?:ing)?"
    rf"|count(?:ing)?|rel(?:y|ying) on|tak(?:e|ing)|proceed\w* on|put(?:ting)? (?:\w+ )?(?:weight|store"
    rf"|faith) (?:up)?[oi]n"
    rf"|trust(?:ing)?) {_IT}\b(?! (?:to|out|off|up|away|over|personally|from|with|in|down|long|lightly"
    rf"|for granted|as read)\b)"
    rf"|\b(?:ignore|disregard|discount|bin|destroy|shred|delete|tear up|return) {_IT}\b(?! to\b)"
    r"|(?:^|[.!;,] |\bplease )(?:hold fire|hold off|stand down|hang fire)\b"
    rf"|\b(?:take|treat) {_IT} with (?:a (?:large |big |good )?(?:pinch|grain)|caution|care|scepticism)\b"
    rf"|\b(?:treat|regard|take|count|record|mark|put|write|written|wrote|recorded|logged)(?:ed)? {_IT}? ?(?:down "
    rf"|up )?as"
    r" (?:a )?(?:unconfirmed|provisional|unclear|doubtful|unsafe|refus\w+|declin\w+|no consent|not given|invalid"
    r"|void)\b"
)
"""The writer asks that the yes be left alone, or would not build on it."""
_OF_A_CONTACT = lowered(r"\d{4}|\b(?:numbers?|phone|mobile|landline|address|e-?mail|voicemail|text(?:s|ing)?)\b")
"""A sentence about ways to reach somebody: what is not to be used is one of these."""
_WISHED_SO = lowered(
    r"\b(?:wish|if only) (?:i|we) could (?:say|tell|report|write)\b|\bhop(?:ed|ing) to (?:be able to )?(?:say|tell"
    r" you)\b"
    r"|\b(?:would|['’]d) (?:love|like) to (?:be able to )?(?:say|tell you|report) (?:that )?(?:he|she|they)\b"
)
"""What the writer would like to say is not so."""
_PULLED = lowered(
    r"\b(?:to|has|have|had|asking to|asked to|wants to|wanting to) (?:pull|cancel|withdraw|scrap|stop) (?:it|this)\b"
    r"|\basked for (?:it|the form) back\b|\bwants (?:it|the form) back\b"
)
"""Signed, and in the same sentence it is told that the person takes it back."""
_STILL_TO_GET = lowered(
    r"\b(?:consent|agreement|permission|yes|say-so|signature|ok)\b[^.;]{0,24}\b(?:still|yet) (?:needs?|wants?|has|have"
    r"|to)\b[^.;]{0,20}\b(?:get|got|getting|given|giving|obtain\w*|seek\w*|sought|taken?|taking|done|doing|sorting"
    r"|sorted|asking|asked|confirm\w*)\b"
    r"|\bstill (?:need|have|got|want)(?: to|ta)? (?:to )?(?:get|obtain|seek|take|ask for|have) (?:his|her|their|the|a"
    r"|proper|real|actual|your)(?: \w+)? ?(?:consent|agreement|permission|yes|say-so|signature|ok)\b"
    r"|\b(?:consent|agreement|permission|yes)\b[^.;]{0,12}\b(?:remains|is still|are still) (?:to be|outstanding"
    r"|awaited|pending|open)\b"
    r"|\b(?:will|shall|must|need to|needs to|have to|going to|got to|like to) (?:\w+ )?(?!do (?:it|that|this) properly)"
    r"(?:do|take|ask|get|go over"
    r"|go through|try)"
    r" (?:it|that|this|him|her|them|consent)(?: all)? (?:again|over again|afresh"
    r"|properly|once more)\b"
    r"|\b(?:until|till|before) (?:i|we)(?:['’]ve| have|['’]m)? (?:\w+ )?(?:heard|had) (?:it|that) from (?:him|her"
    r"|them)\b"
    r"|\b(?:until|till) (?:he|she|they) and i\b"
)
"""However it sounded, the consent has still to be got."""
_ONLY_TO_TALK = lowered(
    r"\b(?:agree[sd]?|agreeing|happy|willing|ok(?:ay)?|fine|content|consent(?:s|ed)|open|prepared"
    r"|(?<!signed )up) (?:in principle )?(?:to"
    r"|for|with|about) (?:(?:the idea of |a |an |have |having |another |having a |have a |a proper )?(?:talk\w*|chat\w*"
    r"|think\w*|discuss\w*|consider\w*|meet\w*(?: (?:me|us|with me|with us|up))?|sit\w* down|conversation|look\w* at"
    r"|be(?:ing)? asked|hear\w*(?! from (?:you|the council|housing))|explor\w*|revisit\w*"
    r"|find\w* out))\b[^.;]{0,40}\b(?:consent\w*|referr\w*|sharing"
    r"|council|housing|it|this)\b(?![^.;]{0,60}\b(?:and|,) (?:\w+ )?(?:to (?:be|being) referred|agree\w*|consent\w*"
    r"|signed|said yes))"
)
"""An agreement to talk it over is not the agreement."""
_TALKED_WITH_US = lowered(
    r"\b(?:talk|speak|chat|discuss|meet|meeting|talking|speaking)(?: (?:it|this|things|that|over|through"
    r"|all)){0,3} (?:with |to )?(?:you|yourselves|your|the council|a housing"
    r"|housing options|the housing)\b"
)
_MOCKED = lowered(
    r"\b(?:day|when|till|until) (?:hell freezes|pigs (?:might )?fly|the cows come)\b"
    r"|\bin the sense that\b|\bif (?:that|you)(?: can|['’]s what you)? call (?:it|that) (?:a )?(?:consent|yes"
    r"|agreement)"
    r"|\b(?:consents?|agrees?|happy|yes) all right, (?:he|she|they)\b[^.;]{0,20}\b(?:told|said|threw|gave)\b"
    r"|\b(?:consent|permission|yes)\b[^.;]{0,30}\b(?:slammed|threw|tore|torn|spat|swore|stormed)\b"
)
"""A yes told for a joke."""
_NOT_THEIR_HAND = lowered(
    rf"\b(?:signature|name|handwriting|writing|mark|initials)\b[^.;]{{0,60}}\b(?:is|was|are|does|do)(?: ?{_NOT})"
    r"(?: look like| match)? (?:his|hers?|theirs?|that of)\b"
    rf"|\b(?:can(?:not|['’]?t)|could(?: ?not|n['’]?t)|do(?:es)?(?: ?not|n['’]?t)) (?:recall"
    rf"|remember) (?:ever )?(?:sign\w*"
    r"|see\w*|agree\w*|giv\w*)\b|\bno (?:memory|recollection) of (?:sign\w*|see\w*|agree\w*|giv\w*)\b"
    r"|\b(?:form|consent|sheet)\b[^.;]{0,24}\bsigned by (?:me|us|(?:my|our|the) (?:\w+ )?(?:ward|staff|officer|manager"
    r"|nurse|worker|colleague|team)"
    r"|(?:his|her|their) (?:\w+ )?(?:worker|nurse|officer|manager|keyworker))\b"
)
"""A signature that is not the person's, or of which the person knows nothing."""
_UNFREE = lowered(
    r"\b(?:with|while|because)? ?(?:his|her|their) (?:\w+ )?(?:husband|wife|partner|boyfriend|girlfriend|father"
    r"|mother|dad"
    r"|mum|brother|son|ex)\b[^.;]{0,16}\b(?:standing over|stood over|listening|answering|glaring|hand on|in (?:his"
    r"|her|their)"
    r" ear|telling (?:him|her|them) to|made (?:him|her|them))\b"
    r"|\bunder (?:duress|pressure|protest|sedation|the influence|the impression)\b"
    r"|\bnobody (?:read|explained|translated|interpreted)\b|\b(?:can(?:not|['’]?t)|could(?: not"
    r"|n['’]?t)) read\b[^.;]{0,30}"
    r"\b(?:nobody|no one|not|never)\b|\bdoubt (?:if |whether |that )?(?:he|she|they) (?:\w+ )?(?:followed|understood"
    r"|took in"
    r"|grasped|knew)\b|\bby (?:telling|promising) (?:him|her|them)\b[^.;]{0,24}\b(?:it was|it is|that)\b"
)
"""A yes that was not free, or of what was not understood."""
_ANOTHER_COUNCILS = lowered(
    r"\b(?:yours|your (?:form|one|sheet|paper)|the council['’]s)\b[^.;]{0,40}\b(?:(?:would|did|will|does|could)"
    r"(?: ?not|n['’]?t)|won['’]?t|refus\w*|slid|pushed|handed back|back across|left blank|tore|no\b|never)"
    r"|\b(?:but|and|though) (?:not|never) (?:yours|with you|for you|to you)\b"
    r"|\bnot (?:with|to|for) you,? (?:he|she|they) (?:says?|said)\b"
)
"""The paper of another was signed, ours was not."""
_AMONG_OTHERS = lowered(
    r"\b(?:family|parents|relatives|sons|daughters|children|siblings|staff|professionals|everyone|everybody"
    r"|all of us|team)"
    r" (?:are|is|were|was|have|has)(?: all| both)? agreed? (?:that )?(?:he|she|they)\b"
    r"|\b(?:was|were|been) agreed (?:with|by|between|among\w*) (?:the|my|our|all|his|her|their) (?:\w+ )?(?:team"
    r"|ward|mdt"
    r"|panel|staff|family|manager|consultant|professionals|agencies|parents|board|governor)\b"
    r"(?![^.;]{0,40}\b(?:and|with|by) (?:him|her|them|himself|herself|they|both|(?:the|my) (?:client|patient|family"
    r"|applicant))\b)"
    r"|\bno objections? (?:was|were|has been|have been|came|heard|raised|voiced|noted)\b"
    r"|\b(?:form|sheet|slip|consent|paper)\b[^.;]{0,24}\bfor (?:his|her|their|the (?:client|patient|applicant)['’]s)"
    r" (?:own )?(?:signature|autograph|mark|initials)\b"
)
"""Agreed among others, or put before the person and no more."""
_BY_ANOTHER = lowered(
    rf"\b(?:(?:his|her|their) (?:\w+ )?(?:{KIN})(?:[- ]in[- ]law)?|(?:the |an? )?(?:\w+[- ]in[- ]law|grandmother"
    rf"|grandfather|aunt(?:ie)?"
    r"|uncle|landlady|landlord|ward sister|ward manager|interpreter|house manager|matron|foster carer|key ?worker"
    r"|social worker))"
    r"(?:, [\w'’. -]{2,40},)? (?:has |had )?(?:told (?:me|us)|says?|said|confirm(?:s|ed)?|tells (?:me|us)|gave|gives"
    r"|given)"
    r"(?: that)? (?:(?:she|he|they)(?:['’]s| is| are)? )?(?:give[ns]?|gave|consents?|consented|agrees?|agreed"
    r"|in agreement|content|yes (?:for|on behalf)"
    r"|(?:her|his|their) (?:own )?(?:consent|permission|agreement))\b"
    rf"|(?:^|[.;,] |\b(?:and|but|as) )(?:(?:his|her|their|the) )(?:\w+ )?(?:{KIN})(?:[- ]in[- ]law)?\b"
    rf"(?:, (?:who|which|a|an|the|in|from)\b[^.;,]{{2,60}},)? (?:(?!{_PERSON}\b|i\b|we\b)[\w'’-]+,? ){{0,8}}"
    r"(?:(?:you|we|i)(?:['’]ve)? (?:have|has|had|got)|with|gives?|gave|given|giving|grants?|granted) "
    r"(?:(?:you|us|me) )?(?:his|her|their) (?:own |full )?(?:consent|permission|agreement|blessing|leave|say-so"
    r"|ok(?:ay)?|go-ahead)\b"
)
"""Told of somebody beside the person, who cannot agree for another."""
_RESIGNED = lowered(
    r"\b(?:you|u)(?:['’]?ll| will| are going to|['’]re going to)(?: only| just)? do it anyway\b|\bwhat (?:does|do"
    r"|would) it matter\b"
    r"|\bmakes no (?:odds|difference)\b|"
    r"\b(?:do (?:as|what|whatever) (?:you|u|i|we) (?:like|please|want|must|think best|will)|suit yoursel(?:f"
    r"|ves)|please yoursel(?:f|ves)"
    r"|(?:it['’]?s |that['’]?s )?up to (?:you|me|us)\b(?! (?:to|which|where|when|how|who))|if (?:you|i|we) must"
    r"|as (?:you|u) wish|knock yoursel"
    r"|(?:do not|don['’]?t|couldn['’]?t) care (?:either way|one way|what (?:i|we|you) do|less))\b"
)
"""Who lets the writer do as he likes has not said that he wants it."""
_AYE = lowered(r"\b(?:aye|yes|yeah|yep|ok(?:ay)?|go on|go ahead|fine|please do|i agree|happy)\b")
_SO_TOLD = lowered(
    r"[,.] (?:or )?so (?:says?|said|claims?|reckons?) (?:his|her|their|the|my)\b|(?:^|[,.] )so (?:he|she"
    r"|they) (?:told|assured|said to)"
    r" (?:his|her|their|the|somebody|someone|a) \w+"
)
"""Told by or to somebody else than the writer."""
_FLATLY = lowered(
    r"\b(?:absolutely|certainly|definitely) not\b(?! (?:a |an |the )?(?:problem|issue|objection|going back))"
    r"|\bnot on your (?:life|nelly)\b|\bover my dead body\b"
    r"|\b(?:asked|asks|wants|wanted|said|says)\b[^.;]{0,24}\b(?:be|is|was) the last\b[^.;]{0,40}\b(?:hears?|heard"
    r"|told|knows?)\b"
)
"""A no that jokes first, or says in other words that nobody is to hear."""
_ON_TERMS = lowered(
    r"\bon the (?:footing|basis|understanding|promise|condition|terms?) that\b[^.;]{0,80}\b(?:not|n['’]?t|never|only)\b"
    r"|\b(?:could|can|would)(?:n['’]?t| ?not) (?:promise|guarantee|give that)\b"
    r"|\b(?:agreed|said yes|yes)\b[^.;]{0,16}\bthen (?:asked|told|wanted|begged) (?:me|us)? ?to (?:wait|hold|stop"
    r"|leave|keep)"
)
"""Given on terms that nobody could keep, or with a wish to wait."""
_HARDLY_SPOKE = lowered(
    r"\bsaid (?:very |precious |next to )?(?:little|nothing)\b(?=\W*$|,| (?:herself|himself|when|at|through"
    r"|throughout|all)\b)"
)
_AS_A_RECORD = lowered(
    r"\b(?:sign|initial)(?:l?ed|s)\b[^.;]{0,40}\b(?:as (?:a )?(?:true|correct|accurate|read)|(?:witness|police"
    r"|interview)"
    r" statement|to say (?:that )?(?:the|my|it|this)(?: \w+)? (?:was|is|were) (?:true|accurate|correct|right))\b"
    r"|\b(?:sign|initial)(?:l?ed|s) (?:each page of |every page of )?(?:my|the|our|his|her) (?:pocket |custody )?"
    r"(?:interview|account|notebook|statement)\b"
)
"""A statement or a note is signed for its truth."""
_PUT_ASIDE = lowered(
    r"\b(?:i|he|she|they) (?:know i |did |have |had )?(?:say|said|sed) (?:ok|okay|yes|yeah)(?: before| earlier"
    r"| once)?,?"
    r" (?:but|and)?\s?(?:now |please |pls |plz )?(?:do not|don['’]?t|dont|forget|stop|leave|not)\b"
    r"|\bgone (?:right )?off (?:it|the idea|the whole)\b|\bsomebody had a word\b"
)
"""Said once, and put aside in the same breath."""
_CARRIES_WORD = lowered(
    r"\b(?:rings?|phones?|calls?|texts?|e-?mails?|writes?|visits?|sees?|(?:comes?|pops?|drops?|checks?|looks?|signs?)"
    r" (?:in|round|by)|is (?:in|here|around)|(?:he|she|they)['’]?s (?:in|here|around))\b[^.;?]{0,60}\bso (?:that )?"
    r"(?:i|we)(?: can|['’]ll| will| could)\b"
)
"""Through whom word reaches the person: "she rings me on Fridays, so I can pass on what you say"."""
_LEFT_OPEN = (_STILL_TO_GET, _HARDLY_SPOKE, _SO_TOLD, _ON_TERMS)
_DOUBTFUL = (_WISHED_SO, _BY_ANOTHER, _SUPPOSED, _HEARSAY, _NOT_THEIR_HAND, _UNFREE, _PULLED)


def misgiving(own: str, behind: str) -> Veto | None:
    """What the writer holds against the yes of a sentence, or in the sentence behind it; both in small letters."""
    both = f"{own} {behind}"
    if _PUT_ASIDE.search(own) or _ANOTHER_COUNCILS.search(both) or _FLATLY.search(both):
        return Veto.CONTRARY
    if _CARRIES_WORD.search(own):
        return Veto.SOMETHING_ELSE
    if _AS_A_RECORD.search(own) or _MOCKED.search(own) or _AMONG_OTHERS.search(own):
        return Veto.SOMETHING_ELSE
    if _ONLY_TO_TALK.search(own) and not _TALKED_WITH_US.search(own):
        return Veto.DOUBT
    if any(pattern.search(own) for pattern in _DOUBTFUL) or (_RESIGNED.search(own) and not _AYE.search(own)):
        return Veto.DOUBT
    told = own if _OF_A_CONTACT.search(behind) else both
    left_open = _NOT_TO_BE_USED.search(told) or any(pattern.search(both) for pattern in _LEFT_OPEN)
    return Veto.DOUBT if left_open else None
