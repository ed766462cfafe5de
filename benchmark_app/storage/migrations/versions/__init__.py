"""One module per step, for ever."""
