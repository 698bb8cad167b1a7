# Two commands: make run, and make test. Both set up everything they need.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
COMPILE := --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--no-annotate --custom-compile-command "make lock"

.PHONY: golden poppler real-screens run test set-up set-up-test qt-libraries trust bench lock pictures clean

run: set-up
	@$(BIN)/python -m desktop.start

test: set-up-test real-screens poppler
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -m "not alone" -n auto --maxprocesses 4 --dist loadfile
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -m alone tests/desktop

# 1,000 times kill -9, and the power cut after every write: files damaged, events lost.
trust: set-up-test
	$(BIN)/python -m tests.trust.kill
	$(BIN)/python -m tests.trust.power

# Speed and memory, each as a ratio measured in one run.
bench: set-up-test
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.bench

set-up: qt-libraries $(VENV)/.ready
set-up-test: qt-libraries $(VENV)/.ready-test

# Qt's own needs on Debian and Ubuntu; elsewhere it says nothing.
qt-libraries:
	@sh .ci/qt-libraries.sh

# An X server with outputs to plug and unplug; without it one test says that it was left out.
real-screens:
	@sh .ci/x-dummy.sh || true

# A second reader of documents; without it its tests say that they were left out.
poppler:
	@sh .ci/poppler.sh || true

$(VENV)/.ready: requirements.lock .ci/environment.sh
	@sh .ci/environment.sh "$(PYTHON)" $(VENV) requirements.lock
	@touch $@

$(VENV)/.ready-test: requirements-test.lock .ci/environment.sh
	@sh .ci/environment.sh "$(PYTHON)" $(VENV) requirements-test.lock
	@touch $@ $(VENV)/.ready

# The pins: made anew from pyproject.toml; they name no address.
lock: set-up-test
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile $(COMPILE) pyproject.toml --output-file requirements.lock
	$(BIN)/uv pip compile $(COMPILE) --extra test pyproject.toml --output-file requirements-test.lock

# What tests compare documents with, made anew; look at the difference before you keep it.
golden: set-up-test
	$(BIN)/python -m tests.exports.golden.files

# The pictures in README, as the demo makes them.
pictures: set-up
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m desktop demo --out build/demo --lang en
	mkdir -p docs/pictures
	cp build/demo/shots/*-home-en-1440x900.png docs/pictures/home.png
	cp build/demo/shots/*-norms-n5-0-with-console-en-1440x900.png docs/pictures/console.png
	cp build/demo/shots/*-norms-n5-0-with-stage-en-1920x1080.png docs/pictures/stage.png

clean:
	rm -rf $(VENV) demo build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
