import { CommercetoolsMock } from '@labdigital/commercetools-mock';

const mock = new CommercetoolsMock({
  enableAuthentication: false,
  validateCredentials: false,
  defaultProjectKey: 'shop',
  silent: true,
});
void mock.runServer(0);
const { server } = mock.app;
if (!server.listening) await new Promise((resolve) => server.once('listening', resolve));
process.send({ result: { port: server.address().port, pid: process.pid } });
