import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

/** A program: answers every address with the one given answer, with nothing but node:http. Arguments: port, file. */
export type BareAnswer = { headers: Record<string, string>; body: string }

const [port, file] = process.argv.slice(2)
const answer: BareAnswer = JSON.parse(readFileSync(file ?? '', 'utf8'))
const body = Buffer.from(answer.body)
createServer((_request, response) => {
  response.writeHead(200, answer.headers)
  response.end(body)
}).listen(Number(port), '127.0.0.1')
