"""Pictures of a register, drawn with Matplotlib: the extra ``plot`` installs it.

Each function draws on the axes that it is given, or on those of a new figure, and returns them: no global state of
``pyplot`` is used or changed. Save with ``ax.figure.savefig("some.svg")``.
"""

from linkj_partners._public import publish
from linkj_partners.plotting._growth import growth
from linkj_partners.plotting._timeline import timeline

__all__ = ["growth", "timeline"]

publish(globals())
