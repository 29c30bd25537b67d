import type { FastifyInstance } from 'fastify'
import { locales } from '#contract/locale.ts'
import type { Video } from '#contract/site.ts'
import type { VideoFolder } from '../config.ts'

/** The company's film: its files as the folder of the configuration holds them, and their addresses. */
const home = '/media'

export function describeVideo({ files }: VideoFolder): Video {
  const poster = files.find((file) => file.startsWith('poster.'))
  return {
    file: `${home}/video.mp4`,
    poster: poster === undefined ? null : `${home}/${poster}`,
    captions: locales
      .map((locale) => ({ locale, name: `captions-${locale}.vtt` }))
      .filter(({ name }) => files.includes(name))
      .map(({ locale, name }) => ({ locale, file: `${home}/${name}` })),
  }
}

/** In ranges, as players ask for them. Only the files that are known by name: whatever else lies there stays private. */
export function serveVideo(app: FastifyInstance, { folder, files }: VideoFolder): void {
  for (const file of files)
    app.get(`${home}/${file}`, { schema: { hide: true } }, (_request, reply) => reply.sendFile(file, folder))
}
