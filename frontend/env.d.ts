/// <reference types="astro/client" />
import type { SiteData } from '#contract/site.ts'

declare global {
  interface ImportMetaEnv {
    /** Set by astro.config.ts; read in development only. */
    readonly API_URL: string
  }

  namespace App {
    // What the back end hands to every page; contract/site.ts says what it is.
    interface Locals extends SiteData {}
  }
}
