import type { Product, SearchResult, Service } from './catalogue.ts'
import type { Company } from './company.ts'
import type { FieldFault } from './http/problem-body.ts'
import type { Locale } from './locale.ts'
import type { ProblemCode } from './problem.ts'

/** What the back end hands to a page that is rendered on demand, in Astro's `locals`. */
export type SiteData = {
  /** Origin of the public addresses, without a slash at the end. */
  publicUrl: string
  company: Company
  /** Null where none is configured: nothing then leads to its page, and the page is not there. */
  video: Video | null
  catalogue: {
    /** What is published in a language; what is not is not there. */
    services(locale: Locale): Promise<Service[]>
    service(idOrSlug: string, locale: Locale): Promise<Service | undefined>
    product(slug: string, locale: Locale): Promise<Product | undefined>
    /** Also by a slug it once had. */
    productNamed(slug: string, locale: Locale): Promise<Product | undefined>
    /** The present slug of a product that was once called so. */
    presentSlug(formerSlug: string, locale: Locale): Promise<string | undefined>
    search(query: string, locale: Locale): Promise<SearchResult[]>
  }
  /** Only on the page that answers a form which was sent without JavaScript and refused. */
  submission?: Submission
  /** Only on the page that answers a datasheet's link which gives the datasheet no more. */
  endedLink?: EndedLink
  /** Only on the page that ends news by mail. */
  unsubscribing?: Unsubscribing
}

/** Addresses of the company's film and what belongs to it. */
export type Video = { file: string; poster: string | null; captions: { locale: Locale; file: string }[] }

/** Why it ended, and how long and how often it could be used. */
export type EndedLink = {
  reason: 'too-old' | 'used-up' | 'withdrawn'
  productSlug: string
  days: number
  downloads: number
}

/** `asked`: the link was followed, and nothing has been done yet. `unknown`: the link is none of ours. */
export type Unsubscribing = 'asked' | 'done' | 'unknown'

/** What was typed, by the names of the fields, and why it was refused. */
export type Submission = {
  values: Record<string, string>
  failure: { code: ProblemCode; errors?: FieldFault[]; retryAfterSeconds?: number }
}
