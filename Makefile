# Every verb does its own set-up: only python3 (3.11 or later), pip and make are needed.
PYTHON = .venv/bin/python
READY = .venv/ready

.PHONY: run test check bench faults lives policies plans pictures format clean

run: $(READY)
	@$(PYTHON) -m app

test: $(READY)
	$(PYTHON) -m pytest --numprocesses=auto

check: $(READY)
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m ruff check .
	$(PYTHON) -m mypy
	.venv/bin/lint-imports
	$(MAKE) test

bench: $(READY)
	$(PYTHON) -m benchmarks

faults: $(READY)
	$(PYTHON) -m benchmarks.faults

lives: $(READY)
	$(PYTHON) -m benchmarks.lives

policies: $(READY)
	$(PYTHON) -m benchmarks.policies

plans: $(READY)
	$(PYTHON) -m benchmarks.plans

pictures: $(READY)
	$(PYTHON) -m docs.pictures

format: $(READY)
	$(PYTHON) -m ruff format .
	$(PYTHON) -m ruff check --fix .

clean:
	rm -rf .venv build dist *.egg-info

$(READY): pyproject.toml constraints.txt
	python3 -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Tickover needs Python 3.11 or later.")'
	python3 -m venv .venv
	$(PYTHON) -m pip install --quiet --constraint constraints.txt --editable '.[dev]'
	@touch $(READY)
