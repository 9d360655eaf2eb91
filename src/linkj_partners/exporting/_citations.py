"""Which sources a fact rests on: those of its provenance entry or, without one, those of the whole record."""

from linkj_partners.model import Agreement, Organization, Provenance

__all__ = ["cited", "explanation", "sources_of"]


def explanation(record: Organization | Agreement, field: str) -> Provenance | None:
    """Give the provenance entry of a field, or ``None`` where the record's own sources simply state it.

    Examples:
        >>> from linkj_partners import bundled
        >>> explanation(bundled()["royal-danish-embassy"], "signed").basis.value
        'inferred'
    """
    return next((entry for entry in record.provenance if entry.field == field), None)


def sources_of(record: Organization | Agreement, field: str) -> tuple[str, ...]:
    """Give the keys of the sources that a field rests on.

    Examples:
        >>> from linkj_partners import bundled
        >>> sources_of(bundled()["medicen-paris-region"], "instrument")
        ('link-j-medicen-release', 'link-j-news-3436')
    """
    entry = explanation(record, field)
    return record.sources if entry is None else entry.sources


def cited(agreement: Agreement) -> tuple[str, ...]:
    """Give the keys of every source that a fact of an agreement rests on, those of the whole record first."""
    numbers = [position.source for position in agreement.positions]
    tallies = [tally.source for tally in agreement.tallies if tally.source is not None]
    explained = [key for entry in agreement.provenance for key in entry.sources]
    return tuple(dict.fromkeys([*agreement.sources, *numbers, *tallies, *explained]))
