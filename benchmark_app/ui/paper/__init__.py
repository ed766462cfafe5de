"""Pages on paper: their frame, their letters, and the ways to a printer and into a PDF."""
