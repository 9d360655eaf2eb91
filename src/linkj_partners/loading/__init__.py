"""A register from JSON and back: the bundled one, and files of one's own."""

from linkj_partners._public import publish
from linkj_partners.loading._documents import bundled, dump, dumps, load, loads

__all__ = ["bundled", "dump", "dumps", "load", "loads"]

publish(globals())
