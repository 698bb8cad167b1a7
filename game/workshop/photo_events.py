"""What can happen with photos of flip-overs."""

from dataclasses import dataclass
from typing import ClassVar

from game.exercise import Event


@dataclass(frozen=True, slots=True)
class PhotoAdded(Event):
    """A photo of a flip-over was added; its picture lies in the file under the sum of its bytes."""

    kind: ClassVar[str] = "photo_added"
    names: ClassVar[tuple[str, ...]] = ("caption",)

    photo: str
    picture: str
    width: int
    height: int
    session: str = ""
    block: str = ""
    caption: str = ""


@dataclass(frozen=True, slots=True)
class PhotoCaptioned(Event):
    """A photo got other words under it; stored apart, for a name may stand in them."""

    kind: ClassVar[str] = "photo_captioned"
    names: ClassVar[tuple[str, ...]] = ("caption",)

    photo: str
    caption: str


@dataclass(frozen=True, slots=True)
class PhotoRemoved(Event):
    """A photo was taken away."""

    kind: ClassVar[str] = "photo_removed"

    photo: str


@dataclass(frozen=True, slots=True)
class PhotosErased(Event):
    """The pictures of these photos left the file for good."""

    kind: ClassVar[str] = "photos_erased"
    is_undoable: ClassVar[bool] = False

    photos: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PhotoShown(Event):
    """The stage was covered by a photo, as large as it goes."""

    kind: ClassVar[str] = "photo_shown"
    is_undoable: ClassVar[bool] = False

    photo: str
