/** A validation problem of a fault: its location, and a message that states what is wrong and what is valid. */
export interface FaultProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}
