import { Refusal } from '../../magento/phrases/refusal.ts';
import type { Format } from '../transport/accept.ts';

const MEDIA_TYPE = /^([a-z\d\-+.]+\/[a-z\d\-+.]+)(?:; *charset=(.+))?$/i;

/** What can be read. [app/etc/di.xml DeserializerFactory] */
const READABLE = new Map<string, Format>([
  ['application/json', 'json'],
  ['application/xml', 'xml'],
  ['application/xhtml+xml', 'xml'],
  ['text/xml', 'xml'],
]);

/**
 * How a body is to be read. [fw/Webapi/Rest/Request.php getContentType, Request/DeserializerFactory.php]
 *
 * @throws Refusal when there is no type, it cannot be read, its charset is another than UTF-8, or nobody knows it
 */
export function bodyFormatOf(contentType: string): Format {
  if (contentType === 'application/json') return 'json';
  if (contentType === '') throw new Refusal('contentTypeEmpty');
  const [, type, charset] = MEDIA_TYPE.exec(contentType) ?? [];
  if (type === undefined) throw new Refusal('contentTypeInvalid');
  if (charset !== undefined && charset.toLowerCase() !== 'utf-8') throw new Refusal('charsetNotSupported');
  const format = READABLE.get(type);
  if (format === undefined) throw new Refusal('contentTypeUnknown', [type]);
  return format;
}

/** Whether a body has to be read as XML, as far as its type can be told. */
export const isXml = (contentType: string | undefined): boolean => contentType?.toLowerCase().includes('xml') ?? false;
