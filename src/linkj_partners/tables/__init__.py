"""A register from a spreadsheet: CSV, Excel, or rows from anywhere."""

from linkj_partners._public import publish
from linkj_partners.tables._fields import Field
from linkj_partners.tables._reading import read, read_with_notes, read_with_problems, template

__all__ = ["Field", "read", "read_with_notes", "read_with_problems", "template"]

publish(globals())
