"""Free ports on loopback."""

from __future__ import annotations

import os
import random
import socket

_FIRST = 20_000
_EACH = 3_000
"""Below the ports that a kernel gives to clients, so that none is taken between asking and listening."""
_WORKERS = 4


def free_port() -> int:
    """A port that nobody listens on at this moment, out of those of this worker of a run in several processes."""
    worker = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")) % _WORKERS
    first = _FIRST + worker * _EACH
    while True:
        port = random.randrange(first, first + _EACH)
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
