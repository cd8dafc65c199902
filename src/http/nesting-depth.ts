/**
 * The maximum nesting of `{` and `[` outside strings and comments in GraphQL or JSON, whose strings have the same syntax. It
 * takes time proportional to the length.
 */
export function nestingDepth(source: string): number {
  let depth = 0;
  let maximum = 0;
  for (let at = 0; at < source.length; at += 1) {
    switch (source[at]) {
      case '{':
      case '[':
        depth += 1;
        if (depth > maximum) maximum = depth;
        break;
      case '}':
      case ']':
        depth -= 1;
        break;
      case '"':
        at = source.startsWith('"""', at) ? endOfBlockString(source, at + 3) : endOfString(source, at + 1);
        break;
      case '#':
        at = endOfLine(source, at);
        break;
    }
  }
  return maximum;
}

/** Position of the quote, or of the line break, that ends a string. */
function endOfString(source: string, from: number): number {
  let at = from;
  while (at < source.length && source[at] !== '"' && source[at] !== '\n') at += source[at] === '\\' ? 2 : 1;
  return at;
}

/** Position of the last quote that ends a block string. */
function endOfBlockString(source: string, from: number): number {
  let at = source.indexOf('"""', from);
  while (at > 0 && source[at - 1] === '\\') at = source.indexOf('"""', at + 3);
  return at === -1 ? source.length : at + 2;
}

function endOfLine(source: string, from: number): number {
  let at = from;
  while (at < source.length && source[at] !== '\n' && source[at] !== '\r') at += 1;
  return at;
}
