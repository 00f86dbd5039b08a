"""Commands of curl: what a shell and curl make of them is the request that they stand for."""

from __future__ import annotations

import shlex
import shutil
import subprocess

import pytest

from clientwright.mock import Request, Service
from clientwright.mock.serving.server import serving
from clientwright.mock.serving.workbench.curl import curl

REQUESTS = [
    Request.of("GET", "/things?include[]=a&include[]=b&c=%7B1-3%7D"),
    Request.of("GET", "/things/{a,b}"),
    Request.of("POST", "/things", [("content-type", "text/plain")], "@/etc/hostname\r\n'$(id)' \"`id`\" \\"),
    Request.of("PUT", "/things", [("x-note", "it's; $(id) @x"), ("content-type", "application/json")], '{"a": "é"}'),
    Request.of("DELETE", "/things"),
]


@pytest.mark.skipif(shutil.which("curl") is None, reason="needs curl")
@pytest.mark.parametrize("request_", REQUESTS)
def test_curl_sends_the_request_to_the_byte(request_: Request) -> None:
    service = Service({"openapi": "3.1.0", "info": {"title": "T"}, "paths": {}})
    with serving(service) as url:
        command = f"{curl(request_, url)} --silent --show-error --max-time 10"
        ran = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
        assert (ran.returncode, ran.stderr) == (0, "")
    (sent,) = service.requests
    assert (sent.method, sent.path, sent.query, sent.body) == (
        request_.method,
        request_.path,
        request_.query,
        request_.body,
    )
    assert set(request_.headers) <= set(sent.headers)


def test_a_body_that_is_no_text_is_read_from_a_file() -> None:
    command = shlex.split(curl(Request.of("POST", "/things", (), b"\xff"), "http://x").replace("\\\n", ""))
    assert command == ["curl", "-X", "POST", "http://x/things", "--data-binary", "@body.bin"]
    assert shlex.split(curl(Request.of("HEAD", "/things"), "http://x")) == ["curl", "--head", "http://x/things"]
