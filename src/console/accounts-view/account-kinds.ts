import type { AdminAccount, CustomerAccount, IntegrationAccount, ListedFault } from '../client/api-types.ts';
import type { Tone } from '../elements/badge.tsx';
import { customerPage } from '../model/customers.ts';
import { adminList, faultList, integrationList, throttledList } from '../model/resources.ts';

/** The type of an account. */
export type AccountKind = 'customer' | 'admin' | 'integration';

/** An account in the list. */
export interface ListedAccount {
  readonly kind: AccountKind;
  /** E-mail address, user name or name. */
  readonly name: string;
  readonly title: string;
  /** Path below the control API. */
  readonly path: string;
  readonly password: string | undefined;
  readonly states: readonly (readonly [word: string, tone: Tone])[];
  /** Descriptions of the faults of the account. */
  readonly faultDescriptions: readonly string[];
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly isLocked: boolean;
  readonly isThrottled: boolean;
  readonly isUnconfirmed: boolean;
  readonly totpSecret: string | undefined;
  /** Whether the admin has a second factor whose codes are typed. */
  readonly hasOneTimeCode: boolean;
  readonly website: string | undefined;
}

/** The types of accounts, with the labels of their lists. */
export const ACCOUNT_KINDS: readonly (readonly [kind: AccountKind, label: string])[] = [
  ['customer', 'Customers'],
  ['admin', 'Admins'],
  ['integration', 'Integrations'],
];

/** The accounts of a kind that are shown; for customers, those of the current page. */
export function accountsOfKind(kind: AccountKind, now: number): readonly ListedAccount[] {
  switch (kind) {
    case 'customer':
      return customerPage.value.value.items.map((customer) => listCustomer(customer, now));
    case 'admin':
      return adminList.value.value.map(listAdmin);
    case 'integration':
      return integrationList.value.value.map(listIntegration);
  }
}

/** The customer that the URL names, if it is on another page. */
export function openedAccount(now: number): ListedAccount | undefined {
  const { opened } = customerPage.value.value;
  return opened === undefined ? undefined : listCustomer(opened, now);
}

function listCustomer(customer: CustomerAccount, now: number): ListedAccount {
  const { email, firstname, lastname, password, website = '' } = customer;
  const isLocked = customer.locked_until != null && Date.parse(customer.locked_until) > now;
  const isUnconfirmed = typeof customer.confirmation === 'string' && customer.confirmation !== '';
  const isThrottled = isThrottledName('customer', email);
  return {
    kind: 'customer',
    name: email,
    title: `${firstname} ${lastname}`,
    path: `customers/${encodeURIComponent(email)}?website=${encodeURIComponent(website)}`,
    password,
    states: statesOf({ isLocked, isThrottled, isUnconfirmed, isActive: true }),
    faultDescriptions: accountFaults(email, 'customer').map(describeFault),
    attributes: customer,
    isLocked,
    isThrottled,
    isUnconfirmed,
    totpSecret: undefined,
    hasOneTimeCode: false,
    website,
  };
}

function listAdmin(admin: AdminAccount): ListedAccount {
  const { username, firstname, lastname, password, role } = admin;
  const isThrottled = isThrottledName('admin', username);
  const hasOneTimeCode = admin.totp_secret != null || Object.keys(Object(admin['two_factor'])).length > 0;
  const states = statesOf({ isLocked: false, isThrottled, isUnconfirmed: false, isActive: admin.is_active !== false });
  return {
    kind: 'admin',
    name: username,
    title: `${firstname} ${lastname} · ${role}`,
    path: `admins/${encodeURIComponent(username)}`,
    password,
    states: [...states, hasOneTimeCode ? ['two-factor', 'info'] : ['no second factor', 'neutral']],
    faultDescriptions: accountFaults(username, 'admin').map(describeFault),
    attributes: admin,
    isLocked: false,
    isThrottled,
    isUnconfirmed: false,
    totpSecret: admin.totp_secret ?? undefined,
    hasOneTimeCode,
    website: undefined,
  };
}

const listIntegration = (integration: IntegrationAccount): ListedAccount => ({
  kind: 'integration',
  name: integration.name,
  title: String(integration['email'] ?? 'OAuth integration'),
  path: `integrations/${encodeURIComponent(integration.name)}`,
  password: undefined,
  states: statesOf({
    isLocked: false,
    isThrottled: false,
    isUnconfirmed: false,
    isActive: integration['status'] !== 'inactive',
  }),
  faultDescriptions: [],
  attributes: integration,
  isLocked: false,
  isThrottled: false,
  isUnconfirmed: false,
  totpSecret: undefined,
  hasOneTimeCode: false,
  website: undefined,
});

interface AccountState {
  readonly isLocked: boolean;
  readonly isThrottled: boolean;
  readonly isUnconfirmed: boolean;
  readonly isActive: boolean;
}

function statesOf({ isLocked, isThrottled, isUnconfirmed, isActive }: AccountState): (readonly [string, Tone])[] {
  const states: (readonly [string, Tone])[] = [
    ...(isActive ? [] : [['inactive', 'bad'] as const]),
    ...(isLocked ? [['locked', 'bad'] as const] : []),
    ...(isThrottled ? [['locked out', 'bad'] as const] : []),
    ...(isUnconfirmed ? [['not confirmed', 'warn'] as const] : []),
  ];
  return states.length === 0 ? [['active', 'good']] : states;
}

const isThrottledName = (type: 'customer' | 'admin', name: string): boolean =>
  throttledList.value.value.some((each) => each.locked && each.type === type && each.name === name);

const accountFaults = (name: string, key: 'customer' | 'admin'): readonly ListedFault[] =>
  faultList.value.value.filter(({ state, when }) => state === 'active' && when[key] === name);

/** Describes the effect of a fault in a few words. */
function describeFault({ preset, then, id }: ListedFault): string {
  if (preset !== undefined) return preset;
  const [effect] = [then].flat();
  const [key, value] = Object.entries(Object(effect))[0] ?? [id, ''];
  if (key === 'delay') return `responds after ${Number(Object(value)['ms']) / 1000} s`;
  if (key === 'issued')
    return value === 'expired' ? 'its tokens are expired' : `its tokens expire after ${Object(value)['expires_in']} s`;
  if (key === 'refuse') return `is refused: ${typeof value === 'string' ? value : JSON.stringify(value)}`;
  if (key === 'wire') return `connection: ${String(value).toLowerCase().replaceAll('_', ' ')}`;
  return key;
}
