"""Tables that somebody else made: where they are in a sheet, what rows, signs and texts mean."""
