"""The blocks as HTML that Outlook, Gmail and a phone all show: tables, class names, and nothing fetched.

For: `compose`, which hands these methods to a template and then asks for the `page`. Styles are in `style`.

Must not know: letters. Every value is escaped by `as_markup`; only this module and `blocks` make Markup.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from jinja2 import TemplateRuntimeError
from markupsafe import Markup

from triage.outbox import words
from triage.outbox.blocks import KEPT, Action, Bar, Blocks, Caller, as_markup, folded, kept
from triage.outbox.style import LIGHT, inline, style_block

_TABLE = '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="t">'
_SHRINK = '<table role="presentation" cellpadding="0" cellspacing="0" border="0" class="t full">'
_DATA = '<table width="100%" cellpadding="0" cellspacing="0" border="0" class="t">'
_FILLS = {"blue": "bluefill", "red": "redfill", "amber": "amberfill", "green": "greenfill", "grey": "greyfill"}
_PAD = Markup("&#847;&zwnj;&nbsp;") * 40
_MAIL = Markup('<a href="mailto:{}" class="a fg-{}">{}<wbr>@{}</a>')


def _kept(html: str) -> str:
    """The inline HTML with spaces that must not break; a text with only one form of space has them too."""
    return kept(html).replace(KEPT, "&nbsp;")


def _bg(role: str) -> str:
    return f'bgcolor="{LIGHT[role]}" class="bg-{role}'


class HtmlBlocks(Blocks):
    """Each block as HTML."""

    def __init__(self, *, clip: int) -> None:
        """Begin an empty mail."""
        super().__init__(clip=clip)
        self._out: list[str] = []
        self._ink, self._muted, self._link = "ink", "muted", "link"

    def _put(self, html: str) -> str:
        self._out.append(html)
        return ""

    def _inside(self, caller: Caller) -> str:
        """The blocks that the caller writes, as one piece."""
        outer, self._out = self._out, []
        stray = caller()
        inner, self._out = "".join(self._out), outer
        if stray.strip():
            raise TemplateRuntimeError("words stand outside a block")
        return inner

    def _boxed(self, inner: str, gap: int) -> str:
        return self._put(f'{_TABLE}<tr><td class="g{gap}">{inner}</td></tr></table>' if gap else inner)

    # --- inline ----------------------------------------------------------------------------------------------

    def strong(self, value: object) -> Markup:
        """Words that must not be missed."""
        return Markup("<strong>{}</strong>").format(as_markup(value))

    def ref(self, value: object) -> Markup:
        """A case reference, never broken over two lines."""
        return Markup('<span class="nw">{}</span>').format(as_markup(value))

    def place(self, value: object) -> Markup:
        """Where something was read, small and grey."""
        return Markup('<span class="small fg-{}">{}</span>').format(self._muted, as_markup(value))

    def tel(self, number: str) -> Markup:
        """A phone number to tap."""
        shown, dial = as_markup(words.phone(number)), words.dial(number)
        if not dial:
            return shown
        joined = Markup("&nbsp;").join(shown.split(" "))
        return Markup('<a href="tel:{}" class="a fg-{}">{}</a>').format(dial, self._link, joined)

    def email(self, address: str) -> Markup:
        """A mail address to tap."""
        local, _, domain = address.rpartition("@")
        return _MAIL.format(address, self._link, as_markup(local), as_markup(domain))

    def act(self, action: Action) -> Markup:
        """A link inside a sentence."""
        return Markup('<a href="{}" class="a fg-{}">{}</a>').format(action.href, self._link, as_markup(action.label))

    # --- words -----------------------------------------------------------------------------------------------

    def title(self, colour: str = "ink", *, caller: Caller) -> str:
        """The one h1."""
        return self._boxed(f'<h1 class="h1 fg-{colour}">{_kept(folded(caller()))}</h1>', 8)

    def heading(self, *, caller: Caller) -> str:
        """A heading of a part."""
        return self._boxed(f'<h2 class="h2 fg-ink">{_kept(folded(caller()))}</h2>', 6)

    def group(self, colour: str = "link", *, caller: Caller) -> str:
        """A heading of a list, with a coloured rule under it."""
        head = f'<h2 class="h2r fg-{colour}">{_kept(folded(caller()))}</h2>'
        return self._put(f'{_TABLE}<tr><td class="group bd-{colour}">{head}</td></tr></table>')

    def para(self, style: str = "p", gap: int = 14, muted: bool = False, *, caller: Caller) -> str:
        """A paragraph. Styles: p, p18, p15, p14, also (a further line of a flag)."""
        ink = self._muted if muted else self._ink
        return self._boxed(f'<p class="{style} fg-{ink}">{_kept(folded(caller()))}</p>', gap)

    def items(self, ordered: bool = False, gap: int = 14, *, caller: Caller) -> str:
        """A real list."""
        tag = "ol" if ordered else "ul"
        return self._boxed(f'<{tag} class="list fg-ink">{self._inside(caller)}</{tag}>', gap)

    def item(self, *, caller: Caller) -> str:
        """One point of a list."""
        return self._put(f'<li class="item fg-ink">{_kept(folded(caller()))}</li>')

    # --- rows ------------------------------------------------------------------------------------------------

    def rows(self, width: int = 92, gap: int = 14, *, caller: Caller) -> str:
        """Label and value, label beside value."""
        self._width = width
        return self._boxed(f"{_TABLE}{self._inside(caller)}</table>", gap)

    def row(self, label: object, style: str = "val", *, caller: Caller) -> str:
        """One label and its value. Styles: val, val15, big."""
        return self._put(
            f'<tr><td class="lab fg-muted" width="{self._width}">{_kept(as_markup(label))}</td>'
            f'<td class="{style} fg-ink">{_kept(folded(caller()))}</td></tr>'
        )

    def record(self, *, caller: Caller) -> str:
        """What was read: ruled rows."""
        return self._boxed(f"{_TABLE}{self._inside(caller)}</table>", 8)

    def fact(self, label: object, place: str = "", *, caller: Caller) -> str:
        """One value that was read, and where."""
        where = f' <span class="place fg-muted">{as_markup(place)}</span>' if place else ""
        return self._put(
            f'<tr><td width="118" valign="top" class="rlab fg-muted bd-line">{as_markup(label)}</td>'
            f'<td valign="top" class="rval fg-ink bd-line">{_kept(folded(caller()) + where)}</td></tr>'
        )

    def table(self, columns: Sequence[object], rows: Sequence[Sequence[object]]) -> str:
        """A data table: the first column heads its row."""
        wide = ' width="27%"' if len(columns) == 3 else ""
        head = "".join(
            f'<th scope="col" align="left" valign="bottom"{"" if number else wide} class="th fg-muted bd-edge">'
            f"{_kept(as_markup(name))}</th>"
            for number, name in enumerate(columns)
        )
        body = "".join(
            '<tr><th scope="row" align="left" valign="top" class="td fg-ink bd-line">'
            + f"{_kept(as_markup(row[0]))}</th>"
            + "".join(
                f'<td align="left" valign="top" class="td fg-ink bd-line">{_kept(as_markup(cell))}</td>'
                for cell in row[1:]
            )
            + "</tr>"
            for row in rows
        )
        return self._boxed(f"{_DATA}<tr>{head}</tr>{body}</table>", 8)

    # --- boxes -----------------------------------------------------------------------------------------------

    def panel(self, colour: str = "link", fill: str = "tint", *, caller: Caller) -> str:
        """A tinted box with a coloured edge."""
        inner = self._inside(caller)
        cell = f'<td {_bg(fill)} panel bd-{colour}">{inner}</td>'
        return self._boxed(f"{_TABLE}<tr>{cell}</tr></table>", 14)

    def leaf(self, when: datetime | None = None, colour: str = "blue", *, caller: Caller) -> str:
        """A calendar leaf beside the blocks that say the same date in words. Without a date, the blocks alone."""
        inner = self._inside(caller)
        if when is None:
            return self._put(inner)
        fill, there = _FILLS[colour], words.london(when)
        rows = "".join(
            f'<tr><td align="center" {_bg(role)} {style} fg-{ink} bd-edge">{text}</td></tr>'
            for role, style, ink, text in (
                (fill, "leafday", "white", f"{there:%a}"),
                ("card", "leafnum", "ink", f"{there.day}"),
                ("card", "leafmon", "ink", f"{there:%b}"),
                ("card", "leafhour", "ink", words.hour(when)),
            )
        )
        card = (
            '<table role="presentation" aria-hidden="true" width="76" cellpadding="0" cellspacing="0" border="0" '
            f'class="t">{rows}</table>'
        )
        cells = f'<td width="92" valign="top" class="leaf">{card}</td><td valign="top">{inner}</td>'
        return self._boxed(f"{_TABLE}<tr>{cells}</tr></table>", 8)

    def safe(self, *, caller: Caller) -> str:
        """Safe contact, yellow in light and dark, above the h1."""
        inner = self._on_yellow(caller)
        head = '<h2 class="safeh fg-safeink">Safe contact: read this first</h2>'
        cell = f'<td {_bg("safebg")} safe bd-safeink">{head}{inner}</td>'
        return self._boxed(f"{_TABLE}<tr>{cell}</tr></table>", 20)

    def safe_line(self, gap: int = 14, *, caller: Caller) -> str:
        """The short form of safe contact: one line in every other staff mail about that person."""
        ink = folded(caller())
        cell = f'<td {_bg("safebg")} safe2 fg-safeink bd-safeink"><strong>Safe contact.</strong> {ink}</td>'
        return self._boxed(f"{_TABLE}<tr>{cell}</tr></table>", gap)

    def _on_yellow(self, caller: Caller) -> str:
        self._ink, self._muted, self._link = "safeink", "safeink", "safelink"
        try:
            return self._inside(caller)
        finally:
            self._ink, self._muted, self._link = "ink", "muted", "link"

    # --- doing -----------------------------------------------------------------------------------------------

    def buttons(
        self, gap: int = 8, intro: str = "", aside: bool = False, plain: bool = False, *, caller: Caller
    ) -> str:
        """One to three buttons, whole width on a phone. `intro`, `aside` and `plain` are for the text."""
        return self._boxed(f"{_SHRINK}<tr>{self._inside(caller)}</tr></table>", gap)

    def button(self, action: Action, style: str = "outline", asks: str = "") -> str:
        """A mailto: or tel: link that looks like a button. Styles: fill, red, outline. `asks` is for the text."""
        fill, edge, ink = {
            "fill": ("btn", "btn", "btnink"),
            "red": ("redfill", "redfill", "white"),
            "outline": ("card", "link", "link"),
        }[style]
        link = Markup('<a href="{}" class="label fg-{}">{}</a>').format(action.href, ink, as_markup(action.label))
        cell = f'<td align="center" {_bg(fill)} button bd-{edge}">{_kept(link)}</td>'
        return self._put(
            f'<td class="stack btncell" valign="top">{_SHRINK}<tr>{cell}</tr></table></td>',
        )

    def actions(self, groups: Sequence[tuple[str, Sequence[Action]]]) -> str:
        """All that can be said, in groups."""
        rows = "".join(
            f'<tr><td width="132" valign="top" class="stack what fg-muted bd-line">{as_markup(name)}</td>'
            f'<td valign="top" class="stack under acts bd-line">{self._links(links, "act", "")}</td></tr>'
            for name, links in groups
        )
        return self._boxed(f"{_TABLE}{rows}</table>", 14)

    def _links(self, links: Sequence[Action], style: str, about: str) -> str:
        link = Markup('<a href="{}"{} class="{} fg-link">{}</a>')
        label = Markup(' aria-label="{}, {}"')
        made = (
            link.format(each.href, label.format(each.label, about) if about else "", style, as_markup(each.label))
            for each in links
        )
        return " ".join(f"{each}<!--[if mso]>&emsp;<![endif]-->" for each in made)

    # --- lists of cases and reasons --------------------------------------------------------------------------

    def flags(self, *, caller: Caller) -> str:
        """Why a case is marked."""
        return self._boxed(f"{_TABLE}{self._inside(caller)}</table>", 14)

    def flag(self, label: str, colour: str = "amber", *, caller: Caller) -> str:
        """One mark: chip, quotation, place, what follows."""
        chip = self._chip(label, colour)
        return self._put(
            f'<tr><td width="148" valign="top" class="stack flag bd-line">{chip}</td>'
            f'<td valign="top" class="stack under why bd-line">{self._inside(caller)}</td></tr>'
        )

    def _chip(self, label: str, colour: str) -> str:
        words_ = str(as_markup(label)).replace(" ", "&nbsp;")
        ink, back, edge = {
            "blue": ("link", "tint", "link"),
            "grey": ("muted", "tint", "edge"),
            "tonight": ("white", "redfill", "redfill"),
        }.get(colour, (colour, f"{colour}bg", colour))
        return f'<span class="chip fg-{ink} bg-{back} bd-{edge}">{words_}</span>'

    def entry(self, who: str, ref: str, when: str, colour: str = "ink", *, caller: Caller) -> str:
        """One referral in a list: initials, reference, when, then what the caller says of it."""
        name = f'<strong>{as_markup(who)}</strong> <span class="small fg-muted nw">{as_markup(ref)}</span>'
        inner = self._inside(caller)
        head = (
            f'{_TABLE}<tr><td valign="top" class="stack who fg-ink">{name}</td>'
            f'<td valign="top" align="right" class="stack when fg-{colour}">{_kept(as_markup(when))}</td></tr></table>'
        )
        before, mark, rest = inner.partition(_AFTER_SAFE)
        safe, said = (before, rest) if mark else ("", inner)
        return self._put(f'{_TABLE}<tr><td class="entry bd-line">{safe}{head}{said}</td></tr></table>')

    def entry_safe(self, *, caller: Caller) -> str:
        """Safe contact inside an entry: stands above its initials."""
        ink = folded(caller())
        cell = f'<td {_bg("safebg")} safe2 fg-safeink bd-safeink"><strong>Safe contact.</strong> {ink}</td>'
        return self._put(f'{_TABLE}<tr>{cell}</tr><tr><td class="gap">&nbsp;</td></tr></table>{_AFTER_SAFE}')

    def entry_line(self, muted: bool = False, *, caller: Caller) -> str:
        """A line of an entry."""
        style = "e15 fg-muted" if muted else "e16 fg-ink"
        return self._put(f'<p class="{style}">{_kept(folded(caller()))}</p>')

    def entry_actions(self, who: str, links: Sequence[Action]) -> str:
        """What can be done about an entry; screen readers hear whose it is."""
        return self._put(f'<p class="eacts">{self._links(links, "act15", who)}</p>')

    # --- figures ---------------------------------------------------------------------------------------------

    def tiles(self, tiles: Sequence[tuple[str, str, str, str]]) -> str:
        """Large figures: number, what it counts, what is usual, colour."""
        cells = "".join(
            f'<td width="23%" valign="top" class="tile bd-{colour}"><p class="tiletext fg-ink">'
            f'<span class="figure">{as_markup(number)}</span><br>{as_markup(what)}<br>'
            f'<span class="small fg-muted">{_kept(as_markup(usual))}</span></p></td>'
            for number, what, usual, colour in tiles
        )
        return self._boxed(f"{_TABLE}<tr>{cells}</tr></table>", 14)

    def bars(self, label: str, number: str, bars: Sequence[Bar], series: Sequence[tuple[str, str]] = ()) -> str:
        """A bar chart as a data table: numbers are text, bars decoration. `series`: name and tone of each part."""
        if series:
            keys = " &emsp;".join(
                f'<span aria-hidden="true" class="key bg-{tone}">&nbsp;</span>&nbsp;{as_markup(name)}'
                for name, tone in series
            )
            self._boxed(f'<p class="p14 fg-ink">{keys}</p>', 8)
        most = max((sum(bar.values) for bar in bars), default=0)
        head = (
            f'<tr><th scope="col" align="left" width="160" class="barlab bth fg-muted bd-edge">{as_markup(label)}</th>'
            '<td class="bth bd-edge">&nbsp;</td>'
            '<th scope="col" align="right" width="84" class="barnum bth fg-muted bd-edge">'
            f"{as_markup(number)}</th></tr>"
        )
        tones = [tone for _, tone in series]
        return self._boxed(f"{_DATA}{head}{''.join(self._bar(bar, most, tones) for bar in bars)}</table>", 8)

    def _bar(self, bar: Bar, most: int, tones: list[str]) -> str:
        parts = [(round(100 * value / most) if most else 0, value) for value in bar.values]
        tones = tones or [bar.tone]
        cells = "".join(
            f'<td width="{max(share, 1)}%" {_bg(tone)} fill">&nbsp;</td>'
            for (share, value), tone in zip(parts, tones, strict=False)
            if value
        )
        left = 100 - sum(share for share, _ in parts)
        cells += f'<td width="{left}%" class="fill">&nbsp;</td>' if left > 0 or not cells else ""
        numbers = ", ".join(str(value) for value in bar.values)
        name = self.strong(bar.label) if bar.strong else as_markup(bar.label)
        return (
            f'<tr><th scope="row" align="left" class="brow fg-ink">{_kept(name)}</th>'
            f'<td valign="middle" class="bcell"><table role="presentation" aria-hidden="true" width="100%" '
            f'cellpadding="0" cellspacing="0" border="0" class="t"><tr>{cells}</tr></table></td>'
            f'<td align="right" class="bnum fg-ink">{self.strong(numbers) if bar.strong else numbers}</td></tr>'
        )

    # --- the page --------------------------------------------------------------------------------------------

    def page(self, council: str, team: str, subject: str) -> str:
        """The whole mail as HTML, styles inline. Call after the template has run."""
        width = 680 if self.wide else 600
        feet = "".join(f'<p class="foot fg-muted">{_kept(each)}</p>' for each in self.feet)
        head = (
            f'<tr><td {_bg("card")}">{_TABLE}<tr><td height="6" {_bg(_FILLS[self.colour])} strip">&nbsp;</td></tr>'
            f'<tr><td class="pad head bd-line">{_TABLE}<tr><td align="left" valign="middle" class="council fg-ink">'
            f'<strong>{as_markup(council)}</strong><span class="gone">&ensp;</span>'
            f'<span class="team fg-muted">{as_markup(team)}</span></td><td align="right" valign="middle" class="nw">'
            f"{self._chip(*self.chip)}</td></tr></table></td></tr></table></td></tr>"
        )
        body = (
            f'{_GHOST.format(width)}<table role="presentation" align="center" width="100%" cellpadding="0" '
            f'cellspacing="0" border="0" class="full wrap{"" if self.wide else " narrow"}">{head}'
            f'<tr><td {_bg("card")} pad body">{"".join(self._out)}</td></tr>'
            f'<tr><td {_bg("canvas")} pad feet">{feet}</td></tr></table>{_GHOST_END}'
        ).replace(_AFTER_SAFE, "")
        outer = (
            '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" '
            f'{_bg("canvas")} t"><tr><td align="center" class="outer">{body}</td></tr></table>'
        )
        page = _PAGE.format(
            title=as_markup(subject),
            style=style_block(outer),
            outer=outer,
            hidden=as_markup(self.preheader_words) + _PAD,
        )
        return inline(page)


_AFTER_SAFE = "<!--safe-->"
_GHOST = (
    '<!--[if mso]><table role="presentation" width="{}" align="center" cellpadding="0" cellspacing="0" border="0">'
    "<tr><td><![endif]-->"
)
_GHOST_END = "<!--[if mso]></td></tr></table><![endif]-->"
_PAGE = """<!DOCTYPE html>
<html lang="en-GB" dir="ltr" xmlns:o="urn:schemas-microsoft-com:office:office">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<meta name="x-apple-disable-message-reformatting">
<title>{title}</title>
<!--[if mso]><xml><o:OfficeDocumentSettings><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml>\
<style>td,th,p,h1,h2,h3,li,a,span{{font-family:Arial,sans-serif}}</style><![endif]-->
<style>{style}</style>
</head>
<body class="bg-canvas" style="margin:0;padding:0">
<div style="display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;mso-hide:all;font-size:1px;\
line-height:1px">{hidden}</div>
<div role="main" lang="en-GB" dir="ltr">{outer}</div>
</body>
</html>
"""
