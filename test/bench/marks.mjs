/**
 * What the benchmark holds us to. Everything is a ratio to the bare server of the same run, or so far from its mark that
 * a slow machine does not matter.
 */
export const marks = {
  'graphql-token': { figure: 'requests/s ÷ bare', atLeast: 0.5 },
  'customer-query': { figure: 'requests/s ÷ bare', atLeast: 0.55 },
  'rest-token': { figure: 'requests/s ÷ bare', atLeast: 0.65 },
  'rest-admin-token': { figure: 'requests/s ÷ bare', atLeast: 0.65 },
  'among-faults': { figure: 'requests/s among 10,000 ÷ without', atLeast: 0.9 },
  'cold-start': { figure: 'time to the first 200 ÷ bare', atMost: 3 },
  'large-schema': { figure: 'time to the first 200 with a schema of 900 types ÷ without', atMost: 1.5 },
  reset: { figure: 'median ms of a reset', below: 1 },
  sandbox: { figure: 'bytes kept per dropped sandbox', below: 512 },
  recording: { figure: 'least CPU µs with recording off ÷ on', atLeast: 0.9 },
  'journal-memory': { figure: 'heap after 1,000,000 requests ÷ after 20,000', atMost: 1.1 },
  'journal-query': { figure: 'slowest pattern over 100,000 entries, ms', below: 20 },
  isolation: { figure: 'worlds of 1,000 that saw a stranger', below: 1 },
};

/** The bare server against itself: what differs from 1 is the harness's error. */
export const selfCheckMarks = {
  'graphql-token': { figure: 'requests/s ÷ bare', atLeast: 0.85, atMost: 1.18 },
  'customer-query': { figure: 'requests/s ÷ bare', atLeast: 0.85, atMost: 1.18 },
  'rest-token': { figure: 'requests/s ÷ bare', atLeast: 0.85, atMost: 1.18 },
  'rest-admin-token': { figure: 'requests/s ÷ bare', atLeast: 0.85, atMost: 1.18 },
  'cold-start': { figure: 'time to the first 200 ÷ bare', atLeast: 0.8, atMost: 1.25 },
};

/** Not-a-number keeps no mark. */
export function keeps(
  value,
  { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY, below = Number.POSITIVE_INFINITY },
) {
  return value >= atLeast && value <= atMost && value < below;
}

export function describeMark({ atLeast, atMost, below }) {
  return [
    atLeast !== undefined && `>= ${atLeast}`,
    atMost !== undefined && `<= ${atMost}`,
    below !== undefined && `< ${below}`,
  ]
    .filter(Boolean)
    .join(', ');
}
