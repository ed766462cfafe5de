"""What is said where something done away from the window failed."""

from __future__ import annotations

from benchmark_app.errors import BenchmarkError
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.message_bar import MessageBar
from benchmark_app.words.error import error_text


def tell_failed(messages: MessageBar, editor: Editor, error: Exception) -> None:
    """Say in the message bar why it could not be done; a bug of ours is raised."""
    if not isinstance(error, BenchmarkError):
        raise error
    messages.tell(lambda: error_text(error, editor.language))
