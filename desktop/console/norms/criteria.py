"""The ten criteria of a good norm, for the trainer."""

from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.paint import icon
from desktop.theme import current, restyle
from game.norms import coach
from game.norms import events as e
from game.norms.state import CRITERIA

_ICONS = {True: ("check", "leaf"), False: ("question", "tea"), None: ("question", "soft")}


class Criteria(QWidget):
    """The ten criteria; a click says what the group finds of one."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._norm = ""
        self._met: dict[str, bool | None] = {}
        self._shown: dict[str, tuple[object, ...]] = {}
        self.buttons: dict[str, QPushButton] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for number, criterion in enumerate(CRITERIA):
            button = self.buttons[criterion] = QPushButton()
            restyle(button, kind="quiet")
            button.setProperty("criterion", criterion)
            button.clicked.connect(self._on_clicked)
            grid.addWidget(button, number // 2, number % 2)

    def show_findings(self, norm: str, findings: tuple[coach.Finding, ...], words: Words) -> None:
        """Shows what is met, what is not yet, and what is up to the group."""
        self._norm = norm
        for finding in findings:
            self._met[finding.criterion] = finding.is_met
            shown = (finding.is_met, words, current().name)
            if shown == self._shown.get(finding.criterion):
                continue
            self._shown[finding.criterion] = shown
            name, token = _ICONS[finding.is_met]
            button = self.buttons[finding.criterion]
            button.setIcon(icon(name, current(), token))
            button.setText(words(f"norms.criterion.{finding.criterion}.label"))
            button.setToolTip(words(f"norms.criterion.{finding.criterion}.test"))
            button.setAccessibleDescription(words(f"norms.met.{_met_key(finding.is_met)}"))

    def _on_clicked(self) -> None:
        button = self.sender()
        assert isinstance(button, QPushButton)
        criterion = button.property("criterion")
        is_met = not self._met.get(criterion)
        self._bridge.submit(e.CriterionAnswered(self._norm, criterion, is_met))


def _met_key(is_met: bool | None) -> str:
    return "unsaid" if is_met is None else ("yes" if is_met else "no")
