"""Arrays that nobody can write in any more, and what they hold."""

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Places = npt.NDArray[np.intp]


def frozen(values: Array) -> Array:
    """The same array, no longer to be written in."""
    values.setflags(write=False)
    return values


def frozen_flags(flags: Flags) -> Flags:
    """The same flags, no longer to be written in."""
    flags.setflags(write=False)
    return flags
