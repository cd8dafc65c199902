/** What is wrong with a fault, where, and what is valid. */
export interface FaultProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}
