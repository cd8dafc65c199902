import { useEffect } from 'preact/hooks';
import type { ListedToken } from '../client/api-types.ts';
import { Badge, toneOfToken } from '../elements/badge.tsx';
import { Button } from '../elements/button.tsx';
import { CodeBlock } from '../elements/code-block.tsx';
import { CopyButton, copyText } from '../elements/copy-button.tsx';
import { decodeJwt } from '../elements/decode-jwt.ts';
import { accountTokens, tokenOwner } from '../model/account-tokens.ts';
import { endTokensOf, issueTokenFor, type TokenOwnerName } from '../model/actions.ts';
import { refreshAll } from '../model/connect.ts';
import { formatJson, formatRelative, formatTime } from '../model/format.ts';
import { attempt } from '../model/notices.ts';
import { worldNow } from '../model/world-time.ts';
import type { ListedAccount } from './account-kinds.ts';

/** The owner of the tokens of an account. */
const ownerOf = ({ kind, name, website }: ListedAccount): TokenOwnerName => ({
  [kind]: name,
  ...(website !== undefined && { website }),
});

/** The tokens of an account: issue and copy, expire, revoke. */
export function TokenList({ account }: { readonly account: ListedAccount }) {
  const { kind, name } = account;
  useEffect(() => {
    tokenOwner.value = ownerOf(account);
    void accountTokens.refresh();
    return () => {
      tokenOwner.value = undefined;
    };
  }, [kind, name]);
  // Until the tokens of this account are read, the resource contains those of the account that was shown before.
  const owned = accountTokens.value.value.filter((token) => token.type === kind && token.owner === name).toReversed();
  const issue = async () => {
    const { token } = await issueTokenFor(ownerOf(account));
    await copyText(token, 'A new token is copied');
    await refreshAll();
  };
  return (
    <section aria-label="Tokens">
      <div class="section-head">
        <h3>Tokens</h3>
        <div class="button-row">
          {owned.length > 0 && (
            <>
              <Button icon="clock" onClick={() => void endTokensOf('expire', ownerOf(account))}>
                Expire all
              </Button>
              <Button icon="ban" onClick={() => void endTokensOf('revoke', ownerOf(account))}>
                Revoke all
              </Button>
            </>
          )}
          <Button icon="plus" kind="primary" onClick={() => void attempt(issue)}>
            New token
          </Button>
        </div>
      </div>
      {owned.length === 0 && <p class="muted">No token was issued.</p>}
      <ul class="token-list">
        {owned.map((token) => (
          <TokenItem key={token.token} token={token} />
        ))}
      </ul>
    </section>
  );
}

function TokenItem({ token }: { readonly token: ListedToken }) {
  const { token: text, state, issued_at: issued, expires_at: expires, shape } = token;
  const jwt = decodeJwt(text);
  const end = expires === null ? 'does not expire' : `expires ${formatRelative(Date.parse(expires), worldNow.value)}`;
  return (
    <li>
      <div class="token-line">
        <Badge tone={toneOfToken(state)}>{state}</Badge>
        <span class="muted">
          issued {formatTime(issued)}
          {state === 'live' && `, ${end}`}
        </span>
        <CopyButton text={text} done="The token is copied" label="Copy the token" />
        {state === 'live' && (
          <>
            <Button
              icon="clock"
              kind="quiet"
              label="Expire the token"
              onClick={() => void endTokensOf('expire', { token: text })}
            />
            <Button
              icon="ban"
              kind="quiet"
              label="Revoke the token"
              onClick={() => void endTokensOf('revoke', { token: text })}
            />
          </>
        )}
      </div>
      {jwt === undefined ? (
        <code class="muted">{text}</code>
      ) : (
        <details>
          <summary>
            <code class="token-text">{text}</code>
          </summary>
          <CodeBlock
            label={`${shape === 'jwt' ? 'JSON Web Token' : 'Token'}, decoded`}
            language="json"
            text={formatJson(jwt)}
          />
        </details>
      )}
    </li>
  );
}
