import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Badge } from '../elements/badge.tsx';
import { Button } from '../elements/button.tsx';
import { CopyButton } from '../elements/copy-button.tsx';
import { TextField } from '../elements/form-fields.tsx';
import { Icon } from '../elements/icon.tsx';
import { Loading } from '../elements/loading.tsx';
import { accountTokens } from '../model/account-tokens.ts';
import { customerPage, customerSearch, openedCustomer, pageStarts } from '../model/customers.ts';
import { formatCountOf } from '../model/format.ts';
import { currentRoute, goTo, linkTo } from '../model/location.ts';
import { adminList, faultList, integrationList, throttledList } from '../model/resources.ts';
import { useResources } from '../model/use-resources.ts';
import { worldNow } from '../model/world-time.ts';
import { AccountDetail } from './account-detail.tsx';
import { AccountDialog } from './account-dialog.tsx';
import { ACCOUNT_KINDS, type AccountKind, accountsOfKind, type ListedAccount, openedAccount } from './account-kinds.ts';
import { CustomerPages } from './customer-pages.tsx';
import { OneTimeCode } from './one-time-code.tsx';

/** Customers, admins and integrations, with their states and tokens. */
export function AccountsPage() {
  const isLoaded = useResources(customerPage, adminList, integrationList, throttledList, accountTokens, faultList);
  const [kindInAddress = '', ...rest] = currentRoute.value.item.split('/');
  const kind = ACCOUNT_KINDS.find(([each]) => each === kindInAddress)?.[0] ?? 'customer';
  const selected = rest.join('/');
  const isAdding = useSignal(false);
  const query = customerSearch.value.trim().toLowerCase();
  // Page, search and opened customer are read by the server.
  useEffect(() => {
    openedCustomer.value = kind === 'customer' ? selected : '';
    void customerPage.refresh();
  }, [query, pageStarts.value, kind, selected]);
  const accounts = accountsOfKind(kind, worldNow.value).filter(
    ({ name, title }) => kind === 'customer' || `${name} ${title}`.toLowerCase().includes(query),
  );
  const found = kind === 'customer' ? customerPage.value.value.found : accounts.length;
  const account =
    accounts.find(({ name }) => name === selected) ?? (kind === 'customer' ? openedAccount(worldNow.value) : undefined);
  return (
    <div class={`split${account === undefined ? '' : ' with-detail'}`}>
      <section class="list-pane" aria-label="Accounts">
        <div class="toolbar">
          <fieldset class="segmented">
            <legend class="visually-hidden">Type of account</legend>
            {ACCOUNT_KINDS.map(([each, label]) => (
              <button key={each} type="button" aria-pressed={kind === each} onClick={() => goTo(accountLink(each))}>
                {label}
              </button>
            ))}
          </fieldset>
          <TextField
            label="Search the accounts"
            hideLabel
            type="search"
            placeholder={kind === 'customer' ? 'Name or e-mail address' : 'Name'}
            value={customerSearch.value}
            onInput={(value) => (customerSearch.value = value)}
          />
          <Button icon="plus" onClick={() => (isAdding.value = true)}>
            New {kind}
          </Button>
        </div>
        <p class="list-status" role="status">
          {query !== '' && found !== undefined && `${formatCountOf(found, kind)} found`}
          {kind === 'customer' && <CustomerPages />}
        </p>
        <ul class="cards">
          {accounts.map((each) => (
            <AccountCard key={each.name} account={each} isSelected={each.name === selected} />
          ))}
        </ul>
        {!isLoaded && <Loading />}
        {isLoaded && accounts.length === 0 && (
          <p class="empty">
            {query === '' ? `There is no ${kind} yet.` : `No ${kind} has “${customerSearch.value}” in its name.`}
          </p>
        )}
      </section>
      {account !== undefined && (
        <AccountDetail
          key={account.name}
          account={account}
          openerId={cardId(account.name)}
          onClose={() => goTo(accountLink(kind), true)}
        />
      )}
      {isAdding.value && <AccountDialog kind={kind} onClose={() => (isAdding.value = false)} />}
    </div>
  );
}

const accountLink = (kind: AccountKind, name?: string): string =>
  `${linkTo('accounts')}/${kind}${name === undefined ? '' : `/${encodeURIComponent(name)}`}`;

/** The id of the link of an account. */
const cardId = (name: string): string => `account-${name}`;

const AccountCard = ({ account, isSelected }: { readonly account: ListedAccount; readonly isSelected: boolean }) => {
  const { kind, name, title, password, states, faultDescriptions, totpSecret, hasOneTimeCode } = account;
  return (
    <li class={`card${isSelected ? ' selected' : ''}`}>
      <a id={cardId(name)} class="card-link" href={accountLink(kind, name)} aria-current={isSelected}>
        <Icon name="user-round" size={18} />
        <span>
          <strong title={name}>{name}</strong>
          <small class="muted" title={title}>
            {title}
          </small>
        </span>
      </a>
      <span class="card-states">
        {states.map(([word, tone]) => (
          <Badge key={word} tone={tone}>
            {word}
          </Badge>
        ))}
        {faultDescriptions.map((each) => (
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
