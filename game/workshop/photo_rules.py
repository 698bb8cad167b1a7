"""What each event about photos asks, and what it does."""

import re
from dataclasses import replace

from game import asked, keyed
from game.exercise import Rule, RuleError, Rules
from game.workshop import photo_events as e
from game.workshop.state import Photo, Workshop

LONGEST_SIDE = 1600
"""Pixels of a photo that is kept: a flip-over is read from it, and a face in the back is not."""

MOST_PHOTOS = 40
"""In one traject; its file stays small enough to hand on."""

_SUM = re.compile("[0-9a-f]{64}")


def _a_photo(state: Workshop, event: e.PhotoAdded) -> None:
    asked.a_new_id(keyed.has(state.photos, event.photo), event.photo)
    asked.at_most_long(event.caption)
    if not _SUM.fullmatch(event.picture):
        raise RuleError("bad_picture")
    for side in (event.width, event.height):
        if not 1 <= side <= LONGEST_SIDE:
            raise RuleError("bad_picture")
    if len(state.photos) >= MOST_PHOTOS:
        raise RuleError("too_many_photos", most=MOST_PHOTOS)


def _known_photo(state: Workshop, event: e.PhotoCaptioned | e.PhotoRemoved | e.PhotoShown) -> None:
    if not keyed.has(state.photos, event.photo):
        raise RuleError("unknown_photo", id=event.photo)


def _a_caption(_: Workshop, event: e.PhotoCaptioned) -> None:
    asked.at_most_long(event.caption)


def _photo_added(state: Workshop, event: e.PhotoAdded) -> Workshop:
    photo = Photo(
        event.photo,
        event.picture,
        event.width,
        event.height,
        event.session,
        event.block,
        event.caption.strip(),
    )
    return replace(state, photos=keyed.put(state.photos, photo))


def _photo_captioned(state: Workshop, event: e.PhotoCaptioned) -> Workshop:
    caption = event.caption.strip()
    return replace(state, photos=keyed.change(state.photos, event.photo, caption=caption))


def _photo_removed(state: Workshop, event: e.PhotoRemoved) -> Workshop:
    return _without(state, event.photo)


def _photos_erased(state: Workshop, event: e.PhotosErased) -> Workshop:
    return _without(state, *event.photos)


def _without(state: Workshop, *photos: str) -> Workshop:
    """What is taken away while it covers the stage uncovers it, unless the clock stands still.

    That goes on when a cover is taken off, so there has to be one.
    """
    stage = state.stage
    if stage.cover == "photo" and stage.photo in photos:
        is_paused = state.block and state.block.paused
        stage = replace(stage.covered("blank" if is_paused else ""), photo="")
    kept = tuple(photo for photo in state.photos if photo.id not in photos)
    return replace(state, photos=kept, stage=stage)


def _photo_shown(state: Workshop, event: e.PhotoShown) -> Workshop:
    return replace(state, stage=replace(state.stage.covered("photo"), photo=event.photo))


RULES: Rules[Workshop] = {
    e.PhotoAdded: Rule(_photo_added, (_a_photo,)),
    e.PhotoCaptioned: Rule(_photo_captioned, (_known_photo, _a_caption)),
    e.PhotoRemoved: Rule(_photo_removed, (_known_photo,)),
    e.PhotosErased: Rule(_photos_erased),
    e.PhotoShown: Rule(_photo_shown, (_known_photo,)),
}
