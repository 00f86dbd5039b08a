"""The account: what is acknowledged, what is not, and how it is told."""

from __future__ import annotations

import tomllib

from clientwright.accounting import counts, matters, outcome, report, settle, summary, to_acknowledge
from clientwright.config import Acknowledgement, Config
from clientwright.config.entries import as_toml
from clientwright.diagnostics import Diagnostic, Diagnostics, Location, Severity
from clientwright.ir.account import Account, Item

FINE = Item(kind="operation", state="generated", location=Location(file="a.yaml", line=1, pointer="/paths/~1a/get"))
LOST = Item(
    kind="schema",
    state="degraded",
    code="dangling-ref",
    reason="r",
    location=Location(file="a.yaml", line=2, pointer="/x"),
)
OTHER = Item(
    kind="body", state="unsupported", code="xml", reason='"x"', location=Location(file="a.yaml", line=3, pointer='/"y"')
)
ACCOUNT = Account(items=(FINE, LOST, OTHER))


def config(*acknowledged: tuple[str, str]) -> Config:
    """A configuration that acknowledges codes at pointers."""
    here = Location(file="clientwright.toml", line=9)
    return Config(acknowledge=tuple(Acknowledgement(code=code, pointer=at, location=here) for code, at in acknowledged))


def judged(config: Config, *, strict: bool = True) -> tuple[list[tuple[str, str]], Diagnostics]:
    """Codes and pointers of what is open, and the findings, of which ``build`` has made a warning."""
    diagnostics = Diagnostics()
    diagnostics.warn("dangling-ref", "as build says it", LOST.location, "a hint")
    settle(ACCOUNT, config, diagnostics, strict=strict)
    return [(each.code, each.location.pointer) for each in matters(diagnostics)], diagnostics


OPEN = [("dangling-ref", "/x"), ("xml", '/"y"')]


def test_what_nobody_acknowledged_is_an_error_in_place_of_the_warning_when_strict() -> None:
    left, found = judged(config())
    assert left == OPEN
    assert [(each.code, each.severity, each.hint) for each in found] == [
        ("dangling-ref", Severity.ERROR, "a hint"),
        ("xml", Severity.ERROR, ""),
    ]


def test_what_nobody_acknowledged_is_else_a_warning_that_says_what_stands_for_it() -> None:
    left, found = judged(config(), strict=False)
    assert left == OPEN
    assert [(each.severity, each.said) for each in found] == [
        (Severity.WARNING, "r; this schema is generated as `Any`"),
        (Severity.WARNING, '"x"; this body is left out'),
    ]


def test_a_slip_is_judged_like_a_part_that_is_degraded() -> None:
    def slipped(config: Config, *, strict: bool) -> list[Diagnostic]:
        found = Diagnostics()
        found.slip("bad-status", "`4xx` is no response status", Location(file="a.yaml", pointer="/z"), "it is read")
        settle(Account(), config, found, strict=strict)
        return list(found)

    assert [each.severity for each in slipped(config(), strict=False)] == [Severity.WARNING]
    assert [each.severity for each in slipped(config(), strict=True)] == [Severity.ERROR]
    assert slipped(config(("bad-status", "/z")), strict=True) == []


def test_the_outcome_counts_slips_and_parts() -> None:
    _, found = judged(config(), strict=False)
    assert outcome(matters(found)) == "2 parts not generated as described"
    found.slip("bad-status", "a", Location(file="a.yaml"), "b")
    assert outcome(matters(found)) == "1 slip repaired and 2 parts not generated as described"
    assert outcome(()) == ""


def test_what_is_acknowledged_is_not_mentioned() -> None:
    left, found = judged(config(("dangling-ref", "/x"), ("xml", "*")))
    assert (left, list(found)) == ([], [])


def test_an_acknowledgement_that_speaks_of_nothing_is_an_error() -> None:
    _, found = judged(config(("dangling-ref", "/x"), ("xml", "*"), ("dangling-ref", "/y")))
    assert [(each.code, each.location.line) for each in found] == [("needless-acknowledgement", 9)]


def test_code_and_pointer_must_both_be_right() -> None:
    left, _ = judged(config(("xml", "/x"), ("dangling-ref", '/"y"')))
    assert left == OPEN


def test_what_is_to_be_pasted_acknowledges_all_of_it() -> None:
    _, found = judged(config())
    pasted = tomllib.loads(as_toml(to_acknowledge((*matters(found), *matters(found)))))["acknowledge"]
    assert pasted == [{"code": "dangling-ref", "pointer": "/x"}, {"code": "xml", "pointer": '/"y"'}]
    left, _ = judged(config(*((each["code"], each["pointer"]) for each in pasted)))
    assert left == []


def test_parts_are_counted_by_kind_and_state() -> None:
    items = (*ACCOUNT.items, FINE)
    assert counts(items) == {
        "operation": {"generated": 2},
        "body": {"unsupported": 1},
        "schema": {"degraded": 1},
    }
    assert summary(items) == ["2 operations: 2 generated", "1 body: 1 unsupported", "1 schema: 1 degraded"]


def test_the_report_says_of_every_part_what_became_of_it_and_where_it_stands() -> None:
    used = Config(file="../clientwright.toml", templates="../templates")
    made = report(ACCOUNT.items, {"http": "every client needs it"}, used, Diagnostics())
    assert (made["configuration"], made["templates"]) == ("../clientwright.toml", "../templates")
    nothing = report((), {}, Config(), Diagnostics())
    assert (nothing["configuration"], nothing["templates"]) == (None, None)
    assert made["counts"] == counts(ACCOUNT.items)
    assert made["rooms"] == {"http": "every client needs it"}
    assert made["items"][1] == {
        "kind": "schema",
        "pointer": "/x",
        "state": "degraded",
        "code": "dangling-ref",
        "reason": "r",
        "file": "a.yaml",
        "line": 2,
    }
