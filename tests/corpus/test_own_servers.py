"""hcloud.json, whose operations name one of its two servers each: every call goes where its operation is."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from behaviour.generated import Network, imported
from corpus.packages import ABSENT, read, write

pytestmark = [pytest.mark.proof, ABSENT]


def test_every_operation_is_called_at_its_server(tmp_path: Path) -> None:
    whole = read("more/hcloud.json")
    assert [item.code for item in whole.api.account.items if item.code == "operation-servers"] == []
    own = Counter(one.servers for one in whole.api.operations)
    assert own == {(): 189, ("api.hetzner.com",): 32}
    write(tmp_path / "hcloud_client", whole.texts)
    network = Network()
    with imported(tmp_path / "hcloud_client") as module:
        client = module.Client("key", http_client=network.client())
        client.storage_box_types.get(1)
        client.actions.get(1)
        assert network.urls == [
            "https://api.hetzner.com/v1/storage_box_types/1",
            "https://api.hetzner.cloud/v1/actions/1",
        ]
        assert {one.headers["authorization"] for one in network.requests} == {"Bearer key"}
