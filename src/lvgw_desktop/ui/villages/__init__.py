"""村(居)页: the list by street, one village's card and its editor."""
