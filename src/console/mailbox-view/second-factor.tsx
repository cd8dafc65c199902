import { useSignal } from '@preact/signals';
import { TOTP } from 'otpauth';
import { storeBase } from '../client/addresses.ts';
import { ControlError } from '../client/call-control.ts';
import { Badge } from '../elements/badge.tsx';
import { Button } from '../elements/button.tsx';
import { CopyButton } from '../elements/copy-button.tsx';
import { refreshAll } from '../model/connect.ts';
import { attempt } from '../model/notices.ts';
import { worldNow } from '../model/world-time.ts';

/** Sets up Google Authenticator with the token of an e-mail, as the page that its link leads to would. */
export function SecondFactor({ token }: { readonly token: string }) {
  const secret = useSignal('');
  const isActive = useSignal(false);
  const code = secret.value === '' ? '' : new TOTP({ secret: secret.value }).generate({ timestamp: worldNow.value });
  const configure = async () => {
    const { secret_code: found } = await callRest<{ secret_code: string }>('configure', { tfaToken: token });
    secret.value = found;
  };
  const activate = async () => {
    await callRest('activate', { tfaToken: token, otp: code });
    isActive.value = true;
    await refreshAll();
  };
  return (
    <div class="second-factor">
      <Button icon="key-round" disabled={secret.value !== ''} onClick={() => void attempt(configure, 'Configured')}>
        1. Configure
      </Button>
      {secret.value !== '' && (
        <>
          <span>
            code <code>{code}</code> <CopyButton text={code} label="Copy the code" />
          </span>
          <Button
            icon="check"
            disabled={isActive.value}
            onClick={() => void attempt(activate, 'The second factor is active')}
          >
            2. Activate
          </Button>
        </>
      )}
      {isActive.value && <Badge tone="good">active</Badge>}
    </div>
  );
}

/** A call of Magento's REST endpoint, as it is recorded. */
async function callRest<Result>(step: 'configure' | 'activate', body: object): Promise<Result> {
  const response = await fetch(new URL(`rest/V1/tfa/provider/google/${step}`, storeBase), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const value: unknown = await response.json();
  if (!response.ok) throw new ControlError(String(Object(value)['message']), response.status);
  return value as Result;
}
