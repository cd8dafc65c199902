import { Refusal } from '../../magento/phrases/refusal.ts';

/** A format of request and response bodies. */
export type BodyFormat = 'json' | 'xml';

const MEDIA_TYPE = /^([a-z\d/\-+.]+)(?:; *charset=(.+))?$/i;

/** Formats by media type. [app/etc/di.xml DeserializerFactory] */
const FORMATS = new Map<string, BodyFormat>([
  ['application/json', 'json'],
  ['application/xml', 'xml'],
  ['application/xhtml+xml', 'xml'],
  ['text/xml', 'xml'],
]);

/**
 * The format of a request body, by its `Content-Type`. [fw/Webapi/Rest/Request.php getContentType, Request/DeserializerFactory.php]
 *
 * @throws Refusal if the type is empty, malformed or unsupported, or its charset is not UTF-8
 */
export function requestFormat(contentType: string): BodyFormat {
  if (contentType === 'application/json') return 'json';
  if (contentType === '') throw new Refusal('contentTypeEmpty');
  const [, type, charset] = MEDIA_TYPE.exec(contentType) ?? [];
  if (type === undefined) throw new Refusal('contentTypeInvalid');
  if (charset !== undefined && charset.toLowerCase() !== 'utf-8') throw new Refusal('charsetNotSupported');
  const format = FORMATS.get(type);
  if (format === undefined) throw new Refusal('contentTypeUnknown', [type]);
  return format;
}

/** Whether a header contains the media type of XML, even if it is malformed. */
export const isXmlType = (contentType: string | undefined): boolean =>
  contentType?.toLowerCase().includes('xml') ?? false;
