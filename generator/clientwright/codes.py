"""Every code that a finding can have, with what it means in one line.

Codes are stable: people acknowledge them in their configuration and search for them. Add one to the table of its
stage, and a section to docs/diagnostics.md; a test holds the tables, the page and the sources together.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_READING: Final = {
    "unreadable": "A file, URL or standard input cannot be read.",
    "too-much": "A description is larger, or takes longer to come, than is read.",
    "empty-file": "A file has nothing in it.",
    "not-utf-8": "A text is not UTF-8.",
    "not-yaml": "A text is not YAML.",
    "not-json": "A text that must be JSON is not.",
    "several-documents": "A YAML file holds more than one document.",
    "duplicate-key": "An object has the same key twice.",
    "bad-key": "A YAML key is a list or an object, or a merge key merges something that is no object.",
    "not-json-value": "A value cannot be said in JSON: not a number, infinite, or too large.",
    "lone-surrogate": "A JSON string holds half of a surrogate pair, which is no character.",
    "yaml-tag": "A YAML tag stands for something that JSON does not have.",
    "recursive-alias": "A YAML alias stands inside the value that it repeats.",
    "too-many-aliases": "YAML aliases blow a short text up to a huge document.",
    "too-deep": "Values are nested deeper than any real description.",
    "refused-ref": "A `$ref` asks for a file outside the folder, or for something on the network.",
    "not-overlay": "A file given as an overlay is none, or an action in it is malformed.",
    "bad-jsonpath": "The target of an overlay's action is not a JSONPath.",
    "overlay-no-match": "The target of an overlay's action selects nothing.",
    "overlay-mismatch": "An overlay's action cannot be done to what its target selects.",
}

_CHECKING: Final = {
    "not-openapi": "A document is not an OpenAPI description.",
    "unsupported-version": "A description is of a version other than 3.0, 3.1 and 3.2.",
    "missing-keyword": "Something that an object must have is missing.",
    "wrong-type": "A keyword's value has a type that it cannot have.",
    "bad-value": "A keyword's value is none of those that it can have.",
    "dangling-ref": "A `$ref` leads nowhere.",
    "cyclic-ref": "References lead in a circle with no schema on the way.",
    "misplaced-ref": "A `$ref` leads to a component of another kind than is wanted.",
    "dynamic-ref": "A `$dynamicRef` may lead to several schemas.",
    "odd-ref": "A `$ref` stands where OpenAPI has none.",
    "duplicate-operation-id": "Two operations have the same `operationId`.",
    "duplicate-parameter": "A parameter is listed twice.",
    "undeclared-parameter": "A name in a path's braces is no declared parameter.",
    "unused-parameter": "A path parameter is declared that the path does not have.",
    "bad-path": "A path is malformed.",
    "path-collision": "Two paths differ only in the names of their parameters.",
    "parameter-style": "A parameter has a style that its place does not allow.",
    "bad-status": "A key of `responses` is no status.",
    "unknown-scheme": "A security requirement names a scheme that is not declared.",
    "unknown-type": "A `type` is none that JSON Schema has.",
    "enum-type": "A value of an `enum` is not of the `type` beside it.",
    "required-unknown": "A required name is no property.",
    "discriminator-mapping": "A discriminator's `mapping` leads to no schema, or to none of the members.",
    "unknown-extension": "A key begins with `x-clientwright-` and means nothing where it stands.",
    "spec": "openapi-spec-validator finds that the description departs from the specification.",
    "spec-unfinished": "openapi-spec-validator failed on a description that our own checks let pass.",
}

_CONFIGURING: Final = {
    "not-toml": "The configuration is not TOML.",
    "config-not-used": "A configuration beside a description elsewhere, or where anybody may write, is not used.",
    "unknown-config-key": "The configuration has a key that nothing reads.",
    "wrong-config-type": "A value of the configuration has a wrong type.",
    "incomplete-client": "A client that the configuration lists has no description or no output.",
    "client-twice": "Two clients that the configuration lists have the same name or output.",
    "incomplete-acknowledgement": "An acknowledgement lacks its code or its pointer.",
    "needless-acknowledgement": "An acknowledgement speaks of nothing that is degraded or unsupported.",
    "unknown-operation": "The configuration names an operation that is not there.",
    "unknown-name": "The configuration renames something that is not there.",
    "invalid-name": "A name in the configuration cannot be a name in Python.",
    "resource-place": "An operation cannot stand where the configuration puts it.",
}

_BUILDING: Final = {
    "endless-schema": "A composition of schemas never ends.",
    "bytes-in-json": "A schema is bytes in one place and JSON in another.",
    "no-form": "A body is described that no form can hold.",
    "parameter-content": "A parameter is written in a media type that only the caller can write.",
    "ignored-header": "A header parameter is one that the client sets itself.",
    "unsupported-security": "A security scheme is not handled.",
    "stream-by-property": "A boolean property `stream` asks for a stream.",
    "stream-undeclared": "Nothing says which request asks for a stream.",
    "stream-selector": "The property that asks for a stream is none that can.",
    "extension-key": "An extension has a key that it does not have.",
    "extension-name": "An extension names a property, a parameter, an operation or a state that is not there.",
    "extension-type": "An extension names something of a type that it cannot be.",
    "extension-place": "An extension stands on, or names, something that cannot have it.",
    "other-media-type": "A media type of a body is carried by another one, or one of an answer is text or bytes.",
    "excluded": "The configuration excludes an operation.",
    "renamed": "Something has another name than it would have had.",
}

_WRITING: Final = {
    "not-trusted": "The configuration names Python that is not run without being trusted.",
    "template": "A team's template cannot be used.",
    "not-python": "What was rendered for a file is no Python.",
    "cannot-import": "The generated package cannot be imported.",
    "in-the-way": "A folder or link stands where a generated file belongs.",
    "edited-by-hand": "A generated file was edited by hand.",
    "edit-conflict": "An edit that is kept stands where something else is generated now.",
    "not-ours": "A file that clientwright has not written stands where one belongs.",
    "kept": "A file is no longer generated, but was edited by hand.",
    "unread-names": "A line of the names that a package keeps says none.",
    "finished-earlier": "A run that was killed while it wrote the package was finished by this one.",
    "after": "A command that the configuration has run on a package failed.",
    "cannot-write": "A file cannot be written.",
}

CODES: Final[Mapping[str, str]] = MappingProxyType({**_READING, **_CHECKING, **_CONFIGURING, **_BUILDING, **_WRITING})
"""Code to explanation, by stage, in the order in which a run meets them."""
