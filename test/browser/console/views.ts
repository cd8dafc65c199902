/** The addresses of the views that show details: of a request, and of accounts. */
export const DETAILS: readonly string[] = [
  'requests/1',
  'accounts/admin/admin',
  'accounts/customer/customer%40example.com',
];

/** The addresses of all views. */
export const VIEWS: readonly string[] = [
  'requests',
  'tokens',
  'accounts',
  'accounts/integration',
  'faults',
  'world',
  'mailbox',
  'audit',
  'sandboxes',
  'try',
  'reproduction',
  ...DETAILS,
];
