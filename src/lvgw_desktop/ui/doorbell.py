"""门铃: a second start of the program on the same office file calls the first one forward."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE_MS = 1_000


class Doorbell(QObject):
    """`rung` says that the program was started once more on the file listened at."""

    rung = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)

    def listen(self, file: Path) -> None:
        """Answer for this file; the lock of the open file says that nobody else does."""
        self._server.close()
        name = _name_of(file)
        QLocalServer.removeServer(name)
        self._server.listen(name)

    def close(self) -> None:
        """Answer no more."""
        self._server.close()

    def _answer(self) -> None:
        caller = self._server.nextPendingConnection()
        caller.disconnected.connect(caller.deleteLater)
        caller.disconnectFromServer()
        self.rung.emit()


def ring(file: Path) -> bool:
    """Call the program that has this file open; tell whether there is one."""
    socket = QLocalSocket()
    socket.connectToServer(_name_of(file))
    answered = socket.waitForConnected(_PATIENCE_MS)
    socket.abort()
    return answered


def _name_of(file: Path) -> str:
    digest = hashlib.sha256(str(file.resolve()).encode("utf-8", "surrogatepass")).hexdigest()
    return f"lvgw-{digest[:24]}"
