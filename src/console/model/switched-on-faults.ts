import { computed } from '@preact/signals';
import { faultList } from './resources.ts';

/** The faults that were switched on, without those of fixture accounts, which stay with them. */
export const switchedOnFaults = computed(() =>
  faultList.value.value.filter(({ state, of_account: ofAccount = false }) => state === 'active' && !ofAccount),
);
