"""The formats that `export` writes: the one list of their names, and what sets some of them apart."""

from typing import Final

__all__ = ["FOLDERS", "FORMATS", "KINDS_OF_PICTURE", "PICTURES", "TIMELESS"]

FORMATS: Final = {
    "csv": "one agreement a row, for spreadsheets",
    "records": "the same as JSON",
    "json": "the whole register, as linkj_partners.load reads it",
    "ical": 'a calendar of signings, ends and notice deadlines (extra "calendar")',
    "jsonld": "linked data: schema.org and PROV-O",
    "datapackage": "a folder with a Frictionless Data Package",
    "timeline": 'a picture of signings and terms: .svg, .png or .pdf (extra "plot")',
    "growth": 'a picture of the number of partners: .svg, .png or .pdf (extra "plot")',
}
FOLDERS: Final = frozenset({"datapackage"})
PICTURES: Final = frozenset({"timeline", "growth"})
KINDS_OF_PICTURE: Final = (".svg", ".png", ".pdf")
# These hold the register itself, or all days: no day and no convention changes them.
TIMELESS: Final = frozenset({"json", "jsonld", "datapackage", "growth"})
