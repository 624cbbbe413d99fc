"""Whether a message asks the council to help somebody keep a tenancy or a mortgage, and refers nobody beside it.

For: `read`. A referral is the rule: such a request must be plain, by what the writer says it is not ("not a homeless
case") or by a home to be kept while somebody is in custody (contract, reading.md, Kind).

Must not know: headers, councils.
"""

from __future__ import annotations

import re

from parsers.kinds.cues import Cues
from parsers.kinds.cuewords import any_of
from parsers.patterns import compiled, lowered
from parsers.values.names import find_names

_HOME = (
    r"(?:tenanc\w+|flat|home|house|property|accommodation|place|mortgage|room|bungalow|cottage|maisonette|roof"
    r"|one (?:he|she|they)(?:['’]s| has| have)(?: already)? got|what (?:he|she|they)(?:['’]s| has|['’]ve| have) got)"
)
_WHOSE = r"(?:(?:his|her|their|the|a|an|this|that|own|council|existing|present|current|one) ){0,3}"
_KEEP = (
    r"(?:keep(?:ing|s)?(?: (?:hold of|up))?|sav(?:e|es|ing)|(?:hang(?:ing)?|hold(?:ing)?|cling(?:ing)?) on ?to"
    r"|hold(?:ing)?"
    r"|retain(?:ing)?|sustain(?:ing)?|maintain(?:ing)?|preserv(?:e|ing)|protect(?:ing)?|safeguard(?:ing)?|rescu(?:e"
    r"|ing))"
)
_NO_POST = (
    r"(?! (?:and \w+ )?(?:worker|officer|team|coach|manager|service|co-?ordinator|adviser|advisor|lead|mentor"
    r"|assistant|navigator|project|charity))"
)
"""What a signature says of somebody's post asks for nothing."""
_KEPT = any_of(
    rf"{_KEEP} {_WHOSE}{_HOME}",
    rf"(?:not|n['’]?t|stop|prevent|avoid|without|before)\b[^.\n]{{0,24}}\blos(?:e|es|ing) (?:{_WHOSE}{_HOME}|it\b)",
    r"(?:hang(?:ing)?|hold(?:ing)?|cling(?:ing)?) on ?to (?:it|that)\b",
    r"(?:keep|sav|hold)(?:e|ing)? it (?:for (?:him|her|them)|open|going)\b",
    r"(?:can|could|may|to) (?:keep|stay in|go on living in|hold) it\b",
    r"(?:it|that|(?:flat|house|home|room|tenancy|place)(?: there)?)(?:['’]s| is| will be"
    r"|['’]ll be) (?:still )?(?:there|waiting)"
    r" (?:for|when)\b",
    r"(?:not|n['’]?t) (?:be |get |become |gets? )?(?:treated as |taken as |thought |deemed )?(?:abandoned|surrendered"
    r"|taken (?:away|back|off)|re-?let|given (?:up|away|to)|let to)\b",
    r"(?:back|return\w*) (?:in|to|into) (?:it|the same|his own|her own|their own)\b",
    r"(?:nothing|no) more than to (?:go|get|come|be) (?:back|home)\b",
    r"help (?:to keep|with keeping|keeping)\b",
    rf"{_HOME}(?: [\w'’]+){{0,2}}? (?:to be|can be|could be|might be|be|being) (?:kept|saved|held|preserved|protected"
    r"|rescued)\b",
    r"(?:he|she|they) (?:can |could |may |might )?"
    r"(?:keeps? (?:hold of )?|holds? on to |hangs? on to )(?:it|the place)\b",
    r"(?:do not|don['’]t|please not|rather than|not to) (?:end|treat|close|terminate|relet|take back)\b[^.\n]{0,30}"
    r"\b(?:tenancy|flat|house|home|property|abandoned|empty|bungalow)",
    r"(?:tenancy|mortgage) (?:help|support|sustainment|protection)\b" + _NO_POST,
    r"(?:just|only) (?:trying|want\w*|asking|looking) to (?:save|keep|hold)",
    r"(?:stay|remain|staying|remaining) (?:put|where (?:he|she|they) (?:is|are))\b",
    r"stop (?:it|this|that|things) (?:turning|becoming|getting|going|from)\b",
    r"(?:so|that) it (?:never|does(?:n['’]t| not)) (?:gets?|comes?|turns?|becomes?|goes?) ",
    r"(?:needs?|has|have) to be (?:there|kept|still there|waiting)\b",
)
_FAILED = compiled(
    r"\b(?:could(?:n['’]?t| not)|can(?:['’]?t|not| not)|unable|not able|tried|tries|failed|too late|no longer"
    r"|impossible"
    r"|no (?:hope|chance|way|prospect)s? of)\b[^.;]{0,20}$",
    re.IGNORECASE,
)
_FILLER = (
    r"(?:(?:a|an|any|another|really|strictly|actually|quite|necessarily|yet|making|make|sending|writing|asking|ask"
    r"|here|to|as"
    r"|you|for|with|this|that|be|it|is|one|going|wanting|want|new|formal|anyone|anybody|someone|him|her|them|(?:mr|ms"
    r"|mrs"
    r"|miss) [\w'’-]+|under|the|today|now|after|seeking|requesting|looking|applying|chasing) ){0,5}"
)
_REFERRAL = (
    r"(?:homeless(?:ness)? (?:case|referral|application|one|presentation|approach|assessment)"
    r"|duty[- ]to[- ]refer|new homeless\w*"
    r"|dtr\b|referral\b|refer(?:ring)?\b(?! to\b))"
)
_DENIED = any_of(
    rf"(?:not|isn['’]?t|no|n['’]t|nor|rather than|instead of) {_FILLER}{_REFERRAL}",
    r"(?:not|n['’]?t|no|nor)\b[^.\n]{0,24}\b(?:request for|ask(?:ing)? (?:you )?(?:for|to)|application for|needs?"
    r"|need(?:s|ing)?|want(?:s|ing)?|require|after|seeking|looking)\b[^.\n]{0,16}\b(?:re-?hous\w+|(?:a )?(?:new"
    r"|another"
    r"|different) (?:home|place|house|flat|one|tenancy)"
    r"|find(?:ing)? (?:a |an? ?other |him |her |them )?(?:a )?(?:new )?(?:home|place|flat))",
    r"(?:he|she|they|we|i)(?:['’]m| am|['’]s| is|['’]re| are)(?: not|n['’]t) (?:asking|looking|after|wanting)\b"
    r"(?: you)?(?: for)? (?:another|a new|a different|a second)(?: \w+)?[.,;!]",
    r"(?:not|isn['’]?t|nobody is|no one is|aren['’]?t) (?:being |to be |meant to be )?"
    r"(?:referred|presented|put forward) (?:as|for|under|because)\b",
    r"(?:not|n['’]?t|nor|never) (?:\w+ ){0,2}?(?:looking|asking|searching|wanting) for (?:anywhere|somewhere"
    r"|anything|any place)"
    r"(?: else)?\b",
    r"(?:not|n['’]?t) (?:\w+ )?(?:log|record|treat|take|put|book|class|enter|count|file"
    r"|see) (?:this|him|her|it|them|us)"
    r"(?: \w+){0,2}? (?:as|under) (?:a |an )?(?:homeless\w*|referral|dtr)",
    r"(?:not|n['’]?t) to (?:find|get|look for|give (?:him|her|them)) (?:(?:him|her|them) )?(?:a|an|another|any)"
    r"(?: new)?(?: (?:one|home|place|house|flat))?\b",
    r"no need (?:to find|for) (?:(?:him|her|them) )?(?:a |an )?(?:anything|anywhere|somewhere|another|new"
    r"|else|other)\b",
    r"(?:rather than|instead of|and not|not) (?:a |an )?(?:new (?:home|house|flat|place|one)|re-?hous\w+)",
)
_REFUSES = lowered(
    r"\b(?:he|she|they)\b(?: \w+){0,2}? (?:wants?|wanted|agrees?|agreed|consents?|consented|wish\w*|asks?|asked|says?"
    r"|said"
    r"|refuses?|accepts?|does|do|did|would|will)\b[^.;\n]{0,12}\brefer\w*$"
)
"""What the person will not have is no word of the writer's on his mail."""
_MONEY = any_of(
    r"(?:rent|mortgage|housing) (?:account|arrears|debt|payments?|costs|benefit|officer|team|shortfall)",
    r"arrears\b",
    r"(?:behind|back|late) (?:with|on|in) (?:(?:his|her|their|the) )?(?:rent|mortgage)",
    r"(?:rent|mortgage)\b[^.\n]{0,24}\b(?:behind|owing|owed|unpaid|missed|stopped|in debt|(?:paid|coming) from"
    r"|covered)",
    r"owes? (?:\w+ ){0,4}(?:£|rent|\d)|£\s?[\d,.]+ (?:owing|behind|down|of arrears)",
    r"dhp\b|discretionary (?:housing )?(?:payment|fund|help|support|money|pot|cash)",
    r"income (?:team|officer|recovery)",
    r"prevention (?:fund|payment|money|pot)|top[- ]?up\b",
    r"(?:meet|pay|cover|afford) (?:the|his|her|their) (?:rent|mortgage)|interest[- ]only",
    r"your (?:own )?tenants?\b|(?:tenancy|housing) (?:officer|management)\b",
    r"possession (?:action|proceedings)",
    r"council tax|universal credit",
    r"tenants? of (?:yours|ours|the council)",
    r"(?:his|her|their|the) landlord['’]?s? (?:details|name|contact|address)|who (?:the|his|her|their) landlord",
    r"who (?:owns|lets|runs) (?:it|that|the (?:place|flat|house|patch))\b",
    r"(?:word|talk) with the (?:landlord|owner|agent)\b",
    r"housing officer is",
    r"abandon(?:ed|ment)|surrender\w*",
    r"forbearance|lender\b|building society|money advis[eo]r",
    r"tenancy (?:sustainment|help|support|advice|protection|going|open)\b" + _NO_POST,
    r"mortgage (?:help|protection|lender)",
    rf"(?:lose|losing|not lose)\b[^.\n]{{0,40}}\b{_HOME}",
)
_JUSTICE = compiled(
    r"\b(?:hmp|hmyoi|yoi|prison\w*|probation|custody|remand\w*|sentenced?|recall\w*|offender|resettlement"
    r"|licence|pom\b|com\b|released? (?:on|date)|in (?:for|with us)|crown court|inside\b|serving\b)",
    re.IGNORECASE,
)


_FUNDS = any_of(
    r"dhp\b|discretionary (?:housing )?(?:payment|fund|help|support)",
    r"prevention (?:fund|payment|money|pot)|top[- ]?up\b",
    r"mortgage (?:rescue|help|support|advice)|interest[- ]only|money advi[cs]e",
    r"(?:help|contribute|assist)\w* (?:with|towards?) (?:the|his|her|their) (?:rent|mortgage|arrears)",
    r"(?:speak|talk|write) to (?:the|his|her|their) (?:landlord|lender|bank)\b|(?:with|tell) the (?:landlord"
    r"|lender|bank)\b",
)
"""What a council may do about a home that is still there, whoever asks it."""
_GONE = lowered(
    r"(?<!not )(?<!n['’]t )(?<!become )(?<!becoming )\bhomeless\b(?! (?:case|referral|application"
    r"|assessment))|\bnowhere\b"
    r"|\bsofa|\bsleeping (?:rough|in|on|out)\b|\bsection 21\b|\bs\.? ?21\b|\bnotice to quit\b|\bbailiffs?\b|\bevicted\b"
    r"|\bno (?:home|address|accommodation|fixed)\b|\b(?:has|have|had) to (?:leave|move|be out|get out)\b"
    r"|\b(?:lost|given up|ended) (?:his|her|their|the) (?:home|flat|house|tenancy|room)\b|\bsomewhere (?:to|else to)\b"
)
"""With any of these it is no longer a home to be kept alone."""
_NOT_ONE = lowered(
    r"\b(?:this|it|that)(?: (?:e-?mail|mail|letter|note|message))?(?: is|['’]s|s)?(?: not|n['’]t|nt| no)"
    rf" {_FILLER}{_REFERRAL}"
    r"|\b(?:i|we)(?:['’]m| am|['’]re| are)(?: not|n['’]t) (?:referring|(?:making|sending|after|asking for|seeking"
    r"|requesting|applying for)\b[^.\n]{0,12}\b(?:referral"
    r"|duty to refer|dtr|homeless(?:ness)? application)"
    r"|(?:asking|wanting) (?:you )?to (?:take|treat|accept|see) (?:him|her|them|anyone|anybody) as"
    r" homeless)\b"
)
"""The writer says of his own mail that it is no referral; what the person wants is another matter."""


_WANTED_PLACE = (
    r"(?:(?:(?:an?|any|another|a new|a different) )?(?:place|home|house|flat|room|bed|roof|tenancy)\b(?! (?:in|at"
    r"|with))"
    r"|(?:anywhere|somewhere)(?: else)?(?: to (?:live|go|stay))?|accommodation|(?:re-?)?housing|to be (?:re-?)?housed)"
)
_NO_OTHER_PLACE = lowered(
    r"\b(?:not|n['’]?t|nobody|no[- ]one|no)\b[^.;\n]{0,24}\b(?:ask\w*|after|look\w*|seek\w*|want\w*|request\w*|need\w*"
    r"|appl\w+"
    r"|hop\w+|requir\w*|find\w*|chas\w+|put forward)\b(?: (?:for|to|of|out|as|find|get|be|him|her|them|you|us|someone"
    r"|somebody"
    rf"|given|homeless)){{0,5}} {_WANTED_PLACE}"
    r"|\b(?:he|she|they|who)(?:['’]s| has|['’]ve| have)(?: already)?(?: got)? (?:one|a home|a place|somewhere)(?:"
    r" already| of"
    r" (?:his|her|their) own)?\s?[!.,;]"
    r"|\b(?:not|n['’]t) (?:being )?(?:put forward|presented|sent|referred) as homeless\b"
)
_HELD = lowered(
    r"\bstill (?:has|have|had|be|is|hold|holds|gets?|keeps?)? ?(?:it|his|hers|theirs|there|one|the (?:flat|house|home"
    r"|place"
    r"|tenancy|keys))\b|\b(?:still|remains?|stays?) (?:his|hers|theirs|there)\b"
    r"|\b(?:not|n['’]t|nobody|no[- ]one)\b[^.;\n]{0,30}\b(?:abandon\w*|surrender\w*|empty|re-?let|board\w* (?:it|the"
    r"|up)"
    r"|start\w* (?:possession|proceedings|eviction)|tak\w+ (?:it|the (?:flat|house|place|notice|keys)) (?:back|any"
    r" further))\b"
    r"|\b(?:hold|holding|held|pause|paused|suspend\w*|stop|stopped|adjourn\w*|delay\w*|leave|left)\b(?: off)?(?: (?:on"
    r"|the|any|that"
    r"|this|her|his))? (?:warrant|notice|possession|eviction|action|order|hearing|proceedings)\b"
    r"|\b(?:warrant|notice|possession|eviction|action|proceedings)\b[^.;\n]{0,20}\b(?:held|left|stopped|paused|no"
    r" further"
    r"|on hold|put off|adjourned)\b|\b(?:hold|holding) off\b|\bpatience\b|\b(?:keep|kept|stay|stays) (?:open|going|his"
    r"|hers)\b"
)
_TENANT = lowered(r"\b(?:tenants?|tenanc(?:y|ies)|rents|leases?|mortgage|licensee|owner of|owns|holds)\b")


def keeps_plainly(cues: Cues) -> bool:
    """Whether no other place is wanted, the home is still there, and it is asked that nobody takes it."""
    text = cues.small
    if not (_NO_OTHER_PLACE.search(text) or _DENIED.search(text)) or _GONE.search(_without_denied(text)):
        return False
    held = _HELD.search(text) is not None or _KEPT.search(text) is not None
    return held and _TENANT.search(text) is not None and _MONEY.search(text) is not None and cues.identity > 0


def _without_denied(text: str) -> str:
    return _NO_OTHER_PLACE.sub(" ", _DENIED.sub(" ", text))


def is_no_referral(cues: Cues) -> bool:
    """Whether the writer says in as many words that this mail is no referral."""
    return _NOT_ONE.search(cues.small) is not None


def asks_to_keep_a_home(cues: Cues) -> bool:
    """Whether the writer asks only that a home be kept."""
    text = cues.small
    if keeps_plainly(cues) and not Cues(_without_denied(text)).count("new"):
        return True
    kept = [m for m in _KEPT.finditer(text) if not _FAILED.search(text[max(0, m.start() - 40) : m.start()])]
    denied = any(not _REFUSES.search(text[max(0, m.start() - 40) : m.end()]) for m in _DENIED.finditer(text))
    if not (kept or denied) or not (_MONEY.search(text) or len(kept) > 1):
        return False
    if not (cues.identity or any(len(name.text.split()) > 1 for name in find_names(cues.text))):
        return False
    if Cues(_DENIED.sub(" ", text)).count("new"):
        return False
    return bool(denied or _JUSTICE.search(text)) or _asks_for_money(text)


def _asks_for_money(text: str) -> bool:
    """Whether what is asked for is what keeps a home that nobody has lost."""
    return _FUNDS.search(text) is not None and _GONE.search(_DENIED.sub(" ", text)) is None
