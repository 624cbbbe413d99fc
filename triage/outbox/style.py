"""The look of the mails in one place: colours, light and dark, and every style; inlined by css-inline at the end.

For: `html_blocks`, which writes class names only. Outlook for Windows knows no style block, so all styles end up
inline; the one style block that stays only adds phone and dark (design/principles: layout, colour).

Must not know: letters. Nothing is ever fetched: the inliner is told to load no remote style sheet.
"""

from __future__ import annotations

import re
from functools import lru_cache
from string import Template

import css_inline

# role: light value, dark value. Ratios are in design/principles; all are 4.5 or more where text stands on them.
PALETTE: dict[str, tuple[str, str]] = {
    "ink": ("#14181D", "#F2F5F8"),
    "muted": ("#4A545F", "#B7C1CC"),
    "link": ("#0A569F", "#8EC4FF"),
    "canvas": ("#EDF0F3", "#0D1115"),
    "card": ("#FFFFFF", "#171C22"),
    "tint": ("#F3F6F8", "#212932"),
    "line": ("#CBD2D9", "#3E4955"),
    "edge": ("#7A8591", "#8592A0"),
    "red": ("#A0140C", "#FFB4AB"),
    "redbg": ("#FCEBE9", "#3A1917"),
    "redfill": ("#A0140C", "#C42B22"),
    "amber": ("#774200", "#FFD08A"),
    "amberbg": ("#FFF2DB", "#35270E"),
    "amberfill": ("#774200", "#96590A"),
    "green": ("#0B5A35", "#93E2B4"),
    "greenbg": ("#E5F4EB", "#12301F"),
    "greenfill": ("#0B5A35", "#1E7548"),
    "bluefill": ("#0A569F", "#2A6EBB"),
    "greyfill": ("#4A545F", "#5F6B78"),
    "btn": ("#0A569F", "#8EC4FF"),
    "btnink": ("#FFFFFF", "#0B1620"),
    "white": ("#FFFFFF", "#FFFFFF"),
    "bar": ("#3F7CBF", "#5B9BE0"),
    "late": ("#8A2C0A", "#FFC09B"),
    "safebg": ("#FFE14D", "#FFE14D"),
    "safeink": ("#14181D", "#14181D"),
    "safelink": ("#063A6E", "#063A6E"),
}
LIGHT = {role: light for role, (light, _) in PALETTE.items()}

_FACE = "font-family:Arial,Helvetica,sans-serif;mso-line-height-rule:exactly"

_LINK = "display:inline-block;margin:0 18px 0 0;text-decoration:underline;white-space:nowrap"


def _size(pixels: int, line: int) -> str:
    return f"{_FACE};font-size:{pixels}px;line-height:{line}px"


_SHAPES = f"""
.t{{border-collapse:separate}}
.wrap{{width:100%;max-width:680px;border-collapse:separate;text-align:left}}
.narrow{{max-width:600px}}
.outer{{padding:20px 8px}}
.strip{{font-size:1px;line-height:6px;mso-line-height-rule:exactly;height:6px}}
.head{{border-bottom:1px solid $line;padding:12px 28px}}
.body{{padding:22px 28px 26px 28px}}
.feet{{padding:16px 28px 24px 28px}}
.council{{{_size(16, 22)}}}
.team{{font-size:15px}}
.chip{{border:1px solid $edge;border-radius:3px;padding:1px 6px;white-space:nowrap;{_size(14, 22)};font-weight:bold}}
.h1{{margin:0;{_size(26, 32)};font-weight:bold}}
.h2{{margin:0;padding-top:10px;{_size(18, 24)};font-weight:bold}}
.h2r{{margin:0;{_size(18, 24)};font-weight:bold}}
.group{{border-bottom:3px solid $link;padding:18px 0 5px 0}}
.p{{margin:0;{_size(16, 24)}}}
.p18{{margin:0;{_size(18, 27)}}}
.p15{{margin:0;{_size(15, 22)}}}
.p14{{margin:0;{_size(14, 21)}}}
.foot{{margin:0 0 6px 0;{_size(14, 21)}}}
.a{{text-decoration:underline;word-break:break-word}}
.nw{{white-space:nowrap}}
.g2{{padding:0 0 2px 0}}
.g6{{padding:0 0 6px 0}}
.g8{{padding:0 0 8px 0}}
.g14{{padding:0 0 14px 0}}
.g20{{padding:0 0 20px 0}}
.lab{{padding:3px 12px 3px 0;vertical-align:top;{_size(15, 24)}}}
.val{{padding:3px 0;vertical-align:top;{_size(16, 24)}}}
.val15{{padding:3px 0;vertical-align:top;{_size(15, 22)}}}
.big{{padding:3px 0;vertical-align:top;{_size(21, 28)};font-weight:bold;letter-spacing:0.3px}}
.rlab{{border-top:1px solid $line;padding:5px 10px 5px 0;{_size(15, 21)}}}
.rval{{border-top:1px solid $line;padding:5px 0;{_size(15, 21)}}}
.place{{font-size:13px;white-space:nowrap}}
.small{{font-size:14px}}
.leaf{{padding:2px 0 0 0}}
.leafday{{padding:3px 0;{_size(13, 18)};font-weight:bold}}
.leafnum{{border-left:1px solid $edge;border-right:1px solid $edge;padding:4px 0 0 0;{_size(28, 32)};font-weight:bold}}
.leafmon{{border-left:1px solid $edge;border-right:1px solid $edge;{_size(13, 16)}}}
.leafhour{{border:1px solid $edge;border-top:0;padding:1px 0 5px 0;{_size(14, 20)};font-weight:bold}}
.panel{{border-left:5px solid $link;padding:14px 16px}}
.btncell{{padding:0 10px 8px 0}}
.button{{border:2px solid $link;border-radius:4px;padding:10px 16px}}
.label{{display:block;text-decoration:none;{_size(16, 22)};font-weight:bold}}
.list{{margin:0 0 0 22px;padding:0;{_size(16, 24)}}}
.item{{margin:0 0 4px 0;padding:0 0 0 4px;{_size(16, 24)}}}
.flag{{border-top:1px solid $line;padding:9px 12px 9px 0}}
.why{{border-top:1px solid $line;padding:9px 0}}
.also{{margin:3px 0 0 0;{_size(15, 22)}}}
.what{{border-top:1px solid $line;padding:10px 12px 4px 0;{_size(15, 24)}}}
.acts{{border-top:1px solid $line;padding:5px 0}}
.act{{{_LINK};padding:5px 0;{_size(16, 24)}}}
.act15{{{_LINK};padding:3px 0;{_size(15, 22)}}}
.entry{{border-top:1px solid $line;padding:10px 0 9px 0}}
.who{{{_size(17, 23)}}}
.when{{text-align:right;{_size(15, 23)};font-weight:bold}}
.e16{{margin:1px 0 0 0;{_size(16, 23)}}}
.e15{{margin:1px 0 0 0;{_size(15, 22)}}}
.eacts{{margin:2px 0 0 0}}
.th{{border-bottom:1px solid $edge;padding:4px 10px 4px 0;text-align:left;{_size(14, 20)};font-weight:bold}}
.td{{border-bottom:1px solid $line;padding:7px 10px 7px 0;text-align:left;font-weight:normal;{_size(15, 22)}}}
.bth{{border-bottom:1px solid $edge;padding:3px 10px 3px 0;{_size(14, 20)};font-weight:normal}}
.brow{{padding:5px 10px 5px 0;text-align:left;font-weight:normal;{_size(15, 20)}}}
.bnum{{padding:5px 0;text-align:right;white-space:nowrap;{_size(15, 20)}}}
.bcell{{padding:5px 0}}
.fill{{font-size:1px;line-height:14px;mso-line-height-rule:exactly;height:14px}}
.key{{padding:0 7px;font-size:11px}}
.tile{{border-top:4px solid $link;padding:8px 12px 0 0}}
.figure{{font-size:26px;line-height:32px;font-weight:bold}}
.tiletext{{margin:0;{_size(15, 20)}}}
.gap{{font-size:1px;line-height:7px}}
.safe{{border:3px solid $safeink;padding:14px 16px}}
.safe2{{border:2px solid $safeink;padding:7px 10px;{_size(15, 22)}}}
.safeh{{margin:0 0 6px 0;{_size(18, 24)};font-weight:bold}}
.safeq{{margin:0 0 6px 0;{_size(17, 25)};font-weight:bold}}
.safew{{margin:0 0 8px 0;{_size(14, 20)}}}
"""

_PHONE = """
:root{color-scheme:light dark;supported-color-schemes:light dark}
body{margin:0;padding:0;-webkit-text-size-adjust:100%;-ms-text-size-adjust:100%}
a:focus{outline:3px solid #B56A00;outline-offset:2px}
@media only screen and (max-width:620px){
.outer{padding:0!important}
.pad{padding-left:16px!important;padding-right:16px!important}
.stack{display:block!important;width:auto!important;box-sizing:border-box}
.full{width:100%!important}
.under{border-top:0!important;padding-top:0!important}
.btncell{padding-right:0!important}
.h1{font-size:24px!important;line-height:30px!important}
.when{text-align:left!important}
.gone{display:none!important}
a{overflow-wrap:anywhere}
.team{display:block!important}
.barlab{width:104px!important}
.barnum{width:64px!important}
.tile{display:inline-block!important;width:46%!important;margin-right:3%;box-sizing:border-box;vertical-align:top}
.tile{padding-bottom:14px!important}
}
@media only screen and (max-width:360px){.big{font-size:17px!important;letter-spacing:0!important}}
"""
_PROPERTY = {"fg": "color", "bg": "background-color", "bd": "border-color"}


def _colours() -> str:
    rules = []
    for role, value in LIGHT.items():
        rules += [f".{kind}-{role}{{{name}:{value}}}" for kind, name in _PROPERTY.items()]
    return "".join(rules)


@lru_cache(maxsize=1)
def _inliner() -> css_inline.CSSInliner:
    sheet = Template(_SHAPES).substitute(LIGHT) + _colours()
    return css_inline.CSSInliner(
        inline_style_tags=False, keep_style_tags=True, load_remote_stylesheets=False, extra_css=sheet
    )


def style_block(body: str) -> str:
    """The one style block: phone, then dark for the colours that this body uses. Under 4 kB."""
    used = sorted(set(re.findall(r"\b(fg|bg|bd)-([a-z]+)", body)))
    changing = [(kind, role) for kind, role in used if len(set(PALETTE[role])) == 2]
    dark = [(kind, f".{kind}-{role}{{{_PROPERTY[kind]}:{PALETTE[role][1]}!important}}") for kind, role in changing]
    media = "".join(rule for _, rule in dark)
    outlook = "".join(f"[data-og{'sb' if kind == 'bg' else 'sc'}] {rule}" for kind, rule in dark)
    return f"{_PHONE}@media (prefers-color-scheme:dark){{{media}}}\n{outlook}"


def inline(page: str) -> str:
    """The page with every class turned into inline style; its style block stays. Fetches nothing."""
    return _inliner().inline(page)
