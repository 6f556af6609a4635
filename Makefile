# `make demo` and `make test` work in a fresh clone on a machine with Python 3.11+ and make.
# Where uv is missing it is fetched by pip into .uv/, a folder of this checkout alone.

PYTHON ?= python3
UV := $(shell command -v uv 2>/dev/null || echo .uv/bin/uv)
RUN := $(UV) run --no-sync
export UV_COMPILE_BYTECODE = 1
# Never the environment of another project that happens to be active.
unexport VIRTUAL_ENV

.DEFAULT_GOAL := help
.PHONY: help setup demo test bench check format lint fuzz corpus lexicon opdrachten beelden

help: ## show what can be made
	@sed -n 's/^\([a-z]*\):.*## /make \1	/p' $(MAKEFILE_LIST)

setup: .venv/klaar ## install everything this project needs into .venv

.uv/bin/uv:
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --target .uv uv

.venv/klaar: pyproject.toml uv.lock | $(filter .uv/%,$(UV))
	$(UV) sync --all-extras --locked
	@touch $@

demo: setup ## run the main job on what ships inside; results in uitvoer/demo
	$(RUN) regioparagraaf demo uitvoer/demo --overschrijf

test: setup ## run the tests
	@$(RUN) python -m compileall -q src  # many tests start the program; not every machine keeps bytecode by itself
	$(RUN) pytest -n 2 --dist loadfile --no-loadscope-reorder

bench: setup ## measure speed beside the peers (ten minutes; RONDES=3); figures in bench/results.json, page in docs/snelheid.md
	PYTHONPATH=bench $(RUN) python bench/benchmark.py --rondes $(or $(RONDES),3)

fuzz: setup ## change files at random for SECONDS (600) and keep what breaks the program
	PYTHONPATH=tests $(RUN) python tests/mutating.py $(or $(SECONDS),600)

corpus: setup ## read every file in the folder REGIO_CORPUS, each in a process of its own
	PYTHONPATH=tests $(RUN) python tests/corpus.py "$(REGIO_CORPUS)"

lexicon: setup ## renew what is worked out of the tables of the lexicon, after a change in them
	$(RUN) python scripts/lexicon.py

opdrachten: setup ## renew the command reference in docs/
	$(RUN) python scripts/opdrachten.py

beelden: setup ## renew the pictures of README and manual (needs LibreOffice, poppler, node, chromium)
	$(RUN) python scripts/beelden.py

format: setup ## put the code in its one form
	$(RUN) ruff format src tests scripts bench
	$(RUN) ruff check --fix src tests scripts bench

lint: setup ## format, lint, types and import contracts, changing nothing
	$(RUN) ruff format --check src tests scripts bench
	$(RUN) ruff check src tests scripts bench
	$(RUN) mypy
	$(RUN) lint-imports

check: lint test ## everything that must hold before a change goes in
