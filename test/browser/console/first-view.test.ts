import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import express from 'express';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { createMagentoMock } from '../../../src/api/create-magento-mock.ts';
import { PROJECT } from '../../tools/project.mjs';
import { closeBrowser, openPage } from './open-console.ts';
import { listen } from './proxy.ts';

afterAll(closeBrowser);

/** Bytes of the compressed first view. */
const MAX_COMPRESSED = 100_000;
const MAX_RATIO = 1.5;
const ROUNDS = 9;
const LINE = '<p>A static page with the text of a store: its accounts, their tokens, and what became of each.</p>\n';

/** The page and the files that it loads before its first view, from the folder of the build. */
function firstViewFiles(): readonly Buffer[] {
  const page = readFileSync(join(PROJECT, 'dist/console/index.html'));
  const names = [...page.toString().matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map(([, name = '']) => name);
  return [page, ...names.map((name) => readFileSync(join(PROJECT, 'dist/console', name)))];
}

/** Milliseconds until something is drawn, in a browser context without a cache. */
async function firstPaint(url: string): Promise<number> {
  const { page } = await openPage();
  // What is shown until the script runs is not the first view.
  await page.addInitScript(`
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.starting { display: none }');
    document.adoptedStyleSheets = [sheet];`);
  await page.goto(url);
  const time = await page.evaluate<number>(
    `new Promise((painted) => {
      new PerformanceObserver((list) => {
        for (const { name, startTime } of list.getEntries()) if (name === 'first-contentful-paint') painted(startTime);
      }).observe({ type: 'paint', buffered: true });
    })`,
  );
  await page.context().close();
  return time;
}

test('shows the first view within 1.5 times of a bare page of the same size, from less than 100 kB', async () => {
  await (await openPage()).page.close();
  const files = firstViewFiles();
  expect(files.length).toBeGreaterThan(3);
  // A build for development has the paths of the sources.
  expect(files.filter((file) => file.includes('.tsx'))).toEqual([]);
  expect(files.reduce((sum, file) => sum + gzipSync(file).length, 0)).toBeLessThan(MAX_COMPRESSED);

  const folder = await mkdtemp(join(tmpdir(), 'bare-'));
  const bytes = files.reduce((sum, file) => sum + file.length, 0);
  const html = `<!doctype html><html lang="en"><title>bare</title>\n${LINE.repeat(bytes / LINE.length)}</html>`;
  await writeFile(join(folder, 'index.html'), html);
  const magento = await createMagentoMock();
  const server = createServer(express().use('/bare', express.static(folder)).use(magento.handler));
  await listen(server);
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await magento.close();
    await rm(folder, { recursive: true });
  });
  const url = `http://127.0.0.1:${Object(server.address()).port}`;
  // Alternating rounds, of which the fastest count: other work of the machine only makes them slower. The first one loads what
  // the server loads on first use.
  const bare: number[] = [];
  const console: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    bare.push(await firstPaint(`${url}/bare/`));
    console.push(await firstPaint(`${url}/__mock/`));
  }
  expect(Math.min(...console.slice(1)) / Math.min(...bare.slice(1))).toBeLessThan(MAX_RATIO);
});
