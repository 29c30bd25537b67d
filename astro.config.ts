import { createHash } from 'node:crypto'
import node from '@astrojs/node'
import react from '@astrojs/react'
import tailwindcss from '@tailwindcss/vite'
import type { AstroIntegration } from 'astro'
import { defineConfig, fontProviders, passthroughImageService } from 'astro/config'
import { keptChoices } from './frontend/ui/kept-choices.ts'

/** Pages are rendered by the back end, which calls the built handler; `astro dev` asks a running back end instead. */
const api = process.env['API_URL'] ?? 'http://127.0.0.1:8080'
const isBuild = process.argv.includes('build')

/** One superfamily for both scripts, served by ourselves. A page fetches Arabic letters where it has any. */
const fonts = [
  plex('IBM Plex Sans Arabic', '--font-arabic', {
    files: 'ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic',
    unicodeRange: ['U+0600-06FF', 'U+0750-077F', 'U+FB50-FDFF', 'U+FE70-FEFC'],
    // Whatever stood here would take the Arabic letters from the family before the Latin ones are looked for.
    fallbacks: [],
  }),
  plex('IBM Plex Sans', '--font-latin', {
    files: 'ibm-plex-sans/files/ibm-plex-sans-latin',
    fallbacks: ['Arial', 'sans-serif'],
  }),
]

export default defineConfig({
  srcDir: './frontend',
  publicDir: './frontend/public',
  outDir: './.build/site',
  output: 'server',
  adapter: node({ mode: 'middleware' }),
  integrations: [react(), showcase()],
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

/** `/ui` shows every primitive in both directions and themes, while developing only. */
function showcase(): AstroIntegration {
  return {
    name: 'showcase',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command === 'dev')
          injectRoute({ pattern: '/ui', entrypoint: './frontend/showcase/showcase.astro' })
      },
    },
  }
}

type Face = { files: string; fallbacks: string[]; unicodeRange?: [string, ...string[]] }

function plex(name: string, cssVariable: `--${string}`, { files, fallbacks, unicodeRange }: Face) {
  const variant = (weight: 400 | 600) => ({
    weight,
    style: 'normal' as const,
    src: [`./node_modules/@fontsource/${files}-${weight}-normal.woff2`] as [string],
    ...(unicodeRange && { unicodeRange }),
  })
  return {
    provider: fontProviders.local(),
    name,
    cssVariable,
    fallbacks,
    options: { variants: [variant(400), variant(600)] satisfies [unknown, unknown] },
  }
}
