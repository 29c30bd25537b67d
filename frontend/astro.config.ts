import { createHash } from 'node:crypto'
import node from '@astrojs/node'
import react from '@astrojs/react'
import tailwindcss from '@tailwindcss/vite'
import type { AstroIntegration } from 'astro'
import { defineConfig, fontProviders, passthroughImageService } from 'astro/config'
import { arabicRange, cut } from '../scripts/fonts.ts'
import { keptChoices } from './ui/kept-choices.ts'

/** Pages are rendered by the back end, which calls the built handler; `astro dev` asks a running back end instead. */
const api = process.env['API_URL'] ?? 'http://127.0.0.1:8080'
const isBuild = process.argv.includes('build')

/** One superfamily for both scripts, served by ourselves. A page fetches Arabic letters where it has any. */
const fonts = [
  plex('IBM Plex Sans Arabic', '--font-arabic', {
    files: [await cut('arabic', 400), await cut('arabic', 600)],
    unicodeRange: arabicRange,
    // Whatever stood here would take the Arabic letters from the family before the Latin ones are looked for.
    fallbacks: [],
  }),
  plex('IBM Plex Sans', '--font-latin', {
    files: [await cut('latin', 400), await cut('latin', 600)],
    fallbacks: ['Arial', 'sans-serif'],
  }),
]

export default defineConfig({
  srcDir: './frontend',
  publicDir: './frontend/public',
  outDir: './.build/site',
  output: 'server',
  adapter: node({ mode: 'middleware' }),
  integrations: [react(), ours()],
  session: false,
  image: { service: passthroughImageService() },
  // Its inline styles would break the policy below; no page shows code.
  markdown: { syntaxHighlight: false },
  trailingSlash: 'never',
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "font-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "form-action 'self'",
      ],
      // Astro knows the scripts it bundles, and not the one that must stand in the head as it is.
      scriptDirective: { hashes: [`sha256-${createHash('sha256').update(keptChoices).digest('base64')}`] },
    },
  },
  fonts,
  devToolbar: { enabled: false },
  vite: {
    plugins: [tailwindcss()],
    // The back end runs the built server without the packages that built it.
    // In development Vite must leave CommonJS packages to Node.
    ssr: { noExternal: isBuild || [] },
    define: {
      'import.meta.env.API_URL': JSON.stringify(api),
      // Else the built server carries React a second time, as it is while developing.
      ...(isBuild && { 'process.env.NODE_ENV': JSON.stringify('production') }),
    },
    // The back end keeps the text of what it runs in memory.
    environments: { ssr: { build: { rolldownOptions: { output: { minify: true } } } } },
    server: {
      proxy: Object.fromEntries(['/api', '/health', '/swagger', '/openapi.json'].map((path) => [path, api])),
    },
  },
})

/** `client:settled`, and `/ui`, which shows every primitive in both directions and themes while developing only. */
function ours(): AstroIntegration {
  return {
    name: 'ours',
    hooks: {
      'astro:config:setup': ({ command, injectRoute, addClientDirective }) => {
        addClientDirective({ name: 'settled', entrypoint: './frontend/site/form/settled.ts' })
        if (command === 'dev')
          injectRoute({ pattern: '/ui', entrypoint: './frontend/showcase/showcase.astro' })
      },
    },
  }
}

type Face = { files: [regular: string, semiBold: string]; fallbacks: string[]; unicodeRange?: string[] }

function plex(name: string, cssVariable: `--${string}`, { files, fallbacks, unicodeRange }: Face) {
  const variant = (weight: 400 | 600, file: string) => ({
    weight,
    style: 'normal' as const,
    // A face that comes late is kept for the next page: other letters would wrap lines anew under the reader's eyes.
    display: 'optional' as const,
    src: [`./${file}`] as [string],
    ...(unicodeRange && { unicodeRange: unicodeRange as [string, ...string[]] }),
  })
  return {
    provider: fontProviders.local(),
    name,
    cssVariable,
    fallbacks,
    options: { variants: [variant(400, files[0]), variant(600, files[1])] satisfies [unknown, unknown] },
  }
}
