"""Files made beside the windows, and the dialog in which that is seen."""

from desktop.handing_out.beside import made_beside
from desktop.handing_out.dialog import Choice, HandingOut, Make
from desktop.handing_out.making import Making

__all__ = ["Choice", "HandingOut", "Make", "Making", "made_beside"]
