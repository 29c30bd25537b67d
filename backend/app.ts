import type { BlockList } from 'node:net'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import type { VisitorLimits } from '#contract/admin/settings.ts'
import type { Company } from '#contract/company.ts'
import type { Cache } from './cache/cache.ts'
import type { SharedStore } from './cache/shared-store.ts'
import { type Config, fixedLimitsOf } from './config.ts'
import { type Database, poolState } from './db/database.ts'
import type { DatasheetRenderer } from './documents/datasheet.ts'
import { pictureDrawer } from './documents/picture.ts'
import { auditAdminRoutes } from './features/audit/admin-routes.ts'
import { auditService } from './features/audit/service.ts'
import { catalogueAdminRoutes, previewRoutes } from './features/catalogue/editing/admin-routes.ts'
import { type CatalogueEditing, catalogueEditing } from './features/catalogue/editing/service.ts'
import { catalogueExchangeRoutes } from './features/catalogue/exchange/admin-routes.ts'
import { catalogueExchange } from './features/catalogue/exchange/service.ts'
import { catalogueRoutes } from './features/catalogue/routes.ts'
import { type CatalogueService, catalogueService } from './features/catalogue/service.ts'
import { sheetAdminRoutes } from './features/catalogue/sheet/admin-routes.ts'
import { readSheet, sheetService } from './features/catalogue/sheet/service.ts'
import { dashboardAdminRoutes } from './features/dashboard/admin-routes.ts'
import { dashboardService } from './features/dashboard/service.ts'
import { datasheetDeskRoutes } from './features/datasheets/desk/admin-routes.ts'
import { datasheetDesk } from './features/datasheets/desk/service.ts'
import { noticeAdminRoutes } from './features/datasheets/notices/admin-routes.ts'
import { cancelNotices } from './features/datasheets/notices/repository.ts'
import { noticeService } from './features/datasheets/notices/service.ts'
import { datasheetRoutes } from './features/datasheets/routes.ts'
import { datasheetService } from './features/datasheets/service.ts'
import { answeringAdminRoutes } from './features/enquiries/answering/admin-routes.ts'
import { answeringService } from './features/enquiries/answering/service.ts'
import { answerTimesAdminRoutes } from './features/enquiries/clock/admin-routes.ts'
import { answerTimesService } from './features/enquiries/clock/service.ts'
import { enquiryAdminRoutes } from './features/enquiries/desk/admin-routes.ts'
import { countOpenByOwner } from './features/enquiries/desk/repository.ts'
import { enquiryDesk } from './features/enquiries/desk/service.ts'
import { duplicateAdminRoutes } from './features/enquiries/duplicates/admin-routes.ts'
import { duplicateService } from './features/enquiries/duplicates/service.ts'
import { enquiryExportRoutes } from './features/enquiries/export/admin-routes.ts'
import { enquiryExports } from './features/enquiries/export/service.ts'
import { contactFormRoutes } from './features/enquiries/form-routes.ts'
import { inboxAdminRoutes } from './features/enquiries/inbox/admin-routes.ts'
import { inboxService } from './features/enquiries/inbox/service.ts'
import { canonicalPhone } from './features/enquiries/normalise.ts'
import { notesAdminRoutes } from './features/enquiries/notes/admin-routes.ts'
import { noteService } from './features/enquiries/notes/service.ts'
import { quarantineAdminRoutes } from './features/enquiries/quarantine/admin-routes.ts'
import { quarantineService } from './features/enquiries/quarantine/service.ts'
import { enquiryRoutes } from './features/enquiries/routes.ts'
import { enquiryService } from './features/enquiries/service.ts'
import { viewAdminRoutes } from './features/enquiries/views/admin-routes.ts'
import { viewService } from './features/enquiries/views/service.ts'
import { healthRoutes } from './features/health/routes.ts'
import { healthService } from './features/health/service.ts'
import { jobAdminRoutes } from './features/jobs/admin-routes.ts'
import { jobService } from './features/jobs/service.ts'
import { letterAdminRoutes } from './features/letters/admin-routes.ts'
import { letterService } from './features/letters/service.ts'
import { privacyAdminRoutes } from './features/privacy/desk/admin-routes.ts'
import { privacyDesk } from './features/privacy/desk/service.ts'
import { unsubscribeRoutes } from './features/privacy/routes.ts'
import { consentService } from './features/privacy/service.ts'
import { settingsAdminRoutes } from './features/settings/admin-routes.ts'
import { settingsService } from './features/settings/service.ts'
import { accountAdminRoutes } from './features/staff/account/admin-routes.ts'
import { accountService } from './features/staff/account/service.ts'
import { openAuth } from './features/staff/auth.ts'
import { entranceService } from './features/staff/entrance/service.ts'
import { invitationAdminRoutes } from './features/staff/invitations/admin-routes.ts'
import { invitationService } from './features/staff/invitations/service.ts'
import { staffLinkRoutes } from './features/staff/link-routes.ts'
import { peopleAdminRoutes } from './features/staff/people/admin-routes.ts'
import { peopleService } from './features/staff/people/service.ts'
import { resetService } from './features/staff/reset/service.ts'
import { staffRoutes } from './features/staff/routes.ts'
import { secondStepAdminRoutes } from './features/staff/second-step/admin-routes.ts'
import { secondStepService } from './features/staff/second-step/service.ts'
import { staffService } from './features/staff/service.ts'
import { visitAdminRoutes } from './features/visits/figures/admin-routes.ts'
import { visitFigureService } from './features/visits/figures/service.ts'
import { visitRoutes } from './features/visits/routes.ts'
import { visitService } from './features/visits/service.ts'
import { guardStaffRoutes } from './http/guard.ts'
import { type Limiter, limitRequests } from './http/limits/limits.ts'
import { proofOfWork } from './http/limits/proof-of-work.ts'
import { metricsRoute } from './http/metrics-route.ts'
import { describeApi } from './http/openapi.ts'
import { createServer } from './http/server.ts'
import { type BuiltSite, serveSite } from './http/site.ts'
import { describeVideo, serveVideo } from './http/video.ts'
import { type LiveSettings, liveSettings } from './settings/live.ts'
import { type Metrics, observe } from './telemetry/metrics.ts'

/** The whole system on one page: what exists, and who is given what. */
export type Parts = {
  config: Config
  db: Database
  cache: Cache
  /** Null without Redis. */
  store: SharedStore | null
  company: Company
  dataCentres: BlockList
  renderer: DatasheetRenderer
  logger: FastifyBaseLogger
  metrics: Metrics
  /** Null where only the API is wanted. */
  site: BuiltSite | null
  now: () => Date
  /** Aborted by the order to stop: requests are still answered, but no more are wanted. */
  stopping: AbortSignal
}

export async function buildApp(given: Parts): Promise<FastifyInstance> {
  const live = liveSettings(given.db, { company: given.company, highestLimits: given.config.visitorLimits })
  const parts = { ...given, company: live.company }
  const { config, db, cache, store, company, logger, metrics, now, stopping } = parts
  const services = buildServices(parts, live.limits)
  const { catalogue, consents, datasheets, enquiries, letters, visits } = services
  const staffServices = buildStaffServices(parts)
  const { staff } = staffServices
  observe(metrics, {
    letters: letters.census,
    databasePool: () => poolState(db),
    cache: cache.counts,
    sharedStoreFailures: () => store?.failures() ?? 0,
  })

  const app = createServer({ logger, metrics, trustedProxies: config.trustedProxies, stopping })
  const limiters = await limitRequests(app, config.limits, live.limits, store)
  app.addHook('onRequest', async ({ routeOptions: { url = '' } }) => {
    // Health is told without a look at the database.
    if (!url.startsWith('/health')) await live.follow()
  })
  const admit = guardStaffRoutes(app, staff.session, config.publicUrl)
  await describeApi(app, config.production, admit)
  app.register(healthRoutes(healthService({ db, now, store, stopping })))
  const editing = registerCatalogue(app, parts, catalogue)
  const proof = proofOfWork({
    limit: limiters.enquiry,
    after: () => live.limits.unprovenPerHour,
    secret: config.authSecret,
    store,
    now,
  })
  app.register(enquiryRoutes(enquiries, proof))
  registerDesk(app, parts, services)
  app.register(jobAdminRoutes(jobService(db, now)))
  app.register(letterAdminRoutes(letters))
  app.register(auditAdminRoutes(auditService(db, company.timeZone)))
  app.register(settingsAdminRoutes(buildSettings(given, live)))
  registerStaff(app, staffServices, limiters.signIn)
  app.register(visitRoutes(visits, staff.session))
  registerFigures(app, parts)
  if (config.metricsPort === null) app.register(metricsRoute(metrics))
  const video = config.video && describeVideo(config.video)
  const data = { publicUrl: config.publicUrl, company, video, catalogue }
  const pictures = pictureDrawer()
  app.addHook('onClose', pictures.close)
  const answerPage = await serveSite(app, { site: parts.site, data, cache, drawPicture: pictures.draw })
  if (answerPage && config.video) serveVideo(app, config.video)
  app.register(previewRoutes(editing, catalogue, answerPage))
  app.register(datasheetRoutes(datasheets, answerPage))
  if (answerPage) {
    app.register(contactFormRoutes(enquiries, proof, answerPage))
    app.register(unsubscribeRoutes(consents, answerPage))
  }
  return app
}

function registerCatalogue(
  app: FastifyInstance,
  { config: { publicUrl }, db, cache, now, company, renderer: { render } }: Parts,
  catalogue: CatalogueService,
): CatalogueEditing {
  const { timeZone } = company
  const editing = catalogueEditing({ db, cache, now, timeZone })
  app.register(catalogueRoutes(catalogue, cache))
  app.register(catalogueExchangeRoutes(catalogueExchange(db, now)))
  app.register(catalogueAdminRoutes(editing))
  app.register(sheetAdminRoutes(sheetService({ db, cache, now, timeZone })))
  const finding = { findProduct: catalogue.product, previewProduct: editing.preview }
  app.register(datasheetDeskRoutes(datasheetDesk({ db, cache, now, company, publicUrl, render, ...finding })))
  app.register(noticeAdminRoutes(noticeService({ db, now, readSheet })))
  return editing
}

function registerDesk(
  app: FastifyInstance,
  { config: { authSecret: secret }, db, now, company: { timeZone } }: Parts,
  { answering, notes, quarantine }: ReturnType<typeof buildServices>,
) {
  app.register(answeringAdminRoutes(answering))
  app.register(answerTimesAdminRoutes(answerTimesService(db, now, timeZone)))
  app.register(enquiryAdminRoutes(enquiryDesk(db, now, timeZone)))
  app.register(duplicateAdminRoutes(duplicateService(db, now, timeZone)))
  app.register(enquiryExportRoutes(enquiryExports({ db, now })))
  app.register(inboxAdminRoutes(inboxService(db, now)))
  app.register(viewAdminRoutes(viewService(db, now)))
  app.register(notesAdminRoutes(notes))
  app.register(quarantineAdminRoutes(quarantine))
  app.register(privacyAdminRoutes(privacyDesk({ db, now, timeZone, secret, canonicalPhone })))
}

function registerStaff(
  app: FastifyInstance,
  services: ReturnType<typeof buildStaffServices>,
  limitSignIn: Limiter,
) {
  app.register(staffRoutes(services, limitSignIn))
  app.register(staffLinkRoutes(services, limitSignIn))
  app.register(peopleAdminRoutes(services.people))
  app.register(invitationAdminRoutes(services.invitations))
  app.register(accountAdminRoutes(services.account))
  app.register(secondStepAdminRoutes(services.secondStep))
}

function registerFigures(app: FastifyInstance, { db, now, company: { timeZone } }: Parts) {
  const visits = visitFigureService(db, now, timeZone)
  app.register(visitAdminRoutes(visits))
  app.register(dashboardAdminRoutes(dashboardService({ db, now, timeZone, visits: visits.counts })))
}

function buildServices(
  { config, db, cache, company, metrics, now, dataCentres, renderer }: Parts,
  limits: VisitorLimits,
) {
  const { publicUrl } = config
  const { timeZone } = company
  const catalogue = catalogueService(db, cache)
  const consents = consentService({ db, now, secret: config.authSecret, onWithdrawn: cancelNotices })
  const datasheets = datasheetService({
    db,
    cache,
    now,
    company,
    publicUrl,
    limits,
    findProduct: catalogue.productNamed,
    render: renderer.render,
  })
  const receiving = {
    db,
    now,
    timeZone,
    letters: { company, publicUrl, officeInbox: config.mail.officeInbox },
    findProduct: catalogue.productNamed,
    issueDatasheetLink: datasheets.issueLink,
    recordConsents: consents.record,
    limits,
  }
  const enquiries = enquiryService({
    ...receiving,
    onStored: (kind, quarantined) => metrics.enquiries.inc({ kind, quarantined: String(quarantined) }),
  })
  const quarantine = quarantineService(receiving)
  const notes = noteService({ db, now, letters: { company, publicUrl } })
  const answering = answeringService({
    db,
    now,
    company,
    officeInbox: config.mail.officeInbox,
    findProduct: catalogue.productNamed,
    issueDatasheetUrl: datasheets.issueUrl,
  })
  const visits = visitService({
    db,
    now,
    timeZone,
    publicUrl,
    dataCentres,
    onStored: (visitClass) => metrics.visits.inc({ class: visitClass }),
  })
  const letters = letterService(db, now)
  return { answering, catalogue, consents, datasheets, enquiries, letters, notes, quarantine, visits }
}

function buildSettings({ config, db, cache, company, now }: Parts, { refresh }: LiveSettings) {
  const limits = { highestLimits: config.visitorLimits, fixedLimits: fixedLimitsOf(config) }
  return settingsService({ db, cache, now, company, refresh, ...limits })
}

function buildStaffServices({ config, db, company, now }: Parts) {
  const { publicUrl, authSecret: secret } = config
  const openingAuth = openAuth(db, publicUrl, secret)
  const given = { db, openAuth: openingAuth, secret, publicUrl, now, company }
  return {
    staff: staffService(given),
    entrance: entranceService(given),
    reset: resetService(given),
    people: peopleService({ ...given, countOpenEnquiries: countOpenByOwner }),
    invitations: invitationService(given),
    account: accountService(given),
    secondStep: secondStepService(given),
  }
}
