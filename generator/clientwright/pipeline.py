"""The stages of a run, in their order, in one place.

``understand`` leads from a description to names, ``emit`` from names to the map of texts. Writing, checking and the
golden tests are users of that one map. Stages are imported where they run: most commands need only some of them.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence, Set
from pathlib import Path
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from msgspec.structs import replace

from clientwright import accounting
from clientwright.clock import Clock
from clientwright.config import FILE_NAME, Config, load
from clientwright.config.discovery import discover
from clientwright.custom import FOLDER, CannotRead
from clientwright.delivery import report_unwritable
from clientwright.diagnostics import Diagnostic, Diagnostics, Location, Severity
from clientwright.format import WIDTH, NotPython, format_texts
from clientwright.planned import Planned
from clientwright.rooms import rooms
from clientwright.write.changes import Change, Edits, compare

if TYPE_CHECKING:
    from clientwright.ir.account import Item
    from clientwright.ir.operations import Api
    from clientwright.names.table import Names
    from clientwright.render.problems import TemplateProblem
    from clientwright.render.templates import Templates
    from clientwright.source.document import Document
    from clientwright.validate.deep import Judgement

STAGES: Final = (
    "config",
    "source",
    "mend",
    "validate",
    "build",
    "names",
    "layout",
    "render",
    "surface",
    "format",
    "compare",
    "compile",
    "spec",
    "write",
)
"""In their order. The validation in depth begins after ``source`` and goes on beside the others; ``spec`` is what is
left to wait for then."""


class Request(Struct, frozen=True, kw_only=True):
    """What the user asked for on the command line."""

    description: str
    config: str | None = None
    configured: Config | None = None
    """The configuration itself, in place of one in a file."""
    client: str = ""
    """The name of the client in the configuration whose settings count; empty for those that hold for any."""
    overlays: tuple[str, ...] = ()
    templates: str | None = None
    trust: bool = False
    """Whether Python that the configuration names may run, wherever it lies."""
    max_size: float = 64
    """MiB of all that is read together."""
    max_seconds: float = 60
    """How long a URL or a pipe may take."""
    strict: bool = False
    acknowledge: bool = False
    """Whether what a strict run refuses is to be acknowledged in the configuration."""
    edits: Edits = "refuse"
    """What is to become of generated files that were edited by hand."""
    shown_as: str | None = None
    """The name that findings give to the description, when it is not where it is read from."""
    in_depth: bool = True
    """Whether openapi-spec-validator is asked as well."""
    output: Path | None = None
    """The package that is there already, whose names stay."""
    forgiven: frozenset[str] = frozenset()
    """Codes of errors that leave a description as it can be understood without."""

    @property
    def refuses(self) -> bool:
        """Whether slips and degraded parts are errors."""
        return self.strict and not self.acknowledge


class Understood(Struct, frozen=True, kw_only=True):
    """What is known of a description; ``document``, ``api`` and ``names`` are None when a stage before them failed."""

    config: Config
    diagnostics: Diagnostics
    document: Document | None = None
    api: Api | None = None
    names: Names | None = None
    config_failed: bool = False
    """Whether the configuration itself is wrong."""
    judgement: Judgement | None = None
    """The validation in depth, when it has not been reported yet; ``plan`` does that."""

    @property
    def items(self) -> tuple[Item, ...]:
        """Every part of the description and its fate."""
        if self.api is None or self.names is None:
            return ()
        return accounting.after_naming(self.api, self.names)

    @property
    def rooms(self) -> Mapping[str, str]:
        """The rooms of the runtime that the client needs, and why."""
        return {} if self.api is None else rooms(self.api)

    @property
    def texts(self) -> dict[str, str]:
        """The texts that findings speak of, by file."""
        texts = {text.name: text.content for text in self.document.texts} if self.document is not None else {}
        return texts | {self.config.file: self.config.text} if self.config.text else texts


def examine(request: Request, clock: Clock, *, judged: bool = False) -> Understood:
    """The description read, mended and validated: what ``validate`` and ``mock`` need.

    ``judged`` adds the findings of the building stage, and makes errors of slips and of parts that are not generated as
    described, unless the configuration acknowledges them. Of what it leaves out, and of its names, nothing counts here.
    """
    diagnostics = Diagnostics()
    config = _configured(request, diagnostics)
    config_failed = diagnostics.failed
    document = _read(request, (*config.overlays, *request.overlays), diagnostics, clock)
    if document is not None:
        judgement = _validate(document, clock)
        if judged and not diagnostics.failed:
            with clock.stage("build"):
                from clientwright.build import build

                kept = Config(no_stream=config.no_stream, where=config.where, shared=config.shared)
                account = build(document, kept).account
            accounting.settle(account, config, diagnostics, strict=True)
        _report(judgement, document, request, config, clock)
    return Understood(config=config, diagnostics=diagnostics, document=document, config_failed=config_failed)


def understand(request: Request, clock: Clock, *, planned: bool = True) -> Understood:
    """Everything up to the names.

    ``planned`` says that ``plan`` follows: it waits for the validation in depth, and a strict run has slips, and parts
    that are not generated as described, acknowledged.
    """
    diagnostics = Diagnostics()
    with clock.stage("config"):
        config = _configured(request, diagnostics)
        config_failed = diagnostics.failed
    document = _read(request, (*config.overlays, *request.overlays), diagnostics, clock)
    judgement = _validate(document, clock, in_depth=request.in_depth) if document is not None else None
    if document is None or _stops(request, diagnostics):
        return Understood(config=config, diagnostics=diagnostics, document=document, config_failed=config_failed)
    with clock.stage("build"):
        from clientwright.build import build

        api = build(document, config)
    with clock.stage("names"):
        from clientwright.names import assign
        from clientwright.write.earlier import earlier

        names = assign(api, config, diagnostics, earlier(request.output))
    if planned:
        accounting.settle(api.account, config, diagnostics, strict=request.refuses)
    if diagnostics.failed or not planned:  # No plan will follow, and every finding is to be shown in one run.
        _report(judgement, document, request, config, clock)
    return Understood(
        config=config,
        diagnostics=diagnostics,
        document=document,
        api=api,
        names=names,
        judgement=judgement,
    )


def plan(request: Request, folder: Path, understood: Understood, clock: Clock) -> Planned | None:
    """The package that the description gives, and how the folder differs; None when the run has failed."""
    document, diagnostics = understood.document, understood.diagnostics
    if diagnostics.failed or document is None:
        return None
    _recover(folder, diagnostics)
    if diagnostics.failed:
        return None
    changes = _changes(request, folder, understood, clock)
    _report(understood.judgement, document, request, understood.config, clock)
    return None if diagnostics.failed else Planned(folder=folder, changes=changes)


def plan_runtime(request: Request, folder: Path, clock: Clock) -> tuple[Understood, Planned | None]:
    """A runtime that clients share, as ``understand`` and ``plan`` give a client."""
    diagnostics = Diagnostics()
    config = _configured(request, diagnostics)
    understood = Understood(config=config, diagnostics=diagnostics, config_failed=diagnostics.failed)
    if diagnostics.failed:
        return understood, None
    from clientwright.causes import inputs
    from clientwright.setting import runtime_texts

    _recover(folder, diagnostics)
    with clock.stage("format"):
        texts = runtime_texts(config)
        texts = format_texts(texts, config.line_length) if config.line_length else texts
    with clock.stage("compare"):
        changes = compare(texts, folder, request.edits, inputs(None, config))
    return understood, None if diagnostics.failed else Planned(folder=folder, changes=changes)


def _recover(folder: Path, diagnostics: Diagnostics) -> None:
    """Finish what an earlier run was killed at, before the package is looked at."""
    from clientwright.write import CannotWrite, recover

    there = next((path for path in (folder, *folder.parents) if os.path.lexists(path)), folder)
    if there.exists() and not there.is_dir():
        report_unwritable(CannotWrite(there, "it is a file, not a folder"), diagnostics)
        return
    try:
        if recover(folder):
            sentence = "an earlier run was killed while it wrote this package, and has been finished now"
            diagnostics.warn("finished-earlier", sentence, Location(file=str(folder)))
    except CannotWrite as error:
        report_unwritable(error, diagnostics)


def _changes(request: Request, folder: Path, understood: Understood, clock: Clock) -> Sequence[Change]:
    """How the folder differs from what is generated, of which everything new is Python; why not is a finding."""
    from clientwright.causes import inputs
    from clientwright.render.problems import TemplateProblem
    from clientwright.write.verify import compile_all

    rendered: Mapping[str, str] = {}
    templates: Templates | None = None
    team = understood.config.templates
    try:
        templates = _templates(understood.config, understood.diagnostics, trust=request.trust)
        if understood.diagnostics.failed:
            return ()
        rendered, theirs = _emitted(request, templates, folder, understood, clock)
        with clock.stage("format"):
            other = understood.config.line_length
            ugly = rendered if other else {path: text for path, text in rendered.items() if path in theirs}
            made = format_texts(ugly, other or WIDTH)
            files = {**rendered, **made}
        with clock.stage("compare"):
            changes = compare(files, folder, request.edits, inputs(understood.document, understood.config))
        with clock.stage("compile"):
            # What is there already was compiled before it was written.
            compile_all({each.path: each.new.decode() for each in changes if each.new and each.state != "unchanged"})
    except TemplateProblem as problem:
        if team is None:
            raise
        understood.diagnostics.add(template_finding(problem))
    except CannotRead as error:
        where = Location(file=str(folder / FOLDER / "__init__.py"))
        understood.diagnostics.error("not-python", f"this file is no Python: {error}", where)
    except NotPython as error:
        if team is None or templates is None:
            raise
        from clientwright.render.team.broken import finding

        understood.diagnostics.add(finding(error, rendered[error.path], templates, folder))
    else:
        return changes
    return ()


def acknowledge(request: Request, understood: Understood) -> str:
    """Write what a strict run refuses into the configuration; what was done, in a line."""
    from clientwright.config import entries

    diagnostics = understood.diagnostics
    found = accounting.to_acknowledge(accounting.matters(diagnostics, strict=request.strict))
    file = understood.config.file or FILE_NAME
    if not found or diagnostics.failed:
        return ""
    try:
        entries.add(file, found, request.client)
    except entries.CannotAcknowledge as error:
        diagnostics.error("cannot-write", f"the configuration cannot be written: {error}", Location(file=file))
        return ""
    return f"{file}: {len(found)} acknowledgement{'s' if len(found) > 1 else ''} added"


def _configured(request: Request, diagnostics: Diagnostics) -> Config:
    """What the project decides; templates that the command line names come before its own."""
    config = request.configured
    if config is None:
        file = discover(request.description, request.config, diagnostics)
        config = load(file, diagnostics).client(request.client)
    return replace(config, templates=request.templates) if request.templates is not None else config


def _read(request: Request, overlays: Sequence[str], diagnostics: Diagnostics, clock: Clock) -> Document | None:
    with clock.stage("source"):
        from clientwright import source
        from clientwright.source.bounded import MIB, Limits

        limits = Limits(size=int(request.max_size * MIB), seconds=request.max_seconds)
        document = source.read(
            request.description,
            overlays=overlays,
            diagnostics=diagnostics,
            limits=limits,
            shown_as=request.shown_as,
        )
    if document is None:
        return None
    with clock.stage("mend"):
        from clientwright.mend import mend

        return mend(document)


def _stops(request: Request, diagnostics: Diagnostics) -> bool:
    """Whether there is an error that the run does not go on with."""
    return any(found.severity is Severity.ERROR and found.code not in request.forgiven for found in diagnostics)


def _validate(document: Document, clock: Clock, *, in_depth: bool = True) -> Judgement | None:
    """Make our own checks, with the validation in depth beside them, which is given up when they find an error."""
    with clock.stage("validate"):
        from clientwright.validate import deep, validate

        judgement = deep.begin(document) if in_depth else None
        validate(document)
    if judgement is None or not document.diagnostics.failed:
        return judgement
    judgement.dismiss()
    return None


def _report(judgement: Judgement | None, document: Document, request: Request, config: Config, clock: Clock) -> None:
    """Add what the validation in depth has found, waiting for it; a strict run has it acknowledged."""
    if judgement is not None:
        with clock.stage("spec"):
            from clientwright.validate import deep

            deep.report(judgement, document, strict=request.strict)
        if request.strict:
            accounting.settle_late(config, document.diagnostics, strict=request.refuses)


def _templates(config: Config, diagnostics: Diagnostics, *, trust: bool) -> Templates:
    """Our templates, or the team's over them, with the filters that it has written, unless these are not trusted."""
    from clientwright.render.templates import Templates

    templates = Templates.load(Path(config.templates) if config.templates is not None else None)
    code = config.template_code
    if code is not None and templates.team is not None:
        from clientwright.config.trust import is_own
        from clientwright.render.team.code import bring

        if trust or is_own(config.file, code):
            bring(templates.environment, code)
        else:
            sentence = f"`template_code` names Python that would run here, and {config.file} is not of this folder"
            place = config.where.get("template_code", Location(file=config.file))
            diagnostics.error("not-trusted", sentence, place, "`--trust` runs it, if it is yours")
    return templates


def _emitted(
    request: Request, templates: Templates, folder: Path, understood: Understood, clock: Clock
) -> tuple[Mapping[str, str], Set[str]]:
    from clientwright.emission import emit
    from clientwright.setting import setting_of

    if understood.api is None or understood.names is None:
        return {}, set()
    config = understood.config
    setting = setting_of(request.description, request.client, config, folder)
    return emit(understood.api, understood.names, folder.name, templates, config.header, setting, clock)


def template_finding(problem: TemplateProblem) -> Diagnostic:
    """What is wrong with a team's template, with its text, so that a report can show the place."""
    from clientwright.source.text import UnreadText

    path = Path(problem.file)
    readable = path.is_file() and not problem.secret
    content = path.read_text(encoding="utf-8", errors="replace") if readable else ""
    location = Location(file=problem.file, line=problem.line)
    return UnreadText(code="template", sentence=problem.sentence, location=location, hint=problem.hint, content=content)
