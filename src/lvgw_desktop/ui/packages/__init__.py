"""数据包: made for another PC, and read in from one."""
