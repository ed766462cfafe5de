"""How sure a share is when few were seen (METHODS section 2).

The incomplete beta function is written out here because importing scipy takes longer than the
first window does, and every stage needs it.
"""

from __future__ import annotations

from math import ceil, exp, lgamma, log, log1p, sqrt
from typing import Final

_SLACK: Final = 1e-9
_PRIOR: Final = 0.5  # Jeffreys
_CLOSE: Final = 1e-15
_HALVINGS: Final = 60


def adopters_needed(known: int, share: float) -> int:
    """How many of the known must offer for the share to be reached, weights being equal."""
    return ceil(share * known - _SLACK)


def jeffreys_probability(adopters: int, known: int, share: float) -> float:
    """The probability that the true share is at least `share`, given so many of the known."""
    return 1.0 - beta_cdf(share, adopters + _PRIOR, known - adopters + _PRIOR)


def jeffreys_interval(adopters: int, known: int, confidence: float) -> tuple[float, float]:
    """The central Jeffreys interval of the true share; 0 and 1 at the ends where nobody or all."""
    a, b = adopters + _PRIOR, known - adopters + _PRIOR
    tail = (1.0 - confidence) / 2.0
    low = 0.0 if adopters == 0 else _beta_quantile(tail, a, b)
    high = 1.0 if adopters == known else _beta_quantile(1.0 - tail, a, b)
    return low, high


def wilson_interval(adopters: int, known: int, confidence: float) -> tuple[float, float]:
    """The Wilson score interval of the true share; `known` must be positive."""
    from statistics import NormalDist  # start-up cost: only drawn intervals need it

    z = NormalDist().inv_cdf((1.0 + confidence) / 2.0)
    share = adopters / known
    scale = 1.0 + z * z / known
    centre = (share + z * z / (2.0 * known)) / scale
    half = z * sqrt(share * (1.0 - share) / known + z * z / (4.0 * known * known)) / scale
    return centre - half, centre + half


def beta_binomial_probability(adopters: int, known: int, unknown: int, needed: int) -> float:
    """The probability that at least `needed` of all offer, when `unknown` were not seen."""
    a, b = adopters + _PRIOR, known - adopters + _PRIOR
    fewest = max(needed - adopters, 0)
    return sum(
        exp(_log_choose(unknown, more) + _log_beta(more + a, unknown - more + b) - _log_beta(a, b))
        for more in range(fewest, unknown + 1)
    )


def beta_cdf(x: float, a: float, b: float) -> float:
    """The regularised incomplete beta function I_x(a, b) for a, b > 0."""
    if x <= 0.0 or x >= 1.0:
        return float(x >= 1.0)
    if x > (a + 1.0) / (a + b + 2.0):
        return 1.0 - beta_cdf(1.0 - x, b, a)
    front = exp(a * log(x) + b * log1p(-x) - _log_beta(a, b)) / a
    return front / _beta_fraction(x, a, b)


def _beta_fraction(x: float, a: float, b: float) -> float:
    """The continued fraction of the incomplete beta function by Lentz's method."""
    result = upper = 1.0
    lower = step = 0.0
    term = 0
    while abs(step - 1.0) > _CLOSE:
        half, is_odd = divmod(term + 1, 2)
        if is_odd:
            part = -(a + half) * (a + b + half) * x / ((a + 2 * half) * (a + 2 * half + 1.0))
        else:
            part = half * (b - half) * x / ((a + 2 * half - 1.0) * (a + 2 * half))
        lower = 1.0 / (1.0 + part * lower)
        upper = 1.0 + part / upper
        step = upper * lower
        result *= step
        term += 1
    return result


def _beta_quantile(probability: float, a: float, b: float) -> float:
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2.0
        if beta_cdf(middle, a, b) < probability:
            low = middle
        else:
            high = middle
    return (low + high) / 2.0


def _log_beta(a: float, b: float) -> float:
    return lgamma(a) + lgamma(b) - lgamma(a + b)


def _log_choose(whole: int, part: int) -> float:
    return lgamma(whole + 1) - lgamma(part + 1) - lgamma(whole - part + 1)
