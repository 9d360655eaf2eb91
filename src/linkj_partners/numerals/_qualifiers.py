"""How a published number is hedged."""

from enum import Enum

__all__ = ["Qualifier"]


class Qualifier(Enum):
    """How a published number is hedged: not at all, 約, を超える, 以上 or に迫る.

    Attributes:
        EXACTLY: The number itself.
        ABOUT: 約500, about 500.
        OVER: 430を超える, more than 430.
        AT_LEAST: 440以上, 440 or more.
        NEARLY: 500に迫る, nearly 500.
    """

    EXACTLY = "exactly"
    ABOUT = "about"
    OVER = "over"
    AT_LEAST = "at_least"
    NEARLY = "nearly"
