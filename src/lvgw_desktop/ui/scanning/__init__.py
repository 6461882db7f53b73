"""扫描签回页: scans are read, what finds its log is attached, what does not is looked at here."""
