"""How full the battery is, and whether it is being charged, as far as the system says."""

import ctypes
import sys
from dataclasses import dataclass
from pathlib import Path

_SUPPLIES = Path("/sys/class/power_supply")
_UNKNOWN = 255


@dataclass(frozen=True, slots=True)
class Battery:
    """Percent of what it can hold, and whether the laptop is on the mains."""

    percent: int
    is_plugged_in: bool


def battery(supplies: Path = _SUPPLIES) -> Battery | None:
    """The battery, or nothing where there is none or nobody tells."""
    if sys.platform == "win32":
        return _windows()
    return _linux(supplies)


def _linux(supplies: Path) -> Battery | None:
    for folder in sorted(supplies.glob("BAT*")) if supplies.is_dir() else ():
        percent, status = _word(folder / "capacity"), _word(folder / "status")
        if percent.isdigit():
            return Battery(min(int(percent), 100), status.casefold() != "discharging")
    return None


def _word(file: Path) -> str:
    try:
        return file.read_text(encoding="ascii", errors="replace").strip()
    except OSError:
        return ""


def _windows() -> Battery | None:
    """SYSTEM_POWER_STATUS: four bytes, then two numbers that are not asked for."""
    status = (ctypes.c_ubyte * 12)()
    if not ctypes.windll.kernel32.GetSystemPowerStatus(status):  # type: ignore[attr-defined]  # only on Windows
        return None
    is_plugged_in, _, percent = status[0] == 1, status[1], status[2]
    return None if percent == _UNKNOWN else Battery(percent, is_plugged_in)
