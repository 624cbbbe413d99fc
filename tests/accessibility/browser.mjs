// Looks at pages in headless Chromium: node browser.mjs check|pictures FOLDER [OUT]
//
// check     axe-core with every rule that is on by default, WCAG 2.2 AA and target size too, at 390 and 1200 px, in light
//           and dark; no sideways scroll at 320 px (400 % zoom at a desk); nothing asked of any network. Exit 1 on a finding.
// pictures  OUT/NAME.WIDTH.SCHEME.png of each page, for tests/accessibility/pictures.py to put side by side.
//
// Chromium: the system's own, or the one named by CHROMIUM.

import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const WIDTHS = [1200, 390];
const SCHEMES = ["light", "dark"];
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = { "target-size": { enabled: true } };

const [mode, folder, out] = process.argv.slice(2);
if (!["check", "pictures"].includes(mode) || !folder || (mode === "pictures" && !out)) {
  console.error("usage: node browser.mjs check FOLDER | pictures FOLDER OUT");
  process.exit(2);
}
const pages = readdirSync(folder).filter((name) => name.endsWith(".html")).sort();
if (pages.length === 0) {
  console.error(`no page in ${folder}`);
  process.exit(1);
}

const profile = mkdtempSync(join(tmpdir(), "triage-browser-"));
const context = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: FLAGS,
  headless: true,
  viewport: { width: 1200, height: 900 },
});
const found = [];
let looks = 0;
try {
  await context.route(/^(?!file:)/, (route) => {
    found.push(`asked the network for ${route.request().url()}`);
    return route.abort();
  });
  const page = await context.newPage();
  for (const name of pages) {
    await (mode === "check" ? check(page, name) : picture(page, name));
  }
} finally {
  await context.close();
  rmSync(profile, { recursive: true, force: true });
}
for (const finding of found) console.log(finding);
console.log(`${pages.length} pages, ${looks} looks, ${found.length} findings`);
process.exit(found.length ? 1 : 0);

async function open(page, name, width, scheme) {
  looks += 1;
  await page.emulateMedia({ colorScheme: scheme });
  await page.setViewportSize({ width, height: 900 });
  // A page that tells its own age is looked at in the minute in which it was made.
  const made = /data-made="([^"]+)"/.exec(readFileSync(join(folder, name), "utf8"));
  if (made) await page.clock.setFixedTime(new Date(made[1]));
  await page.goto(pathToFileURL(resolve(folder, name)).href);
}

async function check(page, name) {
  for (const scheme of SCHEMES) {
    for (const width of WIDTHS) {
      await open(page, name, width, scheme);
      await page.evaluate(AXE);
      const result = await page.evaluate((rules) => globalThis.axe.run(document, { rules }), RULES);
      for (const violation of result.violations) {
        const where = violation.nodes.slice(0, 3).map((node) => node.target.join(" ")).join("; ");
        found.push(`${name} ${width} ${scheme}: ${violation.id}: ${violation.help} (${violation.nodes.length}: ${where})`);
      }
    }
  }
  await open(page, name, 320, "light");
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wide > 0) found.push(`${name}: ${wide} px of sideways scroll at 320 px`);
}

async function picture(page, name) {
  for (const scheme of SCHEMES) {
    for (const width of WIDTHS) {
      await open(page, name, width, scheme);
      const file = `${basename(name, ".html")}.${width}.${scheme}.png`;
      await page.screenshot({ path: join(out, file), fullPage: true });
    }
  }
}
