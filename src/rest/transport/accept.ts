export type Format = 'json' | 'xml';

/** What can be answered, in the order in which each accepted type is held against it. [Webapi/etc/di.xml RendererFactory] */
const RENDERERS: readonly (readonly [type: string, format: Format])[] = [
  ['*/*', 'json'],
  ['application/json', 'json'],
  ['text/xml', 'xml'],
  ['application/xml', 'xml'],
  ['application/xhtml+xml', 'xml'],
];
const MIME_TYPE = /^[0-9a-z*+-]+(?:\/[0-9a-z*+.-]+)?$/i;

/** The format of an answer; nothing when the header accepts none. [fw/Webapi/Rest/Response/RendererFactory.php] */
export function formatOf(accept: string | undefined): Format | undefined {
  if (accept === undefined || accept === '' || accept === '*/*' || accept === 'application/json') return 'json';
  for (const accepted of acceptedTypes(accept)) {
    const found = RENDERERS.find(([type]) => accepted === type || accepted === `${type.split('/')[0]}/*`);
    if (found) return found[1];
  }
  return undefined;
}

/** Accepted types by falling quality, compared as text, then as they came. [fw/Webapi/Rest/Request.php getAcceptTypes] */
export function acceptedTypes(accept: string): string[] {
  const types = accept.split(/,\s*/).flatMap((definition, order) => {
    const [type = '', parameter] = definition.split(';');
    if (!MIME_TYPE.test(type.trim())) return [];
    const pieces = parameter?.split('=') ?? [];
    return [{ type: type.trim(), quality: (pieces.length === 2 ? pieces[1] : undefined) ?? '1.0', order }];
  });
  return types
    .sort((one, other) => compare(other.quality, one.quality) || one.order - other.order)
    .map(({ type }) => type);
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
