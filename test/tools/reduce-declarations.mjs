// Reduces the types of valibot's schemas to those from which the type of a fixture document is inferred.

/** Checks and descriptions change neither the type of the input nor that of the output. */
const WITHOUT_EFFECT =
  /^(?:Check|Description|GtValue|Integer|Length|MaxLength|MaxValue|MinLength|MinValue|NonEmpty|Regex|StartsWith|Title)Action</;

const PIPE = 'SchemaWithPipe<readonly [';
const OPENING = '([{<';
const CLOSING = ')]}>';

/** Removes the actions without effect, and the comments of valibot. */
export const reduceDeclarations = (code) => withoutActions(withoutRegionComments(code));

function withoutActions(code) {
  const start = code.indexOf(PIPE);
  if (start === -1) return code;
  const [items, end] = readItems(code, start + PIPE.length);
  if (code[end + 1] !== '>') throw new Error(`unexpected type: ${code.slice(start, start + 80)}`);
  const kept = items.filter((item) => !WITHOUT_EFFECT.test(item)).map(withoutActions);
  const reduced = kept.length === 1 ? kept[0] : `${PIPE}${kept.join(', ')}]>`;
  return code.slice(0, start) + reduced + withoutActions(code.slice(end + 2));
}

/** The types of a tuple, and the offset of its closing bracket. */
function readItems(code, start) {
  const items = [];
  let depth = 0;
  let from = start;
  for (let at = start; at < code.length; at++) {
    const character = code[at];
    if (character === '"' || character === '`') at = endOfString(code, at);
    else if (OPENING.includes(character)) depth++;
    else if (depth === 0 && (character === ',' || character === ']')) {
      items.push(code.slice(from, at).trim());
      if (character === ']') return [items, at];
      from = at + 1;
    } else if (CLOSING.includes(character) && code.slice(at - 1, at + 1) !== '=>') depth--;
  }
  throw new Error('the tuple of a pipe is not closed');
}

function endOfString(code, start) {
  let at = start + 1;
  while (code[at] !== code[start]) at += code[at] === '\\' ? 2 : 1;
  return at;
}

/** The declarations of valibot are between the first and the last mark of its regions. */
function withoutRegionComments(code) {
  const start = code.indexOf('\n//#region');
  const end = code.lastIndexOf('\n//#endregion');
  if (start === -1 || end === -1) return code;
  const reduced = code
    .slice(start, end)
    .replaceAll(/\n\s*\/\*\*[\s\S]*?\*\//g, '')
    .replaceAll(/\n\/\/#(?:end)?region.*/g, '');
  return code.slice(0, start) + reduced + code.slice(end).replaceAll(/\n\/\/#(?:end)?region.*/g, '');
}
