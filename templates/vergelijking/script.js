// Comfort only: filters, search, keys, an address that holds them. Everything on the page is readable without this script.
"use strict";
(() => {
  const find = (selector, from = document) => [...from.querySelectorAll(selector)];
  const field = (id) => document.getElementById(id);
  const form = field("filter");
  if (!form) return;
  const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f\u00ad]/g, "").toLowerCase().replace(/\s+/g, " ");
  const words = (list) => (list ? list.split(" ") : []);

  const units = find(".eenheid").map((node) => ({
    node,
    theme: node.dataset.thema,
    open: "open" in node.dataset,
    text: null,
    versions: find(".versie, .elders", node).map((version) => ({
      node: version,
      who: words(version.dataset.wie),
      weight: version.dataset.gewicht ?? "",
      sorts: words(version.dataset.soort),
    })),
    equal: find(".eender", node),
    pointers: find(":scope > .versies > .wijzer:not(.elders)", node),
  }));
  const sections = find(".hoofdstuk");
  const closed = find(".hoofdstuk > details:not([open]), details.rest");

  const chosen = () => ({
    words: fold(field("zoek").value).trim().split(" ").filter(Boolean),
    who: field("wie").value,
    weight: field("gewicht").value,
    sort: field("soort").value,
    theme: field("thema").value,
    open: field("open").checked,
  });
  // The address holds the place and what is asked, so that it can be passed on: "#e29?gemeente=Leiden&open=ja".
  const asking = { zoek: "zoek", gemeente: "wie", gewicht: "gewicht", soort: "soort", thema: "thema" };
  const [place, asked] = [0, 1].map((part) => () => location.hash.slice(1).split("?")[part] ?? "");
  const said = (node) => (node.id === "wie" && node.value ? node.selectedOptions[0].text : node.value.trim());
  function keepInAddress() {
    const held = new URLSearchParams();
    for (const [name, id] of Object.entries(asking)) if (said(field(id))) held.set(name, said(field(id)));
    if (field("open").checked) held.set("open", "ja");
    const hash = `#${place()}${held.size ? `?${held}` : ""}`;
    if (hash !== (location.hash || "#")) history.replaceState(null, "", hash);
  }
  function takeFromAddress() {
    const held = new URLSearchParams(asked());
    if (!held.size) return;
    form.reset();
    for (const [name, id] of Object.entries(asking)) {
      const node = field(id);
      const wanted = held.get(name) ?? "";
      const option = node.options && [...node.options].find((each) => each.value === wanted || each.text === wanted);
      node.value = node.options ? (option?.value ?? "") : wanted;
    }
    field("open").checked = held.has("open");
    apply();
  }

  const textOf = (unit) => (unit.text ??= fold(unit.node.textContent));

  function apply() {
    const want = chosen();
    const byVersion = want.who || want.weight || want.sort;
    const any = byVersion || want.theme || want.open || want.words.length;
    let shown = 0;
    for (const unit of units) {
      let kept = 0;
      for (const version of unit.versions) {
        const fits =
          (!want.who || version.who.includes(want.who)) &&
          (!want.weight || version.weight === want.weight) &&
          (!want.sort || version.sorts.includes(want.sort));
        version.node.hidden = !fits;
        kept += fits;
      }
      for (const node of [...unit.equal, ...unit.pointers]) node.hidden = Boolean(byVersion);
      const fits =
        (!byVersion || kept) &&
        (!want.theme || unit.theme === want.theme) &&
        (!want.open || unit.open) &&
        want.words.every((word) => textOf(unit).includes(word));
      unit.node.hidden = !fits;
      shown += Boolean(fits);
    }
    for (const section of sections) {
      const filled = find(".eenheid", section).some((node) => !node.hidden);
      section.hidden = Boolean(any) && !filled;
    }
    // What stood closed opens where the filter leaves something in it, and closes again after.
    for (const details of closed) details.open = Boolean(any) && Boolean(details.querySelector(".versie:not([hidden])"));
    field("leeg").hidden = shown > 0;
    const all = field("stand").dataset.alle;
    field("stand").textContent = any ? `${shown} van ${all} getoond` : all;
    highlight(want.words);
    keepInAddress();
  }

  function highlight(wanted) {
    if (!("highlights" in CSS)) return;
    CSS.highlights.delete("zoek");
    const long = wanted.filter((word) => word.length > 1);
    if (!long.length) return;
    const ranges = [];
    for (const unit of units) {
      if (unit.node.hidden) continue;
      const walker = document.createTreeWalker(unit.node, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = fold(node.data);
        if (text.length !== node.data.length) continue;
        for (const word of long) {
          for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
            const range = new Range();
            range.setStart(node, at);
            range.setEnd(node, at + word.length);
            ranges.push(range);
          }
        }
      }
      if (ranges.length > 2000) break;
    }
    CSS.highlights.set("zoek", new Highlight(...ranges));
  }

  // Here rather than in the style: the checker of the page does not know this selector yet.
  try {
    document.styleSheets[0].insertRule("::highlight(zoek) { background: var(--link); color: var(--papier); }");
  } catch {
    // A browser without highlights searches all the same.
  }

  let waiting = 0;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, units.length > 500 ? 250 : 80);
  };
  field("zoek").addEventListener("input", soon);
  form.addEventListener("change", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));

  const withVersion = () => units.filter((unit) => !unit.node.hidden && unit.versions.some((v) => !v.node.hidden));
  function step(direction) {
    const list = withVersion().map((unit) => unit.node);
    if (!list.length) return;
    const here = document.activeElement?.closest?.(".eenheid");
    let at = list.indexOf(here);
    if (at < 0) {
      const from = here ?? document.activeElement;
      const after = list.findIndex((node) => from.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING);
      const first = from === document.body ? 0 : after < 0 ? list.length : after;
      at = direction > 0 ? first - 1 : first;
    }
    const next = list[Math.max(0, Math.min(list.length - 1, at + direction))];
    const details = next.closest("details");
    if (details) details.open = true;
    next.scrollIntoView({ block: "start" });
    next.querySelector("h4 a").focus({ preventScroll: true });
  }

  const keys = {
    j: () => step(1),
    k: () => step(-1),
    "/": () => field("zoek").focus(),
    o: () => {
      field("open").checked = !field("open").checked;
      apply();
    },
    "?": () => {
      location.hash = "#sneltoetsen";
    },
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (event.key === "Escape") {
      form.reset();
      return;
    }
    const typing = event.target.closest?.("input:not([type=checkbox]), select, textarea");
    if (typing || !field("toetsen").checked || !(event.key in keys)) return;
    event.preventDefault();
    keys[event.key]();
  });

  // An address must lead somewhere, also when a filter hides the place.
  function arrive() {
    takeFromAddress();
    const target = place() && document.getElementById(decodeURIComponent(place()));
    if (!target) return;
    if (target.closest("[hidden]")) form.reset();
    setTimeout(() => {
      for (let up = target.closest("details"); up; up = up.parentElement.closest("details")) up.open = true;
      target.scrollIntoView({ block: "start" });
    });
  }
  addEventListener("hashchange", () => {
    arrive();
    keepInAddress();
  });

  const opened = [];
  addEventListener("beforeprint", () => {
    for (const details of find("details:not([open])")) {
      details.open = true;
      opened.push(details);
    }
  });
  addEventListener("afterprint", () => {
    for (const details of opened.splice(0)) details.open = false;
  });

  // A page can be made to begin at its open points; clearing the filters then shows all.
  if (field("open").defaultChecked) {
    field("open").defaultChecked = false;
    field("open").checked = true;
    apply();
  }

  form.hidden = false;
  arrive();
})();
