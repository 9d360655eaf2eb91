"""A law on third bodies: who watches, hosts, approves or signed before is not a party, whoever signs and however."""

import pytest

from linkj_partners.reading import read

_THIRD = "Grey Agency"
_PARTS = [
    " in the presence of {x}",
    " in the presence of Minister Tom Black of {x}",
    " and witnessed by {x}",
    ", witnessed by the Chair of {x}, Anna Grey",
    " and was witnessed by officials of {x}",
    " and approved by {x}",
    " at a ceremony hosted by {x}",
    ", with representatives of {x} in attendance",
    " and replaces the one with {x}",
    ", and follows an agreement with {x}",
]
_SIGNED = [
    "Blue College signed a memorandum of understanding with Red Bank on 3 May{part}.",
    "Blue College and Red Bank signed a memorandum of understanding on 3 May{part}.",
    "A memorandum between Blue College and Red Bank was signed on 3 May{part}.",
    "Blue College and Red Bank have joined forces. The memorandum was signed on 3 May{part}.",
    "Blue College has joined forces with Red Bank. The memorandum was signed on 3 May{part}.",
    "Blue College and Red Bank have agreed to work together. The MoU was signed by the Director of Red Bank{part}.",
]


@pytest.mark.parametrize("signed", _SIGNED)
@pytest.mark.parametrize("part", _PARTS)
def test_third_bodies_are_no_parties(signed: str, part: str) -> None:
    """The parties are those of the sentence without the third body."""
    whole = read(f"8 May 2023\n\n{signed.format(part=part.format(x=_THIRD))}\n")
    parties = [str(fact.value) for fact in whole.facts if fact.field.startswith(("host", "partners"))]
    assert sorted(parties) == ["Blue College", "Red Bank"]
