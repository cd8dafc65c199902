/** Lets the TLS handshake of a server's next connections fail. */
export interface HandshakeSwitch {
  /** Number of connections whose handshake will still fail. */
  readonly failing: number;
  failNext(connections: number): void;
}
