"""Columns below the name of a business: whether each is an offer, a branch or beside the point."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from benchmark_app.domain.name import name_key
from benchmark_app.exchange.foreign.across import Across
from benchmark_app.exchange.foreign.choices import NOT_TAKEN, VALUE
from benchmark_app.exchange.foreign.left_out import is_total
from benchmark_app.exchange.foreign.orientation import Known
from benchmark_app.words.foreign import WEIGHTED

SUB_CHOICES: Final = ("service", VALUE, "note", "competitor", NOT_TAKEN)
_BETWEEN: Final = " · "


def known_subs(across: Sequence[Across], labels: Collection[str], known: Known) -> dict[str, str]:
    """What sub-columns are by names that the workspace has: "North" where "Gym · North" is one.

    `labels` name the rows. A sub-column is told by the key of its heading.
    """
    found = {}
    for one in across:
        if one.sub and name_key(one.name + _BETWEEN + one.sub) in known.competitors:
            found[name_key(one.sub)] = "competitor"
        elif one.sub and any(
            name_key(label + _BETWEEN + one.sub) in known.services for label in labels
        ):
            found[name_key(one.sub)] = "service"
    return found


def unsure_subs(
    across: Sequence[Across], said: Collection[str], *, is_turned: bool
) -> Iterator[tuple[str, str]]:
    """Each sub-column that nobody spoke of, with what is proposed; "" where nothing is.

    "North" or "Premium" below a business is a branch or a tier of it as likely as a side of
    every service. Below a service, as where the table `is_turned`, it is a side of that.
    """
    subs = {name_key(one.sub): one for one in across if one.sub and one.of is None}
    for key, one in subs.items():
        if key not in said:
            is_clear = is_turned or one.role != "other"
            yield one.sub, SUB_CHOICES[0] if is_clear else ""


def is_sum(one: Across, said: Collection[str]) -> bool:
    """Whether a sub-column that nobody spoke of is worked out from the value beside it."""
    worked_out = is_total(one.sub) or name_key(one.sub).startswith(WEIGHTED)
    return one.role == "other" and worked_out and name_key(one.sub) not in said
