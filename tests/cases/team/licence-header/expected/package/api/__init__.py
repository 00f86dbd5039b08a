# Copyright 2026 Example Ltd. All rights reserved.
# client 2.1.0
"""Lamps: the operations, a module for each group."""
