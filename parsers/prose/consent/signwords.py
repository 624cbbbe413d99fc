"""The words of agreement on paper: who puts a name to what, papers with a signature, a yes in writing.

For: `assent`, which composes them; text is in small letters, "not" written out, names that act are "he".

Must not know: how the classes are weighed. Every quantifier is bounded.
"""

from __future__ import annotations

from parsers.prose.words import lowered

_PAPER = (
    r"(?:consents?|forms?|sheets?|slips?|papers?|paperwork|referrals?|dtr|declarations?|authority"
    r"|authorisation|mandate|release"
    r"|isa|roi|foa|permission|statement|paragraph|page|1a|box|boxes|gdpr|disclosure|disclaimer|waiver|privacy notice"
    r"|sharing|note|letter|copy|bit about|line|part \w+|section (?:one|\d\w?)|e-consent|consent link|duty to refer)"
)
_INK = r"(?:autograph|scrawl|scribble|squiggle|moniker|initials|thumb-?print|cross|signature|mark)"
INK_HELD = lowered(rf"(?:has|have|had|hold|holds|got|with|bears|carries) (?:his|her|their|he's) (?:own )?{_INK}\b")
"""Somebody holds the person's own hand."""
PRIVACY = lowered(r"\b(?:consent|privacy notice|referral|dtr|sharing)\b")
SIGN_ACT = lowered(
    r"\b(?:(?:counter)?sign(?:ed|s)\b(?!(?:[- ](?:off|up|on\b(?! (?:the|a|our|my|his|her|their|screen|paper"
    r"|line|it|behalf|(?:mon|tues?|wed|thu|fri|sat|sun)\w*"
    r"|\d|last|page))|over|out|in at|with (?:a|the|another) (?:\w+ ){0,2}(?:agency|agents?|club|gp|surgery"
    r"|firm|team|employer)|for (?:his|her|their|the|a) (?:property|parcel|keys|meds)|fit|him|her\b)"
    r"|[- ]?by (?:the|a|his|her|our|my) (?:\w+ )?(?:agent|judge|court|doctor|governor|officer|landlord"
    r"|solicitor|consultant|manager|clerk|council|bank)))"
    r"|signd|initial(?:l)?ed|thumb[- ]?print(?:ed)?|(?:made|put|left|did|wrote|printed|typed|added|scrawled"
    r"|drew|gave|inked) (?:a |an |his |her |their |the )"
    r"(?:own |best )?(?:cross|mark|thumbprint|thumb(?! up)|signature|initials|x|squiggle|autograph|scrawl"
    r"|(?<!gave his )(?<!gave her )(?<!gave their )(?<!gave a )"
    r"(?<!left his )(?<!left her )(?<!left their )(?<!left a )names?)\b(?! (?:down"
    r"|forward|in for|up for|for|into|to a flat))|pen to paper|docu-?sign(?:ed)?|adobe sign|via adobe"
    r"|(?:clicked|pressed|tapped|ticked|hit|chose|selected|swiped)(?: on)? [\"“'‘]?(?:accept|agree|yes"
    r"|i agree|consent|the (?:\w+ )?box|(?:the |our |my )?(?:consent|e-consent|agreement))"
    r"|(?:completed|filled in|filled out|returned|executed|sent back|e-signed) (?:and \w+ )?(?:our |the |an? "
    r"|my |his |her )?(?:\w+ ){0,2}(?:consent|authority|mandate|1a|permission|disclosure)\b"
    r"|(?:typed|wrote|put) [\"“'‘]?i (?:agree|consent)[\"”'’]?"
    r"|(?:ticked|typed) and (?:typed|ticked|signed)\b|ticked (?:to agree|consent))"
)
"""What a person does who signs."""
SIGN_OBJECT = lowered(
    rf"^ (?:under|beneath|electronically|digitally|online|remotely|willingly|happily|freely)\b|^(?: (?:the|a"
    rf"|an|our|my|his|her|their|this|that|for|up|to|your|both|one|it|off))?(?: [\w'-]+){{0,4}}? {_PAPER}\b"
    r"|^ (?:it|this|that|one|both|them|here|below|underneath|at the (?:bottom|foot|desk)|for it)\b|^\W*(?:$"
    r"|[.,;:)]|and |but |to (?:agree|say|show|allow|confirm|consent)|so (?:that|i|we)|in (?:front|my|our|the"
    r"|reception|ink|person|\w+$)"
    r"|with (?:his|her|their|a) |by |via |after |before |when |on (?:the|my|our|\w+day|\d|screen|paper|\w+$)"
    r"|at |yesterday|today|this |last |then|there|through|as |already|now\b|\d|while)"
)
SIGN_ELSE = lowered(
    r"\b(?:tenanc\w+|lease|lodger|deed|contract|licence|shorthold|inventory|rules|surrender|share of"
    r"|(?<!privacy )notice"
    r"|section 21|register|police(?! (?:station|cell|custody))|property|parcel|divorce|payback|behaviour"
    r"|methadone|trial|surgery|scan|guarantor|drug|book|notification|birth|attendance|delivery|meds"
    r"|treatment(?! (?:room|suite|centre|area))|petition|discharge\w*(?! (?:lounge|room|suite|hub|nurse|team"
    r"|co-?ord))|complaint|contract|agreement with|bail|conditional|waiting list|list\b|hostel"
    r" rules|fit note|sick note|out of)\b"
)
SIGN_DOC = lowered(
    rf"\b(?:wet[- ]?(?:ink)?[- ]signatures?|sig(?:nature)?s?) (?:was |is |has been |are )?(?:obtained|held"
    rf"|on file|on (?:the )?(?:form|consent)|taken|given|received|recorded|seen|verified|below|at the foot"
    rf"|overleaf)\b"
    rf"|\bsig(?:nature)?\W{{1,3}}(?:on file|held|obtained|yes)\b|\bsigned\W{{1,3}}(?:y|yes)\b"
    rf"|\bsigned by (?:the )?(?:applicant|client|patient|me)\b|\b(?:applicant|client"
    rf"|patient)(?:'s)? signature\b[^a-z]{{0,3}}(?:obtained)?\W{{1,3}}yes\b"
    rf"|\b(?:written|signed|e-signed|in-writing) (?:and dated )?(?:\w+ )?(?:consent|authority|authorisation"
    rf"|permission|mandate|agreement\b(?= (?:to|on|for|from|was|is|held|of)\b|\W*$|[,.;])|foa|roi|isa|form"
    rf"|declaration|letter (?:allowing|saying|giving)|note (?:saying|allowing)|sheet|slip|statement|disclosure"
    rf"|dtr|referral|copy)\b(?! (?:was|is) needed)"
    rf"|\b(?:consent|permission|foa|roi|isa|authority|mandate)(?: (?:form|sheet|slip|letter"
    rf"|page))?\b[^.;,?]{{0,24}}\b(?:attached|enclosed|on file|on the (?:system|file)|uploaded|scanned|held on"
    rf"|in (?:the|his|her) (?:file|notes))\b"
    rf"|\bconsent sig\b|\bconsent(?:ed)?(?: type| status)?\W{{1,4}}(?:w|written|signed|in writing"
    rf"|y(?:es)?\W{{1,3}}(?:signed|written|in writing))\b|\bwritten and dated\b"
    rf"|\bhow (?:was (?:consent )?)?(?:obtained|given|taken)\b[^a-z]{{1,4}}(?:signed|in writing|written)"
    rf"|\b(?:his|her|their|he's|its) (?:signature|initials|thumbprint|mark|autograph|scrawl"
    rf"|squiggle)\b[^.;]{{0,40}}\b(?:is|are|at|on"
    rf"|below|above|foot|giving|carries|to show|beside)\b|\b(?:carries|bears|has|with) (?:his|her"
    rf"|their) (?:signature|mark|thumbprint)\b"
    rf"|\b(?:his|her|their|he's) (?:consent|permission|agreement|yes|ok) (?:\w+ )?(?:came|arrived|is"
    rf"|was (?:sent|given)) (?:by|in an?|underneath|below) (?:e-?mail|text|letter|whatsapp|message)\b"
    rf"|\b(?:his|her|their|he's) (?:e-?mail|text|message|letter|note)\b[^.;]{{0,40}}\b(?:giving|gives"
    rf"|consent\w*|permission|agree\w*|says? (?:yes|i can|we can|you can))\b"
    rf"|\b(?:i|we)(?: have|'ve| hold| enclose| attach| keep)?(?: got)? (?:his|her|their"
    rf"|he's) (?:own )?(?:signature|ink|mark)\b"
    rf"|\b(?:i|we|has|have|had|hold|holds|got|with|bears|carries) (?:his|her|their"
    rf"|he's) (?:own )?{_INK} (?:is )?(?:at|on|to|below"
    rf"|under|beneath|underneath|against|across|beside)\b|\b{_PAPER} (?:was "
    rf"|is |has been |also |and dated |both )?(?:signed|countersigned|e-signed"
    rf"|completed by (?:the )?(?:applicant|client|patient|him|her))\b"
    rf"|\b(?:agreed|consented|said yes|agreement|permission|consent|confirmed|emailed|texted) (?:\w+ )?(?:by"
    rf"|via|through) (?:an? )?(?:e-?mail|text|letter|whatsapp|message|journal|docusign)\b"
    rf"|\b(?:emailed|texted|messaged|posted|wrote) (?:me |us )?(?:his|her|their) (?:consent|agreement"
    rf"|permission|yes|ok)\b|\be-signed\b"
)
IN_WRITING = lowered(
    r"\b(?:got|have|had|has|put|is|holds?|agree[ds]?|consent\w*|permission|gave"
    r"|it)\b[^.;]{0,24}\b(?:in writing|in black and white|in (?:his|her|their) own hand)\b"
)
"""Papers that hold a signature or a written word."""
WROTE_YES = lowered(
    r"\b(?:(?:whatsapp|text|e-?mail|message) (?:back )?from (?:him|her|them|he|she|pt|(?:the )?(?:client|patient))"
    r"|sent (?:me |us )?an? (?:text|e-?mail|message|whatsapp|note|letter)|wrote|written|writes|texted"
    r"|emailed|e-mailed|messaged|whatsapped|replied|typed|posted"
    r"|journal)\b[^.;]{0,60}?"
    r"(?:[\"“][^\"”]{0,30}\b(?:yes|agree|happy|ok|okay|consent|permission|fine|go ahead|please)\b|\b(?:yes"
    r"|agree[sd]?|consents?|permission|go ahead|happy|fine)\b[^.;]{0,50}"
    r"\b(?:consent|text|message|journal|email|e-mail|referr?\w*|shar\w+|council|you|this|it)\b|\b(?:note"
    r"|letter|line|email|text|message) (?:saying|to say|that|giving|allowing|which)\b[^.;]{0,40}\b(?:may|can"
    r"|could|agree\w*|happy|yes|told|permission|consent|allow\w*))"
)
"""Yes in the person's own writing."""
OWN_WORDS = lowered(
    r"\bi (?:hereby )?(?:authorise|consent to|agree to (?:be|being|you|my|this)|am happy for|confirm i want"
    r"|give (?:my )?(?:consent|permission))\b|\bi,? the (?:undersigned|tenant|applicant|patient)\b"
)
