import { expect } from 'vitest';
import type { Case, CaseRequest, CaseResponse, Send } from '../conformance/case.ts';
import { cases } from '../conformance/load-cases.ts';
import { play } from '../conformance/play.ts';

/** Sends the requests of cases with a function of the Fetch standard, each to an origin. */
export const sendBy =
  (nextOrigin: () => string, fetchStore: (request: Request) => Promise<Response>): Send =>
  async ({ method, path, headers, body }: CaseRequest): Promise<CaseResponse> => {
    const response = await fetchStore(
      new Request(nextOrigin() + path, {
        method,
        headers,
        redirect: 'manual',
        // A string would add a content type if the case has none.
        ...(body !== undefined && { body: new TextEncoder().encode(body) }),
      }),
    );
    return {
      status: response.status,
      headers: Object.fromEntries(
        [...new Set(response.headers.keys())].map((name) => [name, response.headers.get(name) ?? '']),
      ),
      text: await response.text(),
    };
  };

/** Handlers take the paths of the API, not those of the storefront's pages. */
export const isOfApi = ({ steps }: Case) =>
  steps.every(({ rest }) => /^\/(?:index\.php\/)?(?:rest|oauth|graphql|\w+\/graphql)\b/.test(rest?.path ?? '/rest'));

const SHARES = 4;
/** The cases are played in shares, each in a test of its own, so that a slow machine finishes a test in its time. */
export const shares: readonly number[] = Array.from({ length: SHARES }, (_, share) => share);

/** Plays the cases of a share, and expects that none fails. */
export async function expectConformance(
  send: Send,
  share: number,
  isPlayed: (each: Case) => boolean = () => true,
): Promise<void> {
  const all = cases.filter(isPlayed);
  expect(all.length).toBeGreaterThan(800);
  const played = all.filter((_, index) => index % SHARES === share);
  const failures: Record<string, readonly string[]> = {};
  for (const each of played) {
    const differences = await play(send, each);
    if (differences.length > 0) failures[each.id] = differences;
  }
  expect(failures).toEqual({});
}
