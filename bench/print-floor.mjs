// The lower bound `build` is held against: the same ready page printed twice by puppeteer, and nothing else.
import { readFileSync, writeFileSync } from 'node:fs';
import { launch } from 'puppeteer-core';

const [html, target, program] = process.argv.slice(2);
const browser = await launch({
  executablePath: program,
  headless: 'shell',
  args: ['--disable-gpu', '--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
});
const text = readFileSync(html, 'utf8');
const printed = [];
for (const tagged of [false, true]) {
  const page = await browser.newPage();
  await page.setContent(text, { waitUntil: 'load' });
  printed.push(await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged, outline: tagged }));
  await page.close();
}
await browser.close();
writeFileSync(target, printed[1]);
