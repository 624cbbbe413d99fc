"""S/MIME containers: encrypted ones recognised, opaquely signed ones opened.

For: `mime`. A signed message (RFC 8551, signed-data) hides nothing, it only wraps: its content is taken out, the
signature itself is not verified, so nothing is believed because of it.

Must not know: keys, certificates, who signed.
"""

from __future__ import annotations

_ENVELOPED = bytes.fromhex("06092a864886f70d010703")
_AUTH_ENVELOPED = bytes.fromhex("060b2a864886f70d0109100117")
_SIGNED = bytes.fromhex("06092a864886f70d010702")
_DATA = bytes.fromhex("06092a864886f70d010701")
_HEAD = 64
_CHUNKS = 100_000


def is_encrypted(data: bytes, smime_type: str) -> bool:
    """Say whether a PKCS #7 part is encrypted, by its first bytes, and where these are strange by its label."""
    head = data[:_HEAD]
    if _SIGNED in head:
        return False
    return _ENVELOPED in head or _AUTH_ENVELOPED in head or "enveloped" in smime_type or smime_type == ""


def signed_content(data: bytes) -> bytes | None:
    """Take the content out of signed-data (a MIME entity); None where it holds none or is damaged."""
    if _SIGNED not in data[:_HEAD]:
        return None
    start = data.find(_DATA, data.find(_SIGNED) + len(_SIGNED))
    if start < 0:
        return None
    position = start + len(_DATA)
    if data[position : position + 1] != b"\xa0":
        return None
    position = _content_start(data, position)
    return _octets(data, position)


def _content_start(data: bytes, position: int) -> int:
    """Skip a tag and its length, of either form."""
    first = data[position + 1] if position + 1 < len(data) else 0
    return position + 2 + (first & 0x7F if first & 0x80 else 0)


def _length(data: bytes, position: int) -> int | None:
    """Give the length of the value whose tag stands here; None for the indefinite form."""
    first = data[position + 1] if position + 1 < len(data) else 0
    if first == 0x80:
        return None
    if not first & 0x80:
        return first
    return int.from_bytes(data[position + 2 : position + 2 + (first & 0x7F)], "big")


def _octets(data: bytes, position: int) -> bytes | None:
    """Read an OCTET STRING, whole or (BER) in chunks."""
    tag = data[position : position + 1]
    start = _content_start(data, position)
    length = _length(data, position)
    if tag == b"\x04" and length is not None:
        return data[start : start + length]
    if tag != b"\x24":
        return None
    end = len(data) if length is None else start + length
    chunks: list[bytes] = []
    while start < end and data[start : start + 1] == b"\x04" and len(chunks) < _CHUNKS:
        size = _length(data, start)
        if size is None:
            return None
        inner = _content_start(data, start)
        chunks.append(data[inner : inner + size])
        start = inner + size
    return b"".join(chunks) or None
