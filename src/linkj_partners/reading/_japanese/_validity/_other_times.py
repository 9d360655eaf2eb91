"""Which times are those of something other than the agreement in Japanese."""

import re

from linkj_partners._patterns import Pattern

__all__ = ["OF_THE_TERM", "is_of_other"]

_OF_OTHER = Pattern(
    r"""
    実証|実験|試行|展示|工事|開催|キャンペーン|販売|インターン|講座|利用期間|助成|予算|募集|任期|工期
    |(?:派遣|貸与|研修|計画|事業|研究|実施|開催|準備|提出)の?期間
    """,
    re.VERBOSE,
)
OF_THE_TERM = Pattern("(?:有効|協定|契約|提携|連携)(?:期間|期限)")


def is_of_other(sentence: str) -> bool:
    """Return whether a sentence gives the time of something other than the agreement: 実証実験の期間は."""
    return _OF_OTHER.search(sentence) is not None and not OF_THE_TERM.search(sentence)
