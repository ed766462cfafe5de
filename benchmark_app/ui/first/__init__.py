"""The list of what to do first: its model, its look, its keys and the factors beside it."""
