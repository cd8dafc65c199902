/** What happens on the socket instead of a reply. The names are those that other doubles of HTTP servers use. */
export const SOCKET_FAULTS = [
  'CONNECTION_RESET_BY_PEER',
  'EMPTY_RESPONSE',
  'MALFORMED_RESPONSE_CHUNK',
  'RANDOM_DATA_THEN_CLOSE',
] as const;
export type SocketFaultName = (typeof SOCKET_FAULTS)[number];

/** What happens on the socket to a reply. */
export const DAMAGES = ['TRUNCATED_BODY', 'MALFORMED_JSON', 'WRONG_CONTENT_TYPE', 'WRONG_CONTENT_LENGTH'] as const;
export type Damage = (typeof DAMAGES)[number];

export const isDamage = (name: string): name is Damage => (DAMAGES as readonly string[]).includes(name);
