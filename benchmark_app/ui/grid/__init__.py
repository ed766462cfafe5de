"""The table of services and competitors: one view that paints from arrays and never writes."""
