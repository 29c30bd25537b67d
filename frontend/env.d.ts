/// <reference types="astro/client" />

declare namespace App {
  // What the back end hands to every page; contract/site.ts says what it is.
  interface Locals extends SiteData {}
}

type SiteData = import('#contract/site.ts').SiteData
