import { EntityDecoder, XML } from '@nodable/entities';
import { XMLBuilder, XMLParser, XMLValidator } from 'fast-xml-parser';
import { Refusal } from '../../magento/phrases/refusal.ts';

const decoder = new EntityDecoder({ namedEntities: XML });
/** XML's own entities and characters by number; what a document type declares is not expanded, as PHP does not. */
const entityDecoder = {
  decode: (text: string) => decoder.decode(text),
  reset: () => decoder.reset(),
  setXmlVersion: (version: number) => decoder.setXmlVersion(version),
  addInputEntities() {},
  setExternalEntities() {},
};

/** As libxml has it. */
const DEEPEST = 256;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributesGroupName: '_attribute',
  attributeNamePrefix: '',
  textNodeName: '_value',
  parseTagValue: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: DEEPEST,
  trimValues: false,
  entityDecoder,
});
const builder = new XMLBuilder({
  format: true,
  indentBy: '  ',
  suppressEmptyNode: true,
  processEntities: false,
  maxNestedTags: Number.POSITIVE_INFINITY, // what is written was read, so its depth has a bound already
});

/**
 * A body's members; the root element's name says nothing. [fw/Webapi/Rest/Request/Deserializer/Xml.php, fw/Xml/Parser.php]
 *
 * @throws Refusal when it is no well-formed XML
 */
export function readXml(body: string): unknown {
  const validity = XMLValidator.validate(body);
  if (validity !== true) throw new Refusal('bodyNotXml', [validity.err.msg]);
  const [root, ...others] = Object.values(parsed(body));
  if (others.length > 0 || Array.isArray(root))
    throw new Refusal('bodyNotXml', ['Extra content at the end of the document']);
  return contentOf(root);
}

function parsed(body: string): Readonly<Record<string, unknown>> {
  try {
    return parser.parse(body);
  } catch (error) {
    throw new Refusal('bodyNotXml', [error instanceof Error ? error.message : '']);
  }
}

/** Elements by name, text as text; white space between elements is nothing, and an empty element is null. */
function contentOf(node: unknown): unknown {
  if (node === '') return null;
  if (Array.isArray(node)) return node.map(contentOf);
  if (typeof node !== 'object' || node === null) return node;
  const members = Object.entries(node);
  const hasElements = members.some(([name]) => name !== '_value' && name !== '_attribute');
  const kept = hasElements ? members.filter(([name]) => name !== '_value') : members;
  return Object.fromEntries(kept.map(([name, each]) => [name, name === '_attribute' ? each : contentOf(each)]));
}

/** A value as Magento writes it: one `response`, lists as `item`s. [fw/Webapi/Rest/Response/Renderer/Xml.php] */
export const renderXml = (value: unknown): string =>
  `<?xml version="1.0"?>\n${builder.build({ response: elementOf(value) })}`;

/** The envelope of an error that is raised while the response is made. [fw/Webapi/ErrorProcessor.php renderErrorMessage] */
export const renderXmlMessage = (code: number, message: string): string =>
  `<?xml version="1.0"?><error><messages><error><data_item><code>${code}</code><message><![CDATA[${message}]]></message></data_item></error></messages></error>`;

function elementOf(value: unknown): unknown {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.length === 0 ? '' : { item: value.map(elementOf) };
  if (typeof value !== 'object') return escaped(String(value));
  const members = Object.entries(value).filter(([, each]) => each !== undefined);
  if (members.length === 0) return '';
  if (members.every(([name]) => /^\d+$/.test(name))) return { item: members.map(([, each]) => elementOf(each)) };
  return Object.fromEntries(members.map(([name, each]) => [elementName(name), elementOf(each)]));
}

/** Characters that an element's name cannot have are dropped. [Renderer/Xml.php _prepareKey] */
function elementName(key: string): string {
  const name = key.replace(/[^\w.-]/g, '');
  return /^[a-z_]/i.test(name) ? name : `item_${name}`;
}

/** Text as PHP's DOM writes it: quotes stay, and what XML cannot hold is left out. */
const escaped = (text: string): string =>
  text.replace(UNPRINTABLE, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const UNPRINTABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
