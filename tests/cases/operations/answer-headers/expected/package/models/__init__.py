"""The models; each module is loaded when a name of it is first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .page import Page as Page
    from .link_total_headers import LinkTotalHeaders as LinkTotalHeaders
    from .book import Book as Book
    from .add_book import AddBookHeaders as AddBookHeaders
    from .plan import Plan as Plan
    from .talk import TalkBody as TalkBody, TalkHeaders as TalkHeaders
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            ".page": "Page",
            ".link_total_headers": "LinkTotalHeaders",
            ".book": "Book",
            ".add_book": "AddBookHeaders",
            ".plan": "Plan",
            ".talk": "TalkBody TalkHeaders",
        },
    )
