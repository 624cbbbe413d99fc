"""Pictures of filled forms as copiers and cameras make them: printed, turned, skewed, noisy, grey, on a table."""

from __future__ import annotations

import io
import textwrap
from collections.abc import Sequence

import numpy as np
import pypdfium2
from PIL import Image, ImageFilter
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas

Row = tuple[str, str]
Tick = tuple[str, Sequence[tuple[str, bool]]]


def printed(
    rows: Sequence[Row | Tick], *, title: str = "Housing referral form", signed: bool | None = None
) -> Image.Image:
    """A page with a ruled table: label and value, or label and options with a drawn box before each."""
    out = io.BytesIO()
    page = canvas.Canvas(out, pagesize=A4)
    page.setFont("Helvetica-Bold", 16)
    page.drawString(60, 780, title)
    page.setFont("Helvetica", 11)
    y = 740
    for label, value in rows:
        lines = (textwrap.wrap(value, 55) or [""]) if isinstance(value, str) else [""]
        high = 10 + 14 * len(lines)
        page.rect(60, y - high, 170, high)
        page.rect(230, y - high, 305, high)
        page.drawString(64, y - 15, label)
        if isinstance(value, str):
            for at, line in enumerate(lines):
                page.drawString(236, y - 15 - 14 * at, line)
        else:
            _options(page, value, y - 15)
        y -= high
    if signed is not None:
        page.drawString(60, y - 60, "Signed: ______________________")
        page.drawString(330, y - 60, "Date: ______________")
    if signed:
        path = page.beginPath()
        path.moveTo(115, y - 55)
        for step in range(7):
            path.curveTo(120 + 18 * step, y - 25, 124 + 18 * step, y - 70, 133 + 18 * step, y - 48 + 3 * step)
        page.drawPath(path)
    page.showPage()
    page.save()
    document = pypdfium2.PdfDocument(out.getvalue())
    return document[0].render(scale=200 / 72).to_pil().convert("L")


def _options(page: canvas.Canvas, options: Sequence[tuple[str, bool]], y: float) -> None:
    x = 236
    for option, ticked in options:
        page.rect(x, y - 1, 10, 10)
        if ticked:
            page.line(x, y - 1, x + 10, y + 9)
            page.line(x, y + 9, x + 10, y - 1)
        page.drawString(x + 15, y, option)
        x += 95


def copied(picture: Image.Image, *, turn: int = 0, skew: float = 0.0, seed: int = 7) -> Image.Image:
    """As a worn copier gives it: a little grey, a little noise and dust, turned and skewed."""
    picture = picture.rotate(skew, Image.Resampling.BICUBIC, fillcolor=255).rotate(turn, expand=True)
    noise = np.random.default_rng(seed)
    grey = np.asarray(picture).astype(np.float32) * 0.84 + 22 + noise.normal(0, 9, (picture.height, picture.width))
    for _ in range(25):
        y, x = int(noise.integers(0, picture.height - 4)), int(noise.integers(0, picture.width - 4))
        grey[y : y + 3, x : x + 3] = 60
    return Image.fromarray(np.clip(grey, 0, 255).astype(np.uint8))


def photographed(picture: Image.Image) -> Image.Image:
    """As a telephone takes it: on a dark table, from a slant, one side in shadow."""
    width, height = picture.size
    table = Image.new("L", (int(width * 1.12), int(height * 1.1)), 70)
    table.paste(picture, (int(width * 0.06), int(height * 0.05)))
    wide, high = table.size
    corners = (0, 0, wide * 0.012, high, wide * 0.99, high * 1.005, wide, high * -0.012)
    slanted = table.transform(table.size, Image.Transform.QUAD, corners, Image.Resampling.BICUBIC, fillcolor=70)
    light = np.linspace(1.0, 0.72, wide)[None, :]
    shaded = np.asarray(slanted.filter(ImageFilter.GaussianBlur(0.7))).astype(np.float32) * light
    return Image.fromarray(np.clip(shaded, 0, 255).astype(np.uint8))


def as_bytes(picture: Image.Image, kind: str = "JPEG") -> bytes:
    """A picture as a file."""
    out = io.BytesIO()
    picture.save(out, kind, dpi=(200, 200))
    return out.getvalue()


def as_pdf(pictures: Sequence[Image.Image]) -> bytes:
    """Pictures as the pages of a PDF, as a copier sends them."""
    out = io.BytesIO()
    pictures[0].save(out, "PDF", resolution=200, save_all=True, append_images=list(pictures[1:]))
    return out.getvalue()
