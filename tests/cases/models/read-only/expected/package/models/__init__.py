"""The models; each module is loaded when a name of it is first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .owner import Owner as Owner, OwnerDict as OwnerDict
    from .list_bugs import ListBugsResponse as ListBugsResponse
    from .bug import Bug as Bug, BugDict as BugDict
    from .put_bugs import (
        PutBugsBody as PutBugsBody,
        PutBugsBodyInput as PutBugsBodyInput,
    )
    from .report import Report as Report
    from .add_owner import AddOwnerBody as AddOwnerBody
    from .id import Id as Id
    from .change import Change as Change
    from .meta import Meta as Meta
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            ".owner": "Owner OwnerDict",
            ".list_bugs": "ListBugsResponse",
            ".bug": "Bug BugDict",
            ".put_bugs": "PutBugsBody PutBugsBodyInput",
            ".report": "Report",
            ".add_owner": "AddOwnerBody",
            ".id": "Id",
            ".change": "Change",
            ".meta": "Meta",
        },
    )
