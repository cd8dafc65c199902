import { ADMINISTRATORS } from '../../magento/acl/acl-resources.ts';
import { defaultField, nullableField, requiredField } from '../../magento/attributes/field.ts';

/** The fields of an admin user. */
export const adminFields = {
  id: { type: 'id', description: 'Id of the admin user. Default: the next free number, from 1.' },
  username: requiredField('non_empty_string', 'User name. Unique; letter case is ignored.'),
  password: defaultField('string', null, 'Password in plain text. Without one, the admin cannot sign in.'),
  email: { type: 'email', description: 'E-mail address. Default: the user name at example.com.' },
  firstname: { type: 'string', description: 'First name. Default: the user name.' },
  lastname: defaultField('string', 'Admin', 'Last name.'),
  role: {
    ...defaultField('non_empty_string', ADMINISTRATORS, 'Name of the role; `null`: the admin has no role.'),
    nullable: true,
  },
  is_active: {
    ...defaultField('boolean', true, 'Whether the account is active. An inactive admin cannot sign in.'),
    omitDefault: true,
  },
  totp_secret: nullableField(
    'base32',
    'Base 32 secret of the Google Authenticator provider. With a secret, the provider is active.',
  ),
  two_factor: {
    type: 'two_factor',
    description: 'Second factors of the admin (`tfa_user_config`), besides `totp_secret`.',
    nullable: 'as_absent',
  },
  last_login_at: nullableField('time', 'When the admin last signed in.'),
  tokens_revoked_at: {
    type: 'time',
    description: 'When all tokens of the admin were last revoked.',
    nullable: true,
    storage: 'none',
  },
  faults: {
    type: 'faults',
    description: 'Faults for requests of this admin: presets by id, or faults.',
    storage: 'none',
  },
} as const;
