"""The windows: everything Qt."""

import os

# One thread for the arithmetic, said before numpy is loaded: matrices of sorts are too small to
# share, and threads that wait for each other take long on a busy laptop.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
