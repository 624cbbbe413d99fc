"""A server that speaks from a script, for what no real server can be brought to say."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from contextlib import suppress

from tests.support.ports import free_port

Script = Callable[[bytes], list[bytes]]


class ScriptedServer:
    """Greets, then answers each line as `script` says: a list of packets; None in it hangs up."""

    def __init__(self, greeting: bytes, script: Script) -> None:
        """Listen at once."""
        self.port = free_port()
        self._greeting = greeting
        self._script = script
        self._listener = socket.create_server(("127.0.0.1", self.port))
        threading.Thread(target=self._serve, daemon=True).start()

    def close(self) -> None:
        """Listen no more."""
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._talk, args=(connection,), daemon=True).start()

    def _talk(self, connection: socket.socket) -> None:
        with connection, suppress(OSError):
            connection.sendall(self._greeting)
            reader = connection.makefile("rb")
            while line := reader.readline():
                for packet in self._script(line):
                    if packet == HANG_UP:
                        return
                    connection.sendall(packet)


HANG_UP = b"\x00hang up"


def imap_script(**answers: list[bytes]) -> Script:
    """An IMAP server with one empty INBOX; `answers` by command replace what it says, with {tag} filled in."""
    usual = {
        "LOGIN": [b"{tag} OK [CAPABILITY IMAP4rev1 IDLE MOVE UIDPLUS] in\r\n"],
        "LIST": [
            b'* LIST () "/" INBOX\r\n* LIST () "/" Sent\r\n* LIST () "/" Triage/Processed\r\n'
            b'* LIST () "/" Triage/Review\r\n* LIST () "/" Triage/Other\r\n{tag} OK done\r\n'
        ],
        "SELECT": [
            b"* 0 EXISTS\r\n* 0 RECENT\r\n* OK [UIDVALIDITY 1] x\r\n* OK [UIDNEXT 1] x\r\n"
            b"{tag} OK [READ-WRITE] done\r\n"
        ],
        "EXAMINE": [b"* 0 EXISTS\r\n* OK [UIDVALIDITY 1] x\r\n* OK [UIDNEXT 1] x\r\n{tag} OK done\r\n"],
        "IDLE": [b"+ idling\r\n"],
        "LOGOUT": [b"* BYE\r\n{tag} OK out\r\n"],
    }
    idle_tag = [b""]

    def script(line: bytes) -> list[bytes]:
        words = line.split()
        if words and words[0] == b"DONE":
            return [idle_tag[0] + b" OK idled\r\n"]
        tag, command = words[0], words[1].upper().decode()
        if command == "UID":
            command = "UID " + words[2].upper().decode()
        if command == "IDLE":
            idle_tag[0] = tag
        packets = answers.get(command.replace(" ", "_"), usual.get(command, [b"{tag} OK done\r\n"]))
        return [packet.replace(b"{tag}", tag) for packet in packets]

    return script
