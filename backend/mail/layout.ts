import type { Company } from '#contract/company.ts'
import type { Locale } from '#contract/locale.ts'

/** Turns the paragraphs of a letter into its plain and its HTML form. Everything a person typed is escaped here and only here. */
export type Block =
  | { kind: 'text'; text: string }
  /** What a person wrote, with empty lines between paragraphs. */
  | { kind: 'written'; text: string }
  | { kind: 'facts'; rows: [label: string, value: string][] }
  | { kind: 'quote'; text: string }
  | { kind: 'button'; label: string; url: string }
  | Changes
  /** Below what the letter is about. */
  | { kind: 'aside'; text: string; label: string; url: string }

/** What was and what is; null where there was or is nothing. */
type Changes = {
  kind: 'changes'
  title: string
  rows: { label: string; before: string | null; after: string | null }[]
  /** In the direction of reading. */
  arrow: '→' | '←'
  words: { added: string; removed: string }
}

export type Page = { locale: Locale; subject: string; blocks: Block[]; signature: string[] }

export function layOut({ locale, subject, blocks, signature }: Page): {
  subject: string
  text: string
  html: string
} {
  return {
    subject: oneLine(subject),
    text: `${blocks.map(plain).join('\n\n')}\n\n-- \n${signature.join('\n')}\n`,
    html: document(locale, oneLine(subject), blocks.map(marked).join('\n'), signature),
  }
}

/** A header holds one line: control characters become spaces. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}

/** Undefined for a name that a mail program would turn into a link. */
export function plainName(name: string): string | undefined {
  return /[/\\@:]|\.\p{L}{2}|www/iu.test(name) ? undefined : oneLine(name)
}

/** Isolated from the direction around them: among Arabic words a telephone number would be shown back to front. */
export function reachedAt({ phone, email }: Pick<Company, 'phone' | 'email'>): string {
  return `\u2066${phone.display.replaceAll(' ', '\u00a0')}\u2069 · \u2066${email}\u2069`
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

function plain(block: Block): string {
  switch (block.kind) {
    case 'text':
    case 'written':
      return block.text
    case 'facts':
      return block.rows.map(([label, value]) => `${label}: ${value}`).join('\n')
    case 'quote':
      return block.text.replace(/^/gm, '> ')
    case 'button':
      return `${block.label}:\n${block.url}`
    case 'changes':
      return [block.title, ...block.rows.map((row) => plainChange(row, block))].join('\n')
    case 'aside':
      return `${block.text}\n${block.label}: ${block.url}`
  }
}

function marked(block: Block): string {
  switch (block.kind) {
    case 'text':
      return `<p style="margin:0 0 16px">${escapeHtml(block.text)}</p>`
    case 'written':
      return block.text
        .split(/\r?\n(?:[ \t]*\r?\n)+/)
        .map(paragraph)
        .join('\n')
    case 'facts':
      return `<table role="presentation" cellpadding="0" cellspacing="0" style="margin:0 0 16px">${block.rows.map(factRow).join('')}</table>`
    case 'quote':
      return `<blockquote dir="auto" style="margin:0 0 16px;padding:12px 16px;background:#e6f3f5;white-space:pre-wrap">${escapeHtml(block.text)}</blockquote>`
    case 'button':
      return `<p style="margin:0 0 16px"><a href="${escapeHtml(block.url)}" style="display:inline-block;padding:12px 20px;background:#00778a;color:#ffffff;text-decoration:none;border-radius:6px">${escapeHtml(block.label)}</a></p><p dir="ltr" style="margin:0 0 16px;font-size:13px;word-break:break-all">${escapeHtml(block.url)}</p>`
    case 'changes':
      return `<p style="margin:0 0 8px;font-weight:600">${escapeHtml(block.title)}</p><table cellpadding="0" cellspacing="0" style="width:100%;margin:0 0 16px;border-top:1px solid #cfdfe2;border-collapse:collapse">${block.rows.map((row) => markedChange(row, block)).join('')}</table>`
    case 'aside':
      return `<p style="margin:24px 0 0;font-size:14px;color:#5a6b70">${escapeHtml(block.text)} <a href="${escapeHtml(block.url)}" style="color:#00778a">${escapeHtml(block.label)}</a></p>`
  }
}

type Change = Changes['rows'][number]

/** Isolated, so that neither value turns the other around. */
function plainChange({ label, before, after }: Change, { arrow, words }: Changes): string {
  const [was, is] = [before, after].map((text) => text && `\u2068${text}\u2069`)
  const told = was ? (is ? `${was} ${arrow} ${is}` : `${words.removed}: ${was}`) : `${words.added}: ${is}`
  return `- ${label}: ${told}`
}

function markedChange({ label, before, after }: Change, { arrow, words }: Changes): string {
  const was = before && `<del style="color:#8a2b2b">${escapeHtml(before)}</del>`
  const is =
    after &&
    `<ins style="text-decoration:none;font-weight:600;color:#17623a"><bdi>${escapeHtml(after)}</bdi></ins>`
  const told = was
    ? is
      ? `<bdi>${was}</bdi> ${arrow} ${is}`
      : `${escapeHtml(words.removed)}: <bdi>${was}</bdi>`
    : `${escapeHtml(words.added)}: ${is}`
  return `<tr><td style="padding:8px 0;border-bottom:1px solid #cfdfe2"><span style="display:block;font-size:14px;color:#5a6b70">${escapeHtml(label)}</span>${told}</td></tr>`
}

function paragraph(text: string): string {
  return `<p dir="auto" style="margin:0 0 16px">${escapeHtml(text).replace(/\r?\n/g, '<br>')}</p>`
}

function factRow([label, value]: [string, string]): string {
  return `<tr><th scope="row" align="start" style="padding:2px 0;padding-inline-end:16px;font-weight:normal;color:#5a6b70;vertical-align:top">${escapeHtml(label)}</th><td dir="auto" style="padding:2px 0">${escapeHtml(value)}</td></tr>`
}

function document(locale: Locale, title: string, body: string, signature: string[]): string {
  const direction = locale === 'ar' ? 'rtl' : 'ltr'
  return `<!doctype html>
<html lang="${locale}" dir="${direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title></head>
<body dir="${direction}" style="margin:0;background:#f4f7f8">
<div style="max-width:600px;margin:0 auto;padding:24px;background:#ffffff;color:#17262a;font:16px/1.6 'IBM Plex Sans Arabic','IBM Plex Sans','Segoe UI',Tahoma,Arial,sans-serif">
${body}
<p style="margin:24px 0 0;padding-top:16px;border-top:1px solid #cfdfe2;font-size:14px;color:#5a6b70">${signature.map(escapeHtml).join('<br>')}</p>
</div>
</body>
</html>
`
}
