import { type JSONVisitor, visit } from 'jsonc-parser';
import { createScalar, type NodeEntry } from './ast.ts';
import { syntaxErrorOf } from './describe-json-error.ts';
import { JsonSyntaxError } from './json-syntax-error.ts';
import {
  addKey,
  addSeparator,
  addValue,
  beginArray,
  beginObject,
  createJsonTree,
  endContainer,
  type JsonTree,
  pathOf,
} from './json-tree.ts';
import type { ReportProblem, SourceText } from './source-location.ts';

/**
 * Parses JSON; undefined when a syntax error is reported. `JSON.parse` gives no source locations and drops duplicate keys.
 */
export function readJson(source: SourceText, report: ReportProblem): NodeEntry | undefined {
  const tree = createJsonTree(source, report);
  try {
    visit(source.text, visitorOf(tree), { disallowComments: true });
    return tree.root;
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    report(error.offset, error.message, pathOf(tree));
    return undefined;
  }
}

/** Stops at the first error, since the errors after it are consequences of the first. */
function visitorOf(tree: JsonTree): JSONVisitor {
  const { source, open } = tree;
  // At the end of the file the parser also ends objects and arrays that are not closed.
  const end = (offset: number) => {
    if (offset < source.text.length) endContainer(tree);
  };
  return {
    onObjectBegin: (offset) => beginObject(tree, offset),
    onArrayBegin: (offset) => beginArray(tree, offset),
    onObjectProperty: (name, offset) => addKey(tree, name, offset),
    onLiteralValue: (value, offset) => addValue(tree, offset, createScalar(value)),
    onSeparator: (separator) => addSeparator(tree, separator),
    onObjectEnd: end,
    onArrayEnd: end,
    onError(code, offset, length) {
      throw syntaxErrorOf(code, { source, offset, length, expected: tree.expected, openedAt: open.at(-1)?.offset });
    },
  };
}
