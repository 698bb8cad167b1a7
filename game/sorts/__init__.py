"""The sorts of a traject: brought in, analysed, and looked at beside each other."""
