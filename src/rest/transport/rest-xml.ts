import { EntityDecoder, XML } from '@nodable/entities';
import { XMLBuilder, XMLParser, XMLValidator } from 'fast-xml-parser';
import { Refusal } from '../../magento/phrases/refusal.ts';

const decoder = new EntityDecoder({ namedEntities: XML });
/** Decodes XML's predefined entities and numeric character references. As in PHP, entities of a document type are not expanded. */
const entityDecoder = {
  decode: (text: string) => decoder.decode(text),
  reset: () => decoder.reset(),
  setXmlVersion: (version: number) => decoder.setXmlVersion(version),
  addInputEntities() {},
  setExternalEntities() {},
};

/** Maximum depth of elements in libxml. */
const MAX_NESTED_TAGS = 256;

/** Maximum number of tags and attributes of a document together. Reading more of them takes more than a quarter of a second. */
const MAX_MARKUP = 20_000;
/** The beginning of a tag, or of the value of an attribute. */
const MARKUP = /<|=\s*["']/g;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributesGroupName: '_attribute',
  attributeNamePrefix: '',
  textNodeName: '_value',
  parseTagValue: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: MAX_NESTED_TAGS,
  trimValues: false,
  entityDecoder,
});
const builder = new XMLBuilder({
  format: true,
  indentBy: '  ',
  suppressEmptyNode: true,
  processEntities: false,
  maxNestedTags: Number.POSITIVE_INFINITY, // values were read with a limit before they are written
});

/**
 * Parses the members of a body. The name of the root element is ignored. [fw/Webapi/Rest/Request/Deserializer/Xml.php, fw/Xml/Parser.php]
 *
 * @throws Refusal for XML that is not well-formed, or has too many tags and attributes
 */
export function readXml(body: string): unknown {
  if (hasTooMuchMarkup(body))
    throw new Refusal('bodyTooLarge', {}, { why: `the document has more than ${MAX_MARKUP} tags and attributes` });
  const validity = XMLValidator.validate(body);
  if (validity !== true) throw new Refusal('bodyNotXml', [validity.err.msg]);
  const [root, ...others] = Object.values(parseXml(body));
  if (others.length > 0 || Array.isArray(root))
    throw new Refusal('bodyNotXml', ['Extra content at the end of the document']);
  return contentOf(root);
}

function hasTooMuchMarkup(body: string): boolean {
  const found = body.matchAll(MARKUP);
  for (let count = 0; count <= MAX_MARKUP; count += 1) if (found.next().done) return false;
  return true;
}

function parseXml(body: string): Readonly<Record<string, unknown>> {
  try {
    return parser.parse(body);
  } catch (error) {
    throw new Refusal('bodyNotXml', [error instanceof Error ? error.message : '']);
  }
}

/** The content of an element: its elements by name, or its text. White space between elements is ignored; empty is null. */
function contentOf(node: unknown): unknown {
  if (node === '') return null;
  if (Array.isArray(node)) return node.map(contentOf);
  if (typeof node !== 'object' || node === null) return node;
  const members = Object.entries(node);
  const hasElements = members.some(([name]) => name !== '_value' && name !== '_attribute');
  const content = hasElements ? members.filter(([name]) => name !== '_value') : members;
  return Object.fromEntries(content.map(([name, child]) => [name, name === '_attribute' ? child : contentOf(child)]));
}

/** Renders a value as XML: the element `response`, with an element `item` for each entry of an array. [fw/Webapi/Rest/Response/Renderer/Xml.php] */
export const renderXml = (value: unknown): string =>
  `<?xml version="1.0"?>\n${builder.build({ response: elementOf(value) })}`;

/** Renders an error that occurs while the response is rendered. [fw/Webapi/ErrorProcessor.php renderErrorMessage] */
export const renderXmlMessage = (code: number, message: string): string =>
  `<?xml version="1.0"?><error><messages><error><data_item><code>${code}</code><message><![CDATA[${message}]]></message></data_item></error></messages></error>`;

function elementOf(value: unknown): unknown {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.length === 0 ? '' : { item: value.map(elementOf) };
  if (typeof value !== 'object') return escapeXml(String(value));
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  if (members.length === 0) return '';
  if (members.every(([name]) => /^\d+$/.test(name))) return { item: members.map(([, member]) => elementOf(member)) };
  return Object.fromEntries(members.map(([name, member]) => [elementName(name), elementOf(member)]));
}

/** Converts a key to the name of an element: invalid characters are removed. [Renderer/Xml.php _prepareKey] */
function elementName(key: string): string {
  const name = key.replace(/[^\w.-]/g, '');
  return /^[a-z_]/i.test(name) ? name : `item_${name}`;
}

/** Escapes a string as PHP's DOM does: quotes are not escaped, and characters that are invalid in XML are removed. */
const escapeXml = (value: string): string =>
  value.replace(INVALID_CHARACTERS, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const INVALID_CHARACTERS = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
