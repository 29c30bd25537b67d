import type { Locale } from '#contract/locale.ts'
import type { Video } from '#contract/site.ts'
import { siteWords } from '../../i18n/words.ts'
import { paths } from '../../paths.ts'

export function VideoPage({ locale, video }: { locale: Locale; video: Video }) {
  const words = siteWords[locale].video
  return (
    <>
      <h1 className="font-semibold text-3xl">{words.title}</h1>
      <p className="mt-4 max-w-3xl">{words.lead}</p>
      {/* Its height follows from its width and not from the film, so that nothing moves when that is known. */}
      <video
        controls
        preload="none"
        playsInline
        aria-label={words.player}
        className="mt-6 aspect-video w-full max-w-4xl rounded-lg bg-black"
        {...(video.poster !== null && { poster: video.poster })}
      >
        <source src={video.file} type="video/mp4" />
        {video.captions.map((captions) => (
          <track
            key={captions.locale}
            kind="captions"
            src={captions.file}
            srcLang={captions.locale}
            label={siteWords[captions.locale].language.name}
            default={captions.locale === locale}
          />
        ))}
        <a href={video.file}>{words.download}</a>
      </video>
      {video.captions.length > 0 && (
        <p className="mt-4 max-w-3xl">
          {words.captions}{' '}
          {video.captions.map((captions, place) => (
            <span key={captions.locale}>
              {place > 0 && ' · '}
              <a href={captions.file} hrefLang={captions.locale}>
                {words.languages[captions.locale]}
              </a>
            </span>
          ))}
        </p>
      )}
      <p className="mt-6">
        <a href={paths.contact(locale)} className="button-link">
          {words.ask}
        </a>
      </p>
    </>
  )
}
