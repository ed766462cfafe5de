"""How sure a share is when few were seen (METHODS section 2).

scipy is imported where it is used: it takes longer than the window's first paint.
"""

from __future__ import annotations

from math import ceil, exp, lgamma, sqrt
from typing import Final

from benchmark_app.domain.result import Certainty

#: The words in order, with the probability each takes at least.
_WORDS: Final = (
    (Certainty.ALMOST_CERTAIN, 0.90),
    (Certainty.LIKELY, 0.75),
    (Certainty.TOSS_UP, 0.40),
    (Certainty.UNLIKELY, 0.0),
)
_SLACK: Final = 1e-9
_PRIOR: Final = 0.5  # Jeffreys


def certainty_of(adopters: int, known: int, unknown: int, share: float) -> Certainty:
    """The word for how sure it is that at least `share` of the market offers, by counts alone.

    Where `unknown` cells exist they are counted in, all others standing as seen; where none does,
    those known stand for a market without a bound. It says nothing about the stage.
    """
    if unknown:
        needed = adopters_needed(known + unknown, share)
        probability = beta_binomial_probability(adopters, known, unknown, needed)
    else:
        probability = jeffreys_probability(adopters, known, share)
    return next(word for word, least in _WORDS if probability >= least)


def adopters_needed(known: int, share: float) -> int:
    """How many of the known must offer for the share to be reached, weights being equal."""
    return ceil(share * known - _SLACK)


def jeffreys_probability(adopters: int, known: int, share: float) -> float:
    """The probability that the true share is at least `share`, given so many of the known."""
    from scipy.special import betaincc

    return float(betaincc(adopters + _PRIOR, known - adopters + _PRIOR, share))


def jeffreys_interval(adopters: int, known: int, confidence: float) -> tuple[float, float]:
    """The central Jeffreys interval of the true share; 0 and 1 at the ends where nobody or all."""
    from scipy.special import betaincinv

    a, b = adopters + _PRIOR, known - adopters + _PRIOR
    tail = (1.0 - confidence) / 2.0
    low = 0.0 if adopters == 0 else float(betaincinv(a, b, tail))
    high = 1.0 if adopters == known else float(betaincinv(a, b, 1.0 - tail))
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


def _log_beta(a: float, b: float) -> float:
    return lgamma(a) + lgamma(b) - lgamma(a + b)


def _log_choose(whole: int, part: int) -> float:
    return lgamma(whole + 1) - lgamma(part + 1) - lgamma(whole - part + 1)
