/* The search: looks a query up in the files of search/, a few at a time, and shows what it finds. Everything that is shown
   is set as text, so that nothing of an article can become markup. */
"use strict";
(() => {
  const form = document.querySelector("form[role=search]");
  const field = form.querySelector("input");
  const results = document.querySelector(".results");
  const count = document.querySelector(".found");
  const more = document.querySelector(".more button");
  const root = form.dataset.root;
  const AT_ONCE = 10;
  const MOST_BLOCKS = 3; // of words, for the beginning of a word that many words have

  // Files. Each calls briefingSearch with what is in it.
  const files = new Map();
  const waiting = new Map();
  let arrived;
  globalThis.briefingSearch = ([kind, ...rest]) => { arrived = rest.at(-1); };
  const load = (name) => {
    if (!waiting.has(name)) {
      waiting.set(name, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = `${root}search/${name}.js`;
        script.onload = () => { files.set(name, arrived); script.remove(); resolve(arrived); };
        script.onerror = () => { waiting.delete(name); script.remove(); reject(new Error(name)); };
        document.head.append(script);
      }));
    }
    return waiting.get(name);
  };

  // Words, as the index has them.
  const plain = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", ħ: "h", ŧ: "t", ς: "σ" };
  const alone = /[\u2E80-\u312F\u3400-\u9FFF\uF900-\uFAFF\u{20000}-\u{3FFFF}\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF]/u;
  const fold = (text) => {
    const words = [];
    let word = "";
    const end = () => { if (word) words.push(word.slice(0, 40)); word = ""; };
    for (const sign of text.normalize("NFD")) {
      if (/[\p{Mn}'’ʼ]/u.test(sign)) continue;
      const isWord = /[\p{L}\p{Nd}]/u.test(sign);
      if (!isWord || alone.test(sign)) end();
      if (isWord && alone.test(sign)) words.push(sign);
      else if (isWord) { const lower = sign.toLowerCase(); word += plain[lower] ?? lower; }
    }
    end();
    return words;
  };

  // The last place in a sorted list whose value is not above the one sought.
  const place = (list, value) => {
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle] <= value) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  };

  const decode = (listed, into) => {
    const isCut = listed.endsWith("+");
    let number = -1;
    for (const distance of (isCut ? listed.slice(0, -1) : listed).split(" ")) into.add(number += parseInt(distance, 36));
    return isCut ? number : Infinity; // beyond it nothing is known
  };

  const find = async (directory, word, isBeginning) => {
    const first = place(directory.words, word);
    const last = isBeginning ? Math.min(place(directory.words, word + "\uFFFF"), first + MOST_BLOCKS - 1) : first;
    const found = { entries: new Set(), known: Infinity };
    for (let block = first; block <= last; block++) {
      const words = await load(`words-${block}`);
      for (const key of Object.keys(words)) {
        if (isBeginning ? key.startsWith(word) : key === word) found.known = Math.min(found.known, decode(words[key], found.entries));
      }
    }
    return found;
  };

  const holds = (words, query) => query.words.every((word, i) =>
    i === query.words.length - 1 && query.isOpen ? words.some((other) => other.startsWith(word)) : words.includes(word));

  // Showing.
  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  };

  const marked = (made, text, query) => {
    let end = 0;
    for (const match of text.matchAll(/[\p{L}\p{Nd}\p{Mn}'’ʼ]+/gu)) {
      const words = fold(match[0]);
      if (!query.words.some((word, i) => words.some((other) => i === query.words.length - 1 && query.isOpen ? other.startsWith(word) : other === word))) continue;
      made.append(text.slice(end, match.index), element("mark", "", match[0]));
      end = match.index + match[0].length;
    }
    made.append(text.slice(end));
    return made;
  };

  const show = ([kind, title, text, note, url], query) => {
    const item = element("li", ["of-speaker", "of-story", "of-quotation", "of-topic"][kind]);
    const link = element("a");
    link.href = root + url;
    link.dir = "auto";
    item.append(link);
    marked(link, title, query);
    if (kind !== 0 && kind !== 3 && text) {
      const parts = text.split("\n");
      const best = kind === 2 ? text : parts.find((part) => query.words.some((word) => fold(part).some((other) => other.startsWith(word)))) ?? parts[0];
      const words = element("p", "words");
      words.dir = "auto";
      words.append(marked(element(kind === 2 ? "q" : "span"), best, query));
      item.append(words);
    }
    const beside = element("p", "counts", note);
    beside.dir = "auto";
    item.append(beside);
    return item;
  };

  // Asking. A newer query ends an older one.
  let turn = 0;
  let rest = [];

  const showMore = async (directory, query, mine) => {
    let shown = 0;
    while (rest.length && shown < AT_ONCE) {
      const number = rest.shift();
      const block = place(directory.firsts, number);
      const entry = (await load(`entries-${block}`))[number - directory.firsts[block]];
      if (mine !== turn) return;
      if (!holds([...fold(entry[1]), ...fold(entry[2])], query)) continue;
      results.append(show(entry, query));
      shown++;
    }
    more.parentElement.hidden = rest.length === 0;
  };

  const ask = async () => {
    const mine = ++turn;
    const text = field.value;
    const words = [...new Set(fold(text))];
    const query = { words, isOpen: !/\s$/u.test(text) };
    try {
      history.replaceState(null, "", text.trim() ? `?q=${encodeURIComponent(text.trim())}` : location.pathname);
    } catch { /* a page from a disk may not */ }
    if (!words.some((word) => word.length > 1 || alone.test(word))) {
      results.replaceChildren();
      count.textContent = "";
      more.parentElement.hidden = true;
      return;
    }
    try {
      const directory = await load("directory");
      const found = await Promise.all(words.map((word, i) => find(directory, word, query.isOpen && i === words.length - 1)));
      if (mine !== turn) return;
      found.sort((a, b) => (a.known - b.known === 0 || a.known === b.known ? 0 : a.known === Infinity ? -1 : 1) || a.entries.size - b.entries.size);
      rest = [...found[0].entries].sort((a, b) => a - b)
        .filter((number) => found.every((list) => list.entries.has(number) || number > list.known));
      results.replaceChildren();
      count.textContent = rest.length ? `${rest.length}${found.some((list) => list.known < Infinity) ? "+" : ""} ${form.dataset.found}` : form.dataset.nothing;
      more.onclick = () => showMore(directory, query, turn);
      await showMore(directory, query, mine);
      if (mine === turn && !results.children.length) count.textContent = form.dataset.nothing;
    } catch {
      if (mine === turn) count.textContent = form.dataset.failed;
    }
  };

  let timer;
  field.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, 120); });
  form.addEventListener("submit", (event) => { event.preventDefault(); ask(); });
  document.addEventListener("keydown", (event) => {
    const links = [field, ...results.querySelectorAll("a")];
    const here = links.indexOf(document.activeElement);
    if (event.key === "Escape" && here > 0) field.focus();
    if (here < 0 || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
    event.preventDefault();
    links[Math.min(links.length - 1, Math.max(0, here + (event.key === "ArrowDown" ? 1 : -1)))].focus();
  });

  form.hidden = false;
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  if (field.value) ask();
  field.focus();
})();
