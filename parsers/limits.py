"""How much of a message is read: bytes, parts, depth, pages, characters.

For: every parser takes a Limits and stops at its bounds with a Problem. Bounds on time and memory are the reading
child's (triage/reader); these keep the ordinary case cheap and the hostile one small.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds on one message. Sizes in bytes, text in characters."""

    message_bytes: int = 60_000_000
    header_bytes: int = 256_000
    parts: int = 200
    depth: int = 12
    multipart_depth: int = 60
    part_bytes: int = 30_000_000
    unpacked_bytes: int = 40_000_000
    unpacked_files: int = 60
    body_chars: int = 4_000_000
    lines: int = 60_000
    pages: int = 40
    table_cells: int = 20_000
    line_chars: int = 20_000
    ocr_pages: int = 6


DEFAULT = Limits()
