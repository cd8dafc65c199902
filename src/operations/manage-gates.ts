import type { Sandbox } from '../sandboxes/sandbox.ts';

/** A gate at which faults hold requests. */
export interface GateView {
  readonly gate: string;
  /** Requests that stand there now. */
  readonly waiting: number;
}

export const listGates = ({ gates }: Sandbox): GateView[] =>
  gates.names.map((gate) => ({ gate, waiting: gates.waitingAt(gate) }));

/**
 * Lets the requests at a gate go.
 *
 * @param count how many, first come first; left out, all go, and the gate stays open
 */
export function releaseGate(
  { gates }: Sandbox,
  gate: string,
  count?: number,
): GateView & { readonly released: number } {
  const released = gates.release(gate, count);
  return { gate, released, waiting: gates.waitingAt(gate) };
}
