// Takes a picture of a page at a width; with a place in the address, of what stands there.
// Usage: node paginabeeld.mjs CHROMIUM ADDRESS WIDTH HEIGHT TARGET
import { chromium } from "playwright-core";

const [executablePath, address, width, height, path] = process.argv.slice(2);
const args = "--headless --no-sandbox --disable-gpu --disable-background-networking".split(" ");
const browser = await chromium.launch({ executablePath, args });
const page = await browser.newPage({ viewport: { width: Number(width), height: Number(height) } });
await page.goto(address);
const place = new URL(address).hash;
if (place) await page.locator(place).evaluate((element) => element.scrollIntoView());
await page.waitForTimeout(300);
await page.screenshot({ path });
await browser.close();
