"""Values: absence, decoders and encoders, and where a value departs from its description."""
