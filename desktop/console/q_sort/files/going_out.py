"""The sorts of a round to files for other programs."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton, QSizePolicy, QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.sort_files import SUFFIXES, suffixed, told_written, written_sorts
from desktop.trouble import tell_file_error
from game.q_sort.state import QSort
from game.worded import FileError


def ask_and_write(bridge: Bridge, format: str, words: Words, parent: QWidget) -> str:
    """Asks where to, and writes the sorts there; what came of that, in words."""
    suffix = SUFFIXES[format]
    name = f"{bridge.path.stem}-{words('q_export.file')}{suffix}"
    title = words(f"q_export.{format}")
    suggested = str(bridge.path.with_name(name))
    place, _ = QFileDialog.getSaveFileName(parent, title, suggested, f"{title} (*{suffix})")
    return write_out(bridge, Path(place), format, words, parent) if place else ""


def write_out(bridge: Bridge, place: Path, format: str, words: Words, parent: QWidget) -> str:
    """Writes the sorts there, whole or not at all; what came of that, in words."""
    state = bridge.round_state
    assert isinstance(state, QSort)
    place = suffixed(place, format)
    try:
        written = written_sorts(state, bridge.workshop, place, format, words.language)
    except FileError as error:
        tell_file_error(error, words, parent)
        return ""
    return told_written(written, words)


class ExportButton(QPushButton):
    """A button with the formats under it."""

    def __init__(self) -> None:
        super().__init__()
        self.formats = QMenu(self)
        self.setMenu(self.formats)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        for format in SUFFIXES:
            self.formats.addAction("").setData(format)

    def show_formats(self, words: Words, *, is_enabled: bool) -> None:
        """What it says; it waits while there is nothing to write."""
        self.setText(words("q_export.open"))
        self.setToolTip(words("q_export.open_hint"))
        self.setEnabled(is_enabled)
        for action in self.formats.actions():
            action.setText(words(f"q_export.{action.data()}"))
