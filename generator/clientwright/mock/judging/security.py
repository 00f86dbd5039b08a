"""Whether a request carries the credentials that its operation asks for; any value that is not empty is taken."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping, Sequence
from typing import Any

from clientwright.mock.reading.description import Description
from clientwright.mock.wire.message import Request
from clientwright.mock.wire.plain import mapping, pointer, text
from clientwright.mock.wire.problem import Problem


def check(
    description: Description,
    options: Sequence[dict[str, Any]],
    request: Request,
    query: Mapping[str, str],
    cookies: Mapping[str, str],
) -> list[Problem]:
    """The credentials that are missing: none when one of the options is met, else those of the first option."""
    lacking: list[list[Problem]] = []
    for option in options:
        problems = [
            problem for name in option if (problem := _missing(_scheme(description, name), request, query, cookies))
        ]
        if not problems:
            return []
        lacking.append(problems)
    return lacking[0] if lacking else []


def key_names(description: Description, options: Sequence[dict[str, Any]], place: str) -> set[str]:
    """The query parameters or cookies that carry a key in any of the options."""
    schemes = [_scheme(description, name) for option in options for name in option]
    return {text(scheme.get("name")) for scheme in schemes if scheme.get("in") == place}


def challenge(problems: Sequence[Problem]) -> str:
    """The WWW-Authenticate header for missing credentials."""
    return "Basic" if any("Basic" in problem.expected for problem in problems) else "Bearer"


def _scheme(description: Description, name: str) -> dict[str, Any]:
    found = description.schemes.get(name)
    if found is None:
        schemes = mapping(mapping(description.data.get("components")).get("securitySchemes"))
        if name not in schemes:
            description.note(f"the security scheme {name} is not declared; no credentials are asked for it")
        found = description.schemes[name] = description.follow(schemes.get(name))
    return found


def _missing(
    scheme: dict[str, Any], request: Request, query: Mapping[str, str], cookies: Mapping[str, str]
) -> Problem | None:
    """What a scheme asks for and the request lacks (OpenAPI 3.1.1, 4.8.27)."""
    kind = text(scheme.get("type"))
    name = text(scheme.get("name"))
    if kind == "apiKey":
        place = text(scheme.get("in"))
        sent = {"query": query.get(name), "cookie": cookies.get(name), "header": request.header(name)}.get(place, "?")
        if sent:
            return None
        return Problem(place=place, pointer=pointer((name,)), expected="an API key", got="nothing", status=401)
    if kind == "http" and text(scheme.get("scheme")).lower() == "basic":
        return None if _basic(request) else _authorization("Basic credentials", request)
    if kind in ("oauth2", "openIdConnect") or (kind == "http" and text(scheme.get("scheme")).lower() == "bearer"):
        word, _, token = (request.header("authorization") or "").partition(" ")
        return None if word.lower() == "bearer" and token.strip() else _authorization("a Bearer token", request)
    if kind == "http":
        return None if request.header("authorization") else _authorization("credentials", request)
    return None  # mutualTLS is settled before there is a request.


def _basic(request: Request) -> bool:
    word, _, encoded = (request.header("authorization") or "").partition(" ")
    try:
        return word.lower() == "basic" and b":" in base64.b64decode(encoded.strip(), validate=True)
    except (binascii.Error, ValueError):
        return False


def _authorization(expected: str, request: Request) -> Problem:
    got = "something else" if request.header("authorization") else "nothing"  # Never the secret itself.
    return Problem(place="header", pointer="/authorization", expected=expected, got=got, status=401)
