import { useSignal, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { CurrentCode } from '../client/api-types.ts';
import { callControl } from '../client/call-control.ts';
import { worldNow } from './world-time.ts';

/** How long an authenticator shows a code, in milliseconds. */
export const CODE_PERIOD_MS = 30_000;

type CodeProvider = CurrentCode['provider'];

/** The one-time code that an admin has to type now. @param provider default: the first one that has a code for the admin */
export const readOneTimeCode = (username: string, provider?: CodeProvider): Promise<CurrentCode> =>
  callControl(
    'GET',
    `admins/${encodeURIComponent(username)}/otp${provider === undefined ? '' : `?provider=${provider}`}`,
  );

interface ShownCode {
  readonly code: string;
  /** Milliseconds since 1970, on the clock of the world; `undefined` for a code that does not change. */
  readonly end: number | undefined;
}

/** The current code of an admin, read again when it ends or the clock changes; `undefined` until it was read. */
export function useOneTimeCode(username: string, provider?: CodeProvider): ShownCode | undefined {
  const shown = useSignal<ShownCode | undefined>(undefined);
  const isReading = useRef(false);
  const read = async () => {
    isReading.current = true;
    try {
      const { code, expires_in: left } = await readOneTimeCode(username, provider);
      shown.value = { code, end: left === null ? undefined : worldNow.peek() + left * 1000 };
    } catch {
      shown.value = undefined;
    } finally {
      isReading.current = false;
    }
  };
  useSignalEffect(() => {
    const now = worldNow.value;
    const { end } = shown.peek() ?? { end: 0 };
    const isCurrent = end === undefined || (now < end && now >= end - CODE_PERIOD_MS - 1000);
    if (!isCurrent && !isReading.current) void read();
  });
  return shown.value;
}
