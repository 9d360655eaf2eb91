"""Which of the parties publishes a release, or who beside them does, and what shows it."""

from linkj_partners.reading._publishers._hints import Shown
from linkj_partners.reading._publishers._publisher import FIRST, OTHERS, publisher
from linkj_partners.reading._publishers._writers import body_of_kind

__all__ = ["FIRST", "OTHERS", "Shown", "body_of_kind", "publisher"]
