import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

const WORKER = 'node_modules/msw/lib/mockServiceWorker.js';
const PROJECT = join(import.meta.dirname, '../..');

const page = (script: string): string =>
  `<!doctype html><title>${script}</title><body><form><input name="email"><input name="password"><button>Sign in</button></form>` +
  `<output></output><script type="module" src="/${script}.js"></script>`;

/** Bundles a script of `pages` with the built package, as an application does. */
async function bundlePage(name: string): Promise<string> {
  const bundle = await rolldown({
    input: join(import.meta.dirname, `pages/${name}.js`),
    cwd: PROJECT,
    platform: 'browser',
    transform: { define: { 'process.env.NODE_ENV': '"development"' } },
    logLevel: 'silent',
  });
  const { output } = await bundle.generate({ format: 'esm', codeSplitting: false });
  await bundle.close();
  return output[0].code;
}

/** Serves the pages on a free port of the loopback address. */
export async function servePages(names: readonly string[]): Promise<{ url: string; server: Server }> {
  const scripts = new Map<string, string>([['/mockServiceWorker.js', readFileSync(join(PROJECT, WORKER), 'utf8')]]);
  for (const name of names) scripts.set(`/${name}.js`, await bundlePage(name));
  const server = createServer((request, response) => {
    const script = scripts.get(request.url ?? '');
    response.setHeader('content-type', script === undefined ? 'text/html' : 'text/javascript');
    response.end(script ?? page((request.url ?? '/').slice(1)));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://localhost:${(server.address() as AddressInfo).port}`, server };
}
