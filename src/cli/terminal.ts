/** Output streams of a command, and the signal to stop it. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  readonly isTerminal: boolean;
  /** Resolves when the process receives SIGINT or SIGTERM. */
  readonly stopped: Promise<void>;
}
