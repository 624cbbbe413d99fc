"""How officers shorten words, and what each stands for. Data only.

For: rules/officers/plain.py.

Must not know: what any word commands.
"""

from __future__ import annotations

import re

_NOT = "do|does|did|has|have|had|is|are|was|were|would|could|should|must|need"
CONTRACTIONS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), full)
    for pattern, full in (
        (r"\bwon'?t\b", "will not"),
        (r"\bcan'?t\b|\bcannot\b", "can not"),
        (r"\bshan'?t\b", "shall not"),
        (r"\bain'?t\b", "is not"),
        (rf"\b({_NOT})n'?t\b", r"\1 not"),
        (r"\b(i|you|he|she|it|we|they|that|who|there)'ll\b", r"\1 will"),
        (r"\b(you|they|itll|thatll|youll|theyll)ll\b", r"\1 will"),
        (r"\bitll\b", "it will"),
        (r"\bi'm\b|\bim\b", "i am"),
        (r"\b(i|you|we|they)'ve\b|\b(i)ve\b|\b(we|they|you)ve\b", r"\1\2\3 have"),
        (r"\b(you|we|they)'re\b|\b(they)re\b", r"\1\2 are"),
        (r"\b(he|she|it|that|there|who|what)'s\b", r"\1 is"),
        (r"\b(he|she|it|that|there|who|what|whos)'d\b", r"\1 had"),
        (r"\b(i|you|we|they)'d\b", r"\1 would"),
        (r"(?<=[a-z])'s (?=(?:now |just |still |also )?[a-z]{2,}ing\b)", " is "),
        (
            r"(?<=[a-z])'s (?=(?:now |also |just |already |since |finally |kindly |very kindly )?(?:agreed|rung|"
            r"texted|emailed"
            r"|messaged|phoned|been in|been on|had (?:an?|my|the)|got (?:it|this|him|her) now|got my\b|withdrawn|"
            r"taken (?:it|this|him|"
            r"her)|written|offered|come back|replied|answered)\b)",
            " has ",
        ),
        (r"\bhes\b", "he is"),
        (r"\bshes\b", "she is"),
        (
            r"\bits\b(?= (?:not|a|an|me|him|her|the|been|ok|fine|done|landed|same|now|just|all|no|due|ours|mine)\b)",
            "it is",
        ),
        (r"\bthats\b", "that is"),
        (r"\bwhos\b", "who is"),
        (r"\bi'd\b", "i would"),
        (r"\blet's\b", "let us"),
        (r"\bno-one\b|\bnoone\b", "nobody"),
        (r"\bgonna\b", "going to"),
        (r"\bwanna\b", "want to"),
    )
)

FULL: dict[str, str] = {
    **dict.fromkeys(("pls", "plz", "plse", "pse"), "please"),
    **dict.fromkeys(("tmrw", "tmw", "tomo", "2moro", "tmoz", "tomoz", "tomorow", "tommorow", "2morrow"), "tomorrow"),
    **dict.fromkeys(("yest", "yday", "yesterdays", "ystdy", "yesterday's"), "yesterday"),
    **dict.fromkeys(("msg", "mssg", "msge", "mess"), "message"),
    **dict.fromkeys(("msgs", "messages"), "messages"),
    **dict.fromkeys(
        ("v/m", "vm", "voice mail", "voice-mail", "v.mail", "vmail", "answerphone", "ansaphone"), "voicemail"
    ),
    **dict.fromkeys(("answer phone", "ans phone", "answer machine", "answering machine", "a/phone"), "voicemail"),
    **dict.fromkeys(("lft",), "left"),
    **dict.fromkeys(("t/c", "tc", "p/c", "tele call", "tel call", "telcon"), "phone call"),
    **dict.fromkeys(("tel",), "phone"),
    **dict.fromkeys(("w/",), "with"),
    **dict.fromkeys(("appt", "apt", "appmt", "appointmt"), "appointment"),
    **dict.fromkeys(("mtg",), "meeting"),
    **dict.fromkeys(("e-mail", "e mail"), "email"),
    **dict.fromkeys(("e-mailed", "e mailed", "emld", "emaild"), "emailed"),
    **dict.fromkeys(("e-mailing",), "emailing"),
    **dict.fromkeys(("spk", "spoek", "spke"), "spoke"),
    **dict.fromkeys(("txt", "sms"), "text"),
    **dict.fromkeys(("txtd", "txted"), "texted"),
    **dict.fromkeys(("ph'd", "phnd"), "phoned"),
    **dict.fromkeys(("re-assign", "re assign"), "reassign"),
    **dict.fromkeys(("re-assigned",), "reassigned"),
    **dict.fromkeys(("re-open", "re open"), "reopen"),
    **dict.fromkeys(("re-opened",), "reopened"),
    **dict.fromkeys(("dup", "dupe", "dupl", "duplicte", "dublicate"), "duplicate"),
    **dict.fromkeys(("thru",), "through"),
    **dict.fromkeys(("b4",), "before"),
    **dict.fromkeys(("cos", "coz", "bcs", "bc", "cuz"), "because"),
    **dict.fromkeys(("ur",), "your"),
    **dict.fromkeys(("approx", "circa"), "about"),
    **dict.fromkeys(("wk",), "week"),
    **dict.fromkeys(("poss",), "possibly"),
    **dict.fromkeys(("info",), "information"),
    **dict.fromkeys(("obvs",), "obviously"),
    **dict.fromkeys(("consented to being referred",), "consented to the referral"),
    **dict.fromkeys(("verbally", "orally"), "oral"),
    **dict.fromkeys(("verbal",), "oral"),
    **dict.fromkeys(("cls", "clse"), "close"),
    **dict.fromkeys(("goten", "gotten"), "got"),
    **dict.fromkeys(("couldn't get thru",), "could not get through"),
    **dict.fromkeys(("spoken to her and",), "spoken to her and"),
}
SHORT = re.compile(
    r"(?<![\w/.@-])(?:" + "|".join(re.escape(word) for word in sorted(FULL, key=len, reverse=True)) + r")(?![\w/@-])"
)

SPELLINGS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), full)
    for pattern, full in (
        (
            r"\bhalf (?:past )?(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\b",
            r"half past \1",
        ),
        (r"\b(?:(?:just|straight|right|shortly) )?(?:after|before) (?:lunch|dinner)\b", "lunchtime"),
        (r"\b(?:from )?(\d{1,2}(?:[.:]\d{2})?) (?:till|til|until) \d{1,2}(?:[.:]\d{2})?\b", r"at \1"),
        (r"\b(\d{1,2}) ?o ?clock\b", r"\1 oclock"),
        (r"\brefer+al\b", "referral"),
        (r"\bref+er+ed\b", "referred"),
        (r"\bconsen?t?ed\b", "consented"),
        (r"\bre asign|\breasign", "reassign"),
        (r"\bdont\b", "do not"),
        (
            r"\b(he|she|it|who|there) is (?=(?:now |also |just |already |since )?(?:said|got|been|had|"
            r"gone|agreed|signed|refused"
            r"|asked|told|given|taken|found|moved|left|withdrawn|rung|called|spoken|come|replied|emailed|"
            r"accepted|declined)\b)",
            r"\1 has ",
        ),
        (r"\brung\b(?= (?:him|her|them|the|[a-z]+ (?:at|on|today|yesterday)))", "rung"),
    )
)

_PAST = (
    "rang|called|phoned|rung|spoke|spoken|met|saw|seen|emailed|mailed|texted|messaged|left|wrote|written|sent|"
    "replied|answered|responded|told|updated"
    "|tried|got|had|been|was|were|did|done|went|gave|given|put|passed|closed|reopened|asked|said|confirmed|agreed"
    "|signed|refused|declined|withdrew|withdrawn|booked|visited|dropped|knocked|explained|informed|chased|heard"
    "|caught|reached|managed|contacted|popped|came|bumped|moved|handed|reassigned|assigned|obtained|consented|gone"
)
STARTERS = (
    r"(?:i|we|he|she|they|it|you|this|that|there|her|his|him|me|nobody|someone|all)\b|(?:am|is|are|was|were|has|have"
    r"|had|will|would|can|could|should|shall|may|might|must|do|does|did|not|no|never|please|just|only|still|also"
    r"|already|now|then|so|got|"
    + _PAST
    + r")\b|(?:close|closing|reopen|pass|passing|assign|reassign|reassigning|give|giving|hand|handing|move|take|"
    r"taking"
    r"|mark|marking|put|consent|undo|scrap|ignore|ring|call|email|text|leave|leaving|tell|ask|let|make|merge|"
    r"duplicate"
    r"|straight|voicemail|no|went|will|going|rings|goes|oral|written|verbal|happy|fine|both|could not)\b"
)
"""With which words a new clause begins after "and", so that "Kerry and Dean" stay together."""
