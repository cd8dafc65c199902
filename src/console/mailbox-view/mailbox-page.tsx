import type { ListedMail } from '../client/api-types.ts';
import { callControl } from '../client/call-control.ts';
import { Button } from '../elements/button.tsx';
import { CodeBlock } from '../elements/code-block.tsx';
import { CopyButton } from '../elements/copy-button.tsx';
import { Icon } from '../elements/icon.tsx';
import { Loading } from '../elements/loading.tsx';
import { change } from '../model/actions.ts';
import { formatCountOf, formatDateTime, formatJson } from '../model/format.ts';
import { adminList, mailList } from '../model/resources.ts';
import { useResources } from '../model/use-resources.ts';
import { AccountConfirmation, NewPassword } from './follow-link.tsx';
import { SecondFactor } from './second-factor.tsx';

/** The e-mails that Magento would have sent, with the links and codes in them. */
export function MailboxPage() {
  const isLoaded = useResources(mailList, adminList);
  const mails = mailList.value.value.toReversed();
  if (!isLoaded) return <Loading />;
  if (mails.length === 0)
    return (
      <div class="empty">
        <p class="empty-title">No e-mail yet</p>
        <p>Password resets, confirmations and requests to set up a second factor appear here.</p>
      </div>
    );
  return (
    <div class="page">
      <div class="section-head">
        <p class="muted">{formatCountOf(mails.length, 'e-mail')}</p>
        <Button
          icon="trash-2"
          onClick={() => void change(() => callControl('DELETE', 'mailbox'), 'The mailbox is empty')}
        >
          Delete all
        </Button>
      </div>
      <ul class="mail-list">
        {mails.map((mail) => (
          <MailItem key={mail.id} mail={mail} />
        ))}
      </ul>
    </div>
  );
}

/** Variables that a client needs for its next request, with their labels. */
const CODES: Readonly<Record<string, string>> = {
  tfat: 'Token to set up a second factor (tfaToken)',
  rp_token: 'Token to reset the password',
  confirmation_key: 'Key to confirm',
};

/** What the e-mails of the templates are about. */
const SUBJECTS: Readonly<Record<string, string>> = {
  tfa_admin_user_config_required: 'Set up two-factor authentication',
  tfa_admin_app_config_required: 'Configure two-factor authentication for the store',
  customer_password_forgot_email_template: 'Reset the password',
  customer_password_remind_email_template: 'Reset the password',
  customer_password_reset_password_template: 'The password was changed',
  customer_create_account_email_template: 'Welcome',
  customer_create_account_email_no_password_template: 'Set a password for the new account',
  customer_create_account_email_confirmation_template: 'Confirm the account',
  customer_create_account_email_confirmed_template: 'The account is confirmed',
};

function MailItem({ mail: { at, to, template, variables } }: { readonly mail: ListedMail }) {
  const { link, rp_token: resetToken, confirmation_key: confirmationKey } = variables;
  const admin = adminList.value.value.find(({ email }) => email === to);
  const codes = Object.entries(CODES).flatMap(([name, label]) => {
    const value = variables[name];
    return typeof value === 'string' ? [{ name, label, value }] : [];
  });
  return (
    <li class="card mail">
      <div class="mail-head">
        <Icon name="mail" size={18} />
        <span>
          <strong>{SUBJECTS[template] ?? template.replaceAll('_', ' ')}</strong>
          <small class="muted">
            to {to}, {formatDateTime(at)}, template {template}
          </small>
        </span>
      </div>
      {typeof link === 'string' && (
        <p class="mail-code">
          <span class="muted">Link</span>{' '}
          <a class="mail-link" href={link} target="_blank" rel="noreferrer">
            <code>{link}</code>
          </a>
          <CopyButton text={link} label="Copy the link" />
        </p>
      )}
      {codes.map(({ name, label, value }) => (
        <p key={name} class="mail-code">
          <span class="muted">{label}</span> <code>{value}</code>
          <CopyButton text={value} label={`Copy: ${label}`} />
        </p>
      ))}
      {typeof variables['tfat'] === 'string' && admin !== undefined && (
        <SecondFactor username={admin.username} token={variables['tfat']} />
      )}
      {typeof resetToken === 'string' && <NewPassword email={to} secret={resetToken} />}
      {typeof confirmationKey === 'string' && template.startsWith('customer_') && (
        <AccountConfirmation email={to} secret={confirmationKey} />
      )}
      <details>
        <summary>Variables</summary>
        <CodeBlock label={template} language="json" text={formatJson(variables)} />
      </details>
    </li>
  );
}
