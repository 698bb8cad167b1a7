"""The steps of a card game; what happens within a round stands in its rules."""

STEPS = ("prepare", "round", "bridge", "debrief")
