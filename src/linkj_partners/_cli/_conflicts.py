"""Published figures that conflict, as JSON values."""

from collections.abc import Iterable

from linkj_partners.reconciliation import Finding

__all__ = ["conflict_facts"]


def conflict_facts(conflicts: Iterable[Finding]) -> list[dict[str, object]]:
    """Return each conflict with its printed phrase and the classifications that it fits."""
    return [
        {
            "agreement": finding.agreement,
            "source": finding.source,
            "phrase": finding.phrase("ja"),
            "agrees_under": sorted(each.value for each in finding.agrees_under),
        }
        for finding in conflicts
    ]
