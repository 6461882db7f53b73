"""考核与费用: the assessment book of a half-year or a year, pair by pair."""
