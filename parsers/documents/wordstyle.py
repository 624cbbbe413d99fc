"""How a run of Word text looks: struck, bold, underlined, highlighted, hidden, in which font.

For: `documents.wordml`. Owns the inheritance of styles (a run's own setting, its style, the paragraph's style).

Must not know: text, tables, fields.

Source: ECMA-376 part 1, 17.7 (styles), 17.3.2 (run properties), 17.17.4 (on and off values).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from parsers.documents.archive import Element

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OFF: Final = frozenset({"0", "false", "off", "none"})
_NO_COLOUR: Final = frozenset({"", "none", "auto", "FFFFFF", "ffffff"})


@dataclass(frozen=True, slots=True)
class Look:
    """The formatting of a run that can answer a question, or hide it."""

    struck: bool = False
    bold: bool = False
    underlined: bool = False
    highlighted: bool = False
    hidden: bool = False
    font: str = ""


PLAIN: Final = Look()


def is_on(element: Element) -> bool:
    """Tell whether an on-off property is on: no value means on."""
    return (element.get(W + "val") or "1").lower() not in _OFF


class Styles:
    """The styles of a document by their id; an unknown id changes nothing."""

    def __init__(self, element: Element | None) -> None:
        """Take w:styles, or None where the document has none."""
        found = [] if element is None else element.findall(W + "style")
        self._styles = {style.get(W + "styleId"): style for style in found[:5_000]}
        self._looks: dict[str | None, Look] = {None: PLAIN}

    def look(self, style_id: str | None) -> Look:
        """Give the look of a paragraph in a style."""
        if style_id not in self._looks:
            self._looks[style_id] = self._resolve(style_id, PLAIN)
        return self._looks[style_id]

    def over(self, look: Look, properties: Element) -> Look:
        """Give a look with a run's own properties (and its style's) laid over it."""
        style = properties.find(W + "rStyle")
        if style is not None:
            look = self._resolve(style.get(W + "val"), look)
        return _laid(look, properties)

    def _resolve(self, style_id: str | None, look: Look) -> Look:
        chain: list[Element] = []
        while style_id in self._styles and len(chain) < 12:
            style = self._styles[style_id]
            chain.append(style)
            based = style.find(W + "basedOn")
            style_id = None if based is None else based.get(W + "val")
        for style in reversed(chain):
            properties = style.find(W + "rPr")
            if properties is not None:
                look = _laid(look, properties)
        return look


def _laid(look: Look, properties: Element) -> Look:
    changed: dict[str, bool | str] = {}
    for child in properties:
        tag = child.tag
        match tag.rpartition("}")[2] if isinstance(tag, str) else "":
            case "b":
                changed["bold"] = is_on(child)
            case "strike" | "dstrike":
                changed["struck"] = changed.get("struck") is True or is_on(child)
            case "vanish":
                changed["hidden"] = is_on(child)
            case "u":
                changed["underlined"] = is_on(child)
            case "highlight":
                changed["highlighted"] = (child.get(W + "val") or "none") not in {"none", "white"}
            case "shd":
                changed["highlighted"] = bool(changed.get("highlighted")) or child.get(W + "fill", "") not in _NO_COLOUR
            case "bdr":
                boxed = (child.get(W + "val") or "none") not in {"none", "nil"}
                changed["highlighted"] = bool(changed.get("highlighted")) or boxed
            case "rFonts":
                font = child.get(W + "ascii") or child.get(W + "hAnsi")
                changed["font"] = font or look.font
    return replace(look, **changed) if changed else look  # type: ignore[arg-type]  # keys and types are set above
