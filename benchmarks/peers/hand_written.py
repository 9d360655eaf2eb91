"""The regular expressions that somebody writes who needs the number of partners from releases, and nothing else.

They read the forms that they were written for. Nothing says where a string went wrong, numerals in kanji and words are
not read, and numbers that cannot be right together are returned as they are.
"""

import re

_JAPANESE = "団体|機関|大学|企業|自治体|社"
_ENGLISH = "organizations|institutions|universities|companies|municipalities"
_HEDGES = {"約": "about", "以上の": "at least", "more than ": "over", "at least ": "at least", "about ": "about"}
_FORMS = [
    re.compile(pattern)
    for pattern in (
        rf"(?:海外|国外)(?P<overseas>\d+)(?:{_JAPANESE})を含む計?(?P<total>\d+)(?:{_JAPANESE})",
        (
            rf"(?:国内外の?)?(?P<hedge>約)?(?P<total>\d+)(?P<after>以上の)?(?:{_JAPANESE})"
            rf"(?:（うち海外(?P<overseas>\d+)(?:{_JAPANESE})）)?"
        ),
        rf"(?P<countries>\d+)[カか]国の?(?P<total>\d+)(?:{_JAPANESE})",
        (
            rf"(?P<hedge>more than |at least |about )?(?P<total>\d+) (?:{_ENGLISH})"
            r"(?:, including (?P<overseas>\d+) overseas| in (?P<countries>\d+) countries)?"
        ),
    )
]


def parse(text: str) -> dict[str, object]:
    """Read a number of partners."""
    for form in _FORMS:
        if match := form.fullmatch(text):
            found = match.groupdict()
            numbers = {name: found.get(name) for name in ("total", "overseas", "countries")}
            hedge = found.get("hedge") or found.get("after")
            return {
                **{name: int(number) for name, number in numbers.items() if number is not None},
                "hedge": _HEDGES.get(hedge or ""),
            }
    raise ValueError(text)
