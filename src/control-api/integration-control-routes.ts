import { activateIntegration } from '../operations/activate-integration.ts';
import { bodySchemas } from './body-schemas.ts';
import { okResponse, parseBody } from './control-call.ts';
import type { ControlRoute } from './control-route.ts';

/** Routes that only integrations have, besides those of every entity type. */
export const integrationControlRoutes: readonly ControlRoute[] = [
  {
    method: 'POST',
    path: '/integrations/{name}/activate',
    summary: 'Activates an integration: posts its keys to its callback URL.',
    returns: 'activationResult',
    body: 'activation',
    async handle(call) {
      const { sandbox, server, path } = call;
      const url = server.baseUrl && server.baseUrl + (sandbox.id && `/_sandbox/${sandbox.id}`);
      return okResponse(
        await activateIntegration(sandbox, path['name'] ?? '', url, parseBody(call, bodySchemas.activation)),
      );
    },
  },
];
