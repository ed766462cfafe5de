"""The window. It asks the workspace, speaks through the words, and decides nothing itself."""
