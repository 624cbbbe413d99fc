"""Puts the browser's looks side by side: docs/pictures/NAME.png shows desk and phone, light and dark.

    python -m tests.accessibility.pictures LOOKS OUT

LOOKS is what `browser.mjs pictures` wrote. Colours are reduced to a palette, so that the pictures stay small.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PIL import Image

ORDER = ("1200.light", "1200.dark", "390.light", "390.dark")
BEHIND = (154, 161, 170)
SCALE = 0.6
COLOURS = 192
TALLEST = 3000
"""A longer page is cut there: the picture shows the look, the page itself can be made with `make pictures`."""
CARD = (760, 390)
"""How much of a desk's width is shown around a mail; pages that fill the desk are shown whole."""


def side_by_side(looks: Path, out: Path) -> int:
    """One picture a page; gives how many."""
    names = sorted({path.name.split(".")[0] for path in looks.glob("*.png")})
    for name in names:
        parts = [_part(looks / f"{name}.{look}.png") for look in ORDER]
        width, height = sum(part.width for part in parts), max(part.height for part in parts)
        board = Image.new("RGB", (width, height), BEHIND)
        left = 0
        for part in parts:
            board.paste(part, (left, 0))
            left += part.width
        board.quantize(COLOURS, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(
            out / f"{name}.png", optimize=True
        )
    return len(names)


def _part(file: Path) -> Image.Image:
    with Image.open(file) as image:
        found = image.convert("RGB")
    if found.width == 1200 and _is_mail(found):
        spare = (1200 - CARD[0]) // 2
        found = found.crop((spare, 0, 1200 - spare, found.height))
    found = found.crop((0, 0, found.width, min(found.height, TALLEST)))
    return found.resize((round(found.width * SCALE), round(found.height * SCALE)), Image.Resampling.LANCZOS)


def _is_mail(image: Image.Image) -> bool:
    """A mail is a card on an empty canvas: one colour down both sides."""
    column = image.crop((60, 0, 200, image.height))
    return len(set(column.resize((20, 200), Image.Resampling.NEAREST).get_flattened_data())) == 1


if __name__ == "__main__":
    Path(sys.argv[2]).mkdir(parents=True, exist_ok=True)
    print(f"{side_by_side(Path(sys.argv[1]), Path(sys.argv[2]))} pictures in {sys.argv[2]}")
