import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';

const PAGE = new URL('./shop/page.html', import.meta.url);
const SCRIPT = new URL('./shop/shop.js', import.meta.url);
const PACKAGES = new URL('./shop/node_modules/', import.meta.url);
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' };

/**
 * A shop on an origin of its own: static files, with the drop-in's as they came from the registry.
 *
 * @param graphql the endpoint that its pages use
 */
export async function serveShop(graphql: string): Promise<{ url: string; close(): void }> {
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://shop');
    try {
      const body = pathname === '/config.json' ? JSON.stringify({ graphql }) : await readFile(fileOf(pathname));
      response.writeHead(200, { 'content-type': TYPES[extname(pathname)] ?? 'text/html' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function fileOf(pathname: string): URL {
  if (pathname.startsWith('/@dropins/')) return new URL(`.${pathname}`, PACKAGES);
  return pathname === '/shop.js' ? SCRIPT : PAGE;
}
