/** The words printed on a datasheet. Placeholders in braces are filled where the document is made. */
export const document = {
  kind: 'Technical datasheet',
  drawing: 'Drawing',
  drawingOnRequest: 'This revision contains no drawing. The drawing is supplied on request.',
  applications: 'Applications',
  media: 'Media',
  specification: 'Specification',
  property: 'Property',
  value: 'Value',
  components: 'Components',
  maintenance: 'Maintenance',
  interval: 'Interval',
  task: 'Task',
  warnings: 'Safety warnings',
  revision: 'Revision {revision}',
  page: 'Page {page} of {pages}',
  draft: 'DRAFT',
  unpublished: 'Unpublished',
  generated: 'Generated from the catalogue. The current revision:',
}

export type DocumentWords = typeof document
