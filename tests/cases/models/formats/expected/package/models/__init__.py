"""The models; each module is loaded when a name of it is first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .moment import Moment as Moment, MomentInput as MomentInput
    from .visit import (
        Visit as Visit,
        VisitLeft as VisitLeft,
        VisitLeftInput as VisitLeftInput,
        VisitNext as VisitNext,
        VisitNextInput as VisitNextInput,
        VisitWhere as VisitWhere,
        VisitWhereInput as VisitWhereInput,
        VisitWhereOption2 as VisitWhereOption2,
        VisitWhereOption2Dict as VisitWhereOption2Dict,
    )
    from .bill import (
        Bill as Bill,
        BillDict as BillDict,
        BillTip as BillTip,
        BillTipInput as BillTipInput,
    )
    from .list_bills import ListBillsResponse as ListBillsResponse
    from .add_note import AddNoteBody as AddNoteBody
    from .add_scan import AddScanBody as AddScanBody
    from .uuid import UUID as UUID, UUIDInput as UUIDInput
    from .price import Price as Price, PriceInput as PriceInput
    from .line import Line as Line, LineDict as LineDict
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            ".moment": "Moment MomentInput",
            ".visit": "Visit VisitLeft VisitLeftInput VisitNext VisitNextInput VisitWhere VisitWhereInput VisitWhereOption2 VisitWhereOption2Dict",
            ".bill": "Bill BillDict BillTip BillTipInput",
            ".list_bills": "ListBillsResponse",
            ".add_note": "AddNoteBody",
            ".add_scan": "AddScanBody",
            ".uuid": "UUID UUIDInput",
            ".price": "Price PriceInput",
            ".line": "Line LineDict",
        },
    )
