"""The method of the analysis, step by step."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from assets.language import Words
from desktop.console.fields import label
from desktop.console.q_sort.analysis.picks import Pick
from game.q_sort.study import (
    CORRELATIONS,
    EXTRACTIONS,
    MOST_FACTORS,
    PROGRAMS,
    ROTATIONS,
    Method,
)

_LEVELS = (0.2, 0.1, 0.05, 0.01, 0.005, 0.001, 0.0005, 0.0001)


class MethodForm(QWidget):
    """What can be chosen; every choice is recorded at once.

    Signals:
        chosen: A :class:`game.q_sort.study.Method`.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.factors, self.extraction, self.correlation = Pick(), Pick(), Pick()
        self.rotation, self.like = Pick(), Pick()
        self.flag_level, self.level, self.strict_level = Pick(), Pick(), Pick()
        self.automatic, self.majority, self.teams = QCheckBox(), QCheckBox(), QCheckBox()
        self.by_hand = label("soft")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(10)
        for widget in (
            self.factors,
            self.extraction,
            self.correlation,
            self.rotation,
            self.by_hand,
            self.automatic,
            self.majority,
            self.flag_level,
            self.level,
            self.strict_level,
            self.like,
            self.teams,
        ):
            column.addWidget(widget)
            if isinstance(widget, Pick):
                widget.chosen.connect(self._on_chosen)
            elif isinstance(widget, QCheckBox):
                widget.clicked.connect(self._on_chosen)
        column.addStretch(1)

    def show_method(self, method: Method, has_teams: bool, words: Words) -> None:
        """Shows what is chosen; teams can be taken along where there are sorts of teams."""
        counts = [(count, str(count)) for count in range(1, MOST_FACTORS + 1)]
        self.factors.show_options(words("q_study.factors"), counts, method.factors)
        self._show(self.extraction, "extraction", EXTRACTIONS, method.extraction, words)
        self._show(self.correlation, "correlation", CORRELATIONS, method.correlation, words)
        self._show(self.rotation, "rotation", ROTATIONS, method.rotation, words)
        self._show(self.like, "like", PROGRAMS, method.like, words)
        for pick, name, value in (
            (self.flag_level, "flag_level", method.flag_level),
            (self.level, "level", method.level),
            (self.strict_level, "strict_level", method.strict_level),
        ):
            levels = sorted({*_LEVELS, value}, reverse=True)
            told = [(one, _level_text(one, words)) for one in levels]
            pick.show_options(words(f"q_study.{name}"), told, value)
        self.automatic.setText(words("q_study.automatic"))
        self.majority.setText(words("q_study.majority"))
        self.teams.setText(words("q_study.teams"))
        self.by_hand.setText(words("q_study.by_hand"))
        self.automatic.setChecked(method.has_automatic_flags)
        self.majority.setChecked(method.needs_majority)
        self.majority.setEnabled(method.has_automatic_flags)
        self.flag_level.setEnabled(method.has_automatic_flags)
        self.teams.setChecked(method.has_teams)
        self.teams.setVisible(has_teams or method.has_teams)

    def _show(
        self, pick: Pick, name: str, options: tuple[str, ...], value: str, words: Words
    ) -> None:
        told = [(one, words(f"q_study.{name}_{one}")) for one in options]
        pick.show_options(words(f"q_study.{name}"), told, value)

    def _on_chosen(self) -> None:
        self.chosen.emit(
            Method(
                factors=self.factors.value,
                correlation=self.correlation.value,
                extraction=self.extraction.value,
                rotation=self.rotation.value,
                like=self.like.value,
                has_teams=self.teams.isChecked(),
                has_automatic_flags=self.automatic.isChecked(),
                flag_level=self.flag_level.value,
                needs_majority=self.majority.isChecked(),
                level=self.level.value,
                strict_level=self.strict_level.value,
            )
        )


def _level_text(level: float, words: Words) -> str:
    return f"p < {level:g}".replace(".", words("q_sort.decimal"))
