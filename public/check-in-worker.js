// Keeps the check-in page of a fair and what it is made of, so that it opens in a hall without a network.
const PAGES = "fanfueang-check-in-pages";
const PARTS = "fanfueang-parts";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate" && /^\/fairs\/[^/]+\/check-in$/.test(pathname)) event.respondWith(page(request));
  else if (pathname.startsWith("/assets/")) event.respondWith(part(request));
});

// The page tells what it was made of before this worker watched.
self.addEventListener("message", (event) => {
  const { page: address, parts = [] } = event.data ?? {};
  const keep = async () => {
    const cache = await caches.open(PARTS);
    await cache.addAll(parts.filter((each) => new URL(each).origin === self.location.origin));
    if (address) await page(new Request(address, { credentials: "same-origin" }));
  };
  event.waitUntil(keep());
});

// The network first; what it says is kept, unless it asks to sign in: then nothing stays on this phone.
async function page(request) {
  const cache = await caches.open(PAGES);
  try {
    const answer = await fetch(request);
    if (answer.ok && !answer.redirected) await cache.put(request, answer.clone());
    else await cache.delete(request);
    return answer;
  } catch {
    return (await cache.match(request)) ?? Response.error();
  }
}

// Named by their content: what is kept is what would be fetched.
async function part(request) {
  const cache = await caches.open(PARTS);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}
