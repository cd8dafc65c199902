/**
 * The targets of the benchmark. Each figure is a ratio to the bare server of the same run, or far enough from its target
 * that a slow machine meets it too.
 */
export const targets = {
  'graphql-token': { figure: 'requests/s ÷ bare', atLeast: 0.5 },
  'customer-query': { figure: 'requests/s ÷ bare', atLeast: 0.55 },
  'rest-token': { figure: 'requests/s ÷ bare', atLeast: 0.65 },
  'rest-admin-token': { figure: 'requests/s ÷ bare', atLeast: 0.65 },
  'among-faults': { figure: 'requests/s with 1,000 faults ÷ without', atLeast: 0.9 },
  'cold-start': { figure: 'time to the first 200 ÷ bare', atMost: 3 },
  'large-schema': { figure: 'time to the first 200 with a schema of 900 types ÷ without', atMost: 1.5 },
  reset: { figure: 'median ms of a reset', below: 1 },
  sandbox: { figure: 'bytes retained per closed sandbox', below: 512 },
  recording: { figure: 'minimum CPU µs with recording off ÷ on', atLeast: 0.9 },
  'journal-memory': { figure: 'heap after 1,000,000 requests ÷ after 20,000', atMost: 1.1 },
  'journal-query': { figure: 'slowest pattern over 100,000 entries, ms', below: 20 },
  isolation: { figure: 'worlds of 1,000 that saw data of another', below: 1 },
};

/** The bare server compared with itself: a deviation from 1 is the error of the benchmark. */
export const selfCheckTargets = {
  'graphql-token': { figure: 'requests/s ÷ bare', atLeast: 0.85, atMost: 1.18 },
  'customer-query': { figure: 'requests/s ÷ bare', atLeast: 0.85, atMost: 1.18 },
  'rest-token': { figure: 'requests/s ÷ bare', atLeast: 0.85, atMost: 1.18 },
  'rest-admin-token': { figure: 'requests/s ÷ bare', atLeast: 0.85, atMost: 1.18 },
  'cold-start': { figure: 'time to the first 200 ÷ bare', atLeast: 0.8, atMost: 1.25 },
};

/** NaN meets no target. */
export function meetsTarget(
  value,
  { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY, below = Number.POSITIVE_INFINITY },
) {
  return value >= atLeast && value <= atMost && value < below;
}

export function describeTarget({ atLeast, atMost, below }) {
  return [
    atLeast !== undefined && `>= ${atLeast}`,
    atMost !== undefined && `<= ${atMost}`,
    below !== undefined && `< ${below}`,
  ]
    .filter(Boolean)
    .join(', ');
}
