/** The images that are not ours, as docker-compose.yml pins them; by itself it prints them without digests, as variables for a shell. */
import { readFileSync } from 'node:fs'

export type PinnedImage = { name: string; variable: string; tag: string; digest: string }

export function pinnedImages(): PinnedImage[] {
  const lines = readFileSync('docker-compose.yml', 'utf8').matchAll(
    /^ {2}([a-z]+): &\1 \$\{([A-Z]+_IMAGE):-([^\s@]+)@(sha256:[0-9a-f]{64})\}$/gm,
  )
  return [...lines].map(([, name = '', variable = '', tag = '', digest = '']) => ({
    name,
    variable,
    tag,
    digest,
  }))
}

// An engine without a registry holds images under their tags only.
if (import.meta.main) {
  for (const { variable, tag } of pinnedImages()) process.stdout.write(`${variable}=${tag}\n`)
}
