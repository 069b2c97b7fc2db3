# make demo   build the program and the example: output/unops-courtesy-call.pdf and its pages
# make test   run the tests
# make check  format, warnings, tests: what CI runs
# make conformance   validate PDFs and open them with other readers
# All of them install the Debian packages of packages.txt that are missing.

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
export SWIFT

PROGRAM := .build/release/taklimat
SHARED := Templates Fonts Languages Profiles Schemas checksums.txt
SOURCES := Package.swift $(shell find Sources -type f)
EXAMPLE := Examples/unops-courtesy-call/meeting.yaml

.PHONY: all build demo test check lint schemas install uninstall completions plants conformance bench bench-finish bench-size line-quality clean
.DELETE_ON_ERROR:

all: build

build: $(PROGRAM)

# The Swift library is linked in, so that the program runs where Swift is not installed.
$(PROGRAM): $(SOURCES)
	Tools/packages run build
	Tools/swift-version
	Tools/static-libraries .build/static
	$(SWIFT) build -c release --product taklimat --static-swift-stdlib --disable-local-rpath
	@touch $@

demo: $(PROGRAM)
	Tools/packages run
	rm -f output/unops-courtesy-call.pdf output/unops-courtesy-call-*.png
	$(PROGRAM) build $(EXAMPLE) -o output/unops-courtesy-call.pdf
	$(PROGRAM) build --quiet $(EXAMPLE) --format png -o output/unops-courtesy-call.png
	@ls output/unops-courtesy-call*

test:
	Tools/packages run build test
	Tools/swift-version
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

check: lint test

lint:
	Tools/swift-version
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests

# What editors complete and check data files by; a test compares them with the declarations.
schemas: $(PROGRAM)
	mkdir -p Schemas
	for kind in meeting template identity language; do $(PROGRAM) schema $$kind > Schemas/$$kind.json; done
	for kind in meeting template identity; do $(PROGRAM) schema $$kind --markdown > Documentation/$$kind-reference.md; done

completions: $(PROGRAM)
	mkdir -p .build/completions
	$(PROGRAM) --generate-completion-script bash > .build/completions/taklimat
	$(PROGRAM) --generate-completion-script zsh > .build/completions/_taklimat
	$(PROGRAM) --generate-completion-script fish > .build/completions/taklimat.fish

install: $(PROGRAM) completions
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/taklimat"
	install -m 755 $(PROGRAM) "$(DESTDIR)$(PREFIX)/bin/taklimat"
	find $(SHARED) -type f -exec \
	  install -D -m 644 {} "$(DESTDIR)$(PREFIX)/share/taklimat/{}" \;
	install -D -m 644 Documentation/taklimat.1 "$(DESTDIR)$(PREFIX)/share/man/man1/taklimat.1"
	install -D -m 644 LICENSE "$(DESTDIR)$(PREFIX)/share/doc/taklimat/LICENSE"
	install -D -m 644 THIRD-PARTY.md "$(DESTDIR)$(PREFIX)/share/doc/taklimat/THIRD-PARTY.md"
	install -D -m 644 .build/completions/taklimat \
	  "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/taklimat"
	install -D -m 644 .build/completions/_taklimat \
	  "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_taklimat"
	install -D -m 644 .build/completions/taklimat.fish \
	  "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/taklimat.fish"

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/taklimat" \
	  "$(DESTDIR)$(PREFIX)/share/man/man1/taklimat.1" \
	  "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/taklimat" \
	  "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_taklimat" \
	  "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/taklimat.fish"
	rm -rf "$(DESTDIR)$(PREFIX)/share/taklimat" "$(DESTDIR)$(PREFIX)/share/doc/taklimat"

# Faults planted on purpose: each must make the test that it names fail. PLANT=name runs one.
plants:
	Tools/packages run build test
	Tools/plants $(PLANT)

# What validators and other readers say of the PDFs; needs Java, and the network once.
conformance: $(PROGRAM)
	Tools/packages run build test conformance
	$(SWIFT) build --build-tests
	Tools/conformance/run

# PEER_RUN names a script that builds the same document with another program.
bench: $(PROGRAM)
	Benchmarks/run

# What a finished file costs beside cairo's bare drawing of its pages, on 30 to 3,000 of them.
bench-finish: $(PROGRAM)
	$(SWIFT) build -c release --product finish-benchmark --static-swift-stdlib
	python3 Benchmarks/finish.py

# Ten thousand rows and a thousand pages, and how time and memory grow up to them.
bench-size: $(PROGRAM)
	Benchmarks/size

# How evenly prose is set; PEER_TYPST and PEER_WEASYPRINT name commands that set the same prose.
line-quality: $(PROGRAM)
	Tools/packages run test
	Benchmarks/line-quality

clean:
	rm -rf .build output/*
