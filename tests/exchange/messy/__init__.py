"""Messy workbooks of old logs and ledgers, each with a file of what is expected of it."""
