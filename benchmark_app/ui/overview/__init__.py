"""The first page's parts: figures, small trend and next actions, each of them a button."""
