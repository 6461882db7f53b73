"""命令 lvgw: the same use cases as the window, for IT staff, scripts and checks."""
