"""What every model of ours can do."""


class Company:
    """The base class of all models."""

    __slots__ = ()

    def described(self) -> str:
        """What it is, in a word."""
        return type(self).__name__.lower()
