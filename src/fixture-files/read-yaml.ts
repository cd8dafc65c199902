import {
  Composer,
  type CST,
  type Document,
  type DocumentOptions,
  type ParsedNode,
  type ParseOptions,
  Parser,
  type SchemaOptions,
  type YAMLError,
} from 'yaml';
import { createObject, MAX_DOCUMENT_DEPTH, type NodeEntry, TOO_DEEP_MESSAGE } from './ast.ts';
import type { ReportProblem, SourceText } from './source-location.ts';
import { syntaxAdvice, syntaxMessages } from './syntax-advice.ts';
import { buildYamlTree } from './yaml-tree.ts';

/**
 * Maximum nesting of the parts of a file. The composer of `yaml` is recursive: on a stack that is almost full, the compilation of
 * one of its regular expressions ends the process. The limit is higher than that of values, so that values that are nested
 * a little too deep are reported with their path.
 */
const MAX_TOKEN_DEPTH = 2 * MAX_DOCUMENT_DEPTH;

const OPTIONS: ParseOptions & DocumentOptions & SchemaOptions = {
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
};

/** Parses YAML; undefined when a syntax error is reported. */
export function readYaml(source: SourceText, report: ReportProblem): NodeEntry | undefined {
  const tokens = [...new Parser().parse(source.text)];
  const tooDeep = findTooDeep(tokens);
  if (tooDeep !== undefined) {
    report(tooDeep.offset, TOO_DEEP_MESSAGE);
    return undefined;
  }
  const [first, second] = new Composer(OPTIONS).compose(tokens, true, source.text.length);
  // The type allows no document; because of `true`, the composer returns one even for a file that has only comments.
  const { contents, errors, warnings } = first as Document.Parsed;
  // Warnings (unknown tags and versions) mean that a value would be misread, so they count as errors.
  const found: readonly SyntaxProblem[] = [...errors, ...warnings, ...(second ? [multipleDocuments(second)] : [])];
  const problems = firstOfEachLine(found, source);
  for (const { code, message, pos } of problems)
    report(pos[0], `${syntaxMessages[code] ?? message}: ${syntaxAdvice[code]}`);
  if (problems.length > 0) return undefined;
  if (isEmpty(contents)) return { source, offset: 0, step: '', node: createObject(new Map()) };
  return { source, offset: contents.range[0], step: '', node: buildYamlTree(contents, source, report) };
}

type SyntaxProblem = Pick<YAMLError, 'code' | 'message' | 'pos'>;

const multipleDocuments = ({ range: [start, end] }: Document.Parsed): SyntaxProblem => ({
  code: 'MULTIPLE_DOCS',
  message: '',
  pos: [start, end],
});

/** The first part that is nested deeper than the limit. */
function findTooDeep(tokens: readonly CST.Token[]): CST.Token | undefined {
  let level = tokens;
  for (let depth = 0; depth < MAX_TOKEN_DEPTH && level.length > 0; depth += 1) level = level.flatMap(partsOf);
  return level[0];
}

function partsOf(token: CST.Token): readonly CST.Token[] {
  const parts: unknown[] = 'items' in token ? token.items.flatMap(({ key, value }) => [key, value]) : [];
  if ('value' in token) parts.push(token.value);
  return parts.filter((part): part is CST.Token => part !== null && typeof part === 'object');
}

/** One mistake causes several errors; only the first on each line is useful. */
function firstOfEachLine(problems: readonly SyntaxProblem[], source: SourceText): SyntaxProblem[] {
  const lines = new Map<number, SyntaxProblem>();
  for (const problem of problems.toSorted((a, b) => a.pos[0] - b.pos[0])) {
    const { line } = source.locationAt(problem.pos[0]);
    if (!lines.has(line)) lines.set(line, problem);
  }
  return [...lines.values()];
}

/** Contains only comments or a bare `---`. */
const isEmpty = (contents: ParsedNode | null): contents is null =>
  contents === null || ('source' in contents && contents.source === '' && contents.range[0] === contents.range[1]);
