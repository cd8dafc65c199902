import { secretNamesPattern } from '../../http/secret-names.ts';
import { type Mark, marked, showing } from './redaction-token.ts';

/** A string of GraphQL, JSON or Python, closed or cut off at the end, or a number. */
const VALUE = String.raw`'(?:\\[\s\S]|[^'\\])*(?:'|$)|"""(?:\\"""|[\s\S])*?(?:"""|$)|"(?:\\[\s\S]|[^"\\])*(?:"|$)|-?\d[\w.+-]*`;

/**
 * Masks secrets in a text that is no JSON value by itself: a GraphQL document, JSON within a text or cut off, a form, its
 * parts or an XML body.
 *
 * @param added names of secrets beside those that are always such
 */
export function createTextMask(mark: Mark, added: ReadonlySet<string> = NONE): (text: string) => string {
  if (mark === showing) return (text) => text;
  const { named, bare, escaped, inAttribute, inPart, inForm, inXml, bareXml } =
    added.size === 0 ? USUAL : patternsOf(added);
  return (text) =>
    plainXml(text)
      .replace(
        escaped,
        (_, key: string, quote: string, secret: string, end: string) => key + quote + marked(secret, mark) + end,
      )
      .replace(named, (_, key: string, value: string) => key + markedLiteral(value, mark))
      .replace(bare, (_, key: string, secret: string) => key + markedLiteral(secret, mark))
      .replace(inAttribute, (_, key: string, value: string) => key + markedLiteral(value, mark))
      .replace(inPart, (_, head: string, secret: string) => head + marked(secret, mark))
      .replace(inForm, (_, key: string, secret: string) => key + marked(secret, mark))
      .replace(inXml, (_, tag: string, secret: string) => tag + marked(secret, mark))
      .replace(bareXml, (_, tag: string, secret: string) => tag + marked(secret, mark))
      .replace(IN_PATH, (_, before: string, secret: string) => before + marked(secret, mark))
      .replace(JWT, (token) => marked(token, mark));
}

/** None of them goes back over what it has read, so that a long text takes its length and no more. */
function patternsOf(added: ReadonlySet<string>) {
  const names = secretNamesPattern(added);
  return {
    named: new RegExp(
      String.raw`((?<![\w$])["']?(?:${names})["']?\s*:\s*|\$(?:${names})\s*:[\w![\]\s]+=\s*)(${VALUE})`,
      'gi',
    ),
    // What should have had quotes; a key without them may be an alias of GraphQL.
    bare: new RegExp(String.raw`("(?:${names})"\s*:\s*)(?!null\b|true\b|false\b)([^\s"'{}[\],]+)`, 'gi'),
    escaped: new RegExp(
      String.raw`((?<![\w$])(?:${names})(?:\\{1,8}")?\s*:\s*|\$(?:${names})\s*:[\w![\]\s]+=\s*)(\\{1,8}")([^"]*?)(\2|$)`,
      'gi',
    ),
    inAttribute: new RegExp(String.raw`(\s(?:[\w.-]+:)?(?:${names})\s*=\s*)("[^"]*(?:"|$)|'[^']*(?:'|$))`, 'gi'),
    inPart: new RegExp(
      String.raw`(\bname="(?:[^"\r\n]*\[)?(?:${names})\]?"[^\r\n]*(?:\r?\n[^\r\n]+){0,5}\r?\n\r?\n)([\s\S]*?)(?=\r?\n--|$)`,
      'gi',
    ),
    inForm: new RegExp(
      String.raw`((?:^|[?&#\s])(?:[^=&?#\s"]*(?:\[|%5B))?(?:${names})(?:\]|%5D)?(?:(?:\[|%5B)\d*(?:\]|%5D))?=)([^&#\s"]+)`,
      'gi',
    ),
    inXml: new RegExp(
      String.raw`(<(?:[\w.-]+:)?(?:${names})(?:\s[^<>]*)?(?<!/)>)([\s\S]*?)(?=</(?:[\w.-]+:)?(?:${names})\s*>|$)`,
      'gi',
    ),
    // What REST answers as a bare value, such as a token, is all of the response.
    bareXml: /(<response>)([^<]+)(?=<\/)/g,
  };
}

const NONE: ReadonlySet<string> = new Set();
const USUAL = patternsOf(NONE);

/** A path that holds a secret: that of a link to set a password anew. */
const IN_PATH = /(\/resetLinkToken\/)([^/?#\s"&]+)/gi;
/** What tells by itself that it is a token. */
const JWT = /\beyJ[\w-]{5,}\.[\w-]+(?:\.[\w-]*)?/g;

/** Text of XML in place of its CDATA sections, in which anything may stand that looks like a tag. */
const plainXml = (text: string): string =>
  text.replace(/<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)/g, (_, content: string) => content.replaceAll('<', '&lt;'));

/** A literal without its quotes is the secret; `"x"` and `"""x"""` are the same one. */
function markedLiteral(literal: string, mark: Mark): string {
  const [, secret = literal] =
    /^"""(.*?)(?:""")?$/s.exec(literal) ?? /^"(.*?)"?$/s.exec(literal) ?? /^'(.*?)'?$/s.exec(literal) ?? [];
  return secret === '' ? literal : `"${marked(secret, mark)}"`;
}
