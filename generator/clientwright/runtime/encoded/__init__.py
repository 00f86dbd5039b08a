"""Files that pass as Base64."""
