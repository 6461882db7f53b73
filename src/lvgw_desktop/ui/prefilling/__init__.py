"""预填表页: the sheets that went out with a number and have not come back."""
