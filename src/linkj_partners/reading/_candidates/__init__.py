"""Every candidate for every field, in the order of the model's fields and, within one, of the text."""

from datetime import date

from linkj_partners.model import Register
from linkj_partners.reading._candidates._beginnings import Beginnings
from linkj_partners.reading._candidates._documents import documents
from linkj_partners.reading._candidates._ends import Ends
from linkj_partners.reading._candidates._numbers import numbers
from linkj_partners.reading._candidates._release import Release, fact_of_day
from linkj_partners.reading._candidates._strangers import is_of_a_partner, without_strangers
from linkj_partners.reading._days import anchor_of, date_lines, distinct
from linkj_partners.reading._facts import Fact
from linkj_partners.reading._flow import Flow
from linkj_partners.reading._parties import parties_in
from linkj_partners.reading._people import Appearance, appearances, representatives

__all__ = ["candidates"]


def candidates(
    text: str, published: date | None, register: Register | None
) -> tuple[list[Fact], tuple[Appearance, ...]]:
    """Return the candidates of all fields, and the people."""
    flow = Flow(text)
    lines = date_lines(flow)
    anchor = anchor_of(flow, lines, published)
    announced = [fact_of_day(flow, "announced", day, in_source=True) for day in distinct(lines)]
    release = Release(flow, anchor, {day.start for day in lines})
    if not release.signing:
        return announced, ()
    named = parties_in(flow, [(line.rules, line.marked, line.start) for line in release.signing], register)
    shown = appearances(flow, named.known, register)
    hosts = [str(fact.value) for fact in named.facts if fact.field == "host"]
    partners = [str(fact.value) for fact in named.facts if fact.field != "host"]
    ends = Ends(release)
    told = [*announced, *Beginnings(release, ends.last_days).facts(), *ends.facts(), *documents(release), *named.facts]
    told += [fact for fact in numbers(release) if not is_of_a_partner(flow, fact, hosts, partners)]
    own = without_strangers(flow, told, named.known) if hosts else told
    return [*own, *representatives(flow, shown, register)], shown
