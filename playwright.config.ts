import { defineConfig } from '@playwright/test';
import type { MagentoOptions, MagentoWorkerOptions } from './src/playwright.ts';

const SHOP = 'http://127.0.0.1:4171';
const MAGENTO = 'http://127.0.0.1:4172';

/** Four tests at a time against one server, in the Chromium of the system. */
export default defineConfig<MagentoOptions, MagentoWorkerOptions>({
  testDir: 'test/browser',
  testMatch: '*.spec.ts',
  outputDir: 'node_modules/.cache/playwright',
  fullyParallel: true,
  workers: 4,
  reporter: [['list']],
  // Long enough for a slow or busy machine.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  use: {
    baseURL: SHOP,
    magentoUrl: MAGENTO,
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox'],
    },
  },
  webServer: [
    { command: 'node test/browser/shop.mjs 4171', url: SHOP, reuseExistingServer: false, timeout: 300_000 },
    {
      command: 'node dist/cli.cjs --port 4172',
      url: `${MAGENTO}/__mock/health`,
      reuseExistingServer: false,
      timeout: 300_000,
    },
  ],
});
