"""How Sphinx builds the documentation: offline, in English or, with `-D language=ja`, in Japanese."""

import os
import sys
from pathlib import Path
from urllib.parse import urlsplit

from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.util.tags import Tags

from linkj_partners import __version__

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE / "extensions"))

tags: Tags = globals()["tags"]  # Sphinx puts it there: what was given with -t

project = "linkj-partners"
author = "The linkj-partners developers"
project_copyright = author
release = __version__

extensions = [
    "myst_parser",
    "notfound.extension",
    "sphinx.ext.autodoc",
    "sphinx.ext.intersphinx",
    "sphinx.ext.napoleon",
    "sphinx_copybutton",
    "sphinx_sitemap",
    "sphinxext.opengraph",
    "agreement_pages",
    "benchmark_rows",
    "bilingual_search",
    "descriptions",
    "heading_rows",
    "japanese_site",
    "reference_pages",
    "register_pictures",
    "register_tables",
    "unbroken",
]
exclude_patterns = ["_build", "locale"]
default_role = "py:obj"
nitpicky = True
# Names of our own that annotations show and that are not public.
nitpick_ignore_regex = [
    ("py:.*", r"(?:.*\.)?_\w+(?:\..*)?|.*\._\w+.*|linkj_partners\.numerals\.Number"),
    (
        "py:.*",
        r"icalendar\..*|matplotlib\..*|Calendar|Axes|TypedDict|SearchStrategy|DrawFn|npt?\..*|date|UNKNOWN|T_co",
    ),  # of extras
]

# Links to other projects. Their inventories lie beside this file as text, with the few names that our pages use: so
# no build needs a network; `-t online` fetches the whole ones instead.
OTHERS = {
    "python": "https://docs.python.org/3/",
    "attrs": "https://www.attrs.org/en/stable/",
    "cattrs": "https://catt.rs/en/stable/",
    "hypothesis": "https://hypothesis.readthedocs.io/en/latest/",
    "numpy": "https://numpy.org/doc/stable/",
}
intersphinx_mapping = {
    name: (address, None if tags.has("online") else str(HERE / "inventories" / f"{name}.txt"))
    for name, address in OTHERS.items()
}

# Where the site is served. We know of no public address; Read the Docs tells its own, and so can any other host.
html_baseurl = os.environ.get("READTHEDOCS_CANONICAL_URL", "http://localhost:8000/")
notfound_urls_prefix = urlsplit(html_baseurl).path or "/"
sitemap_url_scheme = "{link}"
sitemap_locales = [None]
sitemap_excludes = ["404.html", "search.html", "genindex.html", "py-modindex.html"]
ogp_site_url = html_baseurl
ogp_social_cards = {"enable": False}  # they are drawn with fonts from elsewhere
ogp_enable_meta_description = False  # the extension descriptions writes better ones

html_theme = "furo"
# Furo's underlines can hardly be seen on dark pages.
UNDERLINES = {
    "color-link-underline": "color-mix(in srgb, var(--color-brand-content) 50%, transparent)",
    "color-link-underline--visited": "color-mix(in srgb, var(--color-brand-visited) 50%, transparent)",
}
html_theme_options = {"light_css_variables": UNDERLINES, "dark_css_variables": UNDERLINES}
html_title = f"linkj-partners {release}"
html_favicon = "_static/icon.svg"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_js_files = [("data-table.js", {"defer": "defer"}), ("japanese-words.js", {"priority": 800})]
html_copy_source = False
html_show_sourcelink = False
templates_path = ["_templates"]
html_sidebars = {
    "**": [
        "sidebar/brand.html",
        "sidebar/languages.html",
        "sidebar/search.html",
        "sidebar/scroll-start.html",
        "sidebar/navigation.html",
        "sidebar/scroll-end.html",
    ]
}
# `-t bilingual` says that the Japanese site lies in the folder ja of the English one.
html_context = {"bilingual": tags.has("bilingual")}

language = "en"
locale_dirs = ["locale"]
gettext_compact = False
gettext_uuid = False
gettext_location = False  # line numbers would change with every edit

add_module_names = False  # the heading of the page has it
toc_object_entries_show_parents = "hide"
python_use_unqualified_type_names = True
python_maximum_signature_line_length = 160  # with the modules of all types, which are not shown
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_default_options = {"members": True}
napoleon_google_docstring = True
napoleon_numpy_docstring = False
myst_heading_anchors = 3
copybutton_exclude = ".linenos, .gp, .go"
linkcheck_anchors = False
linkcheck_ignore = [r"http://localhost.*"]


NOT_FOUND = "ページが見つかりません"


def _in_its_folder(_app: Sphinx, config: Config) -> None:
    """Tell the Japanese site that it lies in a folder of the English one."""
    if config.language == "ja":
        body = f"<h1>{NOT_FOUND}</h1>\n<p>検索か目次からお探しください。</p>"
        config.notfound_context = {"title": NOT_FOUND, "body": body}
    if config.language == "ja" and tags.has("bilingual"):
        config.html_baseurl = config.ogp_site_url = f"{html_baseurl}ja/"
        config.notfound_urls_prefix = f"{notfound_urls_prefix}ja/"


def setup(app: Sphinx) -> None:
    """Set what depends on the language, which may come from the command line."""
    app.connect("config-inited", _in_its_folder, priority=1)
