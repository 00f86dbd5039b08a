"""Values: absence, decoders and encoders, where a value departs from its description, and what can be raised."""
