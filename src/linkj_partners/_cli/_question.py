"""What every command needs of its options: the register, the day and the convention."""

from datetime import date

from linkj_partners._cli._parser import Options
from linkj_partners._closest import closest
from linkj_partners.errors import UnknownKeyError
from linkj_partners.loading import bundled, load
from linkj_partners.model import Register
from linkj_partners.terms import Convention

__all__ = ["convention_of", "day_of", "register_of"]


def register_of(options: Options) -> Register:
    """Return the register that was asked about."""
    return bundled() if options.register is None else load(options.register)


def day_of(options: Options) -> date:
    """Return the day to look from."""
    return options.on or options.today


def convention_of(options: Options) -> Convention | None:
    """Return the convention that was asked for, or ``None`` for the default of each agreement.

    Raises:
        UnknownKeyError: No convention has that name.
    """
    name = options.convention
    if name is None:
        return None
    if name not in Convention.__members__:
        known = tuple(Convention.__members__)
        raise UnknownKeyError("convention", name, closest(name, known) or known, "name")
    return Convention[name]
