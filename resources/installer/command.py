"""打包入口: the frozen program's command, `lvgw`."""

import sys

from lvgw_desktop.bootstrap import run_command

sys.exit(run_command())
