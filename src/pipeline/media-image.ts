import { getProductUrlKey } from '../domain/catalog/product-search.ts';
import { listProducts } from '../domain/catalog/products.ts';
import { escapeHtml } from '../http/error-page.ts';
import type { HttpRequest, HttpResponse } from '../http/message.ts';
import type { Realm } from '../state/realm.ts';

const IMAGE_PATH = /^(?:\/pub)?\/media\/(?:.*\/)?([^/]+)\.(?:jpe?g|png|gif|webp|avif|svg)$/i;

/** Whether a request is for a picture of a product, a category or a page. */
export const isImageRequest = ({ method, path }: HttpRequest): boolean =>
  (method === 'GET' || method === 'HEAD') && IMAGE_PATH.test(path);

/** A picture that shows the name of the product, or of the file. Query parameters set its size. */
export function answerImage(realm: Realm, { path, query }: HttpRequest): HttpResponse {
  const [, file = ''] = IMAGE_PATH.exec(path) ?? [];
  const parameters = new URLSearchParams(query);
  const width = sizeOf(parameters.get('width') ?? parameters.get('w'));
  const height = sizeOf(parameters.get('height') ?? parameters.get('h') ?? String(width));
  return {
    status: 200,
    headers: { 'content-type': 'image/svg+xml; charset=utf-8', 'cache-control': 'max-age=31536000, public' },
    body: svg(nameOf(realm, file), width, height),
  };
}

/** Width and height of a picture without query parameters, in pixels. */
const DEFAULT_SIZE = 600;
/** Maximum width and height of a picture, in pixels. */
const MAX_SIZE = 4_000;

const sizeOf = (text: string | null): number => {
  const size = Number(text);
  return Number.isInteger(size) && size > 0 && size <= MAX_SIZE ? size : DEFAULT_SIZE;
};

/** Maximum number of characters of a name in a picture. */
const MAX_NAME = 60;

function nameOf(realm: Realm, file: string): string {
  const product = listProducts(realm).find((each) => getProductUrlKey(each) === file);
  const name = product?.fields['name'];
  return (typeof name === 'string' ? name : titleOf(file)).slice(0, MAX_NAME);
}

/** Converts a file name to a title: `cotton-shirt` becomes `Cotton Shirt`. */
const titleOf = (file: string): string =>
  file.replaceAll(/[-_+]+|%20/g, ' ').replaceAll(/(^|\s)[a-z]/g, (letter) => letter.toUpperCase());

const svg = (name: string, width: number, height: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">` +
  `<title>${escapeHtml(name)}</title><rect width="100%" height="100%" fill="hsl(${hueOf(name)} 45% 88%)"/>` +
  `<text x="50%" y="50%" font-family="sans-serif" font-size="${Math.max(10, Math.round(width / 18))}" fill="#333" ` +
  `text-anchor="middle" dominant-baseline="middle">${escapeHtml(name)}</text></svg>\n`;

/** Hue of the background, in degrees. The same name has the same hue. */
const hueOf = (name: string): number => [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 360;
