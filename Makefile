# Needs Python 3.11+ and make; everything else is installed into .venv, as requirements.lock pins it.
# Another Python: make test PYTHON=python3.13 VENV=.venv-3.13

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.installed
CLIENTS := --config spec/clientwright.toml
PROGRAMS := examples tests/smoke/programs tests/smoke/programs_async
EMPTY := /dev/null
SIDE_BY_SIDE := --numprocesses auto --maxprocesses 8 --dist worksteal

.DEFAULT_GOAL := help
.PHONY: help generate check test golden lint types smoke proofs large corpus fuzz mock bench soak pictures interop clean

help:  ## Say what each target does.
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

generate: $(READY)  ## Write generated/runsteps and generated/assistants, the clients of spec/.
	@$(BIN)/clientwright generate $(CLIENTS)

check: $(READY)  ## Say whether generated/ is what would be generated; a diff if not.
	@$(BIN)/clientwright check $(CLIENTS)

test: $(READY)  ## Run the tests, in five minutes; TESTS="tests/unit -k name" runs some.
	@$(BIN)/python -m pytest $(or $(TESTS),$(SIDE_BY_SIDE) -m "not proof")

proofs: $(READY)  ## Run the tests that take long: type checkers, faults, a browser, hostile and real descriptions.
	@$(BIN)/python -m pytest $(SIDE_BY_SIDE) -m proof

golden: $(READY)  ## Rewrite every golden file: generated/, tests/cases/, tests/editor/. Read the diff before you commit it.
	@$(BIN)/clientwright generate $(CLIENTS)
	@CLIENTWRIGHT_WRITE_GOLDENS=1 $(BIN)/python -m pytest -q $(SIDE_BY_SIDE)

lint: $(READY)  ## Check form: ruff, and black in the width that each part has.
	@$(BIN)/ruff check .
	@$(BIN)/black --quiet --check --diff .
	@$(BIN)/black --quiet --check --diff --line-length 88 --config $(EMPTY) generator/clientwright/runtime generated

types: $(READY)  ## Check types, of the generator, the generated clients and programs: mypy --strict, pyright strict.
	@$(BIN)/mypy generator
	@$(BIN)/mypy --config-file $(EMPTY) --strict generated
	@for folder in $(PROGRAMS); do MYPYPATH=generated $(BIN)/mypy --config-file $(EMPTY) --strict $$folder || exit 1; done
	@$(BIN)/pyright --pythonpath $(BIN)/python

smoke: $(READY)  ## Try the client in earnest, in two minutes: every operation and example against the mock server.
	@$(BIN)/python -m pytest $(SIDE_BY_SIDE) tests/smoke

large: $(READY)  ## Run what takes longest: the largest of the real descriptions, type-checked and more.
	@CLIENTWRIGHT_HEAVY=1 $(BIN)/python -m pytest $(SIDE_BY_SIDE) tests/corpus/test_large.py tests/corpus/test_black.py

corpus: $(READY)  ## Try every real description that CLIENTWRIGHT_CORPUS has; DESCRIPTIONS="openai stripe" tries some.
	@PYTHONPATH=tests $(BIN)/python -m corpus $(DESCRIPTIONS)

fuzz: $(READY)  ## Attack the generator at random for MINUTES=5, from SEED=1 on; PARTS="strings kills" for some.
	@PYTHONPATH=tests $(BIN)/python -m fuzz --minutes $(or $(MINUTES),5) --seed $(or $(SEED),1) $(PARTS)

mock: $(READY)  ## Serve spec/run-steps.yaml on http://127.0.0.1:4010.
	@$(BIN)/clientwright mock spec/run-steps.yaml

bench: $(READY)  ## Measure, in ratios that hold on any machine; ROWS="size decode" measures some.
	@PYTHONPATH=generated $(BIN)/python -m benchmarks $(ROWS)

soak: $(READY)  ## Make 10,000 calls and 2,000 streams, and say what they leave behind; SHARE=0.05 makes a part of them.
	@PYTHONPATH=tests:generated $(BIN)/python -m soak $(SHARE)

pictures: $(READY)  ## Draw the pictures of the documentation, docs/images, with the chromium on PATH.
	@PYTHONPATH=tests:generator $(BIN)/python tests/smoke/pictures.py

interop: $(READY)  ## Run the official SDK's own tests of this API, and schemathesis, against the mock.
	@$(BIN)/python tests/interop/official_tests.py
	@$(BIN)/python tests/interop/properties.py

clean:  ## Remove what the other targets made, .venv included.
	@rm -rf .venv .venv-* .interop .pytest_cache .mypy_cache .ruff_cache .hypothesis dist
	@find generator generated tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true

# The stamp is newer than what it was made from, so nothing is installed twice.
$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("clientwright needs Python 3.11 or newer: make PYTHON=python3.12 ..." if sys.version_info < (3, 11) else 0)'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "installing into $(VENV) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@
