import { type ContactMessage, sendContactMessage } from '../../../domain/messages/contact-form.ts';
import { requireEmailToFriend, sendEmailToFriend } from '../../../domain/messages/email-to-friend.ts';
import { type Resolver, withRecaptcha } from '../resolver.ts';
import { customerIdIn } from '../resolver-context.ts';

interface ContactArguments {
  readonly input: Omit<ContactMessage, 'telephone'> & { readonly telephone?: string | null };
}

const contactUs: Resolver<ContactArguments> = (_, { input }, { realm, store }) => {
  sendContactMessage(realm, store, { ...input, telephone: input.telephone ?? '' });
  return { status: true };
};

interface Person {
  readonly name: string;
  readonly email: string;
}

interface FriendArguments {
  readonly input?: {
    readonly product_id: number;
    readonly sender: Person & { readonly message: string };
    readonly recipients: readonly (Person | null)[];
  } | null;
}

const EMPTY_SENDER = { name: '', email: '', message: '' };

const emailToFriend: Resolver<FriendArguments> = (_, { input }, context) => {
  const { realm, store } = context;
  requireEmailToFriend(realm, store, customerIdIn(context) === undefined);
  const { product_id: productId = 0, sender = EMPTY_SENDER, recipients: sent = [] } = input ?? {};
  const recipients = sent.filter((recipient) => recipient !== null);
  sendEmailToFriend(realm, store, { productId, sender, recipients, client: context.request.client });
  return { sender, recipients };
};

/** Mutations of the contact form and the newsletter. */
export const contactMutations = {
  contactUs,
  sendEmailToFriend: withRecaptcha('sendfriend', emailToFriend),
};
