"""What each media type of a body can carry: files go in parts of their own, and forms hold fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from clientwright.build.ledger import Ledger
from clientwright.build.nulls import not_null
from clientwright.ir.operations import Body, BodyKind, Files
from clientwright.ir.types import (
    AliasModel,
    AnyType,
    ArrayType,
    BinaryType,
    MapType,
    Model,
    ModelRef,
    NullableType,
    ObjectModel,
    PrimitiveType,
    Property,
    TupleType,
    Type,
    UnionModel,
)


def fitting(bodies: Sequence[Body], models: Mapping[str, Model], ledger: Ledger) -> Iterator[Body]:
    """The bodies, without what they cannot carry if another one can. A file is in no JSON and in no plain form."""
    filed = any(body.kind is BodyKind.MULTIPART and _files(body, models) for body in bodies)
    held = [body for body in bodies if _holds(body, models)]
    for body in bodies:
        if body not in held:
            reason = "a form holds named fields, and this body is none"
            if held:
                ledger.unsupported("body", "no-form", reason, body.location)
                continue
            ledger.degraded("no-form", f"{reason}: the text of the form is its argument", body.location, kind="body")
            yield replace(body, kind=BodyKind.MARKUP, type=PrimitiveType(kind="string"), encoding=())
            continue
        files = _files(body, models)
        if body.kind is BodyKind.MULTIPART:
            yield replace(body, files=files)
        elif not filed or body.kind not in (BodyKind.JSON, BodyKind.FORM):
            yield body
        elif any(one.required for one in _properties(body, models) if one.wire_name in files):
            reason = "a file in it is needed, which only a multipart body carries"
            ledger.excluded("body", "other-media-type", reason, body.location)
        else:
            yield replace(body, without=tuple(files))


def _holds(body: Body, models: Mapping[str, Model]) -> bool:
    """Whether a body can be written: a form of fields, and what has parts also of items (OpenAPI 3.2, 4.14.5)."""
    if body.kind not in (BodyKind.FORM, BodyKind.MULTIPART):
        return True
    return holds_fields(body.type, models, lists=body.kind is BodyKind.MULTIPART)


def _properties(body: Body, models: Mapping[str, Model]) -> tuple[Property, ...]:
    model = models.get(body.type.id) if body.spread and isinstance(body.type, ModelRef) else None
    return model.properties if isinstance(model, ObjectModel) else ()


def _files(body: Body, models: Mapping[str, Model]) -> dict[str, Files]:
    """The properties that are files."""
    found = {one.wire_name: files_of(one.type, models) for one in _properties(body, models)}
    return {name: files for name, files in found.items() if files is not None}


def files_of(type: Type, models: Mapping[str, Model], seen: frozenset[str] = frozenset()) -> Files | None:
    """What a property is as a file, or several; None when it is none."""
    match type:
        case BinaryType():
            return Files(one=True, many=False, null=False)
        case NullableType():
            inner = files_of(type.inner, models, seen)
            return None if inner is None else replace(inner, null=True)
        case ArrayType():
            items = files_of(type.items, models, seen)
            return Files(one=False, many=True, null=False) if items is not None and items.one else None
        case ModelRef() if type.id not in seen:
            model = models.get(type.id)
            if isinstance(model, AliasModel):
                return files_of(model.type, models, seen | {type.id})
            return _either(model, models, seen | {type.id}) if isinstance(model, UnionModel) else None
        case _:
            return None


def _either(union: UnionModel, models: Mapping[str, Model], seen: frozenset[str]) -> Files | None:
    members = {member: files_of(member, models, seen) for member in union.members}
    found = [files for files in members.values() if files is not None]
    if not found:
        return None
    return Files(
        one=any(files.one for files in found),
        many=any(files.many for files in found),
        null=any(files.null for files in found),
        others=tuple(member for member, files in members.items() if files is None),
    )


def holds_fields(
    type: Type, models: Mapping[str, Model], seen: frozenset[str] = frozenset(), *, lists: bool = False
) -> bool:
    """Whether a value can be the fields of a form: an object, of whatever; with ``lists``, or a list of parts."""
    type = not_null(type)
    match type:
        case AnyType() | MapType():
            return True
        case ArrayType() | TupleType():
            return lists
        case ModelRef() if type.id not in seen:
            model, seen = models.get(type.id), seen | {type.id}
            if isinstance(model, AliasModel):
                return holds_fields(model.type, models, seen, lists=lists)
            if isinstance(model, UnionModel):
                return any(holds_fields(member, models, seen, lists=lists) for member in model.members)
            return True
        case _:
            return False
