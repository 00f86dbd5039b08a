"""``api/``: the functions of each operation, and how they are called and documented."""
