// Compares the time to the first view of the console with that of a bare page of the same size: `npm run bench:console`.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import express from 'express';
import { chromium } from 'playwright-core';
import { createMagentoMock } from '../../dist/index.js';
import { PROJECT } from '../tools/project.mjs';
import { median } from './statistics.mjs';

const ROUNDS = 25;
const LINE = '<p>A static page with the text of a store: its accounts, their tokens, and what became of each.</p>\n';

/** What the page shows until its script runs is not the first view. */
const HIDE_START = `
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.starting { display: none }');
  document.adoptedStyleSheets = [sheet];`;

const FIRST_PAINT = `new Promise((painted) => {
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) if (name === 'first-contentful-paint') painted(startTime);
  }).observe({ type: 'paint', buffered: true });
})`;

const magento = await createMagentoMock();
const bare = barePage();
const app = express().get('/bare', (_, response) => response.type('html').send(bare));
const server = createServer(app.use(magento.handler)).listen(0, '127.0.0.1');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const url = `http://127.0.0.1:${server.address().port}`;
const paths = ['/bare', '/__mock/'];
const times = paths.map(() => []);
// The first round loads what the server loads when it is first used.
for (const path of paths) await firstPaint(path);
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [index, path] of paths.entries()) times[index].push(await firstPaint(path));
}
await browser.close();
server.closeAllConnections();
server.close();
await magento.close();

const [ofBare, ofConsole] = times;
const ratios = ofConsole.map((time, round) => time / ofBare[round]);
process.stdout.write(`bare page     ${summarize(ofBare)}\nconsole       ${summarize(ofConsole)}\n`);
process.stdout.write(`console ÷ bare, median of ${ROUNDS} rounds: ${median(ratios).toFixed(2)} (required: 1.5)\n`);
process.exit();

/** A page of the size of all files of the first view. */
function barePage() {
  const folder = join(PROJECT, 'dist/console');
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const files = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map(([, name]) => join(folder, name));
  const bytes = files.reduce((sum, file) => sum + readFileSync(file).length, page.length);
  return `<!doctype html><html lang="en"><title>bare</title>\n${LINE.repeat(bytes / LINE.length)}</html>`;
}

/** Milliseconds until something is drawn, in a browser context without a cache. */
async function firstPaint(path) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(HIDE_START);
  await page.goto(url + path);
  const time = await page.evaluate(FIRST_PAINT);
  await context.close();
  return time;
}

function summarize(milliseconds) {
  const [least, most] = [Math.min(...milliseconds), Math.max(...milliseconds)];
  return `${median(milliseconds).toFixed(0)} ms (${least.toFixed(0)} to ${most.toFixed(0)})`;
}
