/* What the pages can do with a script and do without it: choose colours, copy the address of a story or a quotation with
   its attribution, go to the search with "/". */
"use strict";
(() => {
  const root = document.documentElement;

  const choice = document.querySelector(".theme");
  if (choice) {
    const select = choice.querySelector("select");
    select.value = root.dataset.theme ?? "";
    select.addEventListener("change", () => {
      if (select.value) root.dataset.theme = select.value;
      else delete root.dataset.theme;
      try {
        if (select.value) localStorage.setItem("theme", select.value);
        else localStorage.removeItem("theme");
      } catch { /* the choice holds for this page */ }
    });
    choice.hidden = false;
  }

  const text = (part, selector) => part?.querySelector(selector)?.textContent.trim() ?? "";
  const join = (parts) => parts.filter(Boolean).join(", ");

  // What to pass on: the words, who said them, where and when, and the address.
  const share = (link) => {
    const address = (document.querySelector("link[rel=canonical]")?.href ?? location.href.split("#")[0]) + link.getAttribute("href");
    const story = link.closest(".story");
    const day = text(document, "h1 time");
    const quotation = link.closest("blockquote");
    if (!quotation) {
      const outlets = [...story.querySelectorAll(".sources cite")].map((cite) => cite.textContent.trim());
      return `${text(story, "h2")} (${join([...outlets, day])}) ${address}`;
    }
    const voice = link.closest(".voice");
    const outlet = text(voice, ".who .from") || text(story, ".sources cite");
    return `“${text(quotation, "q")}” — ${join([text(voice, ".speaker"), text(voice, ".role")])} (${join([outlet, day])}) ${address}`;
  };

  const status = document.querySelector(".status");
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.(".permalink");
    if (!link || !navigator.clipboard) return;
    navigator.clipboard.writeText(share(link)).then(() => {
      status.textContent = status.dataset.copied;
      status.classList.add("shown");
      setTimeout(() => {
        status.textContent = "";
        status.classList.remove("shown");
      }, 2000);
    }, () => { /* not allowed: the link has still led to the place */ });
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.("input, textarea, select")) return;
    const field = document.querySelector("input[type=search]");
    const way = document.querySelector(".ways [data-search]");
    if (!field && !way) return;
    event.preventDefault();
    if (field) field.focus();
    else location.href = way.href;
  });
})();
