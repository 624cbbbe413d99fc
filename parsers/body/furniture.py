"""Words in a mail that nobody wrote: banners, disclaimers, device lines; and how people sign off.

For: `body.quotes`.

Must not know: what a referral is. A line that might be somebody's own words is left standing.
"""

from __future__ import annotations

import re

from parsers.patterns import compiled, lowered


def _any(*alternatives: str) -> re.Pattern[str]:
    return re.compile(r"^\W*(?:" + "|".join(alternatives) + ")", re.IGNORECASE | re.DOTALL)


_MAIL = r"(?:e-?mail|message)"
_OUTSIDE = r"(?:outside|external)"

BANNER = _any(
    rf"(?:caution|warning|attention|external|alert|be (?:careful|cautious|aware))\b.{{0,60}}\b(?:{_MAIL}|sender)\b"
    rf".{{0,80}}\b(?:originat\w+|(?:from|is) .{{0,20}}{_OUTSIDE}|{_OUTSIDE})",
    rf"this {_MAIL} (?:has |is |was |came |comes |originate[sd] |been |sent |received |from )*(?:an? )?{_OUTSIDE}",
    rf"\[?external(?: {_MAIL}| sender)?\]?:?\s*$",
    r"you don['’]?t often get e-?mail from",
    r"some people who received this message don['’]?t often",
    r"(?:please )?(?:do not|don['’]t) (?:click|open|follow)\b.{0,30}\b(?:links?|attachments?)",
    r"(?:classification|security marking|protective marking)\s*:",
    r"\*{0,3}official(?:[- ]sensitive)?(?:\s*[-:]\s*\w+)?\*{0,3}\s*$",
    r"\*{0,3}(?:not protectively marked|unclassified)\*{0,3}\s*$",
)

DEVICE = _any(
    r"(?:sent|get) (?:from|via|using|with) (?:my|the|outlook|mail|yahoo|samsung|gmail|bt|aol|sky|an?)\b.{0,60}$",
    r"get outlook for \w+",
    r"sent from (?:iphone|ipad|android)",
    r"yahoo mail:",
    r"(?:virus-free|scanned)\b.{0,40}$",
)

DISCLAIMER = lowered(
    r"\bintended (?:solely |only )?(?:for|recipient)"
    r"|\bnot the intended recipient|\bare not the (?:addressee|person)"
    r"|\breceived (?:this|it) (?:e-?mail |message )?(?:in error|by mistake)"
    r"|\breached you (?:by mistake|in error)"
    r"|\bin error,? please"
    r"|\b(?:this|the information in this|in this) (?:e-?mail|message|communication|transmission)\b[^.\n]{0,60}"
    r"\b(?:private|addressee|named recipient|official business)\b"
    r"|\b(?:is|are|may be|contain\w*) (?:strictly )?(?:confidential|privileged)"
    r"|\bconfidential(?:ity)? (?:notice|and)|\blegally privileged"
    r"|\bviews (?:expressed|in this)|\bliability for|\bcomputer viruses|\bvirus(?:es)? scan|\bscanned for viruses"
    r"|\bconsider the environment|\bbefore printing"
    r"|\bfreedom of information act\b(?s:.{0,200})\b(?:disclose|exempt)"
    r"|\bmonitored? (?:and|or) recorded|\bmay monitor e-?mail"
    r"|\breserves? the right to monitor|\bdisclaimer\s*:|\bprivacy notice (?:can|is|at)"
    r"|\bregistered (?:office|in england|charity)"
    r"|\be-?mail communications? (?:may|are)|\bunauthori[sz]ed (?:use|disclosure)|\bcopying or distribution"
)
"""For text in small letters."""

_WARMTH = r"(?:kind(?:est)?|best|warm(?:est)?|many|very best)"
_AGAIN = r"(?: (?:again|very much|so much|in advance|a lot|and regards|for your (?:help|time|assistance)))*"

SIGN_OFF = compiled(
    r"^\W*(?:"
    + "|".join(
        (
            rf"(?:with )?(?:my |our )?{_WARMTH}? ?(?:regards|wishes|rgds)",
            rf"(?:with )?(?:many |kind |grateful )?(?:thanks|thank you|thankyou){_AGAIN}",
            r"cheers|ta|regards|sincerely|respectfully|kr|br|thx|tks|best|all the best|speak soon|take care|diolch",
            r"yours (?:sincerely|faithfully|truly|ever)|(?:i (?:am|remain),? )?(?:sir,? )?yours(?: \w+)?"
            r"|much appreciated|god bless(?: you)?"
            r"|with (?:respect|every (?:blessing|good wish)|love|gratitude)|blessings|warmly|in haste"
            r"|bye(?: for now)?|ttfn|respectfully yours",
        )
    )
    + rf")(?:\s*(?:,|and|&)\s*{_WARMTH}? ?(?:regards|thanks|wishes))?[\W\d]*$",
    re.IGNORECASE,
)

SIGNED_INLINE = compiled(
    r"^\W{0,3}(?:(?:with )?(?:my |our )?(?:(?:kind(?:est)?|best|warm(?:est)?|many) )?(?:regards|wishes|thanks"
    r"|thank ?you|rgds|thx)"
    r"(?: (?:again|very much|so much|in advance|a lot))?|cheers|ta|br|kr|yours(?: \w{4,11})?|(?:sent )?(?:on"
    r"|for) behalf of"
    r"|(?:sent|written|posted) (?:by|for)|from|p\.?p\.?)[\s,.!–—-]{1,4}(?=[A-Z][\w'’-]*(?:\s[A-Z(]|\s?[,(|/]|\s\+?\d"
    r"|\W{0,3}$))",
    re.IGNORECASE,
)
"""A sign-off with the name in the same line: "Thanks, Jo Bloggs (PSO)"."""

RULER = re.compile(r"^\s*(?:[-_=*~#.+]{4,}|[*=~#+]{3}|(?:[-_=*~#] ){2,40}[-_=*~#])\s*$")

POSTSCRIPT = _any(r"p\.?\s?s\.?\b(?!\s?\d{2})", r"n\.?b\.?\b", r"edit:", r"update:")
