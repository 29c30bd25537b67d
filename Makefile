# Every target runs with Node 24: the machine's own, or one that scripts/with-node.sh fetches into .tools/.
run := sh scripts/with-node.sh
# A download that stands still for two minutes is tried again.
quietly := --fetch-timeout=120000 --no-audit --no-fund --no-update-notifier --loglevel=error

.DEFAULT_GOAL := help
.PHONY: help start dev build check journeys test clean

help: ## List the targets
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' Makefile | expand -t 20

start: node_modules/.package-lock.json ## Run the whole system: site, API, worker and a development inbox
	@$(run) node scripts/start.ts

dev: node_modules/.package-lock.json ## The same, reloading on every change
	@$(run) node scripts/start.ts --watch

build: node_modules/.package-lock.json ## Build the site when its sources have changed
	@$(run) node scripts/build.ts

check: node_modules/.package-lock.json ## Types, format, rules, architecture, unit and feature tests
	@$(run) npm run --silent check

journeys: build ## Browser journeys against a stack of their own
	@CHROMIUM_PATH=$$(sh scripts/chromium.sh) && export CHROMIUM_PATH && $(run) npm run --silent journeys

test: check journeys ## Everything: make check and make journeys

clean: ## Remove what was installed and built; data stays
	rm -rf node_modules .tools .build .astro

# The machine's settings of npm are named, because npm looks for them beside the Node that it runs on.
node_modules/.package-lock.json: package-lock.json
	@echo 'Installing packages (about a minute the first time)'
	@npm_config_globalconfig=$$(npm config get globalconfig --loglevel=error) $(run) \
		npm install --no-save --ignore-scripts --include=dev $(quietly)
	@touch $@
