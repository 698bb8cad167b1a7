"""The sizes of type on the stage, in pixels on its 1920×1080, largest first.

What the room must read now is 54 or more. Text that people typed may be longer than that
allows; it then steps down further, because a cut sentence is worse than a small one, and
the console says so.
"""

READABLE = 54
"""What the back row can read."""

SEEN = 28
"""What is seen as a pattern, or reminds of what was said."""

HERO = (132, 120, 108, 96, 88, 80, 72, 64, 58, 54, 48, 42, 36, 32, 28, 24, 20)
"""The one sentence on screen."""

QUESTION = (76, 70, 64, 60, 54, 48, 42, 36)
"""The question that is open now."""

READ = (64, 60, 56, 54, 50, 46, 42, 38, 34, 30, 27, 24, 20)
"""What the group says."""

TITLE = (60, 56, 54)

NOTE = (44, 40, 36, 32, 28, 26, 24, 20)
"""What stands beside it: where it comes from, what it is called."""

PATTERN = (34, 32, 30, 28, 26, 24, 22, 20)
"""What is seen as a pattern, such as notes on a board."""

TIMER = (64,)
