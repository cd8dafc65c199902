import type { MagentoMock } from '../api/magento-mock.ts';
import type { Effect } from '../fault-schema/effects/effect-schema.ts';
import { toFaultDocument } from '../fault-schema/fault-document.ts';
import type { FaultFixture } from '../fault-schema/fault-schema.ts';
import { resolveFault } from '../faults/parsing/resolve-fault.ts';
import { InvalidDocument } from '../state/document/document-problems.ts';
import type { PageMock } from './page-mock.ts';

/** Effects on the bytes of a connection, which a page does not have. */
const SOCKET_EFFECTS = ['wire', 'drip', 'truncate', 'close', 'informational'] as const satisfies (keyof Effect)[];
/** Values of `wire` that change only the response, and are possible in a page. */
const PAGE_CORRUPTIONS: ReadonlySet<unknown> = new Set(['MALFORMED_JSON', 'WRONG_CONTENT_TYPE']);

/**
 * Returns a mock whose `faults.add` rejects faults that need a socket.
 *
 * @param hasSchema whether faults may name fields that Magento's schema does not have
 */
export function withoutSocketFaults(mock: MagentoMock, hasSchema: boolean): PageMock {
  const { handler: _, tls: __, ...page } = mock;
  return {
    ...page,
    faults: {
      ...mock.faults,
      async add(fault, options) {
        const { validateFault } = await import('../operations/validate-fault.ts');
        requireNoSocketEffect(validateFault(toFaultDocument(fault, options), hasSchema));
        return mock.faults.add(fault, options);
      },
    },
    sandbox: async (options) => withoutSocketFaults(await mock.sandbox(options), hasSchema),
  };
}

/** @throws InvalidDocument */
function requireNoSocketEffect(fixture: FaultFixture): void {
  for (const { then } of resolveFault(fixture, 'fault')) {
    for (const effect of then) {
      const found = SOCKET_EFFECTS.find((key) => effect[key] !== undefined && !PAGE_CORRUPTIONS.has(effect[key]));
      if (found !== undefined)
        throw new InvalidDocument([
          { path: ['then', found], message: 'needs the port of a server: a page has no socket' },
        ]);
    }
  }
}
