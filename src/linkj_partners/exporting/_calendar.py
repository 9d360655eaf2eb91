"""What has to be done by when, as an iCalendar (RFC 5545); icalendar is installed by the extra ``calendar``."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final, final

import attrs

from linkj_partners import dates, terms
from linkj_partners._checks import check_date, check_lang, check_type
from linkj_partners._extras import Library
from linkj_partners.counting._due import DueKind, Start, deadlines, is_replaced, period_ends, starts_of_renewals
from linkj_partners.dates import PartialDate
from linkj_partners.errors import InvalidValueError, WrongTypeError
from linkj_partners.exporting._calendar_text import escaped
from linkj_partners.exporting._ends import end_fields, rule_of
from linkj_partners.model import Agreement, Basis, Register
from linkj_partners.model._provenance import entry_of
from linkj_partners.terms import Convention, NoticeReading, Term
from linkj_partners.terms._steps_japanese import LAWS

if TYPE_CHECKING:
    import icalendar
else:
    icalendar = Library("icalendar", "calendar")

__all__ = ["calendar"]

_ONE_DAY: Final = timedelta(days=1)
# The period that runs and the one after it.
_PERIODS_AHEAD: Final = 2


def calendar(  # noqa: PLR0913 (each argument is a question that somebody asks)
    register: Register,
    convention: Convention | None = None,
    *,
    on: date | None = None,
    reading: NoticeReading = NoticeReading.CLEAR_PERIOD,
    alarm: Term | timedelta | None = None,
    lang: str = "en",
) -> "icalendar.Calendar":
    """Return an iCalendar (RFC 5545) of what happened and of what has to be done by when.

    Each agreement has an event for its signing, its first day in force, the last day of its first period, the day on
    which it ended and, counted back from each last day, its own deadline for notice. An agreement that renews by itself
    also has the ends and deadlines of the period that runs on the day ``on`` and of the next, and the end of its last.
    If another agreement renews it, the event of its last day says so, and no deadlines or later periods follow.
    Events last a whole day. A day that is known only as a range has no event. The title of an event says what has to
    be done by when; its text says whether the day is stated, inferred or computed, under which convention, and from
    which sources.

    An event keeps its UID in every calendar of the same register, so importing a newer calendar updates events without
    duplicates, also where a day was corrected or a computed day is now stated. Last days under a convention that is
    given, and deadlines under another reading, are separate events. The stamp is the register's revision. A calendar
    without events, as of a register without exact days, is not valid iCalendar, and some programs refuse it.

    Args:
        register: The register.
        convention: How last days are found, an assumption; by default as in `linkj_partners.Agreement.period`.
        on: The day that renewals are counted up to; by default the register's revision.
        reading: How notice is counted. No law settles it; ``CLEAR_PERIOD`` is the earlier day, so the safe one.
        alarm: How far ahead of each last day and each deadline for notice an alarm goes off: a `Term` such as six
            months, or a ``timedelta`` that is not negative. By default no alarm is set.
        lang: The language of the texts, ``"en"`` or ``"ja"``.

    Returns:
        The calendar, an ``icalendar.Calendar``; its ``to_ical()`` returns the bytes of an ``.ics`` file.

    Raises:
        InvalidValueError: ``alarm`` is negative.
        MissingExtraError: icalendar is not installed.
        UnsupportedLanguageError: ``lang`` is another language.
        WrongTypeError: An argument has the wrong type.
    """
    check_type("register", register, Register)
    writer = _Writer(
        register=register,
        convention=None if convention is None else check_type("convention", convention, Convention),
        on=register.revision if on is None else check_date("on", on),
        reading=check_type("reading", reading, NoticeReading),
        alarm=_checked_alarm(alarm),
        words=_WORDS[check_lang("calendar", lang, _WORDS)],
        renewed=starts_of_renewals(register),
    )
    return _calendar(writer, lang)


def _checked_alarm(alarm: object) -> Term | timedelta | None:
    if alarm is not None and not isinstance(alarm, Term | timedelta):
        raise WrongTypeError("alarm", alarm, "a Term such as Term(months=6), a datetime.timedelta, or None")
    if isinstance(alarm, timedelta) and alarm < timedelta():
        raise InvalidValueError("alarm", str(alarm), "a length of time that is not negative")
    return alarm


@final
@attrs.frozen(kw_only=True, order=False)
class _Words:
    """What a calendar says, in one language."""

    langs: tuple[str, ...]
    day: str
    title: str
    unidentified: str
    signed: str
    in_force: str
    ended: str
    end: str
    end_of_renewed: str
    renewal: str
    notice: str
    notice_of_renewal: str
    number: str
    basis: dict[Basis, str]
    computed: str
    in_period: str
    deadline: str
    assumption: str
    sources: str


_WORDS: Final = {
    "en": _Words(
        langs=("en", "ja"),
        day="{0.year:04}-{0.month:02}-{0.day:02}",
        title="Agreements of {host}",
        unidentified="Unidentified partner",
        signed="{partner}: agreement signed",
        in_force="{partner}: agreement in force from this day",
        ended="{partner}: agreement ended, last day in force",
        end="{partner}: agree on a renewal by {last_day}, the last day of the term",
        end_of_renewed="{partner}: last day of the term; another agreement renews it",
        renewal="{partner}: renews by itself after {last_day}",
        notice="{partner}: give notice by {deadline}, since the term ends on {last_day}",
        notice_of_renewal="{partner}: give notice by {deadline}, or it renews by itself on {next_day}",
        number="Number {number} as published.",
        basis={
            Basis.STATED: "A source states the day.",
            Basis.INFERRED: "The day is inferred.",
            Basis.UNSOURCED: "No source is named for the day.",
        },
        computed="The last day is computed: {start} and {term} under {convention} ({article}). The convention is an "
        "assumption unless the agreement names its law.",
        in_period="The period after renewal number {number}.",
        deadline="A notice of {notice} before the last day, {last_day}, is in time on this day ({reading}).",
        assumption="A renewal or an early end may not have been published.",
        sources="Sources:",
    ),
    "ja": _Words(
        langs=("ja", "en"),
        day="{0.year}年{0.month}月{0.day}日",
        title="{host}の提携",
        unidentified="提携先不明",
        signed="{partner}：提携の締結日",
        in_force="{partner}：提携の発効日",
        ended="{partner}：提携の終了日",
        end="{partner}：更新する場合は{last_day}（期間の末日）までに合意が必要",
        end_of_renewed="{partner}：期間の末日（別の合意により更新）",
        renewal="{partner}：{last_day}の満了後に自動更新",
        notice="{partner}：{deadline}までに申出（{last_day}に期間満了）",
        notice_of_renewal="{partner}：更新しない場合は{deadline}までに申出（なければ{next_day}に自動更新）",
        number="公表された番号：{number}",
        basis={
            Basis.STATED: "日付は出典に明記されています。",
            Basis.INFERRED: "日付は推定によるものです。",
            Basis.UNSOURCED: "日付の出典は示されていません。",
        },
        computed="末日は計算によるものです：{start}から{term}、{convention}（{article}）。"
        "準拠法が合意に明記されていない限り、計算方法は仮定です。",
        in_period="{number}回目の更新後の期間です。",
        deadline="末日{last_day}の{notice}前までの申出は、この日まで間に合います（{reading}）。",
        assumption="更新や期間途中の終了が公表されていない場合があります。",
        sources="出典：",
    ),
}


@final
@attrs.frozen(kw_only=True, order=False)
class _Entry:
    """One all-day event of the calendar."""

    uid: str
    day: date
    summary: str
    lines: tuple[str, ...]
    alarm: timedelta | None = None


@final
@attrs.frozen(kw_only=True, order=False)
class _End:
    """The last day of a period, the first of which has the number 0, and what falls on it."""

    number: int
    last_day: date
    what: DueKind
    notice: Term | None
    is_replaced: bool  # by another agreement


@final
@attrs.frozen(kw_only=True, order=False)
class _Writer:
    """What every event of one calendar depends on."""

    register: Register
    convention: Convention | None
    on: date
    reading: NoticeReading
    alarm: Term | timedelta | None
    words: _Words
    renewed: Mapping[str, Start]

    def entries(self) -> list[_Entry]:
        """Return the events in the order of their days."""
        found = [entry for agreement in self.register for entry in self._of(agreement)]
        return sorted(found, key=lambda entry: (entry.day, entry.uid))

    def _of(self, agreement: Agreement) -> Iterator[_Entry]:
        words = self.words
        for field, what, summary in (
            ("signed", "signed", words.signed),
            ("in_force_from", "in-force", words.in_force),
            ("ended", "ended", words.ended),
        ):
            day: PartialDate | None = getattr(agreement, field)
            if day is not None and day.is_exact:
                yield self._known_day(agreement, field, what, summary)
        for end in self._ends(agreement):
            yield self._last_day(agreement, end)
            yield from self._deadline(agreement, end)

    def _ends(self, agreement: Agreement) -> Iterator[_End]:
        """Yield the last days, as far as they are known: of the first period, the one that runs, the next, the last."""
        ahead, renewed = 0, self.renewed.get(agreement.key)
        has_last = agreement.renewal is not None and agreement.renewal.at_most is not None
        for number, end in enumerate(period_ends(agreement, self.convention)):
            day, what, notice = end
            if agreement.ended is not None and agreement.ended.earliest <= day.latest:
                return
            if renewed is not None and is_replaced(end, renewed):
                # Of the periods that the other agreement cuts short, only the first has a day that was printed.
                if day.is_exact and (number == 0 or day.latest < renewed.earliest):
                    yield _End(number=number, last_day=day.earliest, what=what, notice=None, is_replaced=True)
                return
            if renewed is not None and renewed.earliest - day.latest <= _ONE_DAY:
                # The other agreement may start by then, or not: only what was printed is sure.
                if day.is_exact and number == 0:
                    yield _End(number=0, last_day=day.earliest, what=what, notice=None, is_replaced=True)
                return
            ahead += day.latest >= self.on
            if day.is_exact and (number == 0 or 0 < ahead <= _PERIODS_AHEAD or what is DueKind.END):
                yield _End(number=number, last_day=day.earliest, what=what, notice=notice, is_replaced=False)
            if ahead >= _PERIODS_AHEAD and not has_last:
                return

    def _known_day(self, agreement: Agreement, field: str, what: str, summary: str) -> _Entry:
        number = agreement.number(self.register.series[0].key) if field == "signed" else None
        day: PartialDate = getattr(agreement, field)
        return _Entry(
            uid=self._uid(agreement, what),
            day=day.earliest,
            summary=summary.format(partner=self._partner(agreement)),
            lines=(
                *([] if number is None else [self.words.number.format(number=number)]),
                self._basis(agreement, field),
                *self._source_lines(agreement, field),
            ),
        )

    def _last_day(self, agreement: Agreement, end: _End) -> _Entry:
        words = self.words
        summary = words.renewal if end.what is DueKind.RENEWAL else words.end
        if end.is_replaced:
            summary = words.end_of_renewed
        return _Entry(
            uid=self._uid(agreement, f"last-day{self._period(end)}"),
            day=end.last_day,
            summary=summary.format(partner=self._partner(agreement), last_day=self._day(end.last_day)),
            lines=(*self._end_lines(agreement, end), *self._source_lines(agreement, *end_fields(agreement))),
            alarm=self._ahead(end.last_day),
        )

    def _deadline(self, agreement: Agreement, end: _End) -> Iterator[_Entry]:
        """Yield the last day for notice, unless that is before the agreement begins."""
        if end.notice is None:
            return
        deadline = deadlines(PartialDate.on(end.last_day), end.notice, self.reading)
        if deadline is None or deadline.earliest < (agreement.in_force_from or agreement.signed).earliest:
            return
        words, day = self.words, deadline.earliest
        yield _Entry(
            uid=self._uid(agreement, f"notice.{self.reading.name}{self._period(end)}"),
            day=day,
            summary=self._notice(agreement, day, end),
            lines=(
                words.deadline.format(
                    notice=self._length(end.notice).removesuffix("間"),
                    last_day=self._day(end.last_day),
                    reading=self.reading.name,
                ),
                *self._end_lines(agreement, end),
                *self._source_lines(agreement, "renewal", *end_fields(agreement)),
            ),
            alarm=self._ahead(day),
        )

    def _notice(self, agreement: Agreement, deadline: date, end: _End) -> str:
        renews = end.what is DueKind.RENEWAL and end.last_day < date.max
        return (self.words.notice_of_renewal if renews else self.words.notice).format(
            partner=self._partner(agreement),
            deadline=self._day(deadline),
            last_day=self._day(end.last_day),
            next_day=self._day(end.last_day + _ONE_DAY) if renews else "",
        )

    def _ahead(self, day: date) -> timedelta | None:
        """Return how long before a day its alarm goes off, or ``None`` for no alarm."""
        if not isinstance(self.alarm, Term):
            return self.alarm
        earlier = deadlines(PartialDate.on(day), self.alarm, NoticeReading.END_OF_LAST_DAY)
        return None if earlier is None else day - earlier.earliest

    def _uid(self, agreement: Agreement, what: str) -> str:
        return f"{what}.{agreement.key}.{self.register.host.key}@linkj-partners"

    def _period(self, end: _End) -> str:
        """Return the identifier of a period: not how its end is known, but a convention that was given."""
        convention = "" if self.convention is None else f".{self.convention.name}"
        return f"{convention}.{end.number}" if end.number else convention

    def _day(self, day: date) -> str:
        return self.words.day.format(day)

    def _length(self, term: Term | None) -> str:
        return str(term) if term is None or self._is_english() else terms.phrase(term, "ja")

    def _article(self, rule: Convention) -> str:
        return rule.rule.article if self._is_english() else LAWS[rule]

    def _is_english(self) -> bool:
        return self.words.langs[0] == "en"

    def _partner(self, agreement: Agreement) -> str:
        return self.register.partner_label(agreement, *self.words.langs) or self.words.unidentified

    def _basis(self, agreement: Agreement, field: str) -> str:
        entry = entry_of(agreement, field)
        basis = self.words.basis[agreement.basis(field) or Basis.UNSOURCED]
        if entry is None or entry.note is None:
            return basis
        return f"{basis} {entry.note}" if self._is_english() else f"{basis}{entry.note}"

    def _end_lines(self, agreement: Agreement, end: _End) -> list[str]:
        rule = rule_of(agreement, self.convention)
        if rule is None:
            known = self._basis(agreement, "last_day")
        else:
            start, article = agreement.in_force_from or agreement.signed, self._article(rule)
            known = self.words.computed.format(
                start=start if self._is_english() else dates.phrase(start, "ja"),
                term=self._length(agreement.term),
                convention=rule.name,
                article=article,
            )
        renewed = [self.words.in_period.format(number=end.number)] if end.number else []
        return [known, *renewed, self.words.assumption]

    def _source_lines(self, agreement: Agreement, *fields: str) -> list[str]:
        keys = dict.fromkeys(key for field in fields for key in agreement.sources_of(field))
        sources = [self.register.source(key) for key in keys]
        lines = [source.url or f"{source.publisher} ({source.key})" for source in sources]
        return [self.words.sources, *lines] if lines else []


def _calendar(writer: _Writer, lang: str) -> "icalendar.Calendar":
    register, words = writer.register, writer.words
    made = icalendar.Calendar()
    title = words.title.format(host=register.host.label(*words.langs))
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


def _event(entry: _Entry, stamp: datetime) -> "icalendar.Event":
    event = icalendar.Event()
    _add(event, "uid", entry.uid)
    _add(event, "dtstamp", stamp)
    _add(event, "dtstart", entry.day)
    if entry.day < date.max:
        _add(event, "dtend", entry.day + _ONE_DAY)
    _add(event, "summary", entry.summary)
    _add(event, "description", "\n".join(entry.lines))
    _add(event, "transp", "TRANSPARENT")
    if entry.alarm is not None:
        event.add_component(_alarm(entry.summary, entry.alarm))
    return event


def _alarm(summary: str, ahead: timedelta) -> "icalendar.Alarm":
    alarm = icalendar.Alarm()
    _add(alarm, "action", "DISPLAY")
    _add(alarm, "trigger", -ahead)
    _add(alarm, "description", summary)
    return alarm


def _add(component: "icalendar.Component", name: str, value: object) -> None:
    component.add(name, escaped(value) if isinstance(value, str) else value)  # pyright: ignore[reportUnknownMemberType] (the value has no type there)
