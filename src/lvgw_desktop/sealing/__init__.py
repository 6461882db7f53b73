"""加密: the only package that knows ciphers; what leaves this PC goes through it."""
