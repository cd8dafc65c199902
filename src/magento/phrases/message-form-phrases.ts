import { definePhrases } from './phrase.ts';

const CONTACT_VALIDATOR = 'app/code/Magento/ContactGraphQl/Model/ContactUsValidator.php';
const SEND_FRIEND = 'app/code/Magento/SendFriendGraphQl/Model/Resolver/SendEmailToFriend.php';
const SEND_FRIEND_MODEL = 'app/code/Magento/SendFriend/Model/SendFriend.php validate';
const CREATE_REVIEW = 'app/code/Magento/ReviewGraphQl/Model/Resolver/CreateProductReview.php';

/** Contact form, e-mail to a friend, product reviews and stored payment methods. */
export const messageFormPhrases = definePhrases({
  contactUnavailable: {
    kind: 'input',
    text: 'The contact form is unavailable.',
    since: '2.4.7',
    source: 'app/code/Magento/ContactGraphQl/Model/Resolver/ContactUs.php',
  },
  contactEmailInvalid: {
    kind: 'input',
    text: 'The email address is invalid. Verify the email address and try again.',
    source: CONTACT_VALIDATOR,
  },
  contactNameMissing: { kind: 'input', text: 'Name field is required.', since: '2.4.7', source: CONTACT_VALIDATOR },
  contactCommentMissing: {
    kind: 'input',
    text: 'Comment field is required.',
    since: '2.4.7',
    source: CONTACT_VALIDATOR,
  },
  sendFriendDisabled: {
    kind: 'input',
    text: '"Email to a Friend" is not enabled.',
    since: '2.4.0',
    source: SEND_FRIEND,
  },
  sendFriendSenderName: { kind: 'input', text: 'Please provide Name of sender.', source: SEND_FRIEND },
  sendFriendSenderEmail: { kind: 'input', text: 'Please provide Email of sender.', source: SEND_FRIEND },
  sendFriendMessage: { kind: 'input', text: 'Please provide Message.', source: SEND_FRIEND },
  sendFriendName: { kind: 'input', text: 'Please provide Name for all of recipients.', source: SEND_FRIEND },
  sendFriendEmail: { kind: 'input', text: 'Please provide Email for all of recipients.', source: SEND_FRIEND },
  sendFriendProduct: {
    kind: 'noSuchEntity',
    text: "The product that was requested doesn't exist. Verify the product and try again.",
    source: 'app/code/Magento/SendFriendGraphQl/Model/Provider/GetVisibleProduct.php',
  },
  sendFriendTooOften: {
    kind: 'input',
    text: "You can't send messages more than %1 times an hour.",
    source: 'app/code/Magento/SendFriendGraphQl/Model/SendFriend/SendEmail.php',
  },
  sendFriendSenderInvalid: { kind: 'input', text: 'Invalid Sender Email', source: SEND_FRIEND_MODEL },
  sendFriendRecipients: { kind: 'input', text: 'Please specify at least one recipient.', source: SEND_FRIEND_MODEL },
  sendFriendRecipientInvalid: {
    kind: 'input',
    text: 'Please enter a correct recipient email address.',
    source: SEND_FRIEND_MODEL,
  },
  sendFriendTooMany: {
    kind: 'input',
    text: 'No more than %1 emails can be sent at a time.',
    source: SEND_FRIEND_MODEL,
  },
  reviewsDisabled: {
    kind: 'authorization',
    text: 'Creating product reviews are not currently available.',
    since: '2.4.1',
    source: CREATE_REVIEW,
  },
  reviewsForCustomers: {
    kind: 'authorization',
    text: "Guest customers aren't allowed to add product reviews.",
    since: '2.4.1',
    source: CREATE_REVIEW,
  },
  paymentTokenNotFound: {
    kind: 'noSuchEntity',
    text: 'Could not find a token using public hash: %1',
    since: '2.3.2',
    source: 'app/code/Magento/VaultGraphQl/Model/Resolver/DeletePaymentToken.php',
  },
  attributeParametersMissing: {
    kind: 'input',
    text: 'Required parameters "attribute_code" and "entity_type" of type String.',
    since: '2.4.7',
    source: 'app/code/Magento/EavGraphQl/Model/Resolver/AttributesMetadata.php',
  },
  attributeCodeMissing: {
    kind: 'input',
    text: 'The attribute_code is required to retrieve the metadata',
    since: '2.4.7',
    source: 'app/code/Magento/EavGraphQl/Model/Resolver/AttributesMetadata.php',
  },
  attributeEntityMissing: {
    kind: 'input',
    text: 'The entity_type is required to retrieve the metadata',
    since: '2.4.7',
    source: 'app/code/Magento/EavGraphQl/Model/Resolver/AttributesMetadata.php',
  },
  entityNotFound: {
    kind: 'noSuchEntity',
    text: 'Entity "%1" could not be found.',
    since: '2.4.7',
    source: 'app/code/Magento/EavGraphQl/Model/GetAttributesMetadata.php',
  },
  attributeNotFound: {
    kind: 'noSuchEntity',
    text: 'Attribute code "%1" could not be found.',
    since: '2.4.7',
    source: 'app/code/Magento/EavGraphQl/Model/GetAttributesMetadata.php',
  },
});
