"""The workspace file: what is kept, read and written. Only `workspace` comes in."""
