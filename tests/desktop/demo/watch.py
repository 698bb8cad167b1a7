"""An eye on every connection that the program asks for."""

import socket
import sys


class Watch:
    """Sees every connection that Python is asked for; can be turned off, but not taken away."""

    def __init__(self) -> None:
        self.is_on = False
        self.seen: list[str] = []
        sys.addaudithook(self._on_event)

    def _on_event(self, event: str, arguments: tuple[object, ...]) -> None:
        if not self.is_on or not event.startswith(("socket.", "urllib.", "http.", "smtplib.")):
            return
        own = arguments[0] if arguments else None
        # The desktop's own bus, which is asked to keep the laptop awake, is no network.
        is_local = isinstance(own, socket.socket) and own.family.name == "AF_UNIX"
        if event not in ("socket.__new__", "socket.gethostname") and not is_local:
            self.seen.append(f"{event} {arguments}")
