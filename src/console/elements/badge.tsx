import type { ComponentChildren } from 'preact';

/** The colour of a badge, by its meaning. */
export type Tone = 'good' | 'bad' | 'warn' | 'info' | 'neutral';

/** A short word for a state. The colour has the same meaning as the word. */
export const Badge = ({
  tone = 'neutral',
  children,
}: {
  readonly tone?: Tone;
  readonly children: ComponentChildren;
}) => <span class={`badge ${tone}`}>{children}</span>;

/** The tone of a response: a refusal with status 200, as GraphQL has, is a warning. */
export const toneOfResponse = (status: number, outcome: string): Tone =>
  outcome !== 'answered' && status > 0 && status < 400 ? 'warn' : toneOfStatus(status);

/** The tone of an HTTP status; 0 is a request without a response. */
export function toneOfStatus(status: number): Tone {
  if (status === 0 || status >= 500) return 'bad';
  if (status >= 400) return 'warn';
  return status >= 300 ? 'info' : 'good';
}

/** The tone of the state of a token. */
export function toneOfToken(state: string): Tone {
  if (state === 'live') return 'good';
  return state === 'expired' ? 'warn' : 'bad';
}
