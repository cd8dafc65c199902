import { defineTrait } from './trait.ts';

/** Wish lists and e-mail to a friend. */
export const listTraits = {
  wishlist_setting: defineTrait({
    description: '`wishlist/general/active` = 0 in GraphQL.',
    values: { ignored: 'ignored', checked: '`The wishlist configuration is currently disabled.`' },
    source: 'module-wishlist-graph-ql/Model/Resolver/WishlistResolver.php',
    releases: [
      { value: 'ignored', since: '2.3.1', evidence: ['source'] },
      { value: 'checked', since: '2.4.1', evidence: ['source', 'recorded'] },
    ],
  }),
  email_to_friend_setting: defineTrait({
    description: '`sendfriend/email/enabled` = 0, the default, in GraphQL.',
    values: { ignored: 'ignored', checked: '`"Email to a Friend" is not enabled.`' },
    source: 'module-send-friend-graph-ql/Model/Resolver/SendEmailToFriend.php',
    releases: [
      { value: 'ignored', since: '2.3.1', evidence: ['source'] },
      { value: 'checked', since: '2.4.0', evidence: ['source', 'recorded'] },
    ],
  }),
};
