"""The register in the forms that other tools read: tables, a data package, a calendar, linked data.

Nothing here reads the clock: the same register gives the same export. A library that is not installed with this package
is imported when a function needs it, and the error names the extra that installs it.
"""

from linkj_partners._public import publish
from linkj_partners.exporting._calendar import calendar
from linkj_partners.exporting._data_package import data_package
from linkj_partners.exporting._json_ld import json_ld
from linkj_partners.exporting._records import COLUMNS, Record, csv_text, records, write_csv

__all__ = ["COLUMNS", "Record", "calendar", "csv_text", "data_package", "json_ld", "records", "write_csv"]

publish(globals())
