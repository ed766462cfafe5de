"""Expectation Benchmark: what is special and what is not, since when, and what to do first."""
