import { expect, test } from 'vitest';
import { Journal } from '../../../src/journal/entries/journal.ts';
import { revealSecret } from '../../../src/journal/redaction/redaction-token.ts';
import { verifyChecks } from '../../../src/journal/verification/verify.ts';
import { runSteps } from '../../../src/platform/steps.ts';
import { buildEntry } from '../build-entry.ts';

const viewOptions = { isoString: String, redactionToken: revealSecret };

test.each([
  ['requests that are recorded', (journal: Journal) => journal.record(buildEntry({ id: 3 }))],
  ['a reset', (journal: Journal) => journal.clear()],
])('a verification in steps is not affected by %s in the meantime', (_, change) => {
  const check = () => {
    const journal = new Journal();
    for (const id of [1, 2]) journal.record(buildEntry({ id }));
    const checks = [{ kind: 'count', times: 1 } as const, { kind: 'order', patterns: [{}, {}, {}] } as const];
    return { journal, steps: verifyChecks(checks, journal, viewOptions) };
  };
  const interrupted = check();
  interrupted.steps.next();
  change(interrupted.journal);
  expect(runSteps(interrupted.steps)).toEqual(runSteps(check().steps));
});
