"""Fresh processes, with the bytecode there: what it takes until a client can be used."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from benchmarks.clients import ROOT, client, described, why_not
from benchmarks.paired import paired_processes
from benchmarks.rows import Row, Skipped

BEFORE: Final = 1.64
"""From import to a page of 100 runs, over ``import httpx2``, while codecs were still emitted (b313e45)."""

_GENERATED: Final = ROOT / "generated"
_HTTPX2: Final = "import httpx2"
_PAGE: Final = """
from runsteps import Client
client = Client(api_key="key", http_client=answering(text(page())))
assert sum(1 for _ in client.beta.threads.runs.list("thread_1")) == 100
"""
_RESPONSE: Final = """
from client import Client
client = Client(api_key="key", http_client=answering(text(response())))
assert client.responses.create(model="gpt-4o", input="Hello").output[1].content[0].text == "Hello there."
"""


def rows() -> Iterator[Row | Skipped]:
    """Imports, and the way from an import to a first decoded answer."""
    base = _timed("import httpx2; httpx2.Client()")
    ours = _timed("import runsteps; runsteps.Client(api_key='key')")
    yield Row("import runsteps and Client(), over httpx2's", paired_processes(ours, base).ratio, "x", 1.15)
    ready = _timed("import runsteps, httpx2; runsteps.Client(api_key='key', http_client=httpx2.Client())")
    yield Row("the same with the HTTP client made", paired_processes(ready, base).ratio, "x", 1.15)
    memory = paired_processes(_resident("runsteps.Client(api_key='key')"), _resident("None"), rounds=11)
    yield Row("memory of that import beyond httpx2's", memory.ours - memory.base, "MiB", 4)

    page = paired_processes(_timed(_PAGE), _timed(_HTTPX2)).ratio
    yield Row("import to a decoded page of 100 runs, over the same with emitted codecs", page / BEFORE, "x", 1.25)
    what = "import of openai.yaml's client to a decoded response, over import httpx2"
    description = described("openai.yaml")
    if description is None:
        yield Skipped(what, why_not("openai.yaml"))
    else:
        folder = client(description).parent
        yield Row(what, paired_processes(_timed(_RESPONSE, folder), _timed(_HTTPX2)).ratio, "x", 2)


def _timed(work: str, generated: Path = _GENERATED) -> str:
    """A script that prints the seconds of ``work``; what it sends and what it is answered is there before."""
    return f"""
import sys, time
sys.path[:0] = [{str(generated)!r}, {str(ROOT)!r}]
from benchmarks.payloads import page, response, text
def answering(content):
    import httpx2
    answer = httpx2.Response(200, headers={{"content-type": "application/json"}}, content=content)
    return httpx2.Client(transport=httpx2.MockTransport(lambda _: answer))
start = time.perf_counter()
{work}
print(time.perf_counter() - start)
"""


def _resident(work: str) -> str:
    """A script that prints the MiB that ``work`` adds to a process which has httpx2 and a client of it loaded."""
    return f"""
import sys, httpx2
sys.path.insert(0, {str(_GENERATED)!r})
client = httpx2.Client()
import tracemalloc
tracemalloc.start()
{"import runsteps" if "runsteps" in work else ""}
kept = {work}
print(tracemalloc.get_traced_memory()[0] / 2**20)
"""
