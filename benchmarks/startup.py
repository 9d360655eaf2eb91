"""Fresh processes: the import, and the first answer with everything that it takes."""

from collections.abc import Iterator
from typing import Final

from measuring import Interpreters, Row, row

SECTION: Final = "Fresh process"
_FIRST_ANSWER: Final = "from linkj_partners import bundled; bundled()['royal-danish-embassy']"
_DEPENDENCIES: Final = "import attrs, cattrs, json, importlib_resources"
_PEERS: Final = {
    "holidays: import and first Japanese lookup": (
        "import datetime, holidays; datetime.date(2021, 2, 11) in holidays.JP()",
        1.0,
    ),
    "jsonschema-specifications: import and first schema": (
        "import jsonschema_specifications as s; s.REGISTRY.contents('https://json-schema.org/draft/2020-12/schema')",
        1.0,
    ),
    "babel: import and first Japanese date": (
        "import datetime; from babel.dates import format_date; format_date(datetime.date(2021, 2, 5), locale='ja')",
        1.0,
    ),
}


def rows(interpreters: Interpreters, *, quick: bool) -> Iterator[Row]:
    """Measure programs in fresh interpreters."""
    rounds = 2 if quick else 21

    def measured(what: str, peer: str, ours: str, theirs: str, goal: float | None) -> Row:
        return row(SECTION, what, peer, interpreters.in_turn(ours, theirs, rounds=rounds), goal=goal)

    yield measured("`import linkj_partners`", "`import attrs`", "import linkj_partners", "import attrs", 0.6)
    yield measured("every public name", "`import attrs`", "from linkj_partners import *", "import attrs", None)
    first = "import, `bundled()`, one look-up"
    yield measured(first, "import of attrs, cattrs, json, importlib_resources", _FIRST_ANSWER, _DEPENDENCIES, 1.5)
    for peer, (code, goal) in _PEERS.items():
        yield measured(first, peer, _FIRST_ANSWER, code, goal)
