import { type ParsedNode, parseDocument, type YAMLError } from 'yaml';
import { type Entry, writtenMap } from './ast.ts';
import type { SourceText, Tell } from './source-location.ts';
import { syntaxAdvice, syntaxWords } from './syntax-advice.ts';
import { writeTree } from './yaml-tree.ts';

/** The value of a YAML text, or undefined when a syntax error is told. */
export function readYaml(source: SourceText, tell: Tell): Entry | undefined {
  const { contents, errors, warnings } = parseDocument(source.text, {
    version: '1.2',
    // Named, so that a `%YAML 1.1` line cannot turn `yes` into true and a time into a date.
    schema: 'core',
    merge: true,
    stringKeys: true,
    resolveKnownTags: false,
    // The parser's own check compares each key with every other; the tree does it in one pass.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  });
  // What the parser only warns of (unknown tags and versions) would be read otherwise than meant.
  const mistakes = firstOfEachLine([...errors, ...warnings], source);
  for (const { code, message, pos } of mistakes) tell(pos[0], `${syntaxWords[code] ?? message}: ${syntaxAdvice[code]}`);
  if (mistakes.length > 0) return undefined;
  if (isNothing(contents)) return { source, offset: 0, step: '', node: writtenMap(new Map()) };
  return { source, offset: contents.range[0], step: '', node: writeTree(contents, source, tell) };
}

/** One mistake makes the parser stumble several times; what follows in the same line says nothing new. */
function firstOfEachLine(mistakes: readonly YAMLError[], source: SourceText): YAMLError[] {
  const lines = new Map<number, YAMLError>();
  for (const mistake of mistakes.toSorted((a, b) => a.pos[0] - b.pos[0])) {
    const { line } = source.placeAt(mistake.pos[0]);
    if (!lines.has(line)) lines.set(line, mistake);
  }
  return [...lines.values()];
}

/** Comments only, or a bare `---`. */
const isNothing = (contents: ParsedNode | null): contents is null =>
  contents === null || ('source' in contents && contents.source === '' && contents.range[0] === contents.range[1]);
