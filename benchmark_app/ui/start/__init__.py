"""The start page: what it is made of."""
