"""The import window: what a file's sheets are, what they mean, and what importing would change."""
