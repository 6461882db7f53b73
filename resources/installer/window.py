"""打包入口: the frozen program's window, `lvgw-desktop`."""

import sys

from lvgw_desktop.bootstrap import run_window

sys.exit(run_window())
