/** Makes the TLS handshake of a server's next connections fail. */
export interface HandshakeSwitch {
  /** Number of connections whose handshake will still fail. */
  readonly failing: number;
  /** Sets the number of next connections whose handshake fails. */
  failNext(connections: number): void;
}
