import { type BrowserServer, chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { buildConsole } from '../../tools/build.mjs';
import { CHROMIUM_OPTIONS } from '../chromium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the browser that all files of the suite share. */
    readonly browser: string;
  }
}

let server: BrowserServer | undefined;

/** Builds the console, and launches one browser for all files of the suite. */
export async function setup({ provide }: TestProject): Promise<void> {
  await buildConsole();
  server = await chromium.launchServer(CHROMIUM_OPTIONS);
  provide('browser', server.wsEndpoint());
}

export const teardown = async (): Promise<void> => server?.close();
