"""The models; each module is loaded when a name of it is first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .send_letter import SendLetterBody as SendLetterBody
    from .reading import Reading as Reading
    from .send_parcel import SendParcelOnReadPayload as SendParcelOnReadPayload
    from .letter_delivered import LetterDelivered as LetterDelivered
    from .letter_lost import LetterLost as LetterLost
    from .webhook_event import WebhookEvent as WebhookEvent
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            ".send_letter": "SendLetterBody",
            ".reading": "Reading",
            ".send_parcel": "SendParcelOnReadPayload",
            ".letter_delivered": "LetterDelivered",
            ".letter_lost": "LetterLost",
            ".webhook_event": "WebhookEvent",
        },
    )
