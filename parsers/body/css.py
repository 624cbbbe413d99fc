"""As much CSS as it takes to tell what a person sees: hidden, struck, bold, underlined, highlighted.

For: `body.html`. A sender may hide words from people and show them to machines; those words are not read.

Must not know: layout, cascades, anything that would need a browser. What cannot be told is taken as visible.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.DOTALL)
_AT_RULE = re.compile(r"@[a-z-]{1,40}[^{};@]{0,500}(?:;|\{(?:[^{}]*\{[^{}]*\})*[^{}]*\})", re.IGNORECASE)
_RULE = re.compile(r"([^{}]{1,500})\{([^{}]{0,4000})\}")
_SIMPLE = re.compile(r"^(?:[a-z][a-z0-9]*)?(?:[.#][\w-]+)?$", re.IGNORECASE)
_HEX = re.compile(r"^#(?:([0-9a-f])([0-9a-f])([0-9a-f])|([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2}))(?:[0-9a-f]{2})?$")
_RGB = re.compile(r"^rgba?\(\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*[, ]\s*(\d{1,3})")
_LENGTH = re.compile(r"^([\d.]+)\s*(px|pt|em|rem|%)?$")
_NAMES = {
    "white": (255, 255, 255),
    "snow": (255, 250, 250),
    "ivory": (255, 255, 240),
    "whitesmoke": (245, 245, 245),
    "black": (0, 0, 0),
    "red": (255, 0, 0),
    "yellow": (255, 255, 0),
    "lime": (0, 255, 0),
    "aqua": (0, 255, 255),
    "cyan": (0, 255, 255),
    "fuchsia": (255, 0, 255),
    "magenta": (255, 0, 255),
    "blue": (0, 0, 255),
    "gray": (128, 128, 128),
    "grey": (128, 128, 128),
    "silver": (192, 192, 192),
}
_PAPER = (255, 255, 255)
_UNSEEN_DIFFERENCE = 48
_MANY_RULES = 3000

Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Look:
    """How text looks at one place. A colour of None cannot be told."""

    hidden: bool = False
    bold: bool = False
    struck: bool = False
    underlined: bool = False
    highlighted: bool = False
    pre: bool = False
    colour: Colour | None = None
    paper: Colour | None = _PAPER

    @property
    def unseen(self) -> bool:
        """Hidden, or drawn in the colour of its paper."""
        if self.hidden:
            return True
        if self.colour is None or self.paper is None:
            return False
        return sum(abs(a - b) for a, b in zip(self.colour, self.paper, strict=True)) <= _UNSEEN_DIFFERENCE


def declarations(text: str) -> dict[str, str]:
    """Split a style attribute into properties, lower case."""
    found: dict[str, str] = {}
    for item in text[:4000].lower().split(";"):
        name, colon, value = item.partition(":")
        if colon:
            found[name.strip()] = value.replace("!important", "").strip()
    return found


def rules_of(sheet: str) -> dict[str, dict[str, str]]:
    """Give the simple rules (tag, .class, #id, tag.class) of a style sheet; media queries are left out."""
    plain = _AT_RULE.sub(" ", _COMMENT.sub(" ", sheet[:200_000]))
    rules: dict[str, dict[str, str]] = {}
    for selectors, body in _RULE.findall(plain)[:_MANY_RULES]:
        style = declarations(body)
        for selector in selectors.split(","):
            name = selector.strip().lower()
            if _SIMPLE.match(name):
                rules.setdefault(name, {}).update(style)
    return rules


def style_of(tag: str, attributes: Mapping[str, str], rules: Mapping[str, dict[str, str]]) -> dict[str, str]:
    """Gather what applies to one element: rules by tag, class and id, then its own attributes."""
    style = dict(rules.get(tag, {})) if rules else {}
    if rules:
        marks = ["." + name for name in attributes.get("class", "").lower().split()[:10]]
        marks += ["#" + attributes["id"].lower()] if attributes.get("id") else []
        for mark in marks:
            style.update(rules.get(mark, {}))
            style.update(rules.get(tag + mark, {}))
    if "bgcolor" in attributes:
        style["background-color"] = attributes["bgcolor"].lower()
    if "color" in attributes and tag == "font":
        style["color"] = attributes["color"].lower()
    if "style" in attributes:
        style.update(declarations(attributes["style"]))
    return style


def look_of(look: Look, tag: str, style: Mapping[str, str]) -> Look:
    """Give the look of an element inside another's."""
    changed = look
    if tag in _TAG_LOOKS:
        changed = _TAG_LOOKS[tag](look)
    if not style:
        return changed
    if _hides(style):
        return replace(changed, hidden=True)
    return _dressed(changed, tag, style)


def _bold(look: Look) -> Look:
    return replace(look, bold=True)


def _struck(look: Look) -> Look:
    return replace(look, struck=True)


def _underlined(look: Look) -> Look:
    return replace(look, underlined=True)


_TAG_LOOKS: dict[str, Callable[[Look], Look]] = {
    **dict.fromkeys(("b", "strong", "h1", "h2", "h3", "th"), _bold),
    **dict.fromkeys(("s", "strike", "del"), _struck),
    **dict.fromkeys(("u", "ins"), _underlined),
    "mark": lambda look: replace(look, highlighted=True),
    "pre": lambda look: replace(look, pre=True),
}


def _dressed(look: Look, tag: str, style: Mapping[str, str]) -> Look:
    weight = style.get("font-weight", "")
    if weight:
        look = replace(
            look,
            bold=weight in ("bold", "bolder") or (weight.isascii() and weight.isdigit() and int(weight[:4]) >= 600),
        )
    decoration = style.get("text-decoration", "") + style.get("text-decoration-line", "")
    if "line-through" in decoration:
        look = replace(look, struck=True)
    if "underline" in decoration and tag != "a":
        look = replace(look, underlined=True)
    if style.get("white-space", "").startswith("pre"):
        look = replace(look, pre=True)
    return _coloured(look, tag, style)


def _coloured(look: Look, tag: str, style: Mapping[str, str]) -> Look:
    background = style.get("background-color") or style.get("background", "")
    if background and background not in ("transparent", "none", "inherit", "initial"):
        paper = next((found for word in background.split(" ") if (found := colour(word))), colour(background))
        look = replace(look, paper=paper)
        if tag in ("span", "font", "b", "mark") and paper is not None and paper != _PAPER:
            look = replace(look, highlighted=True)
    ink = style.get("color", "")
    return replace(look, colour=colour(ink)) if ink and ink not in ("inherit", "initial") else look


def colour(text: str) -> Colour | None:
    """Read a colour; None where it cannot be told."""
    word = text.strip().lower()
    if word in _NAMES:
        return _NAMES[word]
    if found := _HEX.match(word):
        short, long = found.groups()[:3], found.groups()[3:]
        digits = [each * 2 for each in short] if short[0] else list(long)
        return int(digits[0], 16), int(digits[1], 16), int(digits[2], 16)
    if found := _RGB.match(word):
        return int(found.group(1)), int(found.group(2)), int(found.group(3))
    return None


def _hides(style: Mapping[str, str]) -> bool:
    if style.get("display") == "none" or style.get("visibility") in ("hidden", "collapse"):
        return True
    if style.get("opacity", "") in ("0", "0.0", "0.00", "0%") or _size(style.get("font-size")) <= 1.0:
        return True
    if "hidden" in style.get("overflow", "") and 0.0 in (_size(style.get("height")), _size(style.get("max-height"))):
        return True
    far = (style.get("left", ""), style.get("top", ""), style.get("text-indent", ""), style.get("margin-left", ""))
    return any(re.match(r"^-\d{3,}", value) for value in far)


def _size(value: str | None) -> float:
    found = _LENGTH.match(value or "")
    if found is None or found.group(1).count(".") > 1 or found.group(1) == ".":
        return 99.0
    size = float(found.group(1))
    return size * (12.0 if found.group(2) in ("em", "rem") else 0.12 if found.group(2) == "%" else 1.0)
