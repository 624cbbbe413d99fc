"""A TCP proxy between a client and a server that can swallow everything, cut the line, or count connections."""

from __future__ import annotations

import socket
import struct
import threading
from contextlib import suppress

from tests.support.ports import free_port


class Proxy:
    """Listens on loopback and passes bytes on to `port` until told otherwise."""

    def __init__(self, port: int) -> None:
        """Listen at once."""
        self._target = port
        self.port = free_port()
        self._black = threading.Event()
        self._pairs: list[tuple[socket.socket, socket.socket]] = []
        self._listener = socket.create_server(("127.0.0.1", self.port))
        self.accepted = 0
        threading.Thread(target=self._accept, daemon=True).start()

    def black_hole(self) -> None:
        """From now on take everything and pass on nothing, as a dead firewall does."""
        self._black.set()

    def heal(self) -> None:
        """Pass on again what new connections say; the old ones stay dead."""
        self.reset()
        self._black.clear()

    def reset(self) -> None:
        """Cut every connection with a RST."""
        pairs, self._pairs = self._pairs, []
        for pair in pairs:
            for end in pair:
                with suppress(OSError):
                    end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                    end.shutdown(socket.SHUT_RD)
                with suppress(OSError):
                    end.close()

    def close(self) -> None:
        """Stop listening and cut everything."""
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self.reset()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            self.accepted += 1
            server = socket.create_connection(("127.0.0.1", self._target))
            self._pairs.append((client, server))
            for source, sink in ((client, server), (server, client)):
                threading.Thread(target=self._pump, args=(source, sink), daemon=True).start()

    def _pump(self, source: socket.socket, sink: socket.socket) -> None:
        try:
            while data := source.recv(65536):
                if not self._black.is_set():
                    sink.sendall(data)
        except OSError:
            pass
        if not self._black.is_set():
            with suppress(OSError):
                sink.shutdown(socket.SHUT_WR)
