/** Reads from the description of the interface what can be asked and what may be answered. */
export type Schema = {
  type?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  minItems?: number
  maxItems?: number
  format?: string
  pattern?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
}
export type Parameter = { name: string; in: 'path' | 'query' | 'header'; schema: Schema }
export type Answers = Record<string, { content?: Record<string, { schema: Schema }> }>
export type Operation = {
  /** As in `POST /api/contact`. */
  name: string
  method: string
  /** With its parameters in braces. */
  path: string
  parameters: Parameter[]
  body: Schema | null
  answers: Answers
}

type Description = { paths: Record<string, Record<string, Described>> }
type Described = {
  parameters?: Parameter[]
  requestBody?: { content: { 'application/json': { schema: Schema } } }
  responses: Answers
}

export async function readOperations(url: string): Promise<Operation[]> {
  const description: Description = await (await fetch(`${url}/openapi.json`)).json()
  return Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody, responses }]) => ({
      name: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase(),
      path,
      parameters,
      body: requestBody?.content['application/json'].schema ?? null,
      answers: responses,
    })),
  )
}
