"""What was measured, as a Markdown table, as JSON and as curves."""

import json
import math
import os
import platform
from collections.abc import Iterable, Sequence
from importlib.metadata import distributions, version
from pathlib import Path
from typing import Any, Final

import attrs

from measuring import Row

_PACKAGES: Final = (
    *("linkj-partners", "attrs", "cattrs", "importlib-resources", "babel", "cn2an", "dask", "duckdb", "holidays"),
    *(
        "dateparser",
        "humanize",
        "inflect",
        "ja-timex",
        "jsonschema-specifications",
        "kanjize",
        "msgspec",
        "num2words",
        "numpy",
        "pandas",
    ),
    *("pendulum", "polars", "pydantic", "pynormalizenumexp", "python-dateutil"),
)
_HEADING: Final = ("what", "against", "ours", "theirs", "ours / theirs", "spread", "goal", "")


def machine() -> dict[str, Any]:
    """Name the machine and the versions."""
    return {
        "python": f"{platform.python_implementation()} {platform.python_version()}",
        "system": f"{platform.system()} {platform.machine()}",
        "processor": _processor(),
        "processors": os.cpu_count(),
        "packages": {package: version(package) for package in _PACKAGES if _is_installed(package)},
    }


def _is_installed(package: str) -> bool:
    return any(distributions(name=package))


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor()
    return next((line.partition(": ")[2] for line in lines if line.startswith("model name")), platform.processor())


def as_json(rows: Sequence[Row], facts: dict[str, Any]) -> str:
    """Write everything that was measured."""
    document = {**facts, "rows": [attrs.asdict(row) for row in rows]}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def as_markdown(rows: Sequence[Row], facts: dict[str, Any]) -> str:
    """Write a table for each section."""
    versions = ", ".join(f"{package} {number}" for package, number in facts["packages"].items())
    where = f"{facts['python']}, {facts['system']}, {facts['processor']} ({facts['processors']} processors)"
    lines = [f"Measured on {facts['date']}: {where}, {facts['seconds']:.0f} seconds in all."]
    for section in dict.fromkeys(row.section for row in rows):
        lines += ["", f"**{section}**", "", _line(_HEADING), _line(["---"] * len(_HEADING))]
        lines += [_line(_cells(row)) for row in rows if row.section == section]
    return "\n".join([*lines, "", f"Versions: {versions}.", ""])


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cells(row: Row) -> tuple[str, ...]:
    met = "" if row.goal is None else "met" if row.ratio <= row.goal else "**missed**"
    goal = "" if row.goal is None else _number(row.goal)
    spread = f"{_number(row.lowest)} to {_number(row.highest)}" if row.lowest != row.highest else ""
    ours, theirs = (_amount(amount, row.unit) for amount in (row.ours, row.theirs))
    return row.what, row.peer, ours, theirs, _number(row.ratio), spread, goal, met


def _number(number: float) -> str:
    return f"{number:.3f}" if number < 0.1 else f"{number:.2f}"  # noqa: PLR2004 - two figures or more


def _amount(amount: float, unit: str) -> str:
    if unit == "B":
        return f"{amount:,.0f} B"
    for factor, name in ((1, "s"), (1e3, "ms"), (1e6, "µs")):
        if amount * factor >= 1:
            return f"{amount * factor:.3g} {name}"
    return f"{amount * 1e9:.3g} ns"


# A ground of its own, since pages are light or dark, and letters that stand out from it (WCAG 2.1, AA).
_GROUND: Final = "#ffffff"
_INK: Final = "#4d4d4d"
_COLORS: Final = ("#1a66c2", "#a65300", "#2b7a3b", "#8a3fb0")
_WIDTH, _HEIGHT, _LEFT, _BOTTOM = 640, 360, 64, 40


def as_curves(title: str, curves: dict[str, list[tuple[float, float]]]) -> str:
    """Draw curves of seconds over numbers of agreements, both in powers of ten, as an SVG picture."""
    points = [point for curve in curves.values() for point in curve]
    across, up = (_Axis.of([point[index] for point in points]) for index in (0, 1))
    box = f'viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img"'
    style = f'font-family="sans-serif" font-size="13" fill="{_INK}"'
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" {box} {style}>', f"<title>{title}</title>"]
    parts.append(f'<rect width="100%" height="100%" fill="{_GROUND}"/>')
    for power in across.powers:
        x = _x(across, 10.0**power)
        parts.append(f'<text x="{x:.0f}" y="{_HEIGHT - 14}" text-anchor="middle">{10**power:,}</text>')
    for power in up.powers:
        y = _y(up, 10.0**power)
        parts.append(f'<path d="M{_LEFT} {y:.0f}H{_WIDTH - 130}" stroke="{_INK}" stroke-opacity=".4"/>')
        parts.append(f'<text x="{_LEFT - 8}" y="{y + 4:.0f}" text-anchor="end">{_amount(10.0**power, "s")}</text>')
    for color, (name, curve) in zip(_COLORS, curves.items(), strict=False):
        path = " ".join(f"{_x(across, size):.1f},{_y(up, seconds):.1f}" for size, seconds in curve)
        end_x, end_y = _x(across, curve[-1][0]), _y(up, curve[-1][1])
        parts.append(f'<polyline points="{path}" fill="none" stroke="{color}" stroke-width="2"/>')
        parts.append(f'<text x="{end_x + 8:.0f}" y="{end_y + 4:.0f}" fill="{color}">{name}</text>')
    return "\n".join([*parts, "</svg>", ""])


@attrs.frozen
class _Axis:
    """An axis in powers of ten."""

    powers: tuple[int, ...]

    @classmethod
    def of(cls, values: list[float]) -> "_Axis":
        first, last = math.floor(math.log10(min(values)) + 1e-9), math.ceil(math.log10(max(values)) - 1e-9)
        return cls(tuple(range(first, max(last, first + 1) + 1)))

    def share(self, value: float) -> float:
        """Return how far along the axis a value lies, from 0 to 1."""
        return (math.log10(value) - self.powers[0]) / (self.powers[-1] - self.powers[0])


def _x(axis: _Axis, value: float) -> float:
    return _LEFT + axis.share(value) * (_WIDTH - 130 - _LEFT)


def _y(axis: _Axis, value: float) -> float:
    return _HEIGHT - _BOTTOM - axis.share(value) * (_HEIGHT - _BOTTOM - 16)
