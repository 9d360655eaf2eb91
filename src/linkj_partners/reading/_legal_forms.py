"""The legal forms of companies, as names in Latin letters print them."""

from typing import Final

__all__ = ["ABBREVIATED_FORMS", "AFTER_A_FORM", "DOTTED_FORMS", "FORMS", "LOWER_CASE_FORM", "PLAIN_FORMS"]

ABBREVIATED_FORMS: Final = "Bhd|BHD|Co|Corp|Inc|INC|Ltd|LTD|PLC|Plc|plc|Pte|Pty|Pvt|Sdn"
"""With or without a full stop."""
FORMS: Final = f"{ABBREVIATED_FORMS}|Limited|LLC|LLP|LP|CIC|CLG|NPC"
"""What may stand after a comma or a bracket: Blue Foods (Norland), Inc."""
PLAIN_FORMS: Final = "AB|AG|AS|ApS|GmbH|JSC|NV|OÜ|Oy|Oyj|PJSC|SARL|SAS|SE|Tbk"
LOWER_CASE_FORM: Final = r"(?:plc\b|eG\b|gGmbH\b|mbH\b|a\.s\.|d\.o\.o\.|e\.[ ]?V\.|s\.r\.o\.|[Ss]p\.[ ]z[ ]o\.[ ]?o\.)"
DOTTED_FORMS: Final = r"A\.Ş|B\.V|K\.K|N\.V|S\.A|S\.L|S\.p\.A|S\.r\.l|W\.L\.L|e\.V|o\.o"
"""Without their last full stop, which may end the sentence too."""
_LAST_WORDS: Final = (
    *f"{FORMS}|{PLAIN_FORMS}|{DOTTED_FORMS}".split("|"),
    *(rf"{form}\." for form in f"{ABBREVIATED_FORMS}|{DOTTED_FORMS}".split("|")),
)
AFTER_A_FORM: Final = f"(?:{'|'.join(rf'(?<=[ ]{form})' for form in _LAST_WORDS)})"
