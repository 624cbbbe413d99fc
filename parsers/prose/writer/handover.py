"""Who is to be answered where a mail is passed on: the colleague who covers it with a note, or who wrote it.

For: `letter`. The note must say so of its own writer; a mere "see below" leaves the answer to whoever wrote below.

Must not know: who either of them is, but for the forename of the writer below.
"""

from __future__ import annotations

import re

from parsers.patterns import any_case
from parsers.prose.sentences import Sentence

_IM = r"i(?:['’]?m| am| will be|['’]ll be|['’]d be| would be| shall be)(?: now| also| the| your| our)*"
_UNTURNED = r"(?:(?!\b(?:not|is|isn['’]t|she|he|but|has|was|will)\b)[^.;!?]){0,60}?"
"""What may stand between two words of one statement: nothing that begins another, or denies it."""
_ONE = (
    r"\b(?:the|your|our|a better|best|main|named|lead|first|single) ?"
    r"(?:(?:best|right|main|better|only|first|single|named|lead|key|current) )*"
    r"(?:one|person|contact|point of contact|port of call|worker|lead|link|officer|referrer|practitioner"
    r"|co-?ordinator|manager)"
)
_THEIRS = (
    r"(?:officer|worker|practitioner|manager|pom|com|social worker|key ?worker|case ?worker|support worker|nurse"
    r"|co-?ordinator|advis[eo]r|offender manager|probation officer|pa|personal advis[eo]r)"
)
_TURN_TO = (
    r"(?:com(?:e|ing)|go|repl(?:y|ies)|answers?|respond|responses?|speak|talk|direct|write|writ(?:e|ing) back|send"
    r"|address|liaise|deal|correspond(?:ence)?|communicate|queries|questions|calls?|updates?|anything"
    r"|get|keep|be (?:sent|made|directed|addressed)|follow(?: it| this)? up|(?:pick|take) (?:it|this) up"
    r"|arrange (?:it|this|things))"
)
_TAKES_OVER = any_case(
    rf"\b{_IM} {_UNTURNED}{_ONE} (?:to|for|who|on|in|here|about|now|from|you|that)\b"
    rf"|\b{_IM} (?:dealing|leading|picking (?:up|this|it)|looking after (?:her|his|their|this|it|the)"
    rf"|covering (?:for )?(?:her|his|their|this)"
    rf"|standing in|filling in"
    rf"|holding (?:her|his|their|this)|minding|running with|taking (?:this|it|her|his|them) (?:over|on|forward)"
    rf"|the (?:one|person|contact|lead|point of contact)\b|your (?:\w+ )?(?:contact|link)\b)"
    rf"|\b{_IM} (?:his|her|their) (?:new |allocated |named |actual )?{_THEIRS}\b"
    rf"|\bi(?:['’]?m| am) now (?:the )?{_THEIRS}\b"
    rf"|\b{_IM} (?:new |allocated |named |lead |responsible |assigned |current ){{1,2}}{_THEIRS}\b"
    rf"|\b{_IM} referrer\b"
    rf"|(?<!\bcame )(?<!\bgot )(?<!\bwas )(?<!\bbeen )(?<!\bspoke )(?<!n['’]t )(?<!\bnot )\b{_TURN_TO} (?:\w+ ){{0,4}}?"
    r"(?:back )?(?:to|through|via|with) (?:me|myself)\b(?! and (?:her|him|them|to|the|with))"
    r"|\b(?:please|pls|do|best|better|should|can you|could you) (?:just |to )?(?:contact|ring|call|phone|email|e-mail"
    r"|answer|text)(?: back)? (?:me|myself)\b(?! if (?:you can|it|the|this|anything)| and (?:i|we)\b)"
    r"|(?<!n['’]t )\b(?:contact|ring|call|phone|email|write to|speak to|answer|use) me"
    r" (?:and not|instead|rather|not|please|direct|about|for|on)\b"
    r"|\b(?:contact|reply to|answer|ring) the undersigned\b"
    r"|\b(?:person|contact|one|worker|lead|referrer|contact point)\b[^.;,]{0,40}? (?:is|will be|would be|being) "
    r"(?:me|myself)\b"
    r"|\b(?:use|ring|call|on|answer) my (?:own )?(?:number|details|e-?mail|line|extension|contact details)\b"
    r"|\b(?:me|mine|myself|my (?:number|line|e-?mail)),? (?:please )?(?:and )?(?:not|rather than|instead of) (?:\w+ )?"
    r"(?:hers?|him|his|them|theirs?|[a-z]+)\b"
    r"|\bi(?:['’]ve| have)(?: now| just)? (?:been )?(?:(?:re)?-?(?:allocated|assigned)|inherited|taken (?:over|this|it"
    r"|on|her|his|their|the (?:case|referral))|picked (?:(?:this|it|her|him|them)\b|up (?!the phone)))\b"
    r"|\b(?:re-?)?(?:allocated|assigned|transferred|handed over) to me\b"
    r"|\bi (?:hold|have|own|carry) (?:this|the|his|her|their)(?: (?:case|one|file|referral))? now\b"
    r"|\bi now (?:hold|have|own|carry) (?:this|the|his|her|their) (?:case|one|file|referral)\b"
    r"|\bi(?:['’]ll| will|['’]m| am)(?: be)? (?:tak|carry|see)(?:e|ing)?(?:ing)? (?:this|it|him|her|things"
    r"|them) (?:forward|on|over|from here|through)\b|\btake it from here\b|\bi(?:['’]ll| will) (?:act as|be the link)\b"
    r"|(?<!\bof )\bmine (?:now|to (?:deal|handle|answer|sort|run))\b"
    r"|\blet me (?:have|know)\b[^.;]{0,40}\b(?:rather than|and not|instead of|not) (?:\w+)"
)
"""The note's writer is the one to answer."""
_HANDS_OFF = any_case(
    r"\b(?:not with me|(?:please )?(?:reply|respond|answer|go|get back) (?:direct(?:ly)? )?to (?:him|her|them"
    r"|the (?:sender|writer))"
    r"|contact (?:him|her|them|the sender) direct|don['’]?t reply to me|not to me|i don['’]?t (?:hold|know)"
    r"|not one of mine)\b"
    r"|(?:\bnot|n['’]t) (?:the|your|a) (?:right |best )?(?:one|person|contact|worker)\b"
)
_ANSWER_WRITER = (
    r"\b{who}['’]?s? (?:is |will be )?(?:the|your) (?:\w+ )?(?:one|person|contact|worker|lead)\b(?! off| on)"
    r"|(?<!\bnot )(?<!n['’]t )\b(?:reply|respond|answer|get back|go back|come back|deal|liaise|speak|talk)"
    r" (?:direct(?:ly)? |straight |back )*(?:to|with) {who}\b"
)
"""The writer of the mail below is to be answered, by name."""


def takes_over(note: tuple[Sentence, ...], writer: str = "") -> bool:
    """Whether a covering note says that its author is the one to be answered, not the `writer` of the mail below."""
    text = " ".join(s.text for s in note)
    first = writer.split(" ")[0]
    named = re.escape(first) if len(first) > 1 else r"(?!)"
    if _HANDS_OFF.search(text) or re.search(_ANSWER_WRITER.format(who=named), text, re.IGNORECASE):
        return False
    return bool(_TAKES_OVER.search(text))
