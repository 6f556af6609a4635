"""`python -m regioparagraaf`, for a machine where the command is not on the path."""

import sys

from regioparagraaf.cli import main

sys.exit(main())
