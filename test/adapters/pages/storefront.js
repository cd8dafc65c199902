// A storefront page whose requests Mock Service Worker answers with the mock of the page.
import { startMock } from './start-mock.js';

const STORE = 'https://shop.example';
const magento = await startMock();

async function query(document, headers = {}) {
  const response = await fetch(`${STORE}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: document }),
    credentials: 'include',
  });
  return response.json();
}

document.querySelector('form').addEventListener('submit', async (event) => {
  event.preventDefault();
  const [email, password] = ['email', 'password'].map((name) => JSON.stringify(event.target[name].value));
  const signedIn = await query(`mutation { generateCustomerToken(email: ${email}, password: ${password}) { token } }`);
  const token = signedIn.data.generateCustomerToken?.token;
  const { data } = token
    ? await query('{ customer { firstname } }', { authorization: `Bearer ${token}` })
    : { data: undefined };
  document.querySelector('output').textContent = data
    ? `Hello ${data.customer.firstname}`
    : signedIn.errors.map(({ message }) => message).join();
});

/** What a test reads and calls. */
Object.assign(window, { magento });
document.body.dataset.ready = 'yes';
