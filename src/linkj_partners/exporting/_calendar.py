"""Signings, last days and notice deadlines as an iCalendar (RFC 5545); needs icalendar, the extra `calendar`."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, final

import attrs
from icalendar import Alarm, Calendar, Component, Event

from linkj_partners import terms
from linkj_partners.errors import InvalidValueError, OutOfRangeError, UnsupportedLanguageError
from linkj_partners.exporting._citations import explanation, sources_of
from linkj_partners.exporting._records import published_number
from linkj_partners.model import Agreement, Basis, Register
from linkj_partners.terms import Convention, NoticeReading, Period, Term
from linkj_partners.terms._periods import checked_convention

__all__ = ["Notice", "calendar"]

_ONE_DAY: Final = timedelta(days=1)


@final
@attrs.frozen(order=False)
class Notice:
    """How long before the last day a notice must be given, and how that is counted.

    Attributes:
        length: How long before.
        reading: Whether the last day counts.
    """

    length: Term
    reading: NoticeReading

    @classmethod
    def of(cls, length: Term | None, reading: NoticeReading | None) -> "Notice | None":
        """Make one of two arguments, both given or neither."""
        if length is None and reading is None:
            return None
        if length is None:
            raise InvalidValueError("notice", None, "a Term such as Term(months=3), since a reading is given")
        if reading is None:
            raise InvalidValueError("reading", None, "a NoticeReading, since no source settles how a notice is counted")
        return cls(length, reading)


@final
@attrs.frozen(kw_only=True, order=False)
class _Words:
    """What a calendar says, in one language."""

    langs: tuple[str, ...]
    title: str
    unidentified: str
    signed: str
    last_day: str
    notice: str
    number: str
    basis: dict[Basis, str]
    term: str
    deadline: str
    assumption: str
    sources: str


_WORDS: Final = {
    "en": _Words(
        langs=("en", "ja"),
        title="Agreements of {host} ({convention})",
        unidentified="Unidentified partner",
        signed="{partner}: agreement signed",
        last_day="{partner}: last day of the published term",
        notice="{partner}: last day for notice",
        number="Number {number} as published.",
        basis={Basis.STATED: "A source states the day.", Basis.INFERRED: "The day is inferred."},
        term="Signed {signed} for {term}; the last day is found under {convention} ({article}).",
        deadline="A notice of {notice} before the last day, {last_day}, is in time on this day ({reading}).",
        assumption="The convention is an assumption unless the agreement names its law. "
        "A renewal may not have been published.",
        sources="Sources:",
    ),
    "ja": _Words(
        langs=("ja", "en"),
        title="{host}の提携（{convention}）",
        unidentified="提携先不明",
        signed="{partner}: 提携の締結日",
        last_day="{partner}: 公表された期間の末日",
        notice="{partner}: 通知の期限",
        number="公表された番号: {number}",
        basis={Basis.STATED: "締結日は資料に記載がある。", Basis.INFERRED: "締結日は推定による。"},
        term="締結日 {signed}、期間 {term}。末日は {convention}（{article}）による。",
        deadline="末日 {last_day} の {notice} 前までの通知は、この日まで間に合う（{reading}）。",
        assumption="準拠法が合意に明記されていない限り、末日の計算方法は仮定である。更新が公表されていない場合がある。",
        sources="資料:",
    ),
}


@final
@attrs.frozen(kw_only=True, order=False)
class _Entry:
    """One all-day entry of the calendar."""

    uid: str
    day: date
    summary: str
    lines: tuple[str, ...]
    has_alarm: bool = False


@final
@attrs.frozen(order=False)
class _Writer:
    """What every entry of one calendar depends on."""

    register: Register
    convention: Convention
    notice: Notice | None
    words: _Words

    def entries(self) -> list[_Entry]:
        """Give the entries in the order of their days."""
        found = [entry for agreement in self.register if agreement.signed.is_exact for entry in self._of(agreement)]
        return sorted(found, key=lambda entry: (entry.day, entry.uid))

    def _of(self, agreement: Agreement) -> Iterator[_Entry]:
        yield self._signing(agreement)
        period = _period(agreement, self.convention)
        if period is None:
            return
        yield self._last_day(agreement, period)
        if self.notice is not None:
            yield from self._deadline(agreement, period, self.notice)

    def _signing(self, agreement: Agreement) -> _Entry:
        number, entry = published_number(agreement), explanation(agreement, "signed")
        basis = self.words.basis[Basis.STATED if entry is None else entry.basis]
        return _Entry(
            uid=self._uid(agreement, "signed"),
            day=agreement.signed.earliest,
            summary=self.words.signed.format(partner=self._partner(agreement)),
            lines=(
                *([] if number is None else [self.words.number.format(number=number)]),
                basis if entry is None or entry.note is None else f"{basis} {entry.note}",
                *self._source_lines(agreement, "signed"),
            ),
        )

    def _last_day(self, agreement: Agreement, period: Period) -> _Entry:
        return _Entry(
            uid=self._uid(agreement, f"last-day.{self.convention.name}"),
            day=period.last_day,
            summary=self.words.last_day.format(partner=self._partner(agreement)),
            lines=(self._term(agreement), self.words.assumption, *self._source_lines(agreement, "signed", "term")),
        )

    def _deadline(self, agreement: Agreement, period: Period, notice: Notice) -> Iterator[_Entry]:
        """Give the entry of the last day for notice, unless that is before the agreement is in force."""
        deadline = _deadline(period, notice)
        if deadline is None:
            return
        words, reading = self.words, notice.reading.name
        yield _Entry(
            uid=self._uid(agreement, f"notice.{notice.length}.{reading}.{self.convention.name}"),
            day=deadline,
            summary=words.notice.format(partner=self._partner(agreement)),
            lines=(
                words.deadline.format(notice=notice.length, last_day=period.last_day, reading=reading),
                *(self._term(agreement), words.assumption),
                *self._source_lines(agreement, "signed", "term"),
            ),
            has_alarm=True,
        )

    def _uid(self, agreement: Agreement, what: str) -> str:
        return f"{what}.{agreement.key}.{self.register.host.key}@linkj-partners"

    def _partner(self, agreement: Agreement) -> str:
        partner = self.register.partner(agreement)
        return self.words.unidentified if partner is None else partner.label(*self.words.langs)

    def _term(self, agreement: Agreement) -> str:
        name, article = self.convention.name, self.convention.rule.article
        return self.words.term.format(signed=agreement.signed, term=agreement.term, convention=name, article=article)

    def _source_lines(self, agreement: Agreement, *fields: str) -> list[str]:
        keys = dict.fromkeys(key for field in fields for key in sources_of(agreement, field))
        sources = [self.register.source(key) for key in keys]
        return [self.words.sources, *(source.url or f"{source.publisher} ({source.key})" for source in sources)]


def _period(agreement: Agreement, convention: Convention) -> Period | None:
    """Give the period, or nothing without a term or where it goes past the year 9999."""
    try:
        return agreement.period(convention)
    except OutOfRangeError:
        return None


def _deadline(period: Period, notice: Notice) -> date | None:
    try:
        deadline = terms.notice_deadline(period, notice.length, notice.reading)
    except OutOfRangeError:
        return None
    return deadline if deadline >= period.in_force_from else None


def calendar(register: Register, convention: Convention, notice: Notice | None, lang: str) -> Calendar:
    """Make the calendar; see `exporting.calendar`."""
    if lang not in _WORDS:
        raise UnsupportedLanguageError("calendar", lang, tuple(_WORDS))
    words = _WORDS[lang]
    writer = _Writer(register, checked_convention(convention), notice, words)
    made = Calendar()
    title = words.title.format(host=register.host.label(*words.langs), convention=convention.name)
    for name, value in (
        ("prodid", f"-//linkj-partners//{register.host.key}//{lang.upper()}"),
        ("version", "2.0"),
        ("calscale", "GREGORIAN"),
        ("name", title),
        ("x-wr-calname", title),
    ):
        _add(made, name, value)
    for entry in writer.entries():
        made.add_component(_event(entry, datetime.combine(register.revision, time(), UTC)))
    return made


def _event(entry: _Entry, stamp: datetime) -> Event:
    event = Event()
    _add(event, "uid", entry.uid)
    _add(event, "dtstamp", stamp)
    _add(event, "dtstart", entry.day)
    if entry.day < date.max:
        _add(event, "dtend", entry.day + _ONE_DAY)
    _add(event, "summary", entry.summary)
    _add(event, "description", "\n".join(entry.lines))
    _add(event, "transp", "TRANSPARENT")
    if entry.has_alarm:
        event.add_component(_alarm(entry))
    return event


def _alarm(entry: _Entry) -> Alarm:
    alarm = Alarm()
    _add(alarm, "action", "DISPLAY")
    _add(alarm, "trigger", -_ONE_DAY)
    _add(alarm, "description", entry.summary)
    return alarm


def _add(component: Component, name: str, value: object) -> None:
    component.add(name, value)  # pyright: ignore[reportUnknownMemberType] (the value has no type there)
