"""用例: what the office does, each a few lines: check, open the store, act, return records."""
