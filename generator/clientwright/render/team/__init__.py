"""A team's folder of templates: what it says of itself, and what is wrong with it."""
