# make demo and make test are all it takes on a Debian or Ubuntu machine that has Swift.

SHELL := /bin/bash
SWIFT ?= swift
FORMATTED := Package.swift Plugins Sources Tests
BINARY = $(shell $(SWIFT) build --configuration release --show-bin-path)/mingcha

.PHONY: stress demo demo-stop test build release lint format bench tamper dependencies

demo: release
	"$(BINARY)" demo

demo-stop: release
	"$(BINARY)" demo --stop

test: dependencies lint
	$(SWIFT) test

build: dependencies
	$(SWIFT) build

release: dependencies
	$(SWIFT) build --configuration release --product mingcha

lint:
	$(SWIFT) format lint --strict --recursive --parallel $(FORMATTED)

format:
	$(SWIFT) format --in-place --recursive --parallel $(FORMATTED)

# BENCH takes further options, such as BENCH="--payments-per-year 200000 --years 1,3".
bench: dependencies
	$(SWIFT) run --configuration release mingcha-bench $(BENCH)

# A thousand tamperings of a store, all of which must be found; MINGCHA_SEED repeats a run.
tamper: dependencies
	MINGCHA_TAMPERINGS=1000 $(SWIFT) test --filter TamperingTests

# Installs what is missing, and nothing where nothing is.
dependencies:
	@./.ci/dependencies

# Many people and an audit at work at once, full size; wants a machine that has nothing else to do.
stress: dependencies
	MINGCHA_STRESS=full $(SWIFT) test --no-parallel --filter 'ManyReviewersTests|manyWritersAndAuditsLeaveNoGap'
