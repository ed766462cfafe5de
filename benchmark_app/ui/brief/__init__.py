"""The one-page brief: what it says, where it stands on the page, and how it is drawn."""
