"""When an agreement begins and ends, and whether it goes on, in Japanese."""

from linkj_partners.reading._japanese._validity._in_force import first_days, last_days
from linkj_partners.reading._japanese._validity._length import is_term
from linkj_partners.reading._japanese._validity._other_times import is_of_other
from linkj_partners.reading._japanese._validity._renewal import open_end, renewal

__all__ = ["first_days", "is_of_other", "is_term", "last_days", "open_end", "renewal"]
