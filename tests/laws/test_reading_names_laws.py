"""Laws on names: an acronym in brackets shows which words are one name, whatever joins them."""

from hypothesis import given
from hypothesis import strategies as st

from linkj_partners.reading import read

_WORDS = ("Access", "Docks", "Farming", "Inclusion", "Kelp", "Lakes", "Music", "Nursing", "Quality", "Safety", "Xylem")
_HEADS = ("Committee on", "Council for", "Institute for", "Institute of", "National Forum for")
_TAILS = ("Alliance", "Corporation", "Council", "Institute")
_SENTENCES = (
    "{host} has signed a memorandum with the {name} ({letters}).",
    "The {name} ({letters}) and {host} signed a memorandum.",
    "A memorandum between {host} and the {name} ({letters}) was signed.",
    "{host}, Green Bank and the {name} ({letters}) signed a memorandum of understanding.",
)


@st.composite
def _names(draw: st.DrawFn) -> str:
    """Draw the name of a body, with words joined by commas, "and", "&" and "in", and its kind before or after them."""
    words = draw(st.lists(st.sampled_from(_WORDS), min_size=2, max_size=4, unique=True))
    *first, last = words
    listed = f"{', '.join(first)}{draw(st.sampled_from((' and ', ', and ', ' & ')))}{last}"
    if draw(st.booleans()):
        inside = draw(st.sampled_from(("", " in Rural Practice")))
        return f"{draw(st.sampled_from(_HEADS))} {listed}{inside}"
    return f"{listed} {draw(st.sampled_from(_TAILS))}"


@given(_names(), st.sampled_from(_SENTENCES), st.sampled_from(("", "-")))
def test_an_acronym_shows_the_whole_name(name: str, sentence: str, hyphen: str) -> None:
    """A name whose capitals stand in brackets after it is one name."""
    letters = "".join(word[0] for word in name.replace("&", " ").split() if word[0].isupper())
    text = sentence.format(host="Blue College", name=name, letters=f"{letters[0]}{hyphen}{letters[1:]}")
    named = {str(fact.value) for fact in read(text).facts if fact.field.startswith(("host", "partners"))}
    assert named - {"Green Bank"} == {"Blue College", name}


@given(_names(), st.sampled_from(_SENTENCES), st.data())
def test_an_acronym_may_leave_out_letters(name: str, sentence: str, data: st.DataObject) -> None:
    """An acronym of four letters or more may leave out words inside a name, and take in the beginning of its first."""
    first, *inside, last = [word for word in name.replace("&", " ").split() if word[0].isupper()]
    left_out = data.draw(st.integers(0, min(2, max(0, len(inside) - 2))))
    kept = inside[: len(inside) - left_out]
    beginning = data.draw(st.integers(1 if len(kept) > 1 else 2, 3))
    letters = f"{first[: min(beginning, 7 - len(kept))].upper()}{''.join(word[0] for word in kept)}{last[0]}"
    text = sentence.format(host="Blue College", name=name, letters=letters)
    named = {str(fact.value) for fact in read(text).facts if fact.field.startswith(("host", "partners"))}
    assert named - {"Green Bank"} == {"Blue College", name}
