"""Every sentence, label and error in English and Korean: codes go in, text comes out."""
