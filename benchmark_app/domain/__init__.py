"""What the business knows: competitors, attributes, observations, rules and edits. No I/O."""
