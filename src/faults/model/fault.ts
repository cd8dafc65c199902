import type { Effect } from '../../fault-schema/effects/effect-schema.ts';
import type { FaultFixture } from '../../fault-schema/fault-schema.ts';
import { isDamage } from '../../http/socket-fault.ts';
import { type Pattern, partsOf } from '../../matching/pattern.ts';

/** A fault whose preset is looked up and whose defaults are filled in. Plain data. */
export interface Fault {
  readonly id: string;
  readonly preset?: string;
  /** The fault to which it belongs, with which it comes and goes. */
  readonly partOf?: string;
  readonly when: Pattern;
  /** Played one after another, each by one firing. */
  readonly then: readonly Effect[];
  readonly times?: number;
  readonly after: number;
  readonly every: number;
  readonly probability: number;
  /** Milliseconds on the world's clock. */
  readonly forMs?: number;
  readonly priority: number;
  readonly enabled: boolean;
  /** As it was given: what is told of it, and what a document says. */
  readonly given: FaultFixture;
  /** The same in a text by which two faults can be told to say the same. */
  readonly saying: string;
}

/** What decides the answer: of several such faults, the first has it. */
const ANSWERS = ['refuse', 'http', 'hang'] as const;

/** What a fault does to the state of the world, before the request is worked on. */
const STATE = ['token', 'account', 'config', 'behaviour', 'clock'] as const;

/** What a single request cannot have for itself: of these, only a token can be seen as changed by one. */
export const LASTING = STATE.filter((key) => key !== 'token');

export const answersIn = (effect: Effect): string[] => [
  ...ANSWERS.filter((key) => effect[key] !== undefined),
  ...(effect.wire !== undefined && !isDamage(effect.wire) ? ['wire'] : []),
];

export const stateIn = (effect: Effect): (typeof STATE)[number][] => STATE.filter((key) => effect[key] !== undefined);

/** What must happen before the request is worked on. */
export const beforeIn = (effect: Effect): string[] => [
  ...stateIn(effect),
  ...(['request', 'hold'] as const).filter((key) => effect[key] !== undefined),
];

/** What is known once there is a reply. */
export const IN_REPLY: ReadonlySet<string> = new Set(['status', 'fault']);

/** A fault that asks for the status of the reply can only fire once there is one. */
export const isLate = ({ when }: Pick<Fault, 'when'>): boolean => partsOf(when).some(({ part }) => IN_REPLY.has(part));
