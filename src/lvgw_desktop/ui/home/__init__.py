"""首页: what this month still lacks, and what can be done now."""
