import type { VisitClass } from '#contract/visit.ts'

/** Words of the page about visits of every class. */
export const visits = {
  title: 'Visits',
  intro:
    'Every page view is counted as what it is; none is left out. Only people count in the figures of the dashboard, unless others are chosen there.',
  overview: 'Who visits',
  overTime: 'Page views over time',
  class: 'Class',
  countsAsPerson: 'Counted as people',
  yes: 'Yes',
  no: 'No',
  why: 'How they are told apart',
  reasons: {
    human: 'None of the signs below. Page views of people who are not signed in to this console.',
    robot: 'The browser name says so or is missing: search engines, monitors, scripts.',
    'ai-crawler': 'The browser name is one that makers of language models publish for their crawlers.',
    'data-centre':
      'The address belongs to a hosting company, where people seldom sit. Somebody who browses through such a server is counted here too.',
    staff: 'Signed in to this console: our own people would make the figures look better than they are.',
  } satisfies Record<VisitClass, string>,
  kept: 'No address, browser name or cookie is kept. Single views are deleted after 26 months; these counts stay.',
  visitsBefore: 'Page views in the range before',
  visitorsBefore: 'Visitors in the range before',
  lists: 'What each class reads, and where it comes from',
  pagesOf: 'Pages: {class}',
  sourcesOf: 'Sources: {class}',
  pages: 'Pages by class',
  sources: 'Sources by class',
  excluded: '{count} of {total} page views are not of people and are left out of the figures for people.',
}

export type VisitsPhrases = typeof visits
