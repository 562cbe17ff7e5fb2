import type { Logger } from '@souk/platform/runtime/logger';
import { addHealth, type Health } from '@souk/platform/service/health';
import type { FastifyInstance } from 'fastify';
import { answerWithProblems } from '../identity/login/answer-with-problems.ts';
import type { RoleGuard } from '../identity/use-keycloak.ts';
import type { RecordRefusal } from '../ports.ts';

type OperatorRoutes = {
  readonly guard: RoleGuard;
  readonly health: Health;
  readonly logger: Logger;
  readonly recordRefusal: RecordRefusal;
};

/**
 * Serves `/operations/health`, `/ready` and `/metrics` to operators outside the gateway's network.
 * Requires a bearer token, so that a foreign page cannot read them with an operator's cookie.
 */
export async function useOperatorRoutes(
  http: FastifyInstance,
  { guard, health, logger, recordRefusal }: OperatorRoutes,
): Promise<void> {
  const guarded = async (scope: FastifyInstance) => {
    answerWithProblems(scope, logger, recordRefusal);
    scope.addHook('preHandler', guard('operator', 'admin'));
    addHealth(scope, health);
  };
  await http.register(guarded, { prefix: '/operations' });
}
