import node from '@astrojs/node'
import react from '@astrojs/react'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig, passthroughImageService } from 'astro/config'

/** Pages are rendered by the back end, which calls the built handler; `astro dev` asks a running back end instead. */
const api = process.env['API_URL'] ?? 'http://127.0.0.1:8080'
const isBuild = process.argv.includes('build')

export default defineConfig({
  srcDir: './frontend',
  publicDir: './frontend/public',
  outDir: './.build/site',
  output: 'server',
  adapter: node({ mode: 'middleware' }),
  integrations: [react()],
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
    },
  },
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
