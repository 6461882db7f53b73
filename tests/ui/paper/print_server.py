"""A print server of the test's own: CUPS with a CUPS-PDF printer, in a folder of its own."""

import ctypes
import os
import shutil
import subprocess
from contextlib import contextmanager
from pathlib import Path

import pytest

PRINTER = "pdf"
BACKEND = Path("/usr/lib/cups/backend/cups-pdf")
PPD = Path("/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd")
SETTINGS = Path("/etc/cups")
"""Where the backend looks for its settings, whichever server has started it."""

FILES = """
SystemGroup root
ServerRoot {0}/server
RequestRoot {0}/requests
CacheDir {0}/cache
StateDir {0}/state
TempDir {0}/requests/tmp
AccessLog {0}/access_log
ErrorLog {0}/error_log
PageLog {0}/page_log
User lp
Group lp
"""
SERVER = """
Listen {0}/socket
Browsing No
WebInterface No
DefaultPaperSize A4
DefaultAuthType None
<Location />
  Order deny,allow
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
    Allow all
  </Limit>
</Policy>
"""
TO_PDF = "Out {0}/received\nSpool {0}/spool\nLog {0}\nGrp root\nLabel 1\n"


class PrintServer:
    """What has been printed lies in `received`, each job once it is done."""

    def __init__(self, folder: Path) -> None:
        self.received = folder / "received"
        self._socket = folder / "socket"

    def is_up(self) -> bool:
        """Tell whether the printer can be asked."""
        return self._ask("lpstat", "-p", PRINTER).returncode == 0

    def add_printer(self, name: str) -> None:
        """Install CUPS-PDF under the usual name."""
        added = self._ask("lpadmin", "-p", PRINTER, "-E", "-v", f"cups-pdf:/{name}", "-P", str(PPD))
        assert added.returncode == 0, added.stderr

    def answers(self) -> bool:
        """Tell whether the server listens."""
        return self._socket.exists() and self._ask("lpstat", "-r").stdout.endswith("is running\n")

    def is_done(self) -> bool:
        """Tell whether no job is under way and something has arrived."""
        waiting = self._ask("lpstat", "-W", "not-completed", "-o").stdout
        return not waiting and any(self.received.glob("*.pdf"))

    def take(self, target: Path) -> Path:
        """Take the one received document away."""
        [document] = self.received.glob("*.pdf")
        return Path(shutil.move(document, target))

    def serve_this_program(self) -> None:
        """Have the printing of this thread go to this server."""
        ctypes.CDLL("libcups.so.2").cupsSetServer(str(self._socket).encode())

    def _ask(self, *command: str) -> "subprocess.CompletedProcess[str]":
        asked = {**os.environ, "CUPS_SERVER": str(self._socket), "LC_ALL": "C"}
        return subprocess.run(command, env=asked, capture_output=True, text=True, check=False)


@contextmanager
def print_server(folder: Path, wait_until):
    """Run CUPS in a folder; skips where it cannot: the server and its backend need root."""
    if os.geteuid() != 0:
        pytest.skip("needs root: cupsd and the CUPS-PDF backend start as root only")
    if not (BACKEND.exists() and PPD.exists()):
        pytest.skip("needs CUPS-PDF (printer-driver-cups-pdf), which this machine does not have")
    for part in ("server", "requests/tmp", "cache", "state", "received"):
        (folder / part).mkdir(parents=True)
    folder.chmod(0o711)  # the filters run as lp and pass through
    (folder / "files.conf").write_text(FILES.format(folder))
    (folder / "server.conf").write_text(SERVER.format(folder))
    settings = SETTINGS / f"cups-pdf-lvgw{os.getpid()}.conf"
    settings.write_text(TO_PDF.format(folder))
    cupsd = ["cupsd", "-f", "-c", folder / "server.conf", "-s", folder / "files.conf"]
    with subprocess.Popen(cupsd) as running:
        server = PrintServer(folder)
        try:
            wait_until(server.answers)
            server.add_printer(settings.stem.removeprefix("cups-pdf-"))
            wait_until(server.is_up)
            server.serve_this_program()
            yield server
        finally:
            ctypes.CDLL("libcups.so.2").cupsSetServer(None)
            running.terminate()
            settings.unlink()
