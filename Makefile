# Two commands: `make serve` (or `make build`) and `make test`. Only what is missing is set up.
VENV := .venv
PYTHON ?= $(firstword $(shell command -v python3.11 python3))

.PHONY: serve build test
.DELETE_ON_ERROR:

serve: $(VENV)/site
	$(VENV)/bin/python -m desk serve

build: $(VENV)/site
	$(VENV)/bin/python -m desk build

test: $(VENV)/test
	tests/setup.sh
	$(VENV)/bin/ruff check .
	$(VENV)/bin/mypy
	$(VENV)/bin/python -m pytest -n 2 tests

$(VENV)/site: requirements.txt
	@echo "Chuẩn bị $(VENV) từ requirements.txt … (setting up $(VENV))"
	$(PYTHON) -m venv $(VENV)
	$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements.txt
	@touch $@

$(VENV)/test: $(VENV)/site requirements-dev.txt
	@echo "Cài công cụ kiểm thử từ requirements-dev.txt … (installing what the tests need)"
	$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements-dev.txt
	@touch $@
