"""Small PDFs drawn with reportlab: what stands where is the test's own business."""

from __future__ import annotations

import io
from collections.abc import Callable

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

Draw = Callable[[Canvas], None]
TOP = A4[1]


def pdf(*pages: Draw, encrypt: str | None = None) -> bytes:
    """A PDF; each function draws one page. y counts from the bottom, as reportlab does."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, encrypt=encrypt)
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def words(canvas: Canvas, x: float, y: float, text: str, font: str = "Helvetica") -> None:
    """Words at a place."""
    canvas.setFont(font, 10)
    canvas.drawString(x, y, text)


def ruled(
    canvas: Canvas, top: float, rows: list[list[str]], *, xs: tuple[float, ...] = (50, 250, 545), high: float = 24
) -> None:
    """A ruled table: one frame a cell, words inside; a row with fewer cells has its last one merged to the edge."""
    for at, row in enumerate(rows):
        y = top - (at + 1) * high
        for column, text in enumerate(row):
            right = xs[-1] if column == len(row) - 1 else xs[column + 1]
            canvas.rect(xs[column], y, right - xs[column], high)
            for line, part in enumerate(text.split("\n")):
                words(canvas, xs[column] + 5, y + high - 12 - 11 * line, part)
