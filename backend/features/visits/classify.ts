import { type BlockList, isIP } from 'node:net'
import { isbot } from 'isbot'
import type { VisitClass } from '#contract/visit.ts'

/** Says what kind of visitor a page view comes from. Nothing is dropped: what is not a person is counted as what it is. */
export type Visitor = { userAgent: string; address: string; isStaff: boolean }

/** User agents that the makers of language models publish for their crawlers and their on-demand readers. */
const aiCrawlers =
  /GPTBot|ChatGPT-User|OAI-SearchBot|ClaudeBot|Claude-Web|Claude-User|Claude-SearchBot|anthropic-ai|PerplexityBot|Perplexity-User|Google-Extended|Applebot-Extended|CCBot|Bytespider|Amazonbot|Meta-ExternalAgent|meta-externalfetcher|cohere-ai|DuckAssistBot|MistralAI-User|YouBot|Diffbot|AI2Bot|ImagesiftBot|Timpibot|PetalBot/i

export function classify({ userAgent, address, isStaff }: Visitor, dataCentres: BlockList): VisitClass {
  if (isStaff) return 'staff'
  if (aiCrawlers.test(userAgent)) return 'ai-crawler'
  if (userAgent === '' || isbot(userAgent)) return 'robot'
  return isListed(address, dataCentres) ? 'data-centre' : 'human'
}

function isListed(address: string, list: BlockList): boolean {
  const plain = address.replace(/^::ffff:/, '')
  const family = isIP(plain)
  return family !== 0 && list.check(plain, family === 6 ? 'ipv6' : 'ipv4')
}
