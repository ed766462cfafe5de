"""Tables that somebody else made: where the table is in the sheet, what its rows, signs and texts mean."""
