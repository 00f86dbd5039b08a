"""``clientwright init``."""

from __future__ import annotations

import json
import os
import re
import sys
from pathlib import Path
from typing import Final

import click

from clientwright.cli import console
from clientwright.cli.options import output_option

_FILE: Final = """\
# The clients of this project: `clientwright generate` writes them, `clientwright check` says whether they are as the
# descriptions are now.
# Paths are relative to this file. docs/configuration.md describes every key.

# strict = true  # here: for all clients. Refuse what cannot be generated as described, until it is acknowledged

[[client]]
description = {description}
output = {output}
# name = {name}  # what `clientwright generate NAME` calls it, when not as its folder
# overlays = ["overlays/corrections.yaml"]  # your corrections to the description
# include = ["tag:pets", "/pets/*"]  # only these operations: by tag, path or id
# exclude = ["deleteEverything"]  # all but these
# templates = "templates"  # your own templates
# after = ["ruff format"]  # your commands, run on what was written
# header = "Copyright ..."  # a comment in every file
# runtime = "src/_runtime"  # one runtime for several clients

# [client.names]  # `clientwright names` prints every name, and what it is for
# createPet = "add_pet"

# [client.resources]  # where an operation stands on the client
# createPet = "shop.pets.create"

# [client.formats]  # formats that stay what JSON has
# date-time = "str"
"""
_SAYS_NOTHING: Final = re.compile(
    r"v?\d+(\.\d+)*|apis?|openapi|swagger|rest|http|public|the|of|for|reference|documentation|specification",
    re.IGNORECASE,
)
"""Words of a title that tell no API from another."""


@click.command(short_help="Write a first configuration, with comments.")
@click.argument("description", type=click.Path(), metavar="DESCRIPTION")
@output_option("Where the client is to be written.  [default: src/, or here, and the API's title]")
def init(description: str, folder: Path | None) -> None:
    """Write a first clientwright.toml, with a client of DESCRIPTION and comments about what else it can say.

    \b
    Example:
      clientwright init openapi.yaml
      clientwright init openapi.yaml -o src/myproject/petstore
    """
    from clientwright.config import FILE_NAME
    from clientwright.source.files import is_url

    if description == "-" or not (is_url(description) or os.path.isfile(description)):
        raise click.UsageError(f"{description} is no file, and no URL")
    output = (folder or _suggested(description)).as_posix()
    name = output.rpartition("/")[2]
    text = _FILE.format(description=_quoted(description), output=_quoted(output), name=_quoted(name))
    try:
        with open(FILE_NAME, "x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        console.say(f"clientwright init: there is a {FILE_NAME} already; a client in it is listed like this:\n")
        click.echo(f"[[client]]\ndescription = {_quoted(description)}\noutput = {_quoted(output)}")
        sys.exit(console.FOUND)
    except OSError as error:
        console.say(f"clientwright init: {FILE_NAME} cannot be written: {(error.strerror or str(error)).lower()}")
        sys.exit(console.FOUND)
    click.echo(f"{FILE_NAME}: written; `clientwright generate` writes {output}")


def _suggested(description: str) -> Path:
    """A folder for the client: named by the title of the API, in ``src`` where that is."""
    from clientwright.diagnostics import Diagnostics
    from clientwright.names.identifiers import snake
    from clientwright.source import read
    from clientwright.source.files import is_url

    document = None if is_url(description) else read(description, diagnostics=Diagnostics())
    title = document.root.mapping("info").text("title") if document is not None else ""
    telling = " ".join(word for word in re.split(r"[^\w.]+", title) if not _SAYS_NOTHING.fullmatch(word))
    name = snake(telling or title or Path(description).stem, "client")[0]
    return Path("src" if os.path.isdir("src") else "") / name


def _quoted(text: str) -> str:
    """A text as a basic string of TOML, which a string of JSON is, but for one character."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
