"""Files made beside the windows, and the dialog in which that is seen."""

from desktop.handing_out.dialog import Choice, HandingOut
from desktop.handing_out.making import Making

__all__ = ["Choice", "HandingOut", "Making"]
