/* Keeps every page that was read, and the newest briefing, to be read again without a connection. With one the page of the
   site itself always comes first, so that nobody reads an old one. */
"use strict";
const KEPT = "briefing";
const MOST = 300;
const FIRST = ["./", "index.html", "style.css", "theme.js", "site.js", "offline.js", "favicon.svg"];

const isOurs = (url) => new URL(url).origin === location.origin && url.startsWith(registration.scope);

const keepFirst = async () => {
  const kept = await caches.open(KEPT);
  await Promise.allSettled(FIRST.map((path) => kept.add(path)));
  const index = await (await fetch("index.json")).json();
  // By the name of its folder: the address may be that of another host, as where a site is looked at before it is published.
  await kept.add(new URL(`${index.briefings[0].data.split("/").at(-2)}/index.html`, registration.scope));
};

const answer = async (request) => {
  const kept = await caches.open(KEPT);
  try {
    const response = await fetch(request);
    if (response.ok) {
      await kept.put(request, response.clone());
      const all = await kept.keys();
      await Promise.all(all.slice(0, Math.max(0, all.length - MOST)).map((old) => kept.delete(old)));
    }
    return response;
  } catch (fault) {
    const found = await kept.match(request, { ignoreSearch: true });
    if (found) return found;
    throw fault;
  }
};

addEventListener("install", (event) => {
  skipWaiting();
  event.waitUntil(keepFirst().catch(() => { /* what is missing is kept when it is read */ }));
});
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => {
  if (event.request.method === "GET" && isOurs(event.request.url)) event.respondWith(answer(event.request));
});
