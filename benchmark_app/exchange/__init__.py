"""Files and the clipboard: text becomes domain values, values become files. No storage, no Qt."""
