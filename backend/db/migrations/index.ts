import * as catalogue from './0001-catalogue.ts'
import * as enquiries from './0002-enquiries.ts'
import * as staff from './0003-staff.ts'
import * as visits from './0004-visits.ts'
import * as clockwork from './0005-clockwork.ts'
import * as inboxIndexes from './0006-inbox-indexes.ts'
import * as desk from './0007-desk.ts'
import * as settings from './0008-settings.ts'
import * as catalogueEditing from './0009-catalogue-editing.ts'
import * as answering from './0010-answering.ts'
import * as visitRollUps from './0011-visit-roll-ups.ts'
import * as jobs from './0012-jobs.ts'
import * as staffSafety from './0013-staff-safety.ts'
import * as privacy from './0014-privacy.ts'
import * as datasheetNotices from './0015-datasheet-notices.ts'
import * as inbox from './0016-inbox.ts'
import * as lettersSetAside from './0017-letters-set-aside.ts'

/** The history, in order. A migration that has been released is never edited. */
export const migrations = {
  '0001-catalogue': catalogue,
  '0002-enquiries': enquiries,
  '0003-staff': staff,
  '0004-visits': visits,
  '0005-clockwork': clockwork,
  '0006-inbox-indexes': inboxIndexes,
  '0007-desk': desk,
  '0008-settings': settings,
  '0009-catalogue-editing': catalogueEditing,
  '0010-answering': answering,
  '0011-visit-roll-ups': visitRollUps,
  '0012-jobs': jobs,
  '0013-staff-safety': staffSafety,
  '0014-privacy': privacy,
  '0015-datasheet-notices': datasheetNotices,
  '0016-inbox': inbox,
  '0017-letters-set-aside': lettersSetAside,
}
