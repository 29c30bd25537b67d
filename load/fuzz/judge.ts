/** Holds an answer against the description of the interface, and against what no answer may ever show. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Answer, Lost } from './exchange.ts'
import type { Operation, Schema } from './operations.ts'
import type { Request } from './requests.ts'

export type Judge = (request: Request, answer: Answer | Lost) => string[]

/** Stack traces, paths, the names of drivers and their language. */
const secrets =
  /\n\s+at |node_modules|backend\/|\.ts:\d|sqlite|kysely|postgres|syntax error|insert into|select "/i

export function openJudge(problem: Schema): Judge {
  const ajv = new Ajv2020({ strict: false, allErrors: true, unicodeRegExp: true })
  addFormats.default(ajv)
  // How a file is named that has no text in it.
  ajv.addFormat('binary', true)
  const checks = new Map<Schema, ReturnType<typeof ajv.compile>>()
  const misfits = (schema: Schema, value: unknown): string[] => {
    const check = checks.get(schema) ?? ajv.compile(schema)
    checks.set(schema, check)
    return check(value) ? [] : [`does not fit its schema: ${ajv.errorsText(check.errors)}`]
  }
  const judged = (request: Request, answer: Answer): string[] => {
    if (answer.status >= 500) return [`${answer.status} ${answer.body.toString().slice(0, 300)}`]
    if (answer.status >= 400) return faultsOfProblem(request, answer)
    return request.operation ? faultsOfSuccess(request.operation, answer) : []
  }
  const faultsOfProblem = ({ method, target }: Request, { status, headers, body }: Answer): string[] => {
    const isPage = !target.startsWith('/api/') && String(headers['content-type']).startsWith('text/html')
    if (method === 'HEAD' || isPage) return []
    if (headers['content-type'] !== 'application/problem+json; charset=utf-8') {
      return [`${status} is no problem but ${String(headers['content-type'])}`]
    }
    const told: { status: number; requestId: string } = JSON.parse(body.toString())
    return [
      ...misfits(problem, told),
      ...unless(told.status === status, `says ${told.status}`),
      ...unless(told.requestId === headers['x-request-id'], 'names another request'),
      ...unless(headers['cache-control'] === 'no-store', 'may be stored'),
      ...unless(!secrets.test(body.toString()), `tells too much: ${body.toString()}`),
    ]
  }
  const faultsOfSuccess = ({ answers }: Operation, { status, headers, body }: Answer): string[] => {
    const declared = answers[status]
    if (!declared) return unless(status === 304 && body.length === 0, `${status} is not declared`)
    const [type, content] = Object.entries(declared.content ?? {})[0] ?? []
    if (!type || !content) return unless(body.length === 0, `${status} with a body`)
    const isType = String(headers['content-type']).startsWith(type)
    if (!isType) return [`is ${String(headers['content-type'])}, not ${type}`]
    return type === 'application/json' ? misfits(content.schema, JSON.parse(body.toString())) : []
  }
  return (request, answer) => {
    const faults = 'lost' in answer ? [`the connection was lost: ${answer.lost}`] : judged(request, answer)
    return faults.map((fault) => `${request.method} ${request.target}: ${fault}`)
  }
}

function unless(holds: boolean, fault: string): string[] {
  return holds ? [] : [fault]
}
