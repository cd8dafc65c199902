import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { serve } from '../serve.ts';

const PAGE = new URL('./shop/page.html', import.meta.url);
const SCRIPT = new URL('./shop/shop.js', import.meta.url);
const PACKAGES = new URL('./shop/node_modules/', import.meta.url);
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' };

/**
 * Serves the static files of a shop, with the unmodified files of the drop-in.
 *
 * @param graphql the endpoint that its pages use
 */
export const serveShop = (graphql: string) =>
  serve(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://shop');
    try {
      const body = pathname === '/config.json' ? JSON.stringify({ graphql }) : await readFile(fileOf(pathname));
      response.writeHead(200, { 'content-type': TYPES[extname(pathname)] ?? 'text/html' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });

function fileOf(pathname: string): URL {
  if (pathname.startsWith('/@dropins/')) return new URL(`.${pathname}`, PACKAGES);
  return pathname === '/shop.js' ? SCRIPT : PAGE;
}
