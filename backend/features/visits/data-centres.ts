import { readFileSync } from 'node:fs'
import { BlockList } from 'node:net'

/** Reads the networks of hosting companies: one CIDR a line in data-centre-networks.txt, which says where they come from. */
export function readDataCentres(): BlockList {
  const list = new BlockList()
  const text = readFileSync(new URL('./data-centre-networks.txt', import.meta.url), 'utf8')
  for (const line of text.split('\n')) {
    const [network, bits] = line.split('/')
    if (line.startsWith('#') || !network || !bits) continue
    list.addSubnet(network, Number(bits), network.includes(':') ? 'ipv6' : 'ipv4')
  }
  return list
}
