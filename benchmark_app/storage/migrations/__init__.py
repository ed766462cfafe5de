"""The steps from one schema to the next; none of them imports today's tables.

Who adds one says in `storage.version` from which version on files are read truly.
"""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError


class StepUnknown(SQLAlchemyError):
    """The file names a step this program does not have."""


def upgrade(connection: Connection) -> None:
    """Runs the steps the file still lacks, inside the caller's transaction.

    Raises:
        StepUnknown: where the file says that it stands at none of them.
    """
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except CommandError as error:
        raise StepUnknown(str(error)) from error
