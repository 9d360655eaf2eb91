"""What pytest does otherwise under mutation testing: each test of the converter makes a new one, all its hooks with it.

Else only the first test of all would be seen to reach the functions that make hooks.
"""

import pytest

from linkj_partners.loading import _converter as converter


@pytest.fixture(autouse=True)
def new_converter(request: pytest.FixtureRequest) -> None:
    """Forget the converter that an earlier test made."""
    if request.path.name == "test_converter.py":
        converter._converter.cache_clear()  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
