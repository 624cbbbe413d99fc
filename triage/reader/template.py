"""The template: a process of its own that has imported the parsers once and forks a child for each message.

For: `pool` starts it with `python -m triage.reader.template` and a socket.

Must not know: rules, store, settings; any message or secret. It is single-threaded, so that forking is safe, reads
nothing but requests, and ends (children with it) when the socket to its parent ends.
"""

from __future__ import annotations

import gc
import os
import signal
import socket
import sys
from contextlib import suppress

import parsers.documents.read  # noqa: F401 - imported here so that no child has to
from parsers.learned import questions
from parsers.limits import DEFAULT
from parsers.read import read_message
from triage.reader import child
from triage.reader.warming import invented
from triage.reader.wire import Bounds

_REQUEST = 200
_FAILED = 70


def warm() -> None:
    """Read invented messages, so that every child starts with compiled patterns and loaded modules."""
    questions.warm()
    for message in invented():
        read_message(message, arrived=None, limits=DEFAULT, ocr=None)


def serve(control: socket.socket) -> None:
    """Fork and reap until the other end is closed."""
    children: set[int] = set()
    try:
        while True:
            request, descriptors, _, _ = socket.recv_fds(control, _REQUEST, 2)
            if not request:
                return
            word = request.decode("ascii")
            if word[0] == "F" and len(descriptors) == 2:
                pid = _fork(control, descriptors[0], descriptors[1], Bounds.unpacked(word[1:]))
                children.add(pid)
                control.send(str(pid).encode("ascii"))
            elif word[0] == "R" and int(word[1:]) in children:
                control.send(str(_reaped(int(word[1:]))).encode("ascii"))
                children.discard(int(word[1:]))
            else:
                return
    finally:
        for pid in children:
            with suppress(ProcessLookupError):
                os.killpg(pid, signal.SIGKILL)


def _fork(control: socket.socket, source: int, sink: int, bounds: Bounds) -> int:
    pid = os.fork()
    if pid:
        os.close(source)
        os.close(sink)
        # Set on both sides, so that the group exists whoever comes first.
        with suppress(OSError):
            os.setpgid(pid, pid)
        return pid
    code = _FAILED
    try:
        control.close()
        child.run(source, sink, bounds)
        code = 0
    except BaseException:  # noqa: BLE001, S110 - whatever it was, it quotes a message: the status alone tells
        pass
    finally:
        os._exit(code)


def _reaped(pid: int) -> int:
    """Give how a child ended: its status, or minus the signal."""
    try:
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    except ChildProcessError:
        return _FAILED


def main() -> None:
    """Take the socket whose number is the only argument, and serve it."""
    control = socket.socket(fileno=int(sys.argv[1]))
    control.set_inheritable(False)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    warm()
    gc.collect()
    gc.freeze()
    control.send(b"ready")
    serve(control)


if __name__ == "__main__":
    main()
