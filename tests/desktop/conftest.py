"""Windows that nobody sees."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
