"""The facts in a release's text, each with its evidence: from printed words to a record that can be checked.

`read` takes plain text in Japanese or English. It uses deterministic rules: nothing is learned or downloaded. What is
inferred rather than printed, such as which party is the host, is marked as inferred, with the reason.
"""

from linkj_partners._public import publish
from linkj_partners.reading._facts import Fact
from linkj_partners.reading._figures import Figures, figures
from linkj_partners.reading._people import Appearance
from linkj_partners.reading._reading import Reading, read

__all__ = ["Appearance", "Fact", "Figures", "Reading", "figures", "read"]

publish(globals())
