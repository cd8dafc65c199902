// Minifies a chunk: a statement on each line, classes with their names, and functions of ours too, so that stack traces
// stay readable; the source map leads to the lines of the sources.
import { decode, encode } from '@jridgewell/sourcemap-codec';
import { minifySync, parseSync, Visitor } from 'rolldown/utils';

/**
 * @param fileName names the file in errors
 * @param code a CommonJS module
 * @param map its source map; undefined for a chunk without our sources
 * @returns the code, and the source map with one mapping for each line of a source
 */
export function minifyChunk(fileName, code, map) {
  const keepNames = { function: map !== undefined, class: true };
  const options = {
    module: false,
    compress: { keepNames },
    mangle: { toplevel: true, keepNames },
    codegen: true,
    sourcemap: map !== undefined,
  };
  const minified = minifySync(fileName.replace(/\.cjs$/, '.js'), code, options);
  if (minified.errors.length > 0) throw new Error(`${fileName} cannot be minified: ${minified.errors[0].message}`);
  const breaks = statementStarts(minified.code);
  const lines = breakLines(minified.code, breaks);
  if (map === undefined) return { code: lines };
  const toSource = sourceFinder(map);
  const segments = segmentsByOffset(minified.code, minified.map).flatMap(([offset, line, column]) => {
    const source = toSource(line, column);
    return source === undefined ? [] : [[offset, ...source]];
  });
  return { code: lines, map: mapOf(map, mappingsOf(segments, minified.code, breaks)) };
}

/** Characters of an array or object whose entries have lines of their own. */
const LONG = 200;

/** Offsets of statements, members of classes and entries of long lists, where a line break changes nothing. */
function statementStarts(code) {
  const { program, errors } = parseSync('chunk.cjs', code);
  if (errors.length > 0) throw new Error(errors[0].message);
  const starts = new Set();
  const add = (nodes) => {
    for (const { start } of nodes) starts.add(start);
  };
  const addLong = (nodesOf) => (node) => node.end - node.start > LONG && add(nodesOf(node));
  const visitor = new Visitor({
    BlockStatement: ({ body }) => add(body),
    StaticBlock: ({ body }) => add(body),
    SwitchStatement: ({ cases }) => add(cases),
    SwitchCase: ({ consequent }) => add(consequent),
    ClassBody: ({ body }) => add(body),
    VariableDeclaration: addLong(({ declarations }) => declarations.slice(1)),
    ArrayExpression: addLong(({ elements }) => elements.filter((element) => element !== null)),
    ObjectExpression: addLong(({ properties }) => properties),
    SequenceExpression: addLong(({ expressions }) => expressions.slice(1)),
  });
  add(program.body);
  visitor.visit(program);
  starts.delete(0);
  return [...starts].sort((a, b) => a - b);
}

function breakLines(code, breaks) {
  let from = 0;
  const parts = breaks.map((at) => {
    const part = code.slice(from, at);
    from = at;
    return part;
  });
  return [...parts, code.slice(from)].join('\n');
}

/** A function that returns the index of a source, its line and column for a position of the code. */
function sourceFinder({ mappings }) {
  const lines = decode(mappings);
  return (line, column) => {
    const segments = lines[line] ?? [];
    let found;
    for (const segment of segments) {
      if (segment[0] > column) break;
      found = segment;
    }
    return found === undefined || found.length === 1 ? undefined : found.slice(1, 4);
  };
}

/** The mappings of minified code as offset, and line and column before it was minified. */
function segmentsByOffset(code, { mappings }) {
  const starts = lineStarts(code);
  return decode(mappings).flatMap((segments, line) =>
    segments
      .filter(({ length }) => length > 1)
      .map(([column, , from, fromColumn]) => [starts[line] + column, from, fromColumn]),
  );
}

/** Mappings by line of the code with its line breaks; only the first of those of one line of a source. */
function mappingsOf(segments, code, breaks) {
  const starts = [...lineStarts(code).slice(1), ...breaks].sort((a, b) => a - b);
  const lines = [[]];
  let start = 0;
  for (const [offset, source, line, column] of segments) {
    while (lines.length <= starts.length && starts[lines.length - 1] <= offset) {
      start = starts[lines.length - 1];
      lines.push([]);
    }
    const last = lines.at(-1).at(-1);
    if (last?.[1] !== source || last[2] !== line) lines.at(-1).push([offset - start, source, line, column]);
  }
  return lines;
}

function lineStarts(code) {
  const starts = [0];
  for (let at = code.indexOf('\n'); at !== -1; at = code.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Tables of data. They have few functions, which stack traces rarely name. */
const DATA =
  /\/magento\/(?:schema\/|phrases\/.*-phrases|config\/.*-config|releases\/.*-traits|webapi\/.*-(?:routes|definitions|data-types))/;

/** A map of our sources alone, without tables of data. */
function mapOf({ sources }, lines) {
  const ours = sources.filter((source) => /^(?:\.\.\/)+src\//.test(source) && !DATA.test(source));
  const indexes = sources.map((source) => ours.indexOf(source));
  const kept = lines.map((segments) =>
    segments
      .map(([column, source, ...rest]) => (indexes[source] === -1 ? [column] : [column, indexes[source], ...rest]))
      .filter((segment, index, all) => segment.length > 1 || all[index - 1]?.length !== 1),
  );
  return { version: 3, sources: ours, names: [], mappings: encode(kept) };
}
