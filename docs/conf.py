"""How Sphinx builds the documentation."""

import sys
from pathlib import Path

from linkj_partners import __version__

sys.path.insert(0, str(Path(__file__).parent / "extensions"))

project = "linkj-partners"
author = "The linkj-partners developers"
release = __version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "register_tables"]
exclude_patterns = ["_build", "benchmarks/results.md"]
nitpicky = True
# What annotations name of Python itself and of our own internals; the pages need no network to be built.
nitpick_ignore_regex = [
    ("py:.*", r"(datetime\.)?date(time)?|datetime\.datetime|collections\.abc\.\w+|Iterable|os\.PathLike|enum\.Enum"),
    ("py:.*", r"attrs?\..*|hypothesis\..*|typing\..*|.*\._\w+|linkj_partners\.numerals\.Number"),
]

html_theme = "furo"
html_title = f"linkj-partners {release}"

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_default_options = {"members": True}
napoleon_google_docstring = True
napoleon_numpy_docstring = False
default_role = "py:obj"
myst_heading_anchors = 3
