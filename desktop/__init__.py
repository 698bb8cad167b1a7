"""The windows: everything Qt."""
