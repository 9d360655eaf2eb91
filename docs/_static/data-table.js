/* Makes tables of the class data-table sortable and filterable, and what scrolls reachable with the keyboard.
   Without this script the tables are plain ones with everything in them. */
"use strict";

(() => {
  const WORDS = {
    en: { filter: "Filter", all: "all", reset: "Reset", count: (n, all) => `${n} of ${all} rows`, scroll: "Scrolls sideways" },
    ja: { filter: "絞り込み", all: "すべて", reset: "解除", count: (n, all) => `${all}件中${n}件`, scroll: "横にスクロールできます" },
  };
  const words = WORDS[document.documentElement.lang] || WORDS.en;
  const ORDER = new Intl.Collator(document.documentElement.lang || "en", { numeric: true });
  const EMPTY = new Set(["", "–"]);

  const LATIN = /[\p{Script=Latin}\p{N}]/u;

  const plain = (text) => text.normalize("NFKC").toLowerCase();
  const textOf = (row, column) => row.cells[column].textContent.trim();

  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  /* Rows without a value stay last, whichever way the others go. */
  function compare(left, right, direction) {
    if (EMPTY.has(left) || EMPTY.has(right)) return EMPTY.has(left) - EMPTY.has(right);
    return direction * ORDER.compare(left, right);
  }

  function sort(table, header) {
    const ascending = header.getAttribute("aria-sort") !== "ascending";
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    header.setAttribute("aria-sort", ascending ? "ascending" : "descending");
    const body = table.tBodies[0];
    const column = header.cellIndex;
    const rows = [...body.rows].sort((a, b) => compare(textOf(a, column), textOf(b, column), ascending ? 1 : -1));
    body.append(...rows);
  }

  function makeSortable(table) {
    for (const header of table.tHead.rows[0].cells) {
      const button = element("button", { type: "button", textContent: header.textContent.trim() });
      button.addEventListener("click", () => sort(table, header));
      header.replaceChildren(button);
    }
  }

  /* Whether a text has a word; a Latin one only where a word begins, so that "us" does not find "cluster". */
  function has(text, word) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (!LATIN.test(word[0]) || !LATIN.test(text[at - 1] || "")) return true;
    }
    return false;
  }

  function chooser(table, header) {
    const values = [...new Set([...table.tBodies[0].rows].map((row) => textOf(row, header.cellIndex)))].sort(ORDER.compare);
    const options = [new Option(words.all, ""), ...values.map((value) => new Option(value, value))];
    return element("select", {}, ...options);
  }

  function makeFilterable(table) {
    const rows = [...table.tBodies[0].rows];
    const search = element("input", { type: "search", autocomplete: "off" });
    const choosers = [...table.tHead.rows[0].cells]
      .filter((header) => header.classList.contains("filter"))
      .map((header) => ({ name: header.textContent.trim(), column: header.cellIndex, select: chooser(table, header) }));
    const controls = [["q", search], ...choosers.map(({ name, select }) => [name, select])];
    const reset = element("button", { type: "reset", textContent: words.reset });
    const status = element("p", { className: "data-status" });
    status.setAttribute("role", "status");

    function show() {
      const wanted = plain(search.value).split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const row of rows) {
        const text = plain(row.textContent);
        const fits = wanted.every((word) => has(text, word))
          && choosers.every(({ column, select }) => !select.value || textOf(row, column) === select.value);
        row.hidden = !fits;
        shown += fits;
      }
      status.textContent = words.count(shown, rows.length);
    }

    /* The filter stands in the address, so that what one sees can be sent to others and comes back with "Back". */
    function remember() {
      const address = new URL(window.location);
      for (const [name, control] of controls) {
        if (control.value) address.searchParams.set(name, control.value);
        else address.searchParams.delete(name);
      }
      history.replaceState(null, "", address);
    }

    function recall() {
      const given = new URL(window.location).searchParams;
      for (const [name, control] of controls) control.value = given.get(name) || "";
    }

    const form = element("form", { className: "data-controls" },
      element("label", {}, words.filter, search),
      ...choosers.map(({ name, select }) => element("label", {}, name, select)),
      reset);
    form.setAttribute("role", "search");
    form.setAttribute("aria-label", table.caption ? table.caption.textContent.trim() : words.filter);
    const change = () => { show(); remember(); };
    form.addEventListener("input", change);
    form.addEventListener("reset", () => setTimeout(change));
    form.addEventListener("submit", (event) => event.preventDefault());
    (table.closest(".table-wrapper") || table).before(form, status);
    recall();
    show();
  }

  /* What scrolls sideways can be reached with the keyboard, and says so. */
  function makeReachable(box) {
    box.tabIndex = 0;
    box.setAttribute("role", "region");
    const caption = box.querySelector("caption");
    box.setAttribute("aria-label", [caption && caption.textContent.trim(), words.scroll].filter(Boolean).join(": "));
  }

  for (const table of document.querySelectorAll("table.data-table")) {
    makeFilterable(table);
    makeSortable(table);
  }
  for (const box of document.querySelectorAll(".table-wrapper")) makeReachable(box);
  /* The growth picture starts with the latest numbers, at its end, where it is wider than the screen. */
  for (const box of document.querySelectorAll(".picture.growth")) box.scrollLeft = box.scrollWidth;
  for (const code of document.querySelectorAll("pre")) {
    if (code.scrollWidth > code.clientWidth) code.tabIndex = 0;
  }
})();
