"""Laws on names: two bodies with "and" between them stay two, whatever words their names have."""

from hypothesis import assume, given
from hypothesis import strategies as st

from linkj_partners.reading import read

# Each has something that could also join it to the other: fields after "of", a kind at the end, no kind at all.
_BODIES = (
    *("University of Kansas", "City of Lawrence", "Village of Rantoul", "Region of Tuscany", "Port of Antwerp"),
    *(
        "Indian Navy",
        "Gujarat Maritime Board",
        "Tea Board of India",
        "Guardian",
        "Press Council",
        "Danish Refugee Council",
    ),
    *(
        "Ministry of Mines",
        "Institute of Directors",
        "College of Physicians",
        "Bank of Hill",
        "Blue Chamber of Commerce",
    ),
    *(
        "Botanical Gardens of Blue University",
        "Natural Collections of Green University",
        "Humber Harbour Commissioners",
    ),
    *("Royal Borough of Blue Council", "Saint Anna of Hill Hospital", "Blue Cross of Iowa Insurance Company"),
    *("RSM & Partners Limited", "Rainbow Foundation", "Green Hospital"),
)
_OF_FIELDS = ("Ministry of Mines", "Institute of Directors")
_SENTENCES = (
    "{a} and {b} signed a memorandum of understanding on 5 May 2025.",
    "A memorandum of understanding between {a} and {b} was signed.",
    "Red College signed a memorandum of understanding with {a} and {b}.",
)


@given(
    st.lists(st.sampled_from(_BODIES), min_size=2, max_size=2, unique=True),
    st.sampled_from(_SENTENCES),
    st.sampled_from([("the ", "the "), ("the ", ""), ("", "")]),
)
def test_two_bodies_are_two(bodies: list[str], sentence: str, articles: tuple[str, str]) -> None:
    """A name that says what it is, or that is no field, does not go on with the one after "and"."""
    one, other = bodies
    assume(not (one in _OF_FIELDS and other == "Guardian"))  # which could be its other field
    text = sentence.format(a=articles[0] + one, b=articles[1] + other)
    facts = read(text[0].upper() + text[1:]).facts
    named = {str(fact.value) for fact in facts if fact.field.startswith(("host", "partners"))}
    assert named - {"Red College"} == {one, other}
