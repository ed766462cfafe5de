"""Finds entities by the names people type, while an edit adds and renames them."""

from __future__ import annotations

from collections.abc import Mapping

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import EntityKind
from benchmark_app.domain.name import name_key
from benchmark_app.errors import EditRefused


class NameIndex:
    """The names of the visible entities of one kind; built when the first name is asked for."""

    def __init__(
        self, kind: EntityKind, entities: Mapping[int, Competitor] | Mapping[int, Attribute]
    ) -> None:
        self._kind = kind
        self._entities = entities
        self._ids: dict[str, int] | None = None
        self._keys: dict[int, str] = {}

    def find(self, named: int | str) -> int:
        """The id of a visible entity, given its id or name.

        Raises:
            EditRefused: `unknown_competitor` or `unknown_attribute` with the name or id.
        """
        found = self._index().get(name_key(named)) if isinstance(named, str) else named
        if found is None or found not in self._entities:
            raise EditRefused(f"unknown_{self._kind}", name=named)
        return found

    def check_free(self, name: str, entity: int) -> None:
        """Passes a name that no other visible entity has.

        Raises:
            EditRefused: `duplicate_competitor` or `duplicate_attribute` with the name.
        """
        if self._index().get(name_key(name), entity) != entity:
            raise EditRefused(f"duplicate_{self._kind}", name=name)

    def put(self, entity: int, name: str) -> None:
        """Takes note of a new or changed name."""
        self.drop(entity)
        key = name_key(name)
        self._index()[key] = entity
        self._keys[entity] = key

    def drop(self, entity: int) -> None:
        """Forgets the name of an entity that is hidden now."""
        index = self._index()
        if entity in self._keys:
            del index[self._keys.pop(entity)]

    def _index(self) -> dict[str, int]:
        if self._ids is None:
            self._keys = {entity.id: name_key(entity.name) for entity in self._entities.values()}
            self._ids = {key: entity for entity, key in self._keys.items()}
        return self._ids
