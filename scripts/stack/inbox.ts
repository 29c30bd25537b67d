import { join } from 'node:path'

/** The development inbox: takes every mail, delivers none, and shows them on a page. */
export type InboxPlace = { folder: string; smtpPort: number; inboxPort: number }

/** Arguments for Node. */
export function inboxArguments({ folder, smtpPort, inboxPort }: InboxPlace): string[] {
  const options = {
    '--smtp': smtpPort,
    '--ip': '127.0.0.1',
    '--web': inboxPort,
    '--web-ip': '127.0.0.1',
    '--mail-directory': join(folder, 'mail'),
    '--max-emails': 1000,
  }
  return ['node_modules/maildev/dist/bin/maildev.js', ...Object.entries(options).flat().map(String)]
}
