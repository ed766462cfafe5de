"""One module per view on the left: a finding sentence over what it shows."""
