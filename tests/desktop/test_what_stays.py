"""What a closed traject leaves in memory: nothing of its people and what they said."""

import gc
from weakref import ref

from PySide6.QtCore import QCoreApplication, QEvent

from tests.desktop.trainer import Trainer


def test_nothing_of_a_traject_stays_after_it_is_closed(trainer: Trainer) -> None:
    trainer.open_example()
    session = ref(trainer.bridge.session)
    windows = ref(trainer.windows)
    trainer.click(trainer.console.bar.home)
    trainer.qtbot.waitUntil(trainer.home.isVisible)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    assert session() is None
    assert windows() is None
