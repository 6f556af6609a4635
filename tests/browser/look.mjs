// Opens the report in a real browser and writes, as JSON, what is there to see.
// Usage: node look.mjs CHROMIUM < {"five": "file:///…", "since": …, "thirty": …, "many": …, "hostile": …}
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const addresses = JSON.parse(readFileSync(0, "utf8"));
const browser = await chromium.launch({
  executablePath: process.argv[2],
  args: (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking " +
    "--disable-component-update --disable-sync"
  ).split(" "),
});
const requests = [];
const troubles = [];

async function open(name, { hash = "", width = 1280, height = 900, ...options } = {}) {
  const page = await browser.newPage({ viewport: { width, height }, ...options });
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => troubles.push(`${name}: ${error.message}`));
  page.on("console", (message) => message.type() === "error" && troubles.push(`${name}: ${message.text()}`));
  await page.goto(addresses[name] + hash);
  return page;
}

// The page's own address: what the browser tells of it from outside comes a moment later.
const hash = (page) => page.evaluate(() => location.hash);

async function violations(name, options) {
  // axe reads the places of elements; those of skipped content are not true until it is shown.
  const page = await open(name, { ...options, bypassCSP: true });
  await page.addStyleTag({ content: ".eenheid { content-visibility: visible !important }" });
  await page.evaluate(axe);
  const found = await page.evaluate(() => axe.run());
  await page.close();
  return found.violations.map((rule) => `${rule.id}: ${rule.nodes[0].html.slice(0, 200)}`);
}

async function timed(name) {
  const page = await browser.newPage();
  const begin = performance.now();
  await page.goto(addresses[name]);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const took = performance.now() - begin;
  await page.close();
  return took;
}

const visible = (page, selector) =>
  page.$$eval(selector, (nodes) => nodes.filter((node) => node.checkVisibility()).map((node) => node.id));
const names = (page) =>
  page.$$eval(".versie", (nodes) =>
    nodes.filter((node) => node.checkVisibility()).map((node) => node.querySelector(".namen").textContent.trim()),
  );
const shown = async (page) => ({
  units: await visible(page, ".eenheid"),
  names: await names(page),
  status: await page.textContent("#stand"),
});
const focus = (page) =>
  page.evaluate(() => {
    const here = document.activeElement;
    return { id: here.id, unit: here.closest(".eenheid")?.id ?? "", outline: getComputedStyle(here).outlineStyle };
  });

async function filters() {
  const page = await open("five");
  const seen = { all: await shown(page) };
  const choose = async (name, act) => {
    await act();
    seen[name] = await shown(page);
    await page.click("button[type=reset]");
    await page.waitForFunction(() => !document.getElementById("stand").textContent.includes(" van "));
  };
  await choose("municipality", () => page.selectOption("#wie", { label: "Voorschoten" }));
  await choose("weight", () => page.selectOption("#gewicht", "redactioneel"));
  await choose("dropped", () => page.selectOption("#soort", "vervallen"));
  await choose("signal", () => page.selectOption("#soort", "voorbehoud"));
  await choose("elsewhere", () => page.selectOption("#soort", "elders"));
  await choose("theme", () => page.selectOption("#thema", { label: "Wonen en groen" }));
  await choose("open", () => page.check("#open"));
  await choose("both", async () => {
    await page.selectOption("#wie", { label: "Voorschoten" });
    await page.selectOption("#soort", "vervallen");
  });
  await choose("search", async () => {
    await page.fill("#zoek", "begróting");
    await page.waitForFunction(() => document.getElementById("stand").textContent.includes(" van "));
  });
  await choose("nothing", async () => {
    await page.fill("#zoek", "bestaat niet");
    await page.waitForFunction(() => !document.getElementById("leeg").hidden);
  });
  seen.after = await shown(page);
  await page.close();
  return seen;
}

async function begun() {
  const page = await open("begun");
  const seen = { first: await shown(page), checked: await page.isChecked("#open") };
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !document.getElementById("stand").textContent.includes(" van "));
  seen.cleared = await shown(page);
  await page.close();
  return seen;
}

async function keys() {
  const page = await open("five");
  const seen = {};
  const press = async (name, key) => {
    await page.keyboard.press(key);
    seen[name] = await focus(page);
  };
  await page.keyboard.press("Tab");
  seen.skip = await focus(page);
  await press("next", "j");
  await press("next again", "j");
  await press("previous", "k");
  await press("search", "/");
  await page.keyboard.type("jo");
  seen.typed = await page.inputValue("#zoek");
  await page.keyboard.press("Escape");
  seen.cleared = await page.inputValue("#zoek");
  await page.focus("h4 a");
  await page.keyboard.press("o");
  seen.open = await page.isChecked("#open");
  await page.keyboard.press("o");
  await page.uncheck("#toetsen");
  await page.focus("#e1 h4 a");
  await press("switched off", "j");
  await page.check("#toetsen");
  await page.keyboard.press("?");
  await page.waitForFunction(() => location.hash, null, { timeout: 5000 }).catch(() => undefined);
  seen.help = await hash(page);
  await page.close();
  return seen;
}

async function addresses_lead() {
  const seen = {};
  const inView = (page, id) =>
    page.waitForFunction(
      (target) => {
        const box = document.getElementById(target)?.getBoundingClientRect();
        return box && box.height > 0 && box.top >= 0 && box.top < innerHeight;
      },
      id,
      { timeout: 5000 },
    ).then(() => true, () => false);
  let page = await open("five", { hash: "#e5-voorschoten", height: 500 });
  seen.version = await inView(page, "e5-voorschoten");
  await page.selectOption("#wie", { label: "Zoeterwoude" });
  await page.evaluate(() => { location.hash = "#e2"; });
  seen.filtered = await inView(page, "e2");
  await page.close();
  // An address passed on: what was chosen goes with the place, and a link on the page keeps it.
  page = await open("five");
  await page.selectOption("#wie", { label: "Voorschoten" });
  await page.selectOption("#gewicht", "inhoudelijk");
  await page.check("#open");
  await page.fill("#zoek", "de & co");
  await page.waitForFunction(() => location.hash.includes("zoek"));
  seen.asked = await hash(page);
  await page.fill("#zoek", "");
  await page.waitForFunction(() => !location.hash.includes("zoek"));
  await page.click("#e3 h4 a");
  await page.waitForFunction(() => location.hash.startsWith("#e3?"));
  const passed = await hash(page);
  const mine = await shown(page);
  await page.click("button[type=reset]");
  await page.waitForFunction(() => !location.hash.includes("?"));
  seen.emptied = await hash(page);
  await page.close();
  page = await open("five", { hash: passed, height: 500 });
  seen.received = (await inView(page, "e3")) && JSON.stringify(await shown(page)) === JSON.stringify(mine);
  await page.close();
  page = await open("five", { hash: "#e2?gemeente=Nergens&soort=onzin&ook=dit" });
  seen.unknown = (await shown(page)).status;
  await page.close();
  page = await open("many", { hash: "#e20" });
  seen.folded = await inView(page, "e20");
  await page.close();
  page = await open("five");
  await page.click('a[href="#naar-e6-oegstgeest"]');
  seen.moved = await inView(page, "naar-e6-oegstgeest");
  await page.click("#naar-e6-oegstgeest");
  seen.back = await inView(page, "e6-oegstgeest");
  await page.close();
  return seen;
}

async function plain() {
  const page = await open("five", { javaScriptEnabled: false });
  const seen = { filter: await page.isVisible("#filter"), units: await visible_without_script(page) };
  await page.close();
  return seen;
}
const visible_without_script = async (page) => {
  const units = await page.locator(".eenheid").all();
  const seen = [];
  for (const unit of units) if (await unit.isVisible()) seen.push(await unit.getAttribute("id"));
  return seen;
};

async function widths() {
  const seen = {};
  for (const name of ["five", "since", "thirty", "many", "hostile"]) {
    const page = await open(name, { width: 320 });
    for (const width of [320, 768, 1280, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      seen[`${name} ${width}`] = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    }
    await page.close();
  }
  return seen;
}

async function since() {
  const page = await open("since");
  const cells = (rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent.trim()));
  const seen = {
    heads: await page.$$eval("#sinds h4", (nodes) => nodes.map((node) => node.textContent)),
    rows: await page.$$eval("#sinds tbody tr", cells),
    struck: await page.evaluate(() => window.geraakt ?? null),
    images: await page.$$eval("img", (nodes) => nodes.length),
  };
  await page.close();
  return seen;
}

async function hostile() {
  const page = await open("hostile");
  const seen = {
    struck: await page.evaluate(() => window.geraakt ?? null),
    images: await page.locator("img").count(),
    scripts: await page.locator("script").count(),
    text: await page.textContent("#e2 .tekst"),
  };
  await page.close();
  return seen;
}

async function paper() {
  const page = await open("many");
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const seen = { filter: await page.isVisible("#filter"), closed: await page.locator("details:not([open])").count() };
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  seen.closedAfter = await page.locator("details:not([open])").count();
  await page.close();
  return seen;
}

await timed("five"); // the browser itself starts here
const seen = { times: { five: await timed("five"), thirty: await timed("thirty"), many: await timed("many") } };
seen.axe = {};
for (const colorScheme of ["light", "dark"])
  for (const name of ["five", "since", "hostile"])
    for (const width of [320, 1280])
      seen.axe[`${name} ${colorScheme} ${width}`] = await violations(name, { colorScheme, width });
seen.axe["many light 1280"] = await violations("many", { colorScheme: "light" });
seen.filters = await filters();
seen.begun = await begun();
seen.keys = await keys();
seen.addresses = await addresses_lead();
seen.plain = await plain();
seen.widths = await widths();
seen.since = await since();
seen.hostile = await hostile();
seen.paper = await paper();
seen.requests = [...new Set(requests)];
seen.troubles = troubles;
await browser.close();
console.log(JSON.stringify(seen));
