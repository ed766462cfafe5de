"""What the observations mean: pure functions from frozen values to frozen values."""
