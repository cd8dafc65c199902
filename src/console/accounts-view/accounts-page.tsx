import { useSignal } from '@preact/signals';
import { Badge } from '../elements/badge.tsx';
import { Button } from '../elements/button.tsx';
import { CopyButton } from '../elements/copy-button.tsx';
import { Icon } from '../elements/icon.tsx';
import { goTo, linkTo, route } from '../model/location.ts';
import { adminList, customerList, faultList, integrationList, throttledList, tokenList } from '../model/resources.ts';
import { useResources } from '../model/use-resources.ts';
import { worldNow } from '../model/world-time.ts';
import { AccountDetail } from './account-detail.tsx';
import { AccountDialog } from './account-dialog.tsx';
import { type AccountKind, accountsOfKind, KINDS, type ListedAccount } from './account-kinds.ts';
import { OneTimeCode } from './one-time-code.tsx';

/** Customers, admins and integrations, with their states and tokens. */
export function AccountsPage() {
  useResources(customerList, adminList, integrationList, throttledList, tokenList, faultList);
  const [kindInAddress = '', ...rest] = route.value.item.split('/');
  const kind = KINDS.find(([each]) => each === kindInAddress)?.[0] ?? 'customer';
  const selected = rest.join('/');
  const adds = useSignal(false);
  const accounts = accountsOfKind(kind, worldNow.value);
  const account = accounts.find(({ name }) => name === selected);
  return (
    <div class={`split${account === undefined ? '' : ' with-detail'}`}>
      <section class="list-pane" aria-label="Accounts">
        <div class="toolbar">
          <fieldset class="segmented">
            <legend class="visually-hidden">Type of account</legend>
            {KINDS.map(([each, label]) => (
              <button key={each} type="button" aria-pressed={kind === each} onClick={() => goTo(accountLink(each))}>
                {label}
              </button>
            ))}
          </fieldset>
          <span class="spacer" />
          <Button icon="plus" onClick={() => (adds.value = true)}>
            New {kind}
          </Button>
        </div>
        <ul class="cards">
          {accounts.map((each) => (
            <AccountCard key={each.name} account={each} isSelected={each.name === selected} />
          ))}
        </ul>
        {accounts.length === 0 && <p class="empty">No {kind} yet.</p>}
      </section>
      {account !== undefined && (
        <AccountDetail key={account.name} account={account} onClose={() => goTo(accountLink(kind), true)} />
      )}
      {adds.value && <AccountDialog kind={kind} onClose={() => (adds.value = false)} />}
    </div>
  );
}

const accountLink = (kind: AccountKind, name?: string): string =>
  `${linkTo('accounts')}/${kind}${name === undefined ? '' : `/${encodeURIComponent(name)}`}`;

const AccountCard = ({ account, isSelected }: { readonly account: ListedAccount; readonly isSelected: boolean }) => {
  const { kind, name, title, password, states, shows, totpSecret, hasOneTimeCode } = account;
  return (
    <li class={`card${isSelected ? ' selected' : ''}`}>
      <a class="card-link" href={accountLink(kind, name)} aria-current={isSelected}>
        <Icon name="user-round" size={18} />
        <span>
          <strong>{name}</strong>
          <small class="muted">{title}</small>
        </span>
      </a>
      <span class="card-states">
        {states.map(([word, tone]) => (
          <Badge key={word} tone={tone}>
            {word}
          </Badge>
        ))}
        {shows.map((each) => (
          <Badge key={each} tone="warn">
            {each}
          </Badge>
        ))}
      </span>
      <span class="card-secret">
        {hasOneTimeCode && <OneTimeCode username={name} secret={totpSecret} />}
        {password !== undefined && (
          <CopyButton
            text={password}
            done="The password is copied"
            icon="key-round"
            label={`Copy the password of ${name}`}
          />
        )}
      </span>
    </li>
  );
};
