"""The models by name: to name one loads nothing, so modules can refer to each other in circles."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import models as models
else:
    from ._runtime.wire.values import References

    models = References(__package__)
