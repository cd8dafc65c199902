import type { Sandbox } from '../sandboxes/sandbox.ts';

/** A gate at which faults hold requests. */
export interface GateView {
  /** Name of the gate. */
  readonly gate: string;
  /** Requests that are held now. */
  readonly waiting: number;
}

/** The gates that hold requests, or have held some. */
export const listGates = ({ gates }: Sandbox): GateView[] =>
  gates.names.map((gate) => ({ gate, waiting: gates.countWaiting(gate) }));

/**
 * Releases requests that faults hold at a gate.
 *
 * @param count number of requests to release, oldest first; default: all, and the gate stays open
 */
export function releaseGate(
  { gates }: Sandbox,
  gate: string,
  count?: number,
): GateView & { readonly released: number } {
  const released = gates.release(gate, count);
  return { gate, released, waiting: gates.countWaiting(gate) };
}
