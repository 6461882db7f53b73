"""门铃: a second start of the program on the same office file calls the first one forward.

Qt's network library is loaded when a bell is hung or rung: most starts show their window first.
"""

# ruff: noqa: PLC0415

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

_PATIENCE_MS = 1_000


class Doorbell(QObject):
    """`rung` says that the program was started once more on the file listened at."""

    rung = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server: QLocalServer | None = None

    def listen(self, file: Path) -> None:
        """Answer for this file; the lock of the open file says that nobody else does."""
        server = self._server = self._server or self._new_server()
        server.close()
        name = _name_of(file)
        server.removeServer(name)
        server.listen(name)

    def close(self) -> None:
        """Answer no more."""
        if self._server:
            self._server.close()

    def _new_server(self) -> "QLocalServer":
        from PySide6.QtNetwork import QLocalServer

        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._answer)
        return server

    def _answer(self) -> None:
        assert self._server
        caller = self._server.nextPendingConnection()
        caller.disconnected.connect(caller.deleteLater)
        caller.disconnectFromServer()
        self.rung.emit()


def ring(file: Path) -> bool:
    """Call the program that has this file open; tell whether there is one."""
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(_name_of(file))
    answered = socket.waitForConnected(_PATIENCE_MS)
    socket.abort()
    return answered


def _name_of(file: Path) -> str:
    digest = hashlib.sha256(str(file.resolve()).encode("utf-8", "surrogatepass")).hexdigest()
    return f"lvgw-{digest[:24]}"
