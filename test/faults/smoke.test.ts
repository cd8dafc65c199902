import { expect, test } from 'vitest';
import { aShop } from '../graphql/a-shop.ts';

test('smoke', async () => {
  const { magento, ask, as } = await aShop();
  await magento.faults.add('customer-token-expired', { times: 1 });
  const roni = await as('mara.lind@example.com');
  console.log((await ask('{ customer { email } }', {}, roni)).text);
  await magento.faults.add('customer-token-expired', { times: 1 });
  console.log((await ask('{ customer { email } }', {}, roni)).text);
  console.log((await ask('{ customer { email } }', {}, await as('mara.lind@example.com'))).text);
  console.log(JSON.stringify(await magento.faults.list()));
  for (const entry of (await magento.requests.list()).items)
    console.log(JSON.stringify({ fault: entry.fault, near: entry.near_fault, token: entry.token }));
  expect(await magento.explain('The consumer is not authorized')).toMatchInlineSnapshot(`
    [
      {
        "causes": [
          {
            "preset": "customer-token-expired",
            "why": "The hour of a customer token is over while the app still shows the customer as signed in.",
          },
          {
            "preset": "token-expires-mid-checkout",
            "why": "A token is good for the first requests of a page and over for the next: the mini-cart shows items, opening it is refused.",
          },
          {
            "preset": "backend-expires-before-frontend",
            "why": "The frontend prolongs its own cookie while the token of the backend dies; placing the order is then taken for a guest checkout.",
          },
          {
            "preset": "revoked-by-other-device",
            "why": "Signing out on one device ends the tokens of all others, since Magento revokes by customer.",
          },
          {
            "preset": "admin-token-expired",
            "why": "An admin token has come to the end of its life in a long-running job.",
          },
          {
            "preset": "token-expired-on-arrival",
            "why": "A token is over in the second of its issue: the life in the settings is empty, or the time zones differ.",
          },
          {
            "preset": "token-garbage",
            "why": "A token gets lost in transit: cut off by a cookie or a column that is too short, or changed.",
          },
          {
            "preset": "short-lived-tokens",
            "why": "Nobody can wait an hour: tokens of customers and admins live 30 seconds, which Magento has no setting for.",
          },
          {
            "preset": "relogin-same-second-dead",
            "why": "Whoever signs out and in again within one second gets a token that is dead on arrival, since Magento compares seconds.",
          },
          {
            "preset": "authorization-header-stripped",
            "why": "The web server in front keeps the Authorization header to itself, or Basic authentication of a staging site takes its place.",
          },
          {
            "preset": "admin-acl-denied",
            "why": "The token is good, but the admin's role lacks the resource of the route.",
          },
          {
            "preset": "integration-bearer-disabled",
            "why": "Since 2.4.4 the access token of an integration does not work as a bearer unless a setting says so; signed requests do.",
          },
          {
            "preset": "legacy-error-wording",
            "why": "The texts are those of older releases, so clients that match on newer ones no longer see what is meant.",
          },
          {
            "why": "No token was sent, or it is over, revoked or unreadable: REST tells all of them alike.",
          },
          {
            "why": "An admin token on a route of customers (\`self\`), or a customer token on one of admins.",
          },
          {
            "why": "The role of the admin, or the integration, lacks the resource that the route wants.",
          },
          {
            "why": "The store in the path belongs to another website than the customer, or is \`all\`.",
          },
        ],
        "phrase": "consumerNotAuthorized",
        "text": "The consumer isn't authorized to access %resources.",
      },
      {
        "causes": [
          {
            "why": "The method is none of GET, POST, PUT and DELETE.",
          },
        ],
        "phrase": "methodNotSupported",
        "text": "The %1 HTTP method is not supported.",
      },
      {
        "causes": [
          {
            "preset": "merge-carts-fails",
            "why": "After a good sign-in the carts cannot be merged, since together they ask for more than is in stock; the app is stuck.",
          },
          {
            "why": "More is asked for than is in stock.",
          },
        ],
        "phrase": "requestedQtyNotAvailable",
        "text": "The requested qty is not available",
      },
      {
        "causes": [
          {
            "why": "A check of the request failed: app/code/Magento/Customer/Model/AccountManagement.php createAccountWithPasswordHash tells which.",
          },
        ],
        "phrase": "storeNotInWebsite",
        "text": "The store view is not in the associated website.",
      },
      {
        "causes": [
          {
            "why": "A check of the request failed: lib/internal/Magento/Framework/Webapi/ServiceInputProcessor.php processInputErrorForNestedSet tells which.",
          },
        ],
        "phrase": "propertyNotSupported",
        "text": ""%fieldName" is not supported. Correct the field name and try again.",
      },
    ]
  `);
});
