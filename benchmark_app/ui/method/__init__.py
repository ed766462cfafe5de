"""The parts of the page about the rules."""
