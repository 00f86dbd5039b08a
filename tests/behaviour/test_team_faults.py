"""What is said of a team's templates that make no client: the lines they made, their own line, and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from clientwright.cli import cli

DESCRIPTION = """openapi: 3.1.0
info: {title: Lamps, version: "1"}
paths:
  /lamps:
    get:
      operationId: listLamps
      tags: [lamps]
      parameters: [{name: lit, in: query, schema: {type: boolean}}]
      responses:
        "200": {description: All, content: {application/json: {schema: {$ref: "#/components/schemas/Lamp"}}}}
components:
  schemas:
    Lamp:
      type: object
      properties:
        id: {type: string}
        tint: {type: string, description: Its colour.}
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with a description in it."""
    (tmp_path / "openapi.yaml").write_text(DESCRIPTION)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def generate(name: str, text: str) -> Result:
    """What comes of one template, which has to be refused."""
    file = Path("templates") / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    result = CliRunner().invoke(cli, ["generate", "openapi.yaml", "-o", "client", "--templates", "templates"])
    assert result.exit_code == 1, result.output
    assert not Path("client").exists()
    return result


def test_output_that_is_no_python_shows_its_lines_and_the_line_of_the_template(here: Path) -> None:
    text = """{% extends "builtin/models/model.py.jinja" %}
{% block fields scoped %}
{{ super() }}
{% if definition.is_dataclass %}

    def shown(self -> str:
        return "{{ definition.name }}"
{% endif %}
{% endblock %}
"""
    said = generate("models/model.py.jinja", text).stderr
    first, *excerpt = said[said.index("client/models/") :].splitlines()[:5]
    assert first.startswith("client/models/lamp.py:18:20: ")
    assert "error[not-python]: what was rendered for this file is no Python: " in first
    assert excerpt[1].endswith("|     def shown(self -> str:")
    assert "hint: printed by templates/models/model.py.jinja:6: `def shown(self -> str:`" in said


def test_what_a_tag_printed_is_traced_to_the_tag(here: Path) -> None:
    text = '{% extends "builtin/api/group.py.jinja" %}\n{% block end %}\n\nx = (\n{{ view.name }} {{ view.name }}\n)\n'
    said = generate("api/group.py.jinja", text + "{% endblock %}\n").stderr
    assert "hint: printed by templates/api/group.py.jinja:5: `{{ view.name }} {{ view.name }}`" in said


def test_what_only_the_compiler_refuses_is_traced_too(here: Path) -> None:
    text = '{% extends "builtin/client.py.jinja" %}\n{% block end %}\n\n\nreturn 1\n{% endblock %}\n'
    said = generate("client.py.jinja", text).stderr
    assert "is no Python: 'return' outside function" in said
    assert "hint: printed by templates/client.py.jinja:5: `return 1`" in said


@pytest.mark.parametrize(
    ("name", "text", "sentence", "hint"),
    [
        (
            "models/model.py.jinja",
            "{% block dataclass scoped %}\n@dataclass(kw_only=True, slots=True)\nclass My{{ definition.name }}:\n",
            "models/model.py.jinja:4:1: error[template]: `models/lamp.py` has to define `Lamp`: `MyLamp` stands in its",
            '`"/components/schemas/Lamp" = "MyLamp"` under [names]',
        ),
        (
            "models/model.py.jinja",
            "{% block fields scoped %}\n{% for field in definition.fields %}\n"
            "    my_{{ field.name }}: {{ field.annotation }} = {{ field.default }}\n{% endfor %}\n",
            "models/model.py.jinja:4:1: error[template]: `models/lamp.py` has to define `id`: `my_id` stands in its",
            '`"/components/schemas/Lamp/properties/id" = "my_id"` under [names]',
        ),
        (
            "api/group.py.jinja",
            "{% block functions scoped %}\n",
            "api/group.py.jinja:1:1: error[template]: `api/lamps.py` has to define `list_lamps`: other files use",
            '`"listLamps" = "another_name"` under [names]',
        ),
    ],
)
def test_a_name_is_changed_in_the_configuration(here: Path, name: str, text: str, sentence: str, hint: str) -> None:
    said = generate(name, f'{{% extends "builtin/{name}" %}}\n{text}{{% endblock %}}\n').stderr
    assert sentence in said
    assert hint in said


def test_a_field_that_there_is_not_is_told_with_those_that_there_are(here: Path) -> None:
    text = (
        '{% extends "builtin/api/group.py.jinja" %}\n{% block end %}\n{{ view.operations[0].pathh }}\n{% endblock %}\n'
    )
    said = generate("api/group.py.jinja", text).stderr
    assert (
        "`OperationView` has no field `pathh`; did you mean `path`? it has `function`, `asynchronous`, `ways`," in said
    )
    assert "  3 | {{ view.operations[0].pathh }}" in said


def test_the_parts_of_a_view_that_are_not_for_templates_stay_out_of_reach(here: Path) -> None:
    text = '{% extends "builtin/client.py.jinja" %}\n{% block end %}\n{{ package._package }}\n{% endblock %}\n'
    assert "is unsafe" in generate("client.py.jinja", text).stderr


def test_a_folder_for_another_version_is_told_what_changed(here: Path) -> None:
    (here / "templates").mkdir()
    (here / "templates/templates.toml").write_text("# ours\ntemplate_api = 1\n")
    said = generate("README.md.jinja", "Ours.\n").stderr
    assert "templates/templates.toml:2:1: error[template]: these templates are for template_api 1" in said
    assert "`{{ operation.path | comment }}`" in said
    assert "hint: once the templates are changed, write `template_api = 2`" in said
    (here / "templates/templates.toml").write_text("template_api = 9\n")
    assert "hint: use a newer clientwright" in generate("README.md.jinja", "Ours.\n").stderr


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ('[[file]]\ntemplate = "a.jinja"\nfor = "group"\npath = "../{name}.py"', "`../{name}.py` cannot be a file of"),
        ('[[file]]\ntemplate = "a.jinja"\nfor = "group"\npath = "/{name}.py"', "`/{name}.py` cannot be a file of a"),
        ('[[file]]\ntemplate = "a.jinja"\nfor = "group"\npath = "_runtime/{name}.py"', "cannot be a file of a package"),
        (
            '[[file]]\ntemplate = "a.jinja"\nfor = "package"\npath = ".clientwright.json"',
            "cannot be a file of a package",
        ),
        (
            '[[file]]\ntemplate = "a.jinja"\nfor = "package"\npath = "clientwright.names"',
            "cannot be a file of a package",
        ),
        ('[[file]]\ntemplate = "a.jinja"\nfor = "package"\npath = "Client.py"', "`Client.py` is a file of the package"),
        ('[[file]]\ntemplate = "a.jinja"\nfor = "group"\npath = "one.py"', "`path` for each group has `{name}` in it"),
        ('[[file]]\ntemplate = "a.jinja"\nfor = "tag"\npath = "one.py"', '`for` is one of "package", "group", "model"'),
        ('[[file]]\ntemplate = "b.jinja"\nfor = "package"\npath = "one.py"', "there is no template `b.jinja`"),
        ('[[file]]\ntemplate = "a.jinja"\nfor = "package"\npath = "client.py"', "`client.py` is a file of the package"),
        ('[[files]]\ntemplate = "a.jinja"', "did you mean `file`?"),
        ("template_api = ", "it is not TOML"),
    ],
)
def test_settings_that_mean_nothing_are_told(here: Path, settings: str, said: str) -> None:
    (here / "templates").mkdir()
    (here / "templates/templates.toml").write_text(settings + "\n")
    assert said in generate("a.jinja", "x = 1\n").stderr
