/** The console's site map. Each page's code is fetched when it is first opened. */
import { type RouteObject, redirect } from 'react-router'
import { FailurePage, NotFoundPage, StandaloneFailurePage } from './failure/failure-page.tsx'
import { markedWhenMissing } from './failure/missing-part.tsx'
import { Frame } from './frame/frame.tsx'
import { Loading, Root } from './frame/root.tsx'
import { inboxRouteId, paths } from './paths.ts'
import { afterChanges, leftWhenFruitless } from './revalidation.ts'
import { endSession, loadSession, staffRouteId } from './session.ts'

const staffPages: RouteObject[] = [
  {
    index: true,
    lazy: async () => {
      const page = await import('./dashboard/dashboard-page.tsx')
      return { loader: page.loadDashboard, Component: page.DashboardPage }
    },
  },
  {
    id: inboxRouteId,
    path: paths.enquiries,
    shouldRevalidate: afterChanges,
    lazy: async () => {
      const { loadKnown } = await import('./enquiries/inbox/filter/known.ts')
      const { actOnViews } = await import('./enquiries/inbox/views/view-actions.ts')
      return { loader: loadKnown, action: actOnViews }
    },
    children: [
      {
        index: true,
        lazy: async () => {
          const page = await import('./enquiries/inbox/inbox-page.tsx')
          const { changeOne } = await import('./enquiries/inbox/change/changing.ts')
          return { loader: page.loadInbox, action: changeOne, Component: page.InboxPage }
        },
      },
    ],
  },
  {
    path: paths.answerTimes,
    lazy: async () => {
      const page = await import('./enquiries/answer-times/answer-times-page.tsx')
      return { loader: page.loadAnswerTimes, Component: page.AnswerTimesPage }
    },
  },
  {
    path: paths.enquiryExport,
    lazy: async () => ({ action: (await import('./enquiries/export/export-button.tsx')).orderExport }),
  },
  {
    path: `${paths.enquiries}/:id/replies`,
    lazy: async () => ({ action: (await import('./enquiries/reply/reply-panel.tsx')).submitReply }),
  },
  {
    path: `${paths.enquiries}/:id/merge`,
    lazy: async () => ({ action: (await import('./enquiries/duplicates/merging.ts')).submitMerge }),
  },
  {
    path: `${paths.enquiries}/:id/received`,
    lazy: async () => ({
      action: (await import('./enquiries/correspondence/received-panel.tsx')).submitReceived,
    }),
  },
  {
    path: `${paths.enquiries}/:id`,
    lazy: async () => {
      const page = await import('./enquiries/detail/enquiry-page.tsx')
      return { loader: page.loadEnquiry, action: page.saveEnquiry, Component: page.EnquiryPage }
    },
  },
  {
    path: paths.products,
    lazy: async () => {
      const page = await import('./catalogue/list/products-page.tsx')
      return { loader: page.loadProducts, action: page.addProduct, Component: page.ProductsPage }
    },
  },
  {
    path: `${paths.products}/:id`,
    lazy: async () => {
      const page = await import('./catalogue/edit/edit-page.tsx')
      return { loader: page.loadProduct, Component: page.EditPage }
    },
  },
  {
    path: `${paths.products}/:id/revisions`,
    lazy: async () => {
      const page = await import('./catalogue/revisions/revisions-page.tsx')
      return { loader: page.loadRevisions, action: page.bringBack, Component: page.RevisionsPage }
    },
  },
  {
    path: `${paths.products}/:id/datasheet`,
    lazy: async () => {
      const page = await import('./catalogue/datasheet/datasheet-page.tsx')
      return { loader: page.loadDatasheet, Component: page.DatasheetPage }
    },
  },
  {
    path: `${paths.products}/:id/datasheet/receivers`,
    lazy: async () => {
      const page = await import('./catalogue/datasheet/receivers/receivers-page.tsx')
      return { loader: page.loadReceivers, Component: page.ReceiversPage }
    },
  },
  {
    path: paths.exchange,
    lazy: async () => {
      const page = await import('./catalogue/exchange/exchange-page.tsx')
      const { exportCatalogue } = await import('./catalogue/exchange/export-panel.tsx')
      return { action: exportCatalogue, Component: page.ExchangePage }
    },
  },
  {
    path: `${paths.enquiries}/:id/record`,
    lazy: async () => {
      const record = await import('./enquiries/notes/record.ts')
      return { loader: record.loadRecord, action: record.saveNote }
    },
  },
  {
    path: paths.letters,
    lazy: async () => {
      const page = await import('./letters/letters-page.tsx')
      return { loader: page.loadLetters, action: page.changeLetters, Component: page.LettersPage }
    },
  },
  {
    path: paths.jobs,
    lazy: async () => {
      const page = await import('./jobs/jobs-page.tsx')
      return { loader: page.loadJobs, Component: page.JobsPage }
    },
  },
  {
    path: paths.staff,
    lazy: async () => {
      const page = await import('./staff/staff-page.tsx')
      const { actOnStaff } = await import('./staff/staff-actions.ts')
      return { loader: page.loadStaff, action: actOnStaff, Component: page.StaffPage }
    },
  },
  {
    path: paths.account,
    lazy: async () => {
      const page = await import('./account/account-page.tsx')
      const { actOnAccount } = await import('./account/account-actions.ts')
      return { loader: page.loadAccount, action: actOnAccount, Component: page.AccountPage }
    },
  },
  {
    path: paths.privacy,
    lazy: async () => {
      const page = await import('./privacy/privacy-page.tsx')
      const { actOnPrivacy } = await import('./privacy/privacy-actions.ts')
      return { loader: page.loadPrivacy, action: actOnPrivacy, Component: page.PrivacyPage }
    },
  },
  {
    path: `${paths.privacy}/certificates/:id`,
    lazy: async () => {
      const page = await import('./privacy/certificate/certificate-page.tsx')
      return { loader: page.loadCertificate, Component: page.CertificatePage }
    },
  },
  {
    path: paths.settings,
    lazy: async () => {
      const page = await import('./settings/settings-page.tsx')
      return { loader: page.loadSettings, action: page.saveSettings, Component: page.SettingsPage }
    },
  },
  {
    path: paths.audit,
    lazy: async () => {
      const page = await import('./audit/audit-page.tsx')
      return { loader: page.loadAudit, Component: page.AuditPage }
    },
  },
  {
    path: paths.visits,
    lazy: async () => {
      const page = await import('./visits/visits-page.tsx')
      return { loader: page.loadVisits, Component: page.VisitsPage }
    },
  },
  { path: '*', Component: NotFoundPage },
]

const all: RouteObject[] = [
  {
    Component: Root,
    HydrateFallback: Loading,
    ErrorBoundary: StandaloneFailurePage,
    children: [
      {
        path: paths.signIn,
        lazy: async () => {
          const page = await import('./entrance/sign-in-page.tsx')
          return { loader: page.loadSignIn, action: page.submitSignIn, Component: page.SignInPage }
        },
      },
      {
        path: paths.setup,
        lazy: async () => {
          const page = await import('./entrance/setup-page.tsx')
          return { action: page.submitSetup, Component: page.SetupPage }
        },
      },
      {
        path: paths.signInCode,
        lazy: async () => {
          const page = await import('./entrance/code-page.tsx')
          return { action: page.submitCode, Component: page.CodePage }
        },
      },
      {
        path: paths.forgot,
        lazy: async () => {
          const page = await import('./entrance/forgot-page.tsx')
          return { action: page.submitForgot, Component: page.ForgotPage }
        },
      },
      {
        path: paths.newPassword,
        lazy: async () => {
          const page = await import('./entrance/new-password-page.tsx')
          return { action: page.submitNewPassword, Component: page.NewPasswordPage }
        },
      },
      {
        path: paths.invitation,
        lazy: async () => {
          const page = await import('./entrance/invitation-page.tsx')
          return {
            loader: page.loadInvitation,
            action: page.submitInvitation,
            Component: page.InvitationPage,
          }
        },
      },
      { path: paths.signOut, loader: () => redirect(paths.dashboard), action: endSession },
      {
        id: staffRouteId,
        loader: loadSession,
        Component: Frame,
        children: [{ ErrorBoundary: FailurePage, children: staffPages }],
      },
    ],
  },
]

export const routes = markedWhenMissing(leftWhenFruitless(all))
