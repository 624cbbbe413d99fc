"""A picture of a page to the page itself: cut out of the table it lies on, evenly lit, straight.

For: `scan`. Works on grey values alone.

Must not know: words, tables, files' names. Raises Unreadable and TooLarge.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Final

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageFilter, ImageOps, ImageSequence

from parsers.documents.archive import TooLarge, Unreadable

Grey = npt.NDArray[np.uint8]
Mask = npt.NDArray[np.bool_]

SHORT_SIDE: Final = 2000
"""Pixels of the shorter side of a page: some 240 to the inch of A4, what engines read best."""

_MOST_PIXELS: Final = 120_000_000
_MOST_ASPECT: Final = 3.0
_TURNS: Final = {90: Image.Transpose.ROTATE_90, 180: Image.Transpose.ROTATE_180, 270: Image.Transpose.ROTATE_270}

Point = tuple[float, float]


def pictures(data: bytes, most: int) -> Iterator[Image.Image]:
    """Give the frames of a picture file (a fax is a TIFF of several pages), grey, turned as its camera noted."""
    try:
        with Image.open(io.BytesIO(data)) as file:
            if file.width * file.height > _MOST_PIXELS:
                raise TooLarge
            file.draft("L", (SHORT_SIDE, SHORT_SIDE))
            for number, frame in enumerate(ImageSequence.Iterator(file)):
                if number >= most or (number and file.format not in {"TIFF", "MPO"}):
                    return
                if number and file.format == "MPO":
                    return
                yield _grey(frame)
    except Image.DecompressionBombError as error:
        raise TooLarge from error
    except (OSError, SyntaxError, ValueError, IndexError, KeyError, TypeError, AttributeError) as error:
        raise Unreadable from error


def _grey(frame: Image.Image) -> Image.Image:
    upright = ImageOps.exif_transpose(frame)
    if upright.mode in {"RGBA", "LA", "PA"} or "transparency" in upright.info:
        upright = upright.convert("RGBA")
        white = Image.new("RGBA", upright.size, "white")
        upright = Image.alpha_composite(white, upright)
    return upright.convert("L")


def page_of(picture: Image.Image) -> Image.Image:
    """Give the page that a picture shows: without the table round it, in a fixed size, evenly lit, level."""
    corners = _corners(picture)
    page = _stretched(picture, corners) if corners else picture
    short, long = sorted(page.size)
    if short < 50 or long / short > _MOST_ASPECT * 2:
        return page
    scale = SHORT_SIDE / short
    page = page.resize((round(page.width * scale), round(page.height * scale)), Image.Resampling.BICUBIC)
    return _level(_evenly_lit(page))


def turned(page: Image.Image, degrees: int) -> Image.Image:
    """Turn a page by quarters, against the clock."""
    return page.transpose(_TURNS[degrees]) if degrees else page


def lies_on_its_side(page: Image.Image) -> bool:
    """Tell whether the lines of text run up and down: ink then changes from column to column, not from row to row."""
    dark = _dark(page.reduce(4))
    changes = [float(np.abs(np.diff(dark.sum(axis=axis).astype(np.int32))).sum()) for axis in (1, 0)]
    return bool(changes[1] / max(dark.shape[0], 1) > 1.15 * changes[0] / max(dark.shape[1], 1))


def _dark(page: Image.Image) -> Mask:
    return np.asarray(page) < 150


def _corners(picture: Image.Image) -> tuple[Point, Point, Point, Point] | None:
    """Give the corners of a bright sheet on something darker, from the top left against the clock; None where none."""
    small = picture.copy()
    small.thumbnail((300, 300))
    grey = np.asarray(small.filter(ImageFilter.MedianFilter(5)))
    threshold = _threshold(grey)
    bright = grey > threshold
    rim = np.concatenate([bright[0], bright[-1], bright[:, 0], bright[:, -1]])
    if not 0.25 < bright.mean() < 0.99 or rim.mean() > 0.6:
        return None
    if grey[~bright].mean() > 0.72 * grey[bright].mean():
        return None
    ys, xs = np.nonzero(bright)
    scale = picture.width / small.width
    across, along = xs + ys, xs - ys
    nw, se, sw, ne = (
        (float(xs[at]) * scale, float(ys[at]) * scale)
        for at in (across.argmin(), across.argmax(), along.argmin(), along.argmax())
    )
    return (nw, sw, se, ne) if _area((nw, sw, se, ne)) > 0.2 * picture.width * picture.height else None


def _area(corners: tuple[Point, ...]) -> float:
    total = 0.0
    for (x0, y0), (x1, y1) in zip(corners, (*corners[1:], corners[0]), strict=True):
        total += x0 * y1 - x1 * y0
    return abs(total) / 2


def _threshold(grey: Grey) -> int:
    """Give the grey value that best parts dark from bright (Otsu 1979)."""
    counts = np.bincount(grey.ravel(), minlength=256).astype(np.float64)
    below = np.cumsum(counts)
    weight = np.cumsum(counts * np.arange(256))
    above = below[-1] - below
    both = np.maximum(below * above, 1e-9)
    between = (weight[-1] * below / below[-1] - weight) ** 2 / both
    return int(between.argmax())


def _stretched(picture: Image.Image, corners: tuple[Point, Point, Point, Point]) -> Image.Image:
    """Stretch a sheet to a rectangle, a hair inside its edges, so that nothing of the table remains."""
    points = np.array(corners)
    points += (points.mean(axis=0) - points) * 0.008
    nw, sw, se, ne = points
    width = max(np.linalg.norm(ne - nw), np.linalg.norm(se - sw))
    height = max(np.linalg.norm(sw - nw), np.linalg.norm(se - ne))
    return _quad(picture, points, (max(int(width), 1), max(int(height), 1)))


def _quad(picture: Image.Image, points: npt.NDArray[np.float64], size: tuple[int, int]) -> Image.Image:
    data = tuple(float(each) for each in points.ravel())
    return picture.transform(size, Image.Transform.QUAD, data, Image.Resampling.BICUBIC, fillcolor=255)


def _evenly_lit(page: Image.Image) -> Image.Image:
    """Take shadows, grey paper and the copier's dark edges away: each point against the paper round it."""
    small = page.reduce(8).filter(ImageFilter.MaxFilter(5)).filter(ImageFilter.MedianFilter(5))
    paper = small.filter(ImageFilter.GaussianBlur(6)).resize(page.size, Image.Resampling.BILINEAR)
    shares = np.asarray(page).astype(np.float32) / np.maximum(np.asarray(paper).astype(np.float32), 1.0)
    return Image.fromarray(np.clip(shares * 260.0, 0, 255).astype(np.uint8))


def _level(page: Image.Image) -> Image.Image:
    """Turn a page by the few degrees at which its lines of text lie level."""
    small = page.copy()
    small.thumbnail((900, 900))
    small = ImageOps.invert(small)
    best = _steepest(small, [step / 2 for step in range(-16, 17)])
    best = _steepest(small, [best + step / 8 for step in range(-3, 4)])
    if abs(best) < 0.1:
        return page
    return page.rotate(best, Image.Resampling.BICUBIC, expand=False, fillcolor=255)


def _steepest(inverted: Image.Image, angles: list[float]) -> float:
    def steps(angle: float) -> float:
        rows = np.asarray(inverted.rotate(angle, Image.Resampling.BILINEAR)).astype(np.float32).sum(axis=1)
        columns = np.asarray(inverted.rotate(angle, Image.Resampling.BILINEAR)).astype(np.float32).sum(axis=0)
        return max(float((np.diff(rows) ** 2).sum()), float((np.diff(columns) ** 2).sum()))

    return max(angles, key=lambda angle: (steps(angle), -abs(angle)))


def straightened(page: Image.Image, corners: npt.NDArray[np.float64]) -> Image.Image:
    """Stretch a page so that the given corners (from the top left against the clock) become its own."""
    return _quad(page, corners, page.size)
