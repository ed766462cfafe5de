"""Charts: a pure function describes, a pure layout places, one painter draws everywhere."""
