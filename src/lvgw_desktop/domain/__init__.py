"""Records and rules of 一村(居)一法律顾问; standard library only, no I/O, no clock."""
