"""Whether a mail is the answer that is owed to the referrer: it reaches them, tells who leads and what happens next.

For: understand.py (contract/officers.md, "`respond` by this very mail").

Must not know: clocks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rules.case import Case
from rules.officers.mail import Mail
from rules.officers.people import Cast, people_called
from rules.officers.plain import Sentence
from rules.officers.tagged import tag
from rules.officers.times import whens_of
from rules.protocol import Person

_LEAD_I = re.compile(
    r"\bi (?:am|will be|shall be|remain|have been)(?: now| still| also| going to be| the one|"
    r" asked to be| allocated as)* (?:(?:his|her|their|the|your|@applicant\d+s?|this (?:lad|lady|"
    r"man)s?) (?:named |new |allocated |lead |main |housing |homelessness |prevention |"
    r"solutions )*(?:officer|lead|caseworker|case ?worker|contact|housing officer|worker|"
    r"point of contact)|dealing|leading|looking after|taking (?:this|it|him|her)|handling|working with|"
    r"the (?:one|person) to (?:ring|call|contact|speak to|email)|allocated|assigned)"
    r"|\b(?:he|she|it|this|this one|@applicant\d+|they) (?:is|are) (?:mine|with me|my case|one of mine|"
    r"on my)\b|\bmy (?:case|client)\b|\b(?:is|it is) me (?:dealing|leading|who|that|you)\b|"
    r"\bi have (?:taken|picked|got|been given|been allocated|agreed to take)\b(?=.*\b(?:on|up|this|it|"
    r"case|him|her|referral|over)\b)|\bi lead\b|\bi am (?:on|taking) (?:this|it)\b"
    r"|\b(?:contact|ring|call|email|ask for|come (?:back )?to) me\b|\bi will (?:be leading|lead|"
    r"take (?:this|it|him|her)|be dealing|be looking after|look after (?:him|her|them)|have (?:him|her|"
    r"this))\b|\bhas (?:landed|been allocated|come) (?:with|to) me\b|\bmy (?:direct )?(?:number|line|"
    r"mobile) is\b"
)
_LEAD_NAMED = re.compile(
    r"@staff\d+[^@.]{0,60}?\b(?:officer|lead|leads|leading|dealing|deals|caseworker|case ?worker|contact|"
    r"taken|taking|picked|has (?:this|it|him|her|the)|allocated|looking after|will be (?:your|his|her|"
    r"their|the)|working with|to speak to|remains|stays|in charge|responsible)\b"
    r"|\b(?:officer|lead|caseworker|case ?worker|allocated to|assigned to|passed to|with|under|"
    r"contact is|contact (?:will be|now)|case is|speak to|reports? to|ask(?:s)? for|to see|"
    r"appointment with|dealt with by|led by|handled by|ring|call|contact)\b[^@.]{0,25}@staff\d+"
)
_STEP = re.compile(
    r"\b(?:assess\w*|appointment|appt|interview\w*|meet(?:s|ing)?|clinic|visit\w*|viewing|view|plan|php|"
    r"plac(?:e|ed|ing|ement)|accommodat\w*|room|bed\b|bedsit|flat|hostel|shelter|ta\b|b&b|b and b|hotel|"
    r"deposit|bond|rent in advance|tenancy|refer(?:red|ring)? (?:him|her|them|@applicant\d+) (?:on )?to|"
    r"nominat\w*|applic\w*|appl(?:y|ied|ying) (?:for|to)|relief|prevention|duty|landlord|mediat\w*"
    r"|(?:calls?|calling|rings?|ringing|rung|phones?|phoning|sees?|seeing|seen|meets?|visits?|assesses|"
    r"speaks to|speak to|speaking to|spoken to|"
    r"video|collect\w*|pick) (?:him|her|them|@applicant\d+|his|up)|com(?:e|es|ing) (?:in|to|and|here)|"
    r"report\w* (?:to|at|here)|attend\w*|present\w* (?:at|to|here)|book\w*|arrang\w*|put (?:him|her|them|"
    r"@applicant\d+) (?:down|forward|on)|pencil\w*|interpreter|keys|supported|housing first|cas-?3|"
    r"register\w*|bidd?\w*|slot|move(?:s|d)? (?:in|into)|storage|furniture|grant|dhp|housing benefit|"
    r"uc claim|safeguard\w*|refuge|discharge\w*|stay put|licen[cs]e|tenan\w*|off to|start(?:s|ed)?|"
    r"open(?:ed)? (?:a|an|his|her)|handed)\b"
)
_DECISION = re.compile(
    r"\b(?:(?:relief|prevention|main|full|interim|s\.?188|s\.?189b|s\.?195|housing) duty|(?:have|has|"
    r"had) (?:been )?(?:accept\w*|decid\w*|agreed|approved|refused|declined|turned down|offered|ended|"
    r"closed|opened|booked|arranged|placed|reserved|secured|registered|allocated (?:him|her|a))|(?:is|"
    r"are|was|been) (?:not )?(?:eligible|owed|approved|accepted|booked|confirmed|reserved|arranged|"
    r"placed|homeless)|no duty|not owed|(?:can|will|shall) not (?:be able to )?(?:accept|help|accommodate|offer|"
    r"place|take|assist|house|owe)|unable to (?:help|accommodate|offer|assist|place)|no local connection|"
    r"our decision|the decision|not (?:homeless|eligible|in priority)|we are (?:not |closing|ending|"
    r"accepting)|i am (?:closing|ending|accepting|placing|booking))\b"
)
_COMMITTED = re.compile(
    r"\b(?:i|we) (?:have|had|am|are|will|shall) (?:now |also |just |already |then |be )*(?!(?:read|"
    r"received|got|look|looking|thank|grateful|sorry|pleased|aware|able|happy|been in touch|be|"
    r"hoping)\b)\w+|\b(?:booked|arranged|reserved|placed|set up|pencilled|down for|agreed|confirmed)\b|"
    r"\b(?:i|we) (?:write|meet|see|ring|call|book|place|visit|assess|start|open|take|do|put|pay|"
    r"send (?:him|her))\b|\b(?:he|she|they|@applicant\d+) (?:comes|reports|attends|is down|is booked|"
    r"sees|meets|moves|goes|will|should|needs to|can|starts|has (?:a|an))\b"
)
_TO_YOU = re.compile(
    r"^(?:and |but |also |so |in the meantime |meanwhile )*(?:could|can|would|will|please|grateful|do|"
    r"may|are|is there|if|kindly|let me|let us|send|have you|do you|did|what|when|who|which|where|how|"
    r"any chance|i need|we need|i would need|need|i will need|i still need)\b|\b(?:could|can|would|"
    r"will) (?:you|they)\b|\bplease\b|\b(?:do|did|have|are) you\b"
)
_HOLDS = re.compile(
    r"\b(?:be in touch|in (?:due course|touch shortly)|within (?:the next )?(?:\w+ ){1,3}(?:days|hours|"
    r"weeks)|get back to (?:you|him|her)|come back to you|back (?:to|with) you|(?:ring|call|email|update|"
    r"contact|let|write to|reply to|respond to|speak to|answer) you\b|look (?:at|into|through)|"
    r"looking (?:at|into)|read (?:it|this|through)|be (?:allocated|given|passed|assigned|looked|dealt|"
    r"considered|reviewed|picked up|assessed by (?:one|an))|aim to|as soon as|one of our|an officer|"
    r"a colleague|our (?:team|officers)|the duty officer|a member of|in the order|thank|received|"
    r"acknowledg\w*|working days|next steps|when (?:i|we) (?:have|know)|once (?:i|we)|in hand|bear with|"
    r"priorit\w*|triage\w*|allocation meeting|may be able|might be|hope to|try to|see what|if we can|"
    r"if there is|ask around)\b"
)


def reaches_referrer(mail: Mail, case: Case) -> bool:
    """The referrer stands in To or Cc."""
    return bool({address.email for address in mail.recipients} & referrer_addresses(case))


def referrer_addresses(case: Case) -> frozenset[str]:
    """The referrer's own addresses, and those of the contact whom the form names beside them."""
    who = case.record.referrer
    reply = case.thread.reply_to
    beside = re.findall(r"[\w.+'-]+@[\w.-]+\.\w+", who.other_contact or "")
    return frozenset(each.lower() for each in (who.email, reply.email if reply else None, *beside) if each)


def is_answer(mail: Mail, case: Case, sentences: Sequence[Sentence], cast: Cast) -> bool:
    """It tells who leads, and at least one definite next step or a decision."""
    return tells_lead(mail, case, sentences, cast) and tells_step(mail, sentences, cast)


def tells_lead(mail: Mail, case: Case, sentences: Sequence[Sentence], cast: Cast) -> bool:
    """The lead is named, or says "I", or signs."""
    if mail.writer is not None and mail.writer.email == case.lead:
        return True
    if any(person.email == case.lead for line in mail.signature.splitlines()[:6] for person in _signed(line, mail)):
        return True
    for sentence in sentences:
        text = tag(sentence.text, cast).text
        if mail.writer is not None and _LEAD_I.search(text):
            return True
        if _LEAD_NAMED.search(text) and not sentence.asks:
            return True
    return False


def _signed(line: str, mail: Mail) -> tuple[Person, ...]:
    name = re.sub(r"\(.*?\)|[,|].*$", "", line).strip()
    if not 1 <= len(name.split()) <= 4 or re.match(r"^(?:for|on behalf|pp)\b", name, re.IGNORECASE):
        return ()
    found = people_called(mail.council, name)
    return found if len(found) == 1 else ()


def tells_step(mail: Mail, sentences: Sequence[Sentence], cast: Cast) -> bool:
    """At least one clause names a definite next step or a decision."""
    return any(
        _is_step(sentence, number, mail, cast) for sentence in sentences for number in range(len(sentence.clauses))
    )


def _is_step(sentence: Sentence, number: int, mail: Mail, cast: Cast) -> bool:
    text = tag(sentence.clauses[number].text, cast).text
    whole = tag(sentence.text, cast).text
    if (sentence.asks and number == len(sentence.clauses) - 1) or _TO_YOU.search(text):
        return False
    if _DECISION.search(text) and not _HOLDS.search(text):
        return True
    step = _STEP.search(text) or (_STEP.search(whole) if whens_of(text, mail.sent) and number else None)
    if not step or _HOLDS.search(text):
        return False
    dated = bool(whens_of(text, mail.sent)) or bool(
        re.search(
            r"\b(?:on release|that night|on the day|same day|straight afterwards|tonight|first thing|"
            r"on discharge|from the ward|at the gate)\b",
            text,
        )
    )
    return dated or bool(_COMMITTED.search(text))
