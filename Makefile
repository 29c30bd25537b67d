# Every target runs with Node 24: the machine's own, or one that scripts/with-node.sh fetches into .tools/.
run := sh scripts/with-node.sh
# The npm that is fetched knows nothing of this machine's own settings.
with_registry = npm_config_globalconfig=$$(npm config get globalconfig --loglevel=error)
# A download that stands still for two minutes is tried again.
quietly := --fetch-timeout=120000 --no-audit --no-fund --no-update-notifier --loglevel=error

.DEFAULT_GOAL := help
# Names of variables that a target takes are passed on as they are.
.PHONY: help start dev build check journeys load compatible faults fuzz bench test images smoke stack-test \
	move-database backup backup-key restore programs clean

help: ## List the targets
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' Makefile | expand -t 20

start: node_modules/.package-lock.json ## Run the whole system: site, API, worker and a development inbox
	@$(run) node scripts/start.ts

dev: node_modules/.package-lock.json ## The same, reloading on every change
	@$(run) node scripts/start.ts --watch

build: node_modules/.package-lock.json ## Build the site when its sources have changed
	@$(run) node scripts/build.ts

check: node_modules/.package-lock.json ## Types, format, rules, architecture, unit and feature tests
	@$(run) npm run --silent check

programs:
	@sh scripts/programs.sh

journeys: build programs ## Browser journeys against a stack of their own
	@$(run) npm run --silent journeys

load: build programs ## Faults, abuse, random requests and replicas, the short way
	@$(run) npm run --silent load

compatible: node_modules/.package-lock.json ## The previous release's tests on the present schema
	@$(with_registry) $(run) node scripts/previous-release.ts

faults: build programs ## Kill, freeze, fill and cut every part under load, the long way (about 25 minutes)
	@LONG=1 $(run) npx vitest run load/faults load/replicas --no-file-parallelism

fuzz: build programs ## Tens of thousands of random requests, the long way
	@LONG=1 $(run) npx vitest run load/fuzz load/abuse --no-file-parallelism

bench: build programs ## What the system does beside what the machine can (about 25 minutes)
	@$(run) node load/bench.ts

test: programs check compatible load journeys ## Everything that must hold

images: node_modules/.package-lock.json ## Build the images, labelled with version and commit, and weigh them
	@VERSION=$$(cat VERSION) COMMIT=$$(git rev-parse HEAD) docker compose build
	@$(run) node scripts/containers/sizes.ts

smoke: node_modules/.package-lock.json ## Try the stack that docker compose has up: [URL=http://localhost] [INBOX=http://localhost:8025] [MAY_STOP=1]
	@STACK_URL=$(or $(URL),http://localhost) STACK_INBOX_URL=$(or $(INBOX),http://localhost:8025) STACK_MAY_STOP=$(MAY_STOP) \
		TEST_POSTGRES_URL=postgres://none $(run) npx vitest run load/containers/smoke.test.ts --outputFile.json=.build/reports/stack-smoke.json

stack-test: programs node_modules/.package-lock.json ## Build, run, judge and break the containers (about 10 minutes, with Docker)
	@$(run) npm run --silent stack-test

move-database: node_modules/.package-lock.json ## FROM=sqlite:… TO=postgres://… [DRY_RUN=1]: copy all data to another database
	@$(run) node backend/operations/move-database.ts "$(FROM)" "$(TO)" $(if $(DRY_RUN),--dry-run)

backup: node_modules/.package-lock.json ## One encrypted, verified backup, as .env says (BACKUP_KEY_FILE and others)
	@$(run) node --env-file-if-exists=.env backend/operations/backup.ts

backup-key: node_modules/.package-lock.json ## FILE=…: make a key for backups
	@$(run) node backend/operations/backup-key.ts "$(FILE)"

restore: node_modules/.package-lock.json ## FILE=….age TO=…: restore a backup into an empty database
	@$(run) node --env-file-if-exists=.env backend/operations/restore.ts "$(FILE)" "$(TO)"

clean: ## Remove what was installed and built; data stays
	rm -rf node_modules .tools .build .astro

# The machine's settings of npm are named, because npm looks for them beside the Node that it runs on.
node_modules/.package-lock.json: package-lock.json
	@echo 'Installing packages (about a minute the first time)'
	@$(with_registry) $(run) npm install --no-save --ignore-scripts --include=dev $(quietly)
	@touch $@
