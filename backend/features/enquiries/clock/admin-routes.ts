import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  AnswerTimes,
  AnswerTimesFileQuery,
  AnswerTimesQuery,
} from '#contract/admin/enquiries/answer-times.ts'
import { enquiryReaderRoles } from '#contract/staff.ts'
import { CsvFile } from '../../../http/csv.ts'
import type { AnswerTimesService } from './service.ts'

const tags = ['console']

export function answerTimesAdminRoutes(times: AnswerTimesService): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/api/admin/enquiries/answer-times',
      {
        config: { roles: enquiryReaderRoles },
        schema: { tags, querystring: AnswerTimesQuery, response: { 200: AnswerTimes } },
      },
      async (request) => times.read(request.query),
    )

    app.get(
      '/api/admin/enquiries/answer-times/file',
      {
        config: { roles: enquiryReaderRoles },
        schema: { tags, querystring: AnswerTimesFileQuery, response: { 200: CsvFile } },
      },
      async (request, reply) => {
        const file = await times.file(request.query)
        void reply
          .type('text/csv; charset=utf-8')
          .header('content-disposition', 'attachment; filename="answer-times.csv"')
        return reply.send(file)
      },
    )
  }
}
