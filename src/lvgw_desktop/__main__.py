"""开始: `python -m lvgw_desktop` opens the window."""

import sys

from lvgw_desktop.bootstrap import run_window

if __name__ == "__main__":
    sys.exit(run_window())
