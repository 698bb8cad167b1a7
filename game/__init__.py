"""The workshop itself: no Qt, nothing to see."""
