"""What other generators have words for, in ours: whoever comes from one keeps what was declared.

A module for each; all of it is what their public documentation says (docs/from-*.md has the addresses).
"""
