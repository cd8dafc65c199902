// A shop on an origin of its own: a page that signs in over GraphQL and shows the account.
import { createServer } from 'node:http';

const PAGE = `<!doctype html>
<title>Shop</title>
<form>
  <label>E-mail <input name="email" /></label>
  <label>Password <input name="password" type="password" /></label>
  <button>Sign in</button>
</form>
<output></output>
<button id="account" type="button">Account</button>
<script type="module">
  const base = new URLSearchParams(location.search).get('magento') ?? globalThis.MAGENTO_MOCK_URL;
  const output = document.querySelector('output');
  let token;
  async function ask(query, variables) {
    const response = await fetch(base + '/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: 'Bearer ' + token }) },
      body: JSON.stringify({ query, variables }),
    });
    return response.json();
  }
  async function showAccount() {
    const { data, errors } = await ask('{ customer { firstname email } }');
    output.value = errors?.[0].message ?? 'Hello ' + data.customer.firstname + ' (' + data.customer.email + ')';
  }
  document.querySelector('#account').addEventListener('click', showAccount);
  document.querySelector('form').addEventListener('submit', async (event) => {
    event.preventDefault();
    const { data, errors } = await ask(
      'mutation In($e: String!, $p: String!) { generateCustomerToken(email: $e, password: $p) { token } }',
      { e: event.target.email.value, p: event.target.password.value },
    );
    token = data?.generateCustomerToken?.token;
    if (token) await showAccount();
    else output.value = errors[0].message;
  });
</script>
`;

const port = Number(process.argv[2]);
createServer((_, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE);
}).listen(port, '127.0.0.1', () => console.log(`shop on http://127.0.0.1:${port}`));
