import { useSignal } from '@preact/signals';
import { ControlError } from '../client/call-control.ts';
import { callStore } from '../client/call-store.ts';
import { Badge } from '../elements/badge.tsx';
import { Button } from '../elements/button.tsx';
import { CopyButton } from '../elements/copy-button.tsx';
import { refreshAll } from '../model/connect.ts';
import { attempt } from '../model/notices.ts';
import { useOneTimeCode } from '../model/one-time-codes.ts';

interface SecondFactorProps {
  readonly username: string;
  /** The tfaToken of the e-mail. */
  readonly token: string;
}

/** Sets up Google Authenticator with the token of an e-mail, as the page that its link leads to would. */
export function SecondFactor({ username, token }: SecondFactorProps) {
  const isConfigured = useSignal(false);
  const configure = async () => {
    await callRest('configure', { tfaToken: token });
    isConfigured.value = true;
  };
  return (
    <div class="second-factor">
      <Button icon="key-round" disabled={isConfigured.value} onClick={() => void attempt(configure, 'Configured')}>
        1. Configure
      </Button>
      {isConfigured.value && <Activation username={username} token={token} />}
    </div>
  );
}

function Activation({ username, token }: SecondFactorProps) {
  const isActive = useSignal(false);
  const code = useOneTimeCode(username, 'google')?.code ?? '';
  const activate = async () => {
    await callRest('activate', { tfaToken: token, otp: code });
    isActive.value = true;
    await refreshAll();
  };
  return (
    <>
      <span>
        code <code>{code}</code> <CopyButton text={code} label="Copy the code" />
      </span>
      <Button
        icon="check"
        disabled={isActive.value || code === ''}
        onClick={() => void attempt(activate, 'The second factor is active')}
      >
        2. Activate
      </Button>
      {isActive.value && <Badge tone="good">active</Badge>}
    </>
  );
}

/** A call of Magento's REST endpoint, as it is recorded. */
async function callRest(step: 'configure' | 'activate', body: object): Promise<void> {
  const response = await callStore(`rest/V1/tfa/provider/google/${step}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (response.ok) return;
  const text = await response.text();
  throw new ControlError(messageIn(text) ?? `Status ${response.status}`, response.status);
}

/** The message of a refusal; a fault can answer with anything. */
function messageIn(text: string): string | undefined {
  try {
    // `Object` gives every JSON value properties; whether it has a message is checked below.
    const { message } = Object(JSON.parse(text)) as { message?: unknown };
    return typeof message === 'string' ? message : undefined;
  } catch {
    return undefined;
  }
}
