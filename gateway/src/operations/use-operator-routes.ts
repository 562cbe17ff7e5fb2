import type { Logger } from '@souk/platform/runtime/logger';
import { addHealth, type Checks } from '@souk/platform/service/health';
import type { FastifyInstance } from 'fastify';
import { answerInProblems } from '../identity/login/answer-in-problems.ts';
import type { RoleGuard } from '../identity/use-keycloak.ts';

type Operations = {
  readonly guard: RoleGuard;
  readonly checks: Checks;
  readonly metrics: () => Promise<string>;
  readonly logger: Logger;
};

/**
 * `/operations/health`, `/ready` and `/metrics`: how the gateway is, for operators who are not in its
 * network. For bearers only: a page that somebody is lured to can't read it.
 */
export async function useOperations(
  http: FastifyInstance,
  { guard, checks, metrics, logger }: Operations,
): Promise<void> {
  const guarded = async (scope: FastifyInstance) => {
    answerInProblems(scope, logger);
    scope.addHook('preHandler', guard('operator', 'admin'));
    addHealth(scope, checks, metrics);
  };
  await http.register(guarded, { prefix: '/operations' });
}
