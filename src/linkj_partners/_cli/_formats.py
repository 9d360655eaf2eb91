"""The formats that `export` writes: the one list of their names."""

from typing import Final

__all__ = ["FOLDERS", "FORMATS", "PICTURES"]

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
