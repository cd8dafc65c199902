import type { BodyFormat } from '../values/content-type.ts';

/** Formats by media type. An accepted type is compared with them in this order. [Webapi/etc/di.xml RendererFactory] */
const RENDERERS: readonly (readonly [type: string, format: BodyFormat])[] = [
  ['*/*', 'json'],
  ['application/json', 'json'],
  ['text/xml', 'xml'],
  ['application/xml', 'xml'],
  ['application/xhtml+xml', 'xml'],
];
const MIME_TYPE = /^[0-9a-z*+-]+(?:\/[0-9a-z*+.-]+)?$/i;

/** The format of the response; `undefined` if no accepted type is supported. Malformed types are ignored. [fw/Webapi/Rest/Response/RendererFactory.php] */
export function responseFormat(accept: string | undefined): BodyFormat | undefined {
  if (accept === undefined || accept === '' || accept === '*/*' || accept === 'application/json') return 'json';
  const types = acceptedTypes(accept);
  if (types.length === 0) return 'json';
  for (const accepted of types) {
    const renderer = RENDERERS.find(([type]) => accepted === type || accepted === `${type.split('/')[0]}/*`);
    if (renderer) return renderer[1];
  }
  return undefined;
}

/** Accepted types by descending quality; equal ones in the order of the header. Magento compares qualities as strings. [fw/Webapi/Rest/Request.php getAcceptTypes] */
export function acceptedTypes(accept: string): string[] {
  const types = accept.split(/,\s*/).flatMap((definition, order) => {
    const [type = '', parameter] = definition.split(';');
    if (!MIME_TYPE.test(type.trim())) return [];
    const parts = parameter?.split('=') ?? [];
    return [{ type: type.trim(), quality: (parts.length === 2 ? parts[1] : undefined) ?? '1.0', order }];
  });
  return types
    .sort((one, other) => compare(other.quality, one.quality) || one.order - other.order)
    .map(({ type }) => type);
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
