# Two commands on a fresh Debian or Ubuntu: `make demo` runs the main job, `make test` the tests.
# Both install what they need into .venv, and Debian's packages where the rights allow; else they say which.

# The system's own Python where it will do: it is built for speed (a fifth faster here) and kept safe by the distribution.
ifndef PYTHON
PYTHON := $(shell for each in /usr/bin/python3 python3; do \
  "$$each" -c 'import ensurepip, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo "$$each"; exit; }; \
  done; echo python3)
endif
VENV := .venv
BIN := $(VENV)/bin
RUN_READY := $(VENV)/.ready-run
DEV_READY := $(VENV)/.ready-dev
BENCH_VENV := .venv-bench
BENCH_READY := $(BENCH_VENV)/.ready
LOOK := tests/accessibility

.PHONY: help install m365 demo test quick check format bench fuzz accessibility pictures lock clean

help:
	@sed -n 's/^## //p' $(MAKEFILE_LIST)

## make install the program in .venv, at its locked versions (systemd/README.md goes on from there)
install: $(RUN_READY)
	$(BIN)/python -m compileall -q triage rules parsers

## make m365    the same, with what signs in to Microsoft 365 (and the tools of the tests, which are locked with it)
m365: install $(DEV_READY)

## make demo    the service on embedded servers with invented people, about a minute
demo: $(RUN_READY)
	$(BIN)/triage demo

## make test    every test, real Dovecot, SMTP server and PostgreSQL included
test: $(DEV_READY)
	sh .ci/need dovecot-imapd dovecot-lmtpd tesseract-ocr
	$(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder

## make quick   the tests that need no server
quick: $(DEV_READY)
	$(BIN)/python -m pytest -m "not servers and not slow"

## make check   formatting, lint, types, import rules
check: $(DEV_READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

## make format  put the code in shape
format: $(DEV_READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

## make bench   the figures of README's section on speed
bench: $(BENCH_READY)
	$(BENCH_VENV)/bin/python -m bench

## make fuzz    messages broken at random, FUZZ_SECONDS long (60)
fuzz: $(DEV_READY)
	$(BIN)/python -m tests.fuzz.mutate --seconds $(or $(FUZZ_SECONDS),60)

## make accessibility  every letter and page in a real browser: axe-core, phone and desk, light and dark
accessibility: $(DEV_READY) $(LOOK)/node_modules
	rm -rf build/pages
	$(BIN)/python -m tests.accessibility.pages build/pages
	node $(LOOK)/browser.mjs check build/pages

## make pictures  docs/pictures anew: every letter and page as people see it
pictures: $(DEV_READY) $(LOOK)/node_modules
	rm -rf build/pages build/looks
	mkdir -p build/looks
	$(BIN)/python -m tests.accessibility.pages build/pages
	node $(LOOK)/browser.mjs pictures build/pages build/looks
	$(BIN)/python -m tests.accessibility.pictures build/looks docs/pictures

$(LOOK)/node_modules: $(LOOK)/package-lock.json
	sh .ci/need chromium fonts-liberation
	@command -v npm >/dev/null 2>&1 || sh .ci/need nodejs npm
	npm ci --prefix $(LOOK)
	@touch $@

## make lock    write the locked versions anew from pyproject.toml
lock: $(DEV_READY)
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --custom-compile-command "make lock" --extra build --extra postgres --extra ocr pyproject.toml -o requirements.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --custom-compile-command "make lock" --extra build --extra postgres --extra ocr --extra m365 --group dev -c requirements.txt \
	  pyproject.toml -o requirements-dev.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --custom-compile-command "make lock" --extra build --extra postgres --extra ocr --extra m365 --group dev --group bench \
	  -c requirements-dev.txt pyproject.toml -o requirements-bench.txt

clean:
	rm -rf $(VENV) $(BENCH_VENV) build *.egg-info demo-output

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "triage needs Python 3.11 or newer; set PYTHON=... to one"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || sh .ci/need python3-venv
	$(PYTHON) -m venv $(VENV)

$(RUN_READY): requirements.txt pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(BENCH_READY): requirements-bench.txt | $(VENV)/bin/python
	$(PYTHON) -m venv $(BENCH_VENV)
	$(BENCH_VENV)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-bench.txt
	@touch $@

$(DEV_READY): requirements-dev.txt $(RUN_READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@
