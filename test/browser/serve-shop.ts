import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { serve } from './serve.ts';

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' };

/**
 * Serves the static files of a shop, with the unmodified files of its drop-ins.
 *
 * @param folder the shop: `page.html`, `shop.js` and its packages
 * @param graphql the endpoint that its pages use
 */
export const serveShop = (folder: URL, graphql: string) =>
  serve(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://shop');
    try {
      const body =
        pathname === '/config.json' ? JSON.stringify({ graphql }) : await readFile(new URL(fileOf(pathname), folder));
      response.writeHead(200, { 'content-type': TYPES[extname(pathname)] ?? 'text/html' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });

function fileOf(pathname: string): string {
  if (pathname.startsWith('/@dropins/')) return `node_modules${pathname}`;
  return pathname === '/shop.js' ? 'shop.js' : 'page.html';
}
