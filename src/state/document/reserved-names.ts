import type { DocumentPath, DocumentProblem } from './document-problems.ts';

/** Names of properties that every JavaScript object inherits. The schema library skips such keys, so they are refused. */
const RESERVED_NAMES = ['__proto__', 'constructor', 'prototype'];

/** Keys that no schema would check. The body of an injected response may have them, because it is sent unchanged. */
export function reservedNameProblems(value: unknown): DocumentProblem[] {
  const problems: DocumentProblem[] = [];
  const visited = new Set<object>();
  const pending: { readonly value: unknown; readonly path: DocumentPath }[] = [{ value, path: [] }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next.value === null || typeof next.value !== 'object' || visited.has(next.value)) continue;
    visited.add(next.value);
    for (const [key, each] of Object.entries(next.value)) {
      const path = [...next.path, Array.isArray(next.value) ? Number(key) : key];
      if (RESERVED_NAMES.includes(key)) problems.push({ path, message: 'is a reserved name' });
      else if (key !== 'body' || next.path.at(-1) !== 'http') pending.push({ value: each, path });
    }
  }
  return problems;
}
