"""What a part really is, by its first bytes; names and declared types are hints that senders get wrong.

For: `mime` and `read`: containers that nobody can open, attached mails, pictures that are furniture.

Must not know: what a document says (`documents` sniffs the kinds it reads by itself).
"""

from __future__ import annotations

import re
import struct

_RPMSG = bytes.fromhex("76e804c460c411e386a0")
_RPMSG_ALSO = bytes.fromhex("76e80460c411e386")
_MAIL_HEAD = re.compile(rb"^(?:[A-Za-z][A-Za-z0-9-]{1,60}:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}", re.MULTILINE)
_PICTURES = {
    b"\x89PNG\r\n\x1a\n": "png",
    b"\xff\xd8\xff": "jpeg",
    b"GIF8": "gif",
    b"BM": "bmp",
    b"II*\x00": "tiff",
    b"MM\x00*": "tiff",
}


def is_protected_message(name: str, content_type: str, data: bytes) -> bool:
    """Say whether this is the encrypted message inside a Microsoft Purview notice."""
    return (
        name.lower().endswith(".rpmsg")
        or content_type == "application/x-microsoft-rpmsg-message"
        or data.startswith((_RPMSG, _RPMSG_ALSO))
    )


def looks_like_mail(data: bytes) -> bool:
    """Say whether the bytes begin with mail headers."""
    head = data[:4000].lstrip()
    return bool(_MAIL_HEAD.match(head)) and bool(re.search(rb"(?im)^(?:from|date|subject|received|message-id):", head))


def picture_kind(data: bytes) -> str:
    """Give png, jpeg, gif, bmp, tiff, webp or heic; '' for anything else."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    if data[4:12] in (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypheim"):
        return "heic"
    return next((kind for magic, kind in _PICTURES.items() if data.startswith(magic)), "")


def picture_size(data: bytes) -> tuple[int, int] | None:
    """Give a picture's width and height in pixels without decoding it; None where they cannot be told."""
    try:
        match picture_kind(data):
            case "png":
                return struct.unpack(">II", data[16:24])
            case "gif":
                return struct.unpack("<HH", data[6:10])
            case "bmp":
                width, height = struct.unpack("<ii", data[18:26])
                return width, abs(height)
            case "jpeg":
                return _jpeg_size(data)
            case _:
                return None
    except struct.error:
        return None


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    position = 2
    for _ in range(200):
        if data[position : position + 1] != b"\xff":
            return None
        marker = data[position + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", data[position + 5 : position + 9])
            return width, height
        position += 2 + struct.unpack(">H", data[position + 2 : position + 4])[0]
        if position + 9 > len(data):
            return None
    return None
