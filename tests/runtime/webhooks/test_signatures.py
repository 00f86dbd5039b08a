"""Signatures of webhooks: what is taken, and what is refused and why."""

from __future__ import annotations

import hashlib
import hmac
import time
from base64 import b64encode
from collections.abc import Mapping

import pytest

from clientwright.runtime.messages.errors import ApiError
from clientwright.runtime.webhooks.signatures import TOLERANCE, SignatureError, verify

# The example of the scheme's own libraries.
SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
ID = "msg_p5jXN8AQM9LWM0D4loKWxJek"
SENT = 1614265330
BODY = '{"test": 2432232314}'
SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


@pytest.fixture(autouse=True)
def _then(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "time", lambda: SENT + 7.5)


def signed(body: bytes = BODY.encode(), *, key: bytes = b"key", id: str = ID, sent: str = str(SENT)) -> dict[str, str]:
    """The headers of a webhook, signed in the plainest way."""
    digest = hmac.new(key, f"{id}.{sent}.".encode() + body, hashlib.sha256).digest()
    return {
        "Webhook-Id": id,
        "Webhook-Timestamp": sent,
        "Webhook-Signature": f"v1,{b64encode(digest).decode()}",
    }


OURS = f"whsec_{b64encode(b'key').decode()}"


def test_the_example_of_the_scheme_fits() -> None:
    headers = {"webhook-id": ID, "webhook-timestamp": str(SENT), "webhook-signature": SIGNATURE}
    verify(BODY, headers, SECRET)
    verify(BODY.encode(), headers, SECRET.removeprefix("whsec_"))


@pytest.mark.parametrize("body", [BODY.encode(), b"", b"\xff\x00", "ä".encode()])
def test_what_is_signed_with_the_secret_fits(body: bytes) -> None:
    verify(body, signed(body), OURS)
    verify(bytearray(body), signed(body), f" {OURS}\n".replace("=", ""))


def test_header_names_are_taken_in_any_case_and_by_their_older_names() -> None:
    headers = {name.upper().replace("WEBHOOK", "SVIX"): value for name, value in signed().items()}
    verify(BODY, headers, OURS)


def test_one_of_several_signatures_has_to_fit() -> None:
    headers = signed()
    right = headers["Webhook-Signature"]
    wrong = signed(key=b"old")["Webhook-Signature"]
    for given in (f"{wrong} {right}", f"v1a,{right[3:]} {right}", f"{right} v2,x"):
        verify(BODY, {**headers, "Webhook-Signature": given}, OURS)
    for given in (wrong, f"v2,{right[3:]}", right[3:], "v1,", "v1", ",", "v1,ä", f"v1,{right}"):
        with pytest.raises(SignatureError, match="no signature of the webhook fits"):
            verify(BODY, {**headers, "Webhook-Signature": given}, OURS)


@pytest.mark.parametrize(
    "changed",
    [
        {"Webhook-Id": "msg_other"},
        {"Webhook-Timestamp": str(SENT + 1)},
        {"Webhook-Signature": signed(key=b"other")["Webhook-Signature"]},
    ],
)
def test_what_was_changed_on_the_way_does_not_fit(changed: Mapping[str, str]) -> None:
    with pytest.raises(SignatureError, match="fits the secret"):
        verify(BODY, {**signed(), **changed}, OURS)
    with pytest.raises(SignatureError, match="fits the secret"):
        verify(BODY + " ", signed(), OURS)


@pytest.mark.parametrize("missing", ["Webhook-Id", "Webhook-Timestamp", "Webhook-Signature"])
def test_what_is_not_signed_is_refused(missing: str) -> None:
    headers = {name: value for name, value in signed().items() if name != missing}
    for given in (headers, {**headers, missing: ""}):
        with pytest.raises(SignatureError, match=f"no header {missing.lower()}"):
            verify(BODY, given, OURS)
    with pytest.raises(SignatureError, match="not signed"):
        verify(BODY, None, OURS)


@pytest.mark.parametrize(("late", "said"), [(TOLERANCE + 2, "302 seconds old"), (-TOLERANCE - 2, "302 seconds ahead")])
def test_what_is_older_or_younger_than_five_minutes_is_refused(
    late: int, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(time, "time", lambda: SENT + late)
    with pytest.raises(SignatureError, match=said):
        verify(BODY, signed(), OURS)
    monkeypatch.setattr(time, "time", lambda: SENT + late - 4 * (1 if late > 0 else -1))
    verify(BODY, signed(), OURS)


@pytest.mark.parametrize("sent", ["soon", "-5", "1.5", "\u0661", "9" * 40])
def test_a_timestamp_that_is_none_is_refused(sent: str) -> None:
    with pytest.raises(SignatureError, match="timestamp is none"):
        verify(BODY, signed(sent=sent), OURS)


@pytest.mark.parametrize("secret", ["", "whsec_", "whsec_!!", "  "])
def test_a_secret_that_is_none_is_told_before_anything_else_and_not_shown(secret: str) -> None:
    with pytest.raises(ValueError, match="secret: whsec_ and a text in Base64") as caught:
        verify(BODY, {}, secret)
    assert not secret.strip() or secret.removeprefix("whsec_") not in str(caught.value) or secret == "whsec_"


def test_a_body_that_was_parsed_already_is_a_mistake_in_the_program() -> None:
    with pytest.raises(TypeError, match="as it came, not dict"):
        verify({"test": 1}, signed(), OURS)  # type: ignore[arg-type]


def test_the_error_is_one_of_the_tree_and_shows_no_secret() -> None:
    with pytest.raises(ApiError) as caught:
        verify(BODY, {**signed(), "Webhook-Signature": "v1,x"}, OURS)
    assert type(caught.value) is SignatureError
    assert OURS not in str(caught.value) + repr(caught.value)
