"""The programs of emitted READMEs, whole: the examples of single operations go on from what stands above them."""

from __future__ import annotations

import re

_BLOCK = re.compile(r"^```python\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_BEGIN = re.compile(r"^Each example goes on from here:\n\n```python\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def programs(readme: str) -> list[str]:
    """Each program as it can be run."""
    found = _BEGIN.search(readme)
    begin = found[1] if found else ""
    blocks = [one for one in _BLOCK.findall(readme) if one != begin]
    return [one if re.match("from |import ", one) else begin + one for one in blocks]
