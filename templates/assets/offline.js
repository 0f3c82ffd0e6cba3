/* Lets the browser keep what is read, where the configuration says so ("offline: true"). */
"use strict";
if (navigator.serviceWorker) {
  const root = new URL(".", document.currentScript.src);
  navigator.serviceWorker.register(new URL("offline-worker.js", root), { scope: root.pathname }).catch(() => { /* not here: the site is read as it is */ });
}
