/**
 * Keeps what was read, so that it can be read again without a connection. What the network gives comes first always: a
 * correction is seen at once. Nothing of staff, no answer of the interface and no address with a query is kept.
 */
const pages = 'pages-1'
const files = 'files-1'
const most = { [pages]: 60, [files]: 300 }
const offlinePages = ['/en/offline', '/ar/offline']

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(pages).then((cache) => cache.addAll(offlinePages)))
  self.skipWaiting()
})

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetFormer().then(() => self.clients.claim()))
})

self.addEventListener('message', ({ data }) => {
  for (const address of data) void keepAddress(address).catch(() => undefined)
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET') return
  if (isFile(url)) event.respondWith(fileFirst(event))
  else if (request.mode === 'navigate' && isPage(url)) event.respondWith(networkFirst(event, url))
})

function isPage({ origin, pathname, search }) {
  return origin === self.location.origin && search === '' && /^\/(en|ar)(\/|$)/.test(pathname)
}

/** Their names change with what is in them. */
function isFile({ origin, pathname }) {
  return origin === self.location.origin && pathname.startsWith('/_astro/')
}

async function fileFirst(event) {
  const kept = await caches.match(event.request)
  if (kept) return kept
  const answer = await fetch(event.request)
  if (answer.ok) afterwards(event, keep(files, event.request, answer.clone()))
  return answer
}

async function networkFirst(event, url) {
  try {
    const answer = await fetch(event.request)
    if (answer.ok) afterwards(event, keep(pages, url.href, answer.clone()))
    // A page that is gone is not kept either.
    else if (answer.status === 404) afterwards(event, forget(url.href))
    return answer
  } catch {
    const offline = url.pathname.startsWith('/ar') ? '/ar/offline' : '/en/offline'
    return (await caches.match(url.href)) ?? (await caches.match(offline)) ?? Response.error()
  }
}

/** The reader waits for nothing that is kept, and a full disk takes nothing from what the network gave. */
function afterwards(event, work) {
  event.waitUntil(work.catch(() => undefined))
}

async function keepAddress(address) {
  const url = new URL(address)
  if (!isFile(url) && !isPage(url)) return
  const name = isFile(url) ? files : pages
  if (await caches.match(url.href)) return
  const answer = await fetch(url.href).catch(() => undefined)
  if (answer?.ok) await keep(name, url.href, answer)
}

/** The oldest give way; what is put again counts as new, and stays as it was where there is no room. */
async function keep(name, key, answer) {
  const cache = await caches.open(name)
  await cache.put(key, answer)
  const kept = await cache.keys()
  const spare = kept.filter(({ url }) => !offlinePages.includes(new URL(url).pathname))
  await Promise.all(spare.slice(0, Math.max(0, spare.length - most[name])).map((old) => cache.delete(old)))
}

async function forget(key) {
  const cache = await caches.open(pages)
  await cache.delete(key)
}

async function forgetFormer() {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => ![pages, files].includes(name)).map((name) => caches.delete(name)))
}
