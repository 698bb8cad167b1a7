"""Some versions of Qt for Python end the interpreter in ordinary painting; ours must not."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

PAINT = """
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QGraphicsItem, QGraphicsScene, QGraphicsView

class Dot(QGraphicsItem):
    def boundingRect(self):
        return QRectF(0, 0, 20, 20)

    def paint(self, painter, option, widget=None):
        painter.drawRect(self.boundingRect())

application = QApplication([])
scene = QGraphicsScene(0, 0, 640, 360)
for number in range(60):
    dot = Dot()
    dot.setPos(number * 10, number * 5)
    scene.addItem(dot)
view = QGraphicsView(scene)
view.resize(640, 360)
view.show()
for _ in range(400):
    view.viewport().repaint()
image = QImage(64, 36, QImage.Format.Format_RGB32)
painter = QPainter(image)
scene.render(painter)
painter.end()
print(view.viewport().grab().toImage().pixelColor(300, 150).isValid(), flush=True)
"""


def test_four_hundred_repaints_of_sixty_items_end_well() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PAINT],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == "True\n"
