"""The description in spec/ as each vendor has it, and the pieces of it that tests look at."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from jsonschema import Draft202012Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from clientwright.diagnostics import Diagnostics
from clientwright.source import read

SPEC = Path(__file__).parents[2] / "spec"
VENDORS = ("aimlapi", "laplas", "openai")
VARIANTS = ("base", *VENDORS)
"""The Run and Run Step API, and the same as each vendor has it."""
WHOLE = ("assistants", *(f"assistants {vendor}" for vendor in VENDORS))
"""The whole conversation, likewise."""
FILES = {
    "base": ("run-steps",),
    **{vendor: ("run-steps", vendor) for vendor in VENDORS},
    **{variant: tuple(variant.split()) for variant in WHOLE},
}
"""The description of each variant, and the overlay that narrows it."""
STREAMING = ("createRun", "createThreadAndRun", "submitToolOutputs")

# -------------------------------------------------------------------------------------------------------------- loading


@cache
def described(variant: str) -> Any:
    """One variant of a description. All loading is here; callers must not change what they get."""
    diagnostics = Diagnostics()
    name, *vendors = FILES[variant]
    overlays = [str(SPEC / "overlays" / f"{vendor}.yaml") for vendor in vendors]
    document = read(str(SPEC / f"{name}.yaml"), overlays=overlays, diagnostics=diagnostics)
    # An action that matches nothing is among the findings.
    assert document is not None
    assert list(diagnostics) == []
    return document.data


# ------------------------------------------------------------------------------------------------ reading a description


def followed(document: Any, node: Any) -> Any:
    """The node, or what it refers to."""
    while "$ref" in node:
        reference = node["$ref"]
        node = document
        for part in reference.removeprefix("#/").split("/"):
            node = node[part.replace("~1", "/").replace("~0", "~")]
    return node


def operations(document: Any) -> dict[str, Any]:
    """Each operation by its id, in document order."""
    return {op["operationId"]: op for item in document["paths"].values() for op in item.values()}


def parameters(document: Any, operation: str) -> dict[tuple[str, str], Any]:
    """The parameters of an operation by place and name, in document order."""
    found = [followed(document, node) for node in operations(document)[operation].get("parameters", ())]
    return {(node["in"], node["name"]): node for node in found}


def body(document: Any, operation: str, status: str | None = None) -> Any:
    """The media types of an operation's request body, or of the response with this status."""
    node = operations(document)[operation]
    node = node["responses"][status] if status else node["requestBody"]
    return followed(document, node)["content"]


@cache
def registry(variant: str) -> Registry[Any]:
    """The description, for references to find."""
    empty: Registry[Any] = Registry()
    filled: Registry[Any] = empty.with_resource("urn:spec", DRAFT202012.create_resource(described(variant)))
    return filled


def errors(variant: str, schema: Any, value: Any) -> list[str]:
    """What a value has against a schema of the description, or a component schema given by name."""
    if isinstance(schema, str):
        schema = {"$ref": f"#/components/schemas/{schema}"}
    bound = json.loads(json.dumps(schema).replace('"$ref": "#', '"$ref": "urn:spec#'))
    return [
        f"{error.json_path}: {error.message}"
        for error in Draft202012Validator(bound, registry=registry(variant)).iter_errors(value)
    ]


def streamed(text: str) -> list[dict[str, str]]:
    """The events of a text/event-stream example; each one has to end in an empty line."""
    assert text.endswith("\n\n")
    return [dict(line.split(": ", 1) for line in block.split("\n")) for block in text.rstrip("\n").split("\n\n")]


def event_named(variant: str, name: str) -> Any:
    """The schema of the event with this name."""
    union = described(variant)["components"]["schemas"]["AssistantStreamEvent"]
    return followed(described(variant), {"$ref": union["discriminator"]["mapping"][name]})


class Sample(NamedTuple):
    """An example of the description, with what it has to match."""

    where: str
    schema: Any
    value: Any


def samples(variant: str) -> Iterator[Sample]:
    """Every example of every operation; of an event stream, every event and the JSON in it."""
    document = described(variant)
    for name, operation in operations(document).items():
        for (_, parameter), node in parameters(document, name).items():
            if "example" in node:
                yield Sample(f"{name}, {parameter}", node["schema"], node["example"])
        if "requestBody" in operation:
            yield from samples_of(variant, f"{name}, request", body(document, name))
        for status in operation["responses"]:
            yield from samples_of(variant, f"{name}, {status}", body(document, name, status))


def samples_of(variant: str, where: str, content: Any) -> Iterator[Sample]:
    """The examples of one set of media types."""
    for media in content.values():
        assert "example" in media or "examples" in media, f"{where} has no example"
        if "example" in media:
            yield Sample(where, media["schema"], media["example"])
        for name, example in media.get("examples", {}).items():
            if "serializedValue" not in example:
                yield Sample(f"{where}, {name}", media["schema"], example["value"])
                continue
            for number, event in enumerate(streamed(example["serializedValue"])):
                place = f"{where}, {name}, event {number}"
                yield Sample(place, media["itemSchema"], event)
                data = event_named(variant, event["event"])["properties"]["data"]
                if "contentSchema" in data:
                    yield Sample(f"{place}, data", data["contentSchema"], json.loads(event["data"]))


# ------------------------------------------------------------------------------------------------------------- validity


def stream_example(operation: str) -> Any:
    """The example of an operation's event stream."""
    return body(described("base"), operation, "2XX")["text/event-stream"]["examples"]["stream"]
