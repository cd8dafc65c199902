/** Where a command writes, and when it is told to stop. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  readonly isTerminal: boolean;
  /** Settles when a signal ends the program. */
  readonly stopped: Promise<void>;
}
