"""Answers on consent that are a yes by every word of one clause: "Verbal, given to me in my office on 5.2.27".

For: `consent`. A word of agreement or a manner alone proves nothing: "Agreed at MDT", "Signed off sick", "Confirmed his
address by phone". An answer that does not begin with yes is one only where nothing else stands in its clause.

Must not know: layouts, labels. What takes such a yes back is `unsettled`'s and `assent`'s.
"""

from __future__ import annotations

from parsers.patterns import compiled, low, lowered, word_set

_WORDS = word_set(
    """
    agree agreed agrees agreeing agreement consent consented consents consenting permission authority authorised yes
    y given gave gives giving obtained gained granted taken took recorded signed signs signature verbal verbally
    oral orally aloud spoken spoke written writing wrote mouth word words voice confirmed confirms confirming happy
    glad ok okay fine content willing said says told tells asked asks wants wanted want like would please go goes
    ahead keen texted emailed e-mailed messaged replied answered typed ticked initialled nodded this it that these
    referral refer referred referring sharing share shared send sent sending pass passed passing make made on
    council councils borough district city local housing options homelessness team service services details
    information data contact contacted contacting speak call ring you your us me i we have be being application form
    forms sheet slip release page mandate all everything both each help helped homeless he she they him her them his
    hers their client clients applicant patient tenant tenants resident customer claimant person young adult user
    individual prisoner guest student soldier himself herself themselves own who parties copy original scan scanned
    attached held kept stored uploaded enclosed file folder notes record records cabinet office system app tablet
    journal portal email e-mail text message letter post paper name dated date box part section available request
    electronic electronically docusign whatsapp sms signing full fully freely clearly by in over at via with through
    from to of for and or the a an our my here today yesterday morning afternoon evening night last now also too as
    well then when while during face phone telephone video visit visits meeting appointment interview session
    assessment supervision clinic surgery ward wing hall room house home intake induction key-work keywork
    conversation discussion discussed interpreter interpreters present front hand language has had was were is are
    been did does do am pm st nd rd th jan feb mar apr may jun jul aug sep sept oct nov dec january february march
    april june july august september october november december monday tuesday wednesday thursday friday saturday
    sunday mon tue tues wed thu thurs fri sat sun week back still copies only returned came aware informed referrals
    professional worker place say saying
    """
)
"""What may stand in a clause that tells of a yes and of nothing else: how, when, where, to whom, on which paper."""
_CORE = lowered(
    r"\b(?:agree[ds]?|consent(?:s|ed|ing)?|permission|yes|y|given|gave|gives|obtained|gained|granted|signed"
    r"|verbal(?:ly)?"
    r"|oral(?:ly)?|aloud|spoken|written|in writing|word of mouth|by mouth|happy|glad|ok|okay|fine|content|willing"
    r"|said (?:yes|ok|okay|fine|go|that|it)|told (?:me|us)|asked (?:me|us|to be|for)|wants? (?:this|it|to be|us to"
    r"|me to)"
    r"|go(?:es)? ahead|keen|confirm(?:s|ed)|texted|e-?mailed|replied|ticked|in person|face to face|(?:tele)?phone|video"
    r"|by (?:text|e-?mail|letter|post|whatsapp|sms)|would like|in place|on file)\b"
)
_OTHERWISE = lowered(
    r"\bsigned (?:by|for|with) (?:me|us|him|you|i)\b|\bsigned (?:in|on|up|out)\b(?! (?:\w+ ){0,4}(?:\d|paper|tablet"
    r"|front"
    r"|office|journal|app|portal|visit|clinic|ward|wing|interview|session|meeting|home|induction|key-?work|the|our|my|a"
    r"|person|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
    r"|\bagree[ds]? with (?:you|him|her|them)\b|\b(?:happy|content|fine|glad|keen) (?:in|on|at|with) (?:the|a|his|her"
    r"|their|our|my)\b|\b(?:gave|gives|given) (?:us|me|you|him|her|them) (?:his|her|their|a|the) (?:details|name"
    r"|date|word)"
    r"|\bconfirm\w* (?:his|her|their|the|he|she|they) (?:details|name|date|is|was|has|are)\b"
    r"|\bconfirmed homeless|\bwants? (?:housing|help|a|the)\b|\b(?:on|in) (?:the )?(?:file|folder) from\b"
    r"|\bpermission (?:from|of) (?!(?:the )?(?:client|applicant|patient|tenant|resident|customer|claimant|person|him"
    r"|her))|\b(?:to|for) surgery\b"
    r"|\bby (?:the |our |your )?(?:team|council|service(?! (?:person|user))|housing|local|worker|professional)\b"
)
_CLAUSE = compiled(r"[,;.:()/|]\s|\s/\s|\s[-–—]\s|[,;()]|\b(?:but|and)\b|\n")
_WORD = compiled(r"[^\W\d_][\w'’-]{0,40}")
_VERB = lowered(
    r"^(?:has|have|said|says|agree[ds]?|gave|consent(?:s|ed)|signed|is|was|wants?|asked|told|confirm(?:s|ed))$"
)


def is_plain_yes(words: str) -> bool:
    """Whether one clause of an answer tells of agreement and, by each of its words, of nothing else."""
    return any(_is_plain(clause) for clause in _CLAUSE.split(words))


def _is_plain(clause: str) -> bool:
    text = low(clause)
    if _CORE.search(text) is None or _OTHERWISE.search(text):
        return False
    found = [match.group() for match in _WORD.finditer(clause)]
    named = len(found) > 1 and _VERB.match(found[1].lower()) is not None
    return all(word.lower() in _WORDS or ((at or named) and _is_name(word)) for at, word in enumerate(found))


def _is_name(word: str) -> bool:
    """A name, initials or a form's number: whose yes, who heard it, on what; longer capitals stand for a body."""
    return word[0].isupper() and (not word.isupper() or len(word) < _SHORTEST_BODY or word[-1].isdigit())


_SHORTEST_BODY = 3
