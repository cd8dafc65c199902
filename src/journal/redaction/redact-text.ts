import { isSecretName, secretNamesPattern } from '../../http/secret-names.ts';
import type { Steps } from '../../platform/steps.ts';
import { redactArguments } from './redact-arguments.ts';
import { redactLiteral } from './redact-literal.ts';
import { type RedactionTokenFactory, redactSecret, revealSecret } from './redaction-token.ts';

/** A string literal of GraphQL, JSON or Python, terminated or truncated, or a number. */
const LITERAL = String.raw`'(?:\\[\s\S]|[^'\\])*(?:'|$)|"""(?:\\"""|[\s\S])*?(?:"""|$)|"(?:\\[\s\S]|[^"\\])*(?:"|$)|-?\d[\w.+-]*`;

/**
 * Creates a function that redacts secrets in a string which is not one JSON value: a GraphQL document, JSON within a string,
 * truncated JSON, a form, a multipart body or an XML body.
 *
 * @param added names of secrets in addition to the built-in ones
 */
export function createTextRedactor(
  redactionToken: RedactionTokenFactory,
  added: ReadonlySet<string> = NO_NAMES,
): (text: string) => string {
  if (redactionToken === revealSecret) return (text) => text;
  const {
    named,
    attribute,
    bare,
    atLineStart,
    escaped,
    inAttribute,
    inInput,
    beforeName,
    inPart,
    inForm,
    inXml,
    inXmlAttribute,
    beforeXmlAttribute,
    bareXml,
  } = added.size === 0 ? getDefaultPatterns() : patternsOf(added);
  const redact = (secret: string) => redactSecret(secret, redactionToken);
  const redactAfter = (_: string, before: string, secret: string) => before + redact(secret);
  const redactLiteralAfter = (_: string, before: string, literal: string) =>
    before + redactLiteral(literal, redactionToken);
  // A key without quotes is an alias in GraphQL, which always has braces.
  const redactLines = (text: string) => (text.includes('{') ? text : text.replace(atLineStart, redactAfter));
  const isSecret = (name: string) => isSecretName(name) || added.has(name);
  const redactDocument = (text: string) =>
    text.includes('(') && text.includes('{') ? redactArguments(text, isSecret, redactionToken) : text;
  const redactNamed = (text: string) =>
    redactLines(redactDocument(decodeNames(unwrapCdata(text))))
      .replace(
        escaped,
        (_, key: string, quote: string, secret: string, end: string) => key + quote + redact(secret) + end,
      )
      .replace(named, redactLiteralAfter)
      .replace(attribute, redactLiteralAfter)
      .replace(bare, redactLiteralAfter)
      .replace(inAttribute, redactLiteralAfter)
      .replace(inInput, redactLiteralAfter)
      .replace(beforeName, redactLiteralAfter)
      .replace(inPart, redactAfter)
      .replace(inForm, redactAfter)
      .replace(inXml, redactAfter)
      .replace(inXmlAttribute, redactAfter)
      .replace(beforeXmlAttribute, redactAfter)
      .replace(bareXml, redactAfter)
      .replace(ENTITY, redactLiteralAfter)
      .replace(IN_LINK, redactAfter)
      .replace(IN_PATH, redactAfter);
  return (text) =>
    (NAME_SEPARATOR.test(text) ? redactNamed(text) : text)
      .replace(BEARER, redactAfter)
      .replace(JWT, redact)
      .replace(OPAQUE, (word) => (redactionToken.isKnownSecret?.(word) === true ? redact(word) : word));
}

/** The patterns of secrets with a name. None backtracks, so that the time is proportional to the length of the string. */
function patternsOf(added: ReadonlySet<string>) {
  const names = secretNamesPattern(added);
  return {
    named: new RegExp(
      String.raw`((?<![\w$])["']?(?:${names})["']?\s*:\s*|\$(?:${names})\s*:[\w![\]\s]+=\s*)(${LITERAL})`,
      'gi',
    ),
    // The value of a custom attribute with the code of a secret.
    attribute: new RegExp(
      String.raw`(\b(?:attribute_)?code["']?\s*:\s*["'](?:${names})["']\s*,?\s*["']?value["']?\s*:\s*)(${LITERAL})`,
      'gi',
    ),
    atLineStart: new RegExp(String.raw`((?:^|[\r\n])[ \t]*(?:${names})[ \t]*:[ \t]*)([^\s"'[]\S*)`, 'gi'),
    inXmlAttribute: new RegExp(
      String.raw`(<attribute_code>\s*(?:${names})\s*</attribute_code>\s*<value>)([^<]+)`,
      'gi',
    ),
    beforeXmlAttribute: new RegExp(
      String.raw`(<value>)([^<]+)(?=</value>\s*<attribute_code>\s*(?:${names})\s*</attribute_code>)`,
      'gi',
    ),
    // A value without its quotes. The key must have quotes, since a key without them may be a GraphQL alias.
    bare: new RegExp(String.raw`("(?:${names})"\s*:\s*)(?!null\b|true\b|false\b)([^\s"'{}[\],]+)`, 'gi'),
    escaped: new RegExp(
      String.raw`((?<![\w$])(?:${names})(?:\\{1,8}")?\s*:\s*|\$(?:${names})\s*:[\w![\]\s]+=\s*)(\\{1,8}")([^"]*?)(\2|$)`,
      'gi',
    ),
    inAttribute: new RegExp(String.raw`(\s(?:[\w.-]+:)?(?:${names})\s*=\s*)("[^"]*(?:"|$)|'[^']*(?:'|$))`, 'gi'),
    // A field of an HTML form, or an element `meta`, whose name is before its value.
    inInput: new RegExp(
      String.raw`(\bname\s*=\s*["']?(?:[^"'\s<>]*\[)?(?:${names})\]?["']?(?=\s)[^<>]{0,500}?\s(?:value|content)\s*=\s*)("[^"]*(?:"|$)|'[^']*(?:'|$))`,
      'gi',
    ),
    beforeName: new RegExp(
      String.raw`(<(?:input|meta)\s[^<>]{0,500}?(?:value|content)\s*=\s*)("[^"<>]*"|'[^'<>]*')(?=[^<>]{0,500}?\sname\s*=\s*["']?(?:${names})["'\s/>])`,
      'gi',
    ),
    inPart: new RegExp(
      String.raw`(\bname=(?:"(?:[^"\r\n]*\[)?(?:${names})\]?"|'(?:[^'\r\n]*\[)?(?:${names})\]?'|(?:${names})(?=[;\s]))[^\r\n]*(?:\r?\n[^\r\n]+){0,5}\r?\n\r?\n)([\s\S]*?)(?=\r?\n--|$)`,
      'gi',
    ),
    inForm: new RegExp(
      String.raw`((?:^|[?&#\s]|&amp;)(?:[^=&?#\s"]*(?:\[|%5B))?(?:${names})(?:\]|%5D)?(?:(?:\[|%5B)\d*(?:\]|%5D))?=)([^&#\s"]+)`,
      'gi',
    ),
    inXml: new RegExp(
      String.raw`(<(?:[\w.-]+:)?(?:${names})(?:\s[^<>]*)?(?<!/)>)([\s\S]*?)(?=</(?:[\w.-]+:)?(?:${names})\s*>|$)`,
      'gi',
    ),
    // A token in a REST response is the whole content of the root element.
    bareXml: /(<response>)([^<]+)(?=<\/)/g,
  };
}

/** A character between the name of a secret and the secret. A string without one needs none of the patterns with names. */
const NAME_SEPARATOR = /[:=</\\]/;

const NO_NAMES: ReadonlySet<string> = new Set();
let defaultPatterns: ReturnType<typeof patternsOf> | undefined;

/** The patterns of the built-in names, created on first use. */
function getDefaultPatterns(): ReturnType<typeof patternsOf> {
  defaultPatterns ??= patternsOf(NO_NAMES);
  return defaultPatterns;
}

/** V8 compiles a pattern twice, unless it is first used for a string of at least 1,000 characters. */
const LONG_TEXT = '.'.repeat(1_000);

/**
 * Compiles the patterns of the built-in names in steps. V8 would compile all of them when the first text is redacted, which
 * delays other requests by 40 ms.
 */
export function* compileRedactionPatterns(): Steps<void> {
  for (const pattern of Object.values(getDefaultPatterns())) {
    LONG_TEXT.replace(pattern, '');
    yield;
  }
}

/** The secret in the path of a link that resets a password, or confirms a subscription or an account. */
const IN_PATH =
  /(\/(?:resetLinkToken|createPassword\/token|subscriber\/confirm\/id\/\d+\/code|customer\/account\/confirm\/(?:\w{1,40}\/\w{1,40}\/){0,3}key)\/)([^/?#\s"&]+)/gi;
/** Magento's link to confirm an account. */
const IN_LINK = /([?&](?:amp;)?key=)([^&#\s"'<]+)/gi;
/** The value of an XML entity, which may be a secret. */
const ENTITY = /(<!ENTITY\s+(?:%\s+)?[\w.-]+\s+)("[^"]*"|'[^']*')/g;
/** An opaque token: 32 lowercase letters and digits. Ids of carts and lists have uppercase letters, too. [lib/internal/Magento/Framework/Oauth/Helper/Oauth.php] */
const OPAQUE = /(?<![A-Za-z\d])[a-z\d]{32}(?![A-Za-z\d])/g;
/** A bearer token in a sentence. It contains a digit, unlike an ordinary word. */
const BEARER = /(\bbearer +)(?=[a-z.~+/=_-]*\d)([\w.~+/=-]{8,})/gi;
/** A JWT, which is recognised by its structure. */
const JWT = /\beyJ[\w-]{5,}\.[\w-]+(?:\.[\w-]*)?/g;

/** Replaces the CDATA sections of XML by escaped text, because their content may look like tags. */
const unwrapCdata = (text: string): string =>
  text.replace(/<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)/g, (_, content: string) => content.replaceAll('<', '&lt;'));

/** Decodes the escapes of JSON and the percent-encoding of forms that the name of a secret may have. */
const decodeNames = (text: string): string =>
  text
    .replace(/\\u00([2-7][\da-f])/gi, decodeNameCharacter)
    .replace(/(?<![^?&#\s])[^=&?#\s"]+=/g, (name) =>
      name.includes('%') ? name.replace(/%([2-7][\da-f])/gi, decodeNameCharacter) : name,
    );

/** A quote or a character of a name; anything else stays encoded. */
function decodeNameCharacter(encoded: string, code: string): string {
  const character = String.fromCharCode(Number.parseInt(code, 16));
  if (character === '"') return '\\"';
  return /[\w-]/.test(character) ? character : encoded;
}
