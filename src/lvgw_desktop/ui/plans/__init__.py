"""预约: the days agreed, of which nothing came yet."""
