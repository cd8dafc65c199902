import { computed } from '@preact/signals';
import { customerList, faultList } from './resources.ts';

const emails = computed(() => new Set(customerList.value.value.map(({ email }) => email)));

/** The faults that belong to a fixture account; they stay with it and have its name. */
const isAccountFault = (id: string): boolean => emails.value.has(id) || id.includes('@');

/** The faults that were switched on, without those of fixture accounts. */
export const switchedOnFaults = computed(() =>
  faultList.value.value.filter(({ id, state }) => state === 'active' && !isAccountFault(id)),
);
