import { useSignal } from '@preact/signals';
import { toDataURL } from 'qrcode';
import { Button } from '../elements/button.tsx';
import { CopyButton } from '../elements/copy-button.tsx';
import { Dialog } from '../elements/dialog.tsx';
import { attempt } from '../model/notices.ts';
import { CODE_PERIOD_MS, useOneTimeCode } from '../model/one-time-codes.ts';
import { worldNow } from '../model/world-time.ts';

const ISSUER = 'magento-auth-mock';

interface OneTimeCodeProps {
  readonly username: string;
  /** Secret of Google Authenticator; `undefined` for a code of another provider. */
  readonly secret: string | undefined;
}

/** The current one-time code at the time of the world, with a ring for the remaining time. */
export function OneTimeCode({ username, secret }: OneTimeCodeProps) {
  const shown = useOneTimeCode(username);
  if (shown === undefined) return null;
  const { code, end } = shown;
  return (
    <span class="one-time-code">
      {end !== undefined && <Ring left={Math.max(0, end - worldNow.value)} />}
      <code>{code}</code>
      <CopyButton text={code} done="The code is copied" label={`Copy the one-time code of ${username}`} />
      {secret !== undefined && <AuthenticatorButton username={username} secret={secret} />}
    </span>
  );
}

const Ring = ({ left }: { readonly left: number }) => (
  <svg class="ring" viewBox="0 0 20 20" width="20" height="20" role="img">
    <title>{`valid for ${Math.ceil(left / 1000)} s`}</title>
    <circle cx="10" cy="10" r="8" />
    <circle
      class="ring-left"
      cx="10"
      cy="10"
      r="8"
      pathLength={CODE_PERIOD_MS}
      stroke-dasharray={`${left} ${CODE_PERIOD_MS}`}
    />
  </svg>
);

/** A button that shows the QR code of a secret, for a real authenticator. */
function AuthenticatorButton({ username, secret }: { readonly username: string; readonly secret: string }) {
  const image = useSignal<string | undefined>(undefined);
  const show = async () => {
    const query = new URLSearchParams({ issuer: ISSUER, secret });
    const address = `otpauth://totp/${encodeURIComponent(`${ISSUER}:${username}`)}?${query}`;
    image.value = await toDataURL(address, { margin: 2, scale: 6 });
  };
  return (
    <>
      <Button icon="qr-code" kind="quiet" label={`QR code of ${username}`} onClick={() => void attempt(show)} />
      {image.value !== undefined && (
        <Dialog title={`Authenticator of ${username}`} onClose={() => (image.value = undefined)}>
          <p>Scan it with an authenticator app. Its codes are valid while the clock of the world shows real time.</p>
          <img class="qr-code" src={image.value} alt={`QR code of the secret ${secret}`} />
          <p>
            <code>{secret}</code> <CopyButton text={secret} label="Copy the secret" />
          </p>
        </Dialog>
      )}
    </>
  );
}
