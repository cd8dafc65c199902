/**
 * How deep `{` and `[` stand in each other, outside of strings and comments. One pass that never goes back, so that no
 * text takes longer than its length. JSON counts alike: there, too, a backslash escapes and a quote ends.
 */
export function nestingOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at += 1) {
    switch (text[at]) {
      case '{':
      case '[':
        depth += 1;
        if (depth > deepest) deepest = depth;
        break;
      case '}':
      case ']':
        depth -= 1;
        break;
      case '"':
        at = text.startsWith('"""', at) ? endOfBlock(text, at + 3) : endOfString(text, at + 1);
        break;
      case '#':
        at = endOfLine(text, at);
        break;
    }
  }
  return deepest;
}

/** Where the quote or the line stands that ends a string. */
function endOfString(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '"' && text[at] !== '\n') at += text[at] === '\\' ? 2 : 1;
  return at;
}

/** Where the last quote stands that ends a block string. */
function endOfBlock(text: string, from: number): number {
  let at = text.indexOf('"""', from);
  while (at > 0 && text[at - 1] === '\\') at = text.indexOf('"""', at + 3);
  return at === -1 ? text.length : at + 2;
}

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}
