import { formatPath, InvalidDocument } from '../../../src/state/document/document-problems.ts';
import { validateDocument } from '../../../src/state/document/validate-document.ts';

/** The problems of a document as `path: message`; empty for a valid one. */
export function documentProblemsOf(document: unknown): string[] {
  try {
    validateDocument(document);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidDocument)) throw error;
    return error.problems.map(({ path, message }) => `${formatPath(path)}: ${message}`);
  }
}
