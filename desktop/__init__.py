"""The windows: everything Qt."""

import os

# One thread for the arithmetic, said before numpy is loaded: matrices of sorts are too small to
# share, and threads that wait for each other take long on a busy laptop.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

# Qt shares the filling of anything higher than a word of large type among threads, said before it
# starts: for one picture of the stage the waking and waiting takes longer than the filling.
os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
