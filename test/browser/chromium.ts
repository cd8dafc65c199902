import { type Browser, chromium } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The system's Chromium, or that of the variable `CHROMIUM`, headless and with an empty profile. */
export const CHROMIUM_OPTIONS = { executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: FLAGS };

export const launchChromium = (): Promise<Browser> => chromium.launch(CHROMIUM_OPTIONS);
