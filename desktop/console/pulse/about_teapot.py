"""Controls for showing the temperature, and what the trainer can say about it."""

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.fields import label
from desktop.console.panel import MainAction
from desktop.console.pulse.step import PulseStep
from game.asked import FEWEST_SHOWN
from game.pulse import events as e
from game.pulse.reading import reading
from game.pulse.state import ITEMS


class TeapotStep(PulseStep):
    """The temperature: shown on one key, with what to say and what to do."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.told, self.say = label("strong"), label("")
        self.advice, self.homemade = label(""), label("soft")
        for widget in (self.told, self.say, self.advice, self.homemade):
            self.column.addWidget(widget)
        self.column.addStretch(1)

    def refresh(self, words: Words) -> None:
        found = reading(self.state)
        self.homemade.setText(words("pulse.homemade"))
        if not found:
            self.told.setText(self._why_not(words))
            self.say.setText("")
            self.advice.setText("")
            return
        key = "pulse.shown" if self.state.is_shown else "pulse.not_shown"
        label_of_band = words(f"pulse.band.{found.band}.label")
        self.told.setText(words(key, degrees=found.degrees, band=label_of_band))
        self.say.setText(words(f"pulse.band.{found.band}.say"))
        self.advice.setText(words("pulse.advice", text=words(f"pulse.band.{found.band}.advice")))

    def main_action(self) -> MainAction | None:
        if self.state.is_shown or len(self.state.answered) < len(ITEMS):
            return None
        return MainAction("pulse.show", self.show_temperature)

    def show_temperature(self) -> None:
        """The room may see it now."""
        self.bridge.submit(e.TemperatureShown())

    def _why_not(self, words: Words) -> str:
        """Which sentence still has too few answers."""
        counts = [(sum(self.state.counts_of(item)), item) for item in ITEMS]
        fewest, item = min(counts)
        sentence = words(f"pulse.item.{item}.label")
        return words("pulse.too_few", sentence=sentence, count=fewest, fewest=FEWEST_SHOWN)
