"""pyright's language server, asked as an editor asks it (Language Server Protocol 3.17, over standard streams)."""

from __future__ import annotations

import json
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_PATIENCE = 60
"""Seconds that one answer may take."""
_PLAIN = ["plaintext"]
_CAPABILITIES = {
    "workspace": {"configuration": True},
    "textDocument": {
        "hover": {"contentFormat": _PLAIN},
        "signatureHelp": {"signatureInformation": {"documentationFormat": _PLAIN, "activeParameterSupport": True}},
    },
}


class LanguageServer:
    """One server for a folder of programs."""

    def __init__(self, process: subprocess.Popen[bytes], folder: Path) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._input, self._output = process.stdin, process.stdout
        self._folder = folder
        self._asked = 0
        self._answers: queue.Queue[dict[str, Any]] = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()

    def start(self) -> None:
        """Agree on what is spoken of."""
        workspace = [{"uri": self._folder.as_uri(), "name": "programs"}]
        given = {"processId": None, "rootUri": workspace[0]["uri"], "workspaceFolders": workspace}
        self.ask("initialize", {**given, "capabilities": _CAPABILITIES})
        self._tell("initialized", {})

    def stop(self) -> None:
        """Say good-bye: the server ends by itself then."""
        self.ask("shutdown", None)
        self._tell("exit", None)

    def open(self, name: str, text: str) -> str:
        """Open a program of the folder, as if it had this text; gives its URI."""
        uri = (self._folder / name).as_uri()
        document = {"uri": uri, "languageId": "python", "version": 1, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": document})
        return uri

    def at(self, what: str, uri: str, line: int, column: int) -> Any:
        """The answer to a question about a place, both numbers from 0."""
        place = {"textDocument": {"uri": uri}, "position": {"line": line, "character": column}}
        return self.ask(f"textDocument/{what}", place)

    def ask(self, method: str, parameters: Any) -> Any:
        """The result of a request."""
        self._asked += 1
        self._send({"id": self._asked, "method": method, "params": parameters})
        while True:
            message = self._answers.get(timeout=_PATIENCE)
            if "method" in message:
                self._reply(message)
            elif message["id"] == self._asked:
                assert "error" not in message, message
                return message["result"]

    def _reply(self, message: dict[str, Any]) -> None:
        """Answer what the server asks of the editor: which Python there is, and otherwise nothing in particular."""
        if "id" not in message:
            return
        result: Any = None
        if message["method"] == "workspace/configuration":
            python = {"pythonPath": sys.executable}
            result = [python if item.get("section") == "python" else {} for item in message["params"]["items"]]
        self._send({"id": message["id"], "result": result})

    def _tell(self, method: str, parameters: Any) -> None:
        self._send({"method": method, "params": parameters})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._input.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self._input.flush()

    def _listen(self) -> None:
        while True:
            length = 0
            while line := self._output.readline().strip():
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            if not length:
                return
            self._answers.put(json.loads(self._output.read(length)))


@contextmanager
def language_server(folder: Path) -> Iterator[LanguageServer]:
    """A server for the programs of a folder, which ends with the block."""
    command = [sys.executable, "-m", "pyright.langserver", "--stdio"]
    with subprocess.Popen(command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        server = LanguageServer(process, folder)
        try:
            server.start()
            yield server
            server.stop()
        finally:
            process.stdin.close() if process.stdin else None
            try:
                process.wait(timeout=_PATIENCE)
            except subprocess.TimeoutExpired:
                process.kill()
