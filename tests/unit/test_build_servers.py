"""Servers: of the description and of single operations, their names, their variables, and where relative ones are."""

from __future__ import annotations

import pytest
from unit.operations import api_of
from unit.reading import HEAD, document_of

from clientwright.build.servers import Servers


def test_servers_are_named_by_name_by_host_or_by_host_and_path() -> None:
    api, _ = api_of(
        "servers: [{url: 'https://{env}.a.com/v1', variables: {env: {default: api}}}, {url: 'https://b.com/v1'}, "
        "{url: 'https://b.com/v2'}, {url: ./, name: here}, {url: /x}]\npaths: {}"
    )
    assert [(each.name, each.filled) for each in api.servers] == [
        ("api.a.com", "https://api.a.com/v1"),
        ("b.com/v1", "https://b.com/v1"),
        ("b.com/v2", "https://b.com/v2"),
        ("here", "./"),
        ("default", "/x"),
    ]


@pytest.mark.parametrize("url", ["http://[x", "https://a]b/v1", "https://\u2100.com/"])
def test_a_server_that_is_no_url_is_a_server_without_a_host(url: str) -> None:
    api, _ = api_of(f"servers: [{{url: {url!r}}}]\npaths: {{}}")
    assert [(each.name, each.url) for each in api.servers] == [("default", url)]


@pytest.mark.parametrize(
    ("item", "operation", "named"),
    [
        ("", "", ()),
        ("servers: [{url: 'https://a.com/'}],", "", ()),
        ("", "servers: [{url: 'https://c.com'}, {url: 'https://a.com', description: The usual one}]", ()),
        ("servers: [{url: 'https://c.com'}],", "servers: []", ("c.com",)),
        ("servers: [{url: 'https://c.com'}],", "servers: [{url: 'https://a.com'}]", ()),
        ("", "servers: [{url: 'https://b.com'}]", ("b.com",)),
        ("", "servers: [{url: 'https://a.com/v9'}, {url: /up}]", ("a.com/v9", "up")),
    ],
)
def test_an_operation_has_servers_of_its_own_where_the_first_is_none_of_them(
    item: str, operation: str, named: tuple[str, ...]
) -> None:
    api, found = api_of(
        "servers: [{url: 'https://a.com'}, {url: 'https://b.com'}]\n"
        f"paths: {{/a: {{{item} get: {{{operation}}}}}, /b: {{servers: [{{url: 'https://c.com'}}], get: {{}}}}}}"
    )
    assert api.operations[0].servers == named
    assert api.operations[1].servers == ("c.com",)
    assert [each.name for each in api.servers if not each.single] == ["a.com", "b.com"]
    assert len(found) == 0


def test_the_variables_of_a_server_are_those_of_its_url() -> None:
    api, _ = api_of(
        "servers: [{url: 'https://{a}.com/{b}/{c}', variables: {a: {default: x, enum: [y]}, b: {default: v1}, "
        "d: {default: unused}}}]\npaths: {}"
    )
    assert [(one.name, one.default, one.choices) for one in api.servers[0].variables] == [
        ("a", "x", ("y", "x")),
        ("b", "v1", ()),
        ("c", None, ()),
    ]
    assert (api.servers[0].filled, api.servers[0].whole) == ("https://x.com/v1/{c}", False)


def test_where_an_operation_has_a_server_and_the_description_none_that_has_its_root() -> None:
    api, _ = api_of("paths: {/a: {get: {}}, /b: {get: {servers: [{url: 'https://b.com'}]}}}")
    assert [(each.name, each.url) for each in api.servers] == [("default", "/"), ("b.com", "https://b.com")]
    assert api_of("paths: {/a: {get: {}}}")[0].servers == ()


@pytest.mark.parametrize(
    ("servers", "found"),
    [
        ("paths: {}", ["https://a.com/"]),
        ("servers: []", ["https://a.com/"]),
        ("servers: [{url: /v1}, {url: v2}]", ["https://a.com/v1", "https://a.com/d/v2"]),
        ("servers: [{url: '//b.com/x'}, {url: 'https://b.com'}]", ["https://b.com/x", "https://b.com"]),
        ("servers: [{url: 'http://[/'}, {url: '{x}://y'}]", ["http://[/", "{x}://y"]),
    ],
)
def test_a_relative_server_is_where_the_description_was_read_from(servers: str, found: list[str]) -> None:
    root = document_of(HEAD + servers).root
    assert [one.url for one in Servers(root, "https://a.com/d/openapi.yaml").all] == found
