"""Who holds a lease: a name for this running service, and whether the service of another name is surely dead.

For: service (its own name), store clean-up through the service. A service that was killed on this machine need not be
waited for: its process is gone, and the kernel says so. Of a service on another machine nothing can be said; its leases
run out by themselves.

Must not know: what is leased.
"""

from __future__ import annotations

import os
import socket
import uuid
from pathlib import Path

_PROC = Path("/proc")
_ENDED = frozenset("ZXx")


def new_owner() -> str:
    """A name unlike that of any other service, living or dead: machine, process space, process, start, and chance."""
    machine, space = _place()
    started = _started(os.getpid())
    return f"{machine}/{space}/{os.getpid()}/{started}/{uuid.uuid4().hex[:12]}"


def is_dead(owner: str) -> bool:
    """Whether the service of this name has surely ended: it ran on this machine, where its process is gone."""
    parts = owner.split("/")
    if len(parts) != 5 or not parts[2].isdigit() or "" in parts or (parts[0], parts[1]) != _place():
        return False
    try:
        os.kill(int(parts[2]), 0)
    except ProcessLookupError:
        return True
    except (OSError, OverflowError):  # somebody else's process, which we may not even see in /proc
        return False
    started = _started(int(parts[2]))
    return started not in {"", parts[3]}


def _place() -> tuple[str, str]:
    """The machine and the space of process numbers that we run in; where they cannot be told, empty.

    The boot is part of the machine's name where it can be read: a hardened unit (ProcSubset=pid) hides it.
    """
    names = (_word(Path("/etc/machine-id")), _word(_PROC / "sys/kernel/random/boot_id"))
    try:
        return "+".join((socket.gethostname(), *names)), str((_PROC / "self/ns/pid").readlink())
    except OSError:
        return "", ""


def _word(file: Path) -> str:
    try:
        return file.read_text(encoding="ascii").strip().replace("/", "")
    except (OSError, UnicodeDecodeError):
        return ""


def _started(pid: int) -> str:
    """When the process of this number started, in ticks since boot (proc(5), stat field 22); '' where unseen."""
    try:
        stat = (_PROC / str(pid) / "stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    fields = stat.rpartition(")")[2].split()  # the name before it may hold anything
    return "ended" if fields[0] in _ENDED else fields[19]
