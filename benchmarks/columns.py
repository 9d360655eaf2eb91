"""Last days and standings of ten million signing days, in the engines that people bring.

Each engine is handed the same days and the same two functions of `linkj_partners.arrays`, and gives the same answers.
"""

import time
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from importlib import import_module
from typing import Any, Final

import numpy as np

from linkj_partners import terms
from linkj_partners.arrays import Days, last_days, standings
from linkj_partners.terms import Term
from measuring import Row, row

SECTION: Final = "Ten million signing days"
TERM: Final = Term(years=3)
ON: Final = date(2024, 1, 1)
_LOOP: Final = 200_000
_SEED: Final = 20210205

Answer = tuple[Any, Any]


def rows(*, quick: bool) -> Iterator[Row]:
    """Measure each engine by the clock, since some use several processors, against the plain loop over dates."""
    days = _drawn(20_000 if quick else 10_000_000)
    loop_seconds = _plain_loop(days[: 2_000 if quick else _LOOP]) * len(days)
    expected = last_days(days, TERM), standings(days, TERM, ON)
    what = f"last days and standings of {len(days):,} signings"
    for engine, prepare in ENGINES.items():
        work, finish = prepare(days)
        begun = time.perf_counter()
        answer = work()
        seconds = time.perf_counter() - begun
        finish()
        for given, right in zip(answer, expected, strict=True):
            np.testing.assert_array_equal(np.asarray(given).astype(right.dtype), right)
        yield row(SECTION, what, f"a plain loop over dates; {engine}", [(seconds, loop_seconds)], goal=0.1)


def _drawn(count: int) -> Days:
    first, last = np.datetime64("1950-04-01"), np.datetime64("2025-12-31")
    spread = int((last - first).astype(int))
    return first + np.random.default_rng(_SEED).integers(0, spread, count)


def _plain_loop(days: Days) -> float:
    """Return the time of one day when each is asked for by itself."""
    plain: list[date] = days.tolist()
    begun = time.perf_counter()
    for day in plain:
        _ = terms.period(day, TERM).last_day, terms.standing(day, TERM, ON)
    return (time.perf_counter() - begun) / len(plain)


Prepared = tuple[Callable[[], Answer], Callable[[], object]]


def _numpy(days: Days) -> Prepared:
    return (lambda: (last_days(days, TERM), standings(days, TERM, ON))), lambda: None


def _pandas(days: Days) -> Prepared:
    pandas = import_module("pandas")
    frame = pandas.DataFrame({"signed": days})

    def work() -> Answer:
        signed = frame["signed"].to_numpy()
        answered = frame.assign(last_day=last_days(signed, TERM), standing=standings(signed, TERM, ON))
        return answered["last_day"], answered["standing"]

    return work, lambda: None


def _polars(days: Days) -> Prepared:
    polars = import_module("polars")
    frame = polars.DataFrame({"signed": days})

    def last_days_of(signed: Any) -> Any:
        return polars.Series(last_days(signed.to_numpy(), TERM))

    def standings_of(signed: Any) -> Any:
        return polars.Series(standings(signed.to_numpy(), TERM, ON))

    def work() -> Answer:
        answered = frame.with_columns(
            last_day=polars.col("signed").map_batches(last_days_of, return_dtype=polars.Date),
            standing=polars.col("signed").map_batches(standings_of, return_dtype=polars.Int8),
        )
        return answered["last_day"], answered["standing"]

    return work, lambda: None


def _duckdb(days: Days) -> Prepared:
    duckdb, pyarrow = import_module("duckdb"), import_module("pyarrow")

    def last_days_of(signed: Any) -> Any:
        return pyarrow.array(last_days(signed.to_numpy(zero_copy_only=False), TERM))

    def standings_of(signed: Any) -> Any:
        return pyarrow.array(standings(signed.to_numpy(zero_copy_only=False), TERM, ON))

    connection = duckdb.connect()
    connection.register("agreements", pyarrow.table({"signed": days}))
    connection.create_function("last_day_of", last_days_of, ["DATE"], "DATE", type="arrow")
    connection.create_function("standing_of", standings_of, ["DATE"], "TINYINT", type="arrow")

    def work() -> Answer:
        query = "select last_day_of(signed) as last_day, standing_of(signed) as standing from agreements"
        answered = connection.execute(query).fetchnumpy()
        return answered["last_day"], answered["standing"]

    return work, connection.close


def _dask(days: Days, workers: int) -> Prepared:
    array, distributed = import_module("dask.array"), import_module("distributed")
    cluster = distributed.LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None)
    client = distributed.Client(cluster)
    signed = array.from_array(days, chunks=max(1, len(days) // 8)).persist()
    distributed.wait(signed)

    def work() -> Answer:
        last = signed.map_blocks(last_days, TERM, dtype="datetime64[D]")
        standing = signed.map_blocks(standings, TERM, ON, dtype=np.int8)
        return tuple(client.gather(client.compute([last, standing])))

    def finish() -> None:
        client.close()
        cluster.close()

    return work, finish


ENGINES: Final[dict[str, Callable[[Days], Prepared]]] = {
    "NumPy": _numpy,
    "pandas": _pandas,
    "Polars": _polars,
    "DuckDB": _duckdb,
    "Dask, 1 worker": partial(_dask, workers=1),
    "Dask, 2 workers": partial(_dask, workers=2),
}
