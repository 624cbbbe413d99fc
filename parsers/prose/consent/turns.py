"""What turns a yes: a second answer, a no behind the question, a doubt of the writer's, in its sentence or the next.

For: `read`, which holds it against whatever would give consent (as `vetoes`, which look at one sentence for what is
no agreement at all). It only ever takes consent away.

Must not know: who was found to agree.
"""

from __future__ import annotations

import re
from functools import lru_cache

from parsers.prose.consent.byleave import asked_of_another, by_anothers, leave_to_come
from parsers.prose.consent.misgivings import misgiving
from parsers.prose.consent.nottheirs import calls_off, not_theirs
from parsers.prose.consent.talk import Talk
from parsers.prose.consent.vetoes import Veto
from parsers.prose.words import KIN, low, lowered

_NOT = r"(?:\bnot|n['’]?t|\bnever)"
_NO = (
    r"(?:please )?(?:don['’]?t|do not|no|naw|nope|nah|never|not)\b"
    r"(?! (?:at all|a bit|in the least|problem|objection|issue|worries|mind|a problem))"
)
_DAY = (
    r"(?:mon|tues?|wed(?:ne)?s?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|yesterday|today|tonight|this (?:morning"
    r"|afternoon"
    r"|week)|last (?:night|week)|(?:the )?weekend|(?:on )?the \d{1,2}(?:st|nd|rd|th)?|then|later"
)
_CONTRARY = lowered(
    rf"\b(?:ask(?:ed|ing)?|permission to|offered|suggested|told (?:him|her|them) i)\b[^.;]{{0,90}}\b(?:said|says?|was"
    rf"|answer(?:ed|s)?|told me|telt me|replied|went|goes)\b\W{{0,3}}{_NO}"
    r"|\b(?:refer\w*(?: (?:him|her|them))? to )?(?:the )?(?:council|housing|la|lha|local authority|dtr"
    r"|homeless(?:ness)? (?:team|referral))\s?[:=–—-]?\s?(?:no|n|declined|refused)\b(?=\W*$|[.;,])"
    r"|\b(?:agree[ds]?|said yes|signed)\b[^.;]{0,40}\b(?:and|but|,) (?:then )?(?:disagreed|took it back|tore it)\b"
    rf"|\b(?:last|final) (?:word|answer)\b[^.;]{{0,30}}\b(?:{_NOT}|no)\b"
    r"|\b(?:stop|cancel|pull|drop|scrap) (?:the|this|that|my|his|her) referral\b|\bleave the council out\b"
    r"|\b(?:has|have|had|and|but) (?:now |since |so far )?(?:withheld|withholds) (?:it|that|this|consent|permission"
    r"|(?:his|her|their))\b"
    r"|\bbut not (?:to |for |with )?(?:the |this |your |any )?(?:council|housing (?:department|team"
    r"|options)|local auth)"
    r"|\b(?:cancel(?:l?ed|l?ing|s)?|void(?:ed|ing)?|tore|torn|rip(?:ped)?) (?:up )?(?:it|this|that"
    r"|the (?:form|consent|referral))\b"
    r"|\b(?:the )?council (?:be )?left out\b"
)
"""The person's own no in the sentence of the yes: asked and refused, one thing allowed and this one not, taken back."""
_TAKEN_BACK = lowered(
    r"\b(?:since|now|later|then|afterwards|this (?:morning|afternoon)|today|yesterday"
    r"|on \w+day)\b[^.;]{0,60}\b(?:revok\w+|withdr[ae]w(?:s|n)? (?:it|this|that|(?:his|her|their) (?:consent"
    r"|agreement"
    r"|permission|yes)|from (?:it|this|the referral))|chang\w+ (?:his|her|their|my) minds?|(?:took|taken|takes)"
    r" (?:it|that|this) back|pulled out of (?:it|this|the referral)|said no\b(?= ?\W*$| to (?:it|this|you|the"
    r" (?:council|referral)|being))|refused (?:it|this|consent|to be referred|the referral)"
    r"|(?:does|did|do)(?: not|n['’]?t) want (?:it|this|you|the (?:council|referral)|to be referred|me to))\b"
    r"|\b(?:revok(?:ed|ing)|withdr[ae]w\w*|retracted) (?:it|this|that|(?:his|her|their|the) (?:consent|agreement"
    r"|permission))"
    r"|\bchang\w+ (?:his|her|their|my) minds?\b(?! (?:about|on|over) (?:the )?(?!council|referral|this|it))"
    r"|^\W*(?:he|she|they|both)(?:['’]d| would| did| does| do| was| were| is| are)(?: not|n['’]?t)\W*$"
    r"|\bdon['’]?t (?:send|refer|contact|tell)\b[^.;]{0,20}\b(?:it|me|council|them|him)\b"
    r"(?<!send him)(?<!send them)|\bdon['’]?t send (?:him|them)\b(?! (?:back |down )?(?:to|near) (?!you\b"
    r"|the council|housing))"
    r"|\b(?:stop|cancel|pull) (?:the|this|that|my|his|her) referral\b"
    r"|\b(?:tore|torn|ripped|tears) (?:it|that|this|his|her|their|the)(?: \w+){0,2} up\b|\b(?:tore|torn|ripped) up "
    r"(?:it|that|this|his|her|their|the (?:form|copy|paper|sheet))\b"
    r"|\b(?:it|that|this) (?:does|did)(?: not|n['’]?t) count\b"
    r"|\b(?:to say|said|says|saying|told (?:me|us)|asked (?:me|us))(?: to)? (?:scrap|bin|drop|forget|cancel"
    r"|leave) (?:it|that|this)\b"
    r"(?! (?:with|to) (?:you|me|us)\b)"
    r"|\b(?:not|n['’]?t) having (?:the |your )?(?:council|housing|you|anyone|anybody)\b[^.;]{0,16}\bknow"
)
"""The same where it stands in the sentence behind."""
_LATER = (
    r"(?:(?:and|but|then|now|since|since then|later|however|afterwards|today|yesterday|this (?:morning|afternoon"
    r"|week)"
    r"|on \w+day|last night|by \w+day|apparently|sadly)\b,? ?){0,3}"
)
_BARE = (
    r"(?:,? (?:it|this|that|now|today|yesterday|after all|any ?more|any longer|at all|either|for now|about it|with it"
    r"|at (?:this|the) (?:time|moment|stage|present)|this (?:morning|time|afternoon)|on \w+day|since|just yet"
    r"|point blank|thank you|thanks|though)){0,4}\W*$"
)
_TURNED_DOWN = lowered(
    rf"^\W*{_LATER}(?:he|she|they|both|(?:the |our )?(?:client|patient|pt|prisoner|resident|young person|pop))\b"
    rf"(?:['’](?:s|d|ll|ve|re))?(?: (?:has|have|had|is|was|now|since|just|also|then|again|still|says? (?:he|she|they)"
    r"|said (?:he|she|they)|told (?:me|us)|told the [a-z]+(?: [a-z]+)?)){0,3}"
    r"(?: (?:rather not|prefer not to|gone off (?:it|the idea|that)|went off (?:it|the idea)|pulled out|backed out"
    r"|thought better of it|having second thoughts|had second thoughts|got cold feet|no longer (?:wants?|agrees?"
    r"|consents?|happy|willing|keen)(?: (?:it|this|to))?|refus(?:ed|es)|declin(?:ed|es)|no|unwilling"
    r"|to leave (?:it|well alone)|leave (?:it|well) alone|says? no|said no|says? leave (?:it|well) alone|not to"
    r"|withdr[ae]wn?|against it)"
    r"|(?: would| will| wo| ca| does| do| did| is| are| was)?(?: ?not|n['’]?t) (?:now |any longer )?"
    r"(?:rather|go ahead|going ahead|proceed|want (?:it|this|to|to go ahead|to proceed|me to|us to|you to know"
    r"|that now)|agree|consent|keen|willing|interested|happy|up for it|wish (?:it|to|to proceed|to go ahead)|sign"
    r"|have it|having it|(?:have|having) (?:his|her|their) (?:details|name|information|data) \w+(?: on)?)"
    rf"| would rather not|['’]d rather not){_BARE}"
    rf"|^\W*{_LATER}(?:his|her|their|the) answer(?: (?:today|now|this time))? (?:is|was) (?:a )?(?:no\b|not)"
    r"|^\W*no,? (?:he|she|they) (?:says?|said)\b"
    rf"|^\W*{_LATER}(?:he|she|they) (?:says?|said|told (?:me|us)) (?:to )?(?:leave (?:it|well) alone|stop\b"
    r"|no\b(?! to (?!it\b|this\b|you\b|(?:the |being )?(?:referr|council)))(?! \w+ (?:if|until|before)))"
    r"|\b(?:phoned|rang|texted|messaged|called|e-?mailed|left (?:me|us) a (?:message"
    r"|voicemail))\b[^.;:]{0,40}(?:[:,–—-]\s?"
    r"|\bto say )[\"“'‘]?(?:please |and say |just )?(?:leave it|forget it|do(?:n['’]?t| not) (?:bother|send|do)"
    r"|never mind|scrap (?:it|that)|not to bother)\b"
)
"""A sentence that is nothing but a no, with no object of its own: what it turns down stands before it."""
_UNSETTLED = lowered(
    rf"\bhalf the time\b|\bone (?:minute|day|moment|week)\b[^.;]{{0,60}}\bthe next\b|\bchop\w* and chang\w+"
    rf"|{_NOT} (?:rightly |really |honestly )?(?:know|tell|sure|say) (?:which|what (?:he|she|they) (?:means?"
    rf"|wants?))\b"
    rf"|\bnone the wiser\b|{_NOT}\b[^.;]{{0,40}}\b(?:settled|firm|final|considered)(?: (?:wish|answer|view"
    rf"|decision)|\W*$)"
    r"|\bnever (?:agreed|consented|said yes)(?: to (?:it|this|that|anything|any of))?\b"
    r"|\b(?:can(?:not|['’]?t)|could(?: not|n['’]?t)) say (?:that |whether |if )?(?:we|i|he|she|they) (?:have|has|had"
    r"|did|do|does|agreed)\b"
    r"|\bnever said (?:that|so|(?:any )?such|anything of the)\b|\bsignature is(?: not|n['’]?t) (?:his|hers|theirs)\b"
    r"|\bkeeps? (?:on )?chang\w+|\bsaid different(?:ly)?\b|\btwo answers\b|\bdifferent answer\b"
    rf"|\b(?:{_DAY})\b[^.;]{{0,50}}\b(?:yes|yeah|agreed|go ahead|ok(?:ay)?|content"
    rf"|happy)\b[^.;]{{0,70}}\b(?:{_DAY})\b"
    rf"[^.;]{{0,60}}\b(?:{_NO}|nobody may)"
    rf"|\b(?:yes|yeah|agreed|go ahead|content|happy)\b[^.;]{{0,40}}\b(?:{_DAY})\b[^.;]{{0,60}}\b(?:said "
    rf"|told \w+(?: \w+){{0,3}} )?"
    rf"(?:no|nope)\b[^.;]{{0,24}}(?:\b(?:{_DAY})\b|\W*$)"
    r"|\b(?:says?|said|saying|messag\w+|text\w*|told (?:me|us)|asked (?:me|us))\b[^.;]{0,24}\b(?:hold off|hang fire"
    r"|hold fire|wait (?:till|until|for now))\b"
    r"|\b(?:hold off|hang fire|hold fire) (?:on |with )?(?:the council|the referral|referring|sending|this)\b"
    rf"|{_NOT} (?:\w+ ){{0,3}}(?:hang|rely|count|bank|lean) (?:\w+ ){{0,3}}on (?:it|that|this)\b"
    rf"|\bbefore you rely on\b"
    rf"|\b(?:would|could|can|should)(?: not|n['’]?t) (?:like to |want to |really )?(?:say|call|take|swear"
    rf"|honestly)\b[^.;]{{0,50}}"
    r"\b(?:yes|consent\w*|agree\w*|proper|real|to it)\b"
    r"|\b(?:ask|asking|check with|speak to) (?:him|her|them) (?:again |properly )?(?:sober|when (?:he|she|they)"
    r"|once)\b"
    r"|\bit['’]?s (?:his|her|mum['’]?s|dad['’]?s|their) (?:mum['’]?s |dad['’]?s |\w+['’]s )?word i\b"
    r"|\bended (?:there|by)\b|\bdo i have to\b|\bsays? we['’]?ll see\b"
    r"|\bsaid we['’]?ll see\b"
    r"|\bbefore (?:he|she|they|i|we) could (?:tell|answer|say|reply|respond|ask|take)\b"
    r"(?! (?:\w+ ){0,3}(?:what|where|how|when|which|for (?:a|his|her)|a number|down))"
    r"|\b(?:wo(?:n['’]?t)|will not|would(?: not|n['’]?t)) (?:say|commit|decide"
    r"|answer(?! (?:[\w'’-]+ )?(?:numbers?|(?:tele)?phone|calls?|doors?|mobile|texts?)\b))\b[^.;]{0,16}(?:either way"
    r"|one way|\W*$)"
    r"|\bask me (?:when|later|again|tomorrow|another)\b|\bi['’]?ll (?:think|have a think|sleep on)\b"
    r"|\b(?:50[/ -]50|fifty[- ]fifty|dunno)\b"
    r"|\bdid(?: not|n['’]?t) say (?:yes|no)\b[^.;]{0,40}\bdid(?: not|n['’]?t) say (?:yes|no)\b"
    r"|\b(?:consent|agreement|signature|signed)\b[^.;]{0,60}[:–—-]\s?(?:to be (?:done|obtained|taken|got|signed"
    r"|confirmed)"
    r"|tbc|pending|awaited|outstanding|to follow)\b"
)
"""Two answers, an answer that the writer would not build on, one that was never finished or is still to come."""
_QUERIED = lowered(
    r"(?<![\w)\"”’])\?(?:yes|y|verbal\w*|oral\w*|agree\w*|consent\w*|given|ok(?:ay)?|happy|signed|obtained)\b"
    r"|\b(?:yes|y|verbal\w*|oral\w*|agree[ds]?|consented|given|ok(?:ay)?|signed|obtained) ?(?:\(\?{1,3}\)|\?{2,3})"
    r"|\b(?:consent\w*|agreed?|agreement)\W{1,3}(?:yes|y|verbal\w*|oral\w*|given|ok(?:ay)?|signed) ?\?(?=\W*$| -|,|;)"
)
"""A question mark put to the answer itself, as notes do: "consent ?yes", "agreed (?)"."""
_TO_BE_SIGNED = lowered(
    r"\b(?:form|disclaimer|waiver|slip|sheet|paper\w*|mandate|authority|letter|link|consent|pack)\b (?:\w+ ){0,3}?for"
    r" (?:[\w'’-]+\.? ){1,4}?to (?:sign|authorise|complete|fill|return|approve|initial|tick|read|agree|consent)\b"
    r"(?![^.;]{0,80}\b(?:he|she|they) (?:has |have |had )?(?:did|done|signed|returned|filled|completed"
    r"|initialled|has|have|agreed)\b)"
    r"|(?<!hold )(?<!held )(?<!holding )(?<!keep )(?<!kept )\bnothing (?:has )?(?:come )?back(?: as)?(?: yet"
    r"| so far)?(?=\W*$|[,;.])"
)
"""The paper went out to be signed."""
_YET_TO_ASK = lowered(
    r"^\W*(?:(?:(?:i|we)(?: am| are|['’]m|['’]re)? )?(?:going to|gonna|plan(?:ning)? to|hop(?:e|ing) to"
    r"|mean(?:ing)? to"
    r"|intend\w* to|will|shall|about to)|(?:i|we)['’]ll) (?:run|put|raise|mention|discuss|go over|go through|bring"
    r"|broach|cover|talk)\b[^.;]{0,40}\b(?:by|to|with|past) (?:him|her|them)\b"
)
"""So begins who has not asked yet: "Going to run the referral by her when she is back"."""
_NOT_FROM_THEM = lowered(
    r"\b(?:nobody|no one|none of us) (?:has|have|had)\b[^.;]{0,20}\b(?:asked|run (?:it|this)|checked|spoken"
    r"|put (?:it|this))\b"
    rf"|{_NOT} (?:yet )?(?:have |had |got |heard |hear )(?:it|that|this|anything|a yes"
    rf"|an answer)(?: \w+)? from (?:him|her|them)\b"
    rf"|{_NOT} (?:yet )?(?:been able to |managed to |had (?:a |the |any )?chance to |got to )?(?:ask(?:ed)?"
    rf"|spoken?(?: to| with)?"
    rf"|speak(?: to| with)?|put it to|catch|caught|reach(?:ed)?|raised?(?: it)? with) (?:him|her|them"
    rf"|[a-z]+ (?:himself|herself)|the"
    rf" (?:patient|client|lad|lady))\b(?! (?:since|again|today|for|to|where|when|how|why|what|about (?!it|this"
    rf"|that|you"
    rf"|the referral)))"
    rf"|{_NOT} (?:yet )?(?:gone|been) (?:over|through) (?:it|this|that) with (?:him|her|them)"
    rf" (?:again|since|for this)\b"
    rf"|\bha(?:s|ve)(?: not|n['’]?t) (?:been )?(?:turned up|asked|spoken to)\b[^.;]{{0,40}}\b(?:what|whether|if)\b"
    r"|\b(?:can(?:not|['’]?t)|could(?: not|n['’]?t)) (?:tell|say) (?:you )?what (?:he|she|they) (?:thinks?|thought"
    r"|wants?|wanted"
    r"|says?)\b"
    r"|\b(?:was|were) (?:asleep|not there|out of the room|not in the room|in bed|unconscious)\b[^.;]{0,60}"
    rf"\b(?:{_NOT}|both times|at this point|this referral)\b"
)
"""Nobody heard it from the person."""
_THEIR_WORD = lowered(
    rf"\b(?:i am|i['’]m|as) (?:his|her|their) (?:{KIN})\b[^.;]{{0,40}}\bi (?:give|gave|consent|agree|authorise"
    r"|am happy|sign)"
    rf"|\b(?:{KIN})['’]s (?:signature|initials|name) (?:is |was )?on (?:it|the|this|that)\b"
    rf"|\b(?:{KIN})\b(?: \w+)? (?:has |had )?(?:gave|given|gives) (?:me |us )?(?:hers|his own|theirs"
    r"|(?:her|his|their) (?:own )?(?:permission|consent|agreement|ok|okay|blessing|say-so|go-ahead|word))\b"
)
"""A relative's permission, who cannot agree for another."""
_WELL = r"(?:fine|happy|ok(?:ay)?|content|all right|alright|glad|willing|comfortable|in favour|keen)"
_NOT_YET = lowered(
    r"\b(?:can|could|may|might) (?:tell|write|contact|ask|let|inform|share|pass|refer)\b[^.;]{0,60}\bif (?:i|we|you)"
    r" (?:had|have|need\w*|must|really)\b|"
    r"\b(?:he|she|they)(?:['’]ll| will| would)(?: \w+)? (?:give|sign|agree|consent|say)\b[^.;]{0,80}"
    r"\b(?:once|when|after|if|until|unless)\b"
    rf"|\b(?:was|were|agreed|{_WELL}|said yes)\b[^.;]{{0,80}}\b(?:until|till) (?:he|she|they|his|her"
    rf"|their)\b[^.;]{{0,24}}"
    r"\b(?:heard|found|saw|learnt|learned|read|realised|told|spoke|thought|got|came|said|rang)\b"
    rf"|\b(?:says?|said|reckons?|tells (?:me|us)|told (?:me|us)) (?:that )?(?:his|her|their) (?:{KIN})(?:['’]s"
    rf"| is| are"
    rf"| was| were| would be) (?:\w+ )?{_WELL}\b"
)
"""A yes that would come later, that lasted until something, or that is a relative's by hearsay."""
_WORKER_ASKS = lowered(
    r"\b(?:his|her|their|the) (?:com|pom|om|po|offender manager|probation officer|social worker|gp|key ?worker|care"
    r" co-?ordinator|cpn|ot|pa|coach|governor|inspector|manager|consultant|landlord|landlady)\b"
    r"(?:(?!\b(?:he|she|they|and|i|we)\b)[^.;]){0,60}\b(?:asked|asks|wants|wanted|would like|requested|insisted)\b"
    r"(?![^.;]{0,60}\b(?:agree|agreed|agrees|consent\w*|happy|yes)\b)"
)
"""Somebody who works with the person asked for it."""
_PUT_BY_US = lowered(
    r"\b(?:i|we)(?:['’]m|['’]re|['’]ve|['’]ll|['’]d| am| are| have| had| will| thought i['’]d)?(?: \w+)? (?:put"
    r"|putting)"
    r" (?:it|this|that|things|everything|all this) (?:all )?(?:down )?in (?:writing|black and white)\b"
    r"(?![^.;]{0,60}\b(?:he|she|they|and) (?:\w+ )?(?:agree[ds]?|signed|consented|said))"
)
"""What the writer puts in writing is the letter, and no answer."""
_BOTH_BOXES = re.compile(r"\byes\W{0,3}\[ ?x ?\]\W{0,4}no\W{0,3}\[ ?x ?\]|☒[^☐☒]{1,12}☒")
_ASKED_ONLY = lowered(
    r"^\W*(?!(?!(?:i|we|just|also|then|have|and)\b)[a-z'’-]+ asked (?:me |us )?(?:if|whether) (?:i|we)\b)"
    r"(?:(?:i|we)(?: have|['’]ve| had| did)? )?(?:\w+ )?ask(?:ed)? (?:him|her|them|both )?\s?(?:if|whether)\b"
    r"(?![^?]{0,200}(?:\band\b|,|;|:| - |–|—|\byes\b|\bsaid\b|\.\s[\"“'‘]))"
)
_ANSWERS = lowered(
    r"^\W*(?:yes|yeah|yep|aye|no problem|fine|of course|ok(?:ay)?\b|sure|happy|(?:he|she|they"
    r"|both)\b[^.;]{0,24}\b(?:is|are|was"
    r"|were|said|says|did|does|do|would|agreed|nodded|answer\w*|repl\w+|told|gave)\b)"
)
_TO_A_PLACE = lowered(
    r"\brefer(?:red|ring|ral)?\b(?: (?:him|her|them|on))? to (?:the )?(?:[a-z'’-]{1,20} ){1,3}(?:hospital|clinic"
    r"|college"
    r"|surgery|rehab|detox|mind|food ?bank|gym|physio\w*|school|cmht|hospice|infirmary|gp|practice)\b"
)
_TO_US = lowered(r"\b(?:council(?! tax)|homeless\w*|dtr|duty|you|your|yourselves|housing)\b")
_STOPS = (".", "!", "?", ";", ":", ",")
_FIRST_SENTENCE = re.compile(r"(?<=[.!?])\s")
_NEAR = 220


@lru_cache(maxsize=64)  # a sentence may hold many agreements
def turned(text: str, following: str) -> Veto | None:
    """What in the sentence of a yes, or in the one behind it, takes it back or leaves it open, if anything.

    In the sentence behind only the person takes back: a mother who changed her mind has closed her door, no more.
    """
    own, behind = low(text), low(following[:_NEAR])
    own = own if own.endswith(_STOPS) else f"{own}."
    if _CONTRARY.search(own) or _takes_back(behind, text):
        return Veto.CONTRARY
    if _TO_A_PLACE.search(own) and not _TO_US.search(own):
        return Veto.SOMETHING_ELSE
    if _ASKED_ONLY.search(own) and not _ANSWERS.search(behind):
        return Veto.SOMETHING_ELSE
    if _WORKER_ASKS.search(own) or _PUT_BY_US.search(own) or by_anothers(text) or asked_of_another(text):
        return Veto.SOMETHING_ELSE
    if (
        leave_to_come(text)
        or _NOT_YET.search(own)
        or _BOTH_BOXES.search(own)
        or _QUERIED.search(own)
        or _TO_BE_SIGNED.search(own)
    ):
        return Veto.DOUBT
    both = f"{own} {behind}"
    if _UNSETTLED.search(both) or _NOT_FROM_THEM.search(both) or _THEIR_WORD.search(own) or _YET_TO_ASK.search(own):
        return Veto.DOUBT
    return not_theirs(own, behind) or misgiving(own, behind)


def turned_down(text: str) -> bool:
    """Whether a sentence is nothing but the person's no, to whatever was told before it."""
    first = _FIRST_SENTENCE.split(low(text), maxsplit=1)[0]
    return _TURNED_DOWN.search(first) is not None or calls_off(first)


def _takes_back(behind: str, before: str) -> bool:
    if turned_down(behind):
        return True
    if not _TAKEN_BACK.search(behind):
        return False
    talk = Talk(behind, before)
    found = _TAKEN_BACK.search(talk.text)
    return found is None or talk.who(found.end()) in ("person", "")
