"""`python -m linkj_partners`: the command."""

import sys

from linkj_partners._cli import main

if __name__ == "__main__":
    sys.exit(main())
