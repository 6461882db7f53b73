"""聘任页: pages that appoint, renew and end, opened from villages and from advisers."""
