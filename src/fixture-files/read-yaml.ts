import { type ParsedNode, parseDocument, type YAMLError } from 'yaml';
import { createObject, type NodeEntry } from './ast.ts';
import type { ReportProblem, SourceText } from './source-location.ts';
import { syntaxAdvice, syntaxMessages } from './syntax-advice.ts';
import { buildYamlTree } from './yaml-tree.ts';

/** Parses YAML; undefined when a syntax error is reported. */
export function readYaml(source: SourceText, report: ReportProblem): NodeEntry | undefined {
  const { contents, errors, warnings } = parseDocument(source.text, {
    version: '1.2',
    // Explicit, so that a `%YAML 1.1` line cannot turn `yes` into true or a time into a date.
    schema: 'core',
    merge: true,
    stringKeys: true,
    resolveKnownTags: false,
    // The parser compares each key with every other; `addEntry` finds duplicates in one pass.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  });
  // Warnings (unknown tags and versions) mean that a value would be misread, so they count as errors.
  const problems = firstOfEachLine([...errors, ...warnings], source);
  for (const { code, message, pos } of problems)
    report(pos[0], `${syntaxMessages[code] ?? message}: ${syntaxAdvice[code]}`);
  if (problems.length > 0) return undefined;
  if (isEmpty(contents)) return { source, offset: 0, step: '', node: createObject(new Map()) };
  return { source, offset: contents.range[0], step: '', node: buildYamlTree(contents, source, report) };
}

/** One mistake causes several errors; only the first on each line is useful. */
function firstOfEachLine(problems: readonly YAMLError[], source: SourceText): YAMLError[] {
  const lines = new Map<number, YAMLError>();
  for (const problem of problems.toSorted((a, b) => a.pos[0] - b.pos[0])) {
    const { line } = source.locationAt(problem.pos[0]);
    if (!lines.has(line)) lines.set(line, problem);
  }
  return [...lines.values()];
}

/** Contains only comments or a bare `---`. */
const isEmpty = (contents: ParsedNode | null): contents is null =>
  contents === null || ('source' in contents && contents.source === '' && contents.range[0] === contents.range[1]);
