"""Plays the example session through the real windows, and takes pictures of every screen."""

from desktop.demo.play import run_demo

__all__ = ["run_demo"]
