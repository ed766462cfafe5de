"""The sheet to take along on a visit, for printing."""
