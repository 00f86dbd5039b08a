"""The models; each module is loaded when a name of it is first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .content import Content as Content
    from .formula import Formula as Formula
    from .reference import Reference as Reference
    from .sum import Sum as Sum, SumOf as SumOf
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            ".content": "Content",
            ".formula": "Formula",
            ".reference": "Reference",
            ".sum": "Sum SumOf",
        },
    )
