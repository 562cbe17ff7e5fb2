import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { Problem } from '../../../http/problem.ts';
import type { ConsumeRateLimit } from '../../../ports.ts';
import { anonymous } from '../../../request/caller.ts';
import { FailedLogins } from '../failed-logins.ts';
import type { OpenLogin } from '../open-login.ts';
import { passwordGrant, TooManyAttempts } from '../provider/grants.ts';
import { readBody } from '../request-body.ts';

const credentials = z.object({
  // As the provider stores names, so that failures of one name are counted together.
  username: z.string().trim().normalize('NFC').min(1).max(255),
  password: z.string().min(1).max(255),
});

/**
 * The cost of one attempt, as hashing a password is slow: at most 200 per minute from one address by
 * default. The same as that of a registration.
 */
const cost = 500;

/** `POST /auth`: logs in by name and password, and returns a session cookie, but no token. */
export function passwordLogin(
  http: FastifyInstance,
  { connect, sessions }: OpenLogin,
  consumeRateLimit: ConsumeRateLimit,
): void {
  const failures = new FailedLogins();
  http.post('/', async (request, reply) => {
    const { username, password } = readBody(credentials, request.body);
    const { ip: address } = request;
    consumeRateLimit({ caller: anonymous, address }, cost);
    const retryAfterSeconds = failures.waitSeconds(address, username);
    if (retryAfterSeconds > 0) throw tooManyFailures(retryAfterSeconds);
    const attempt = passwordGrant(connect, { username, password, address });
    const login = await attempt.catch(throwAsProblem);
    if (!login) {
      failures.add(address, username);
      throw new Problem(401, 'UNAUTHENTICATED', 'Wrong user name or password.');
    }
    failures.reset(address, username);
    reply.header('set-cookie', await sessions.start(login, request));
    return { success: true };
  });
}

function throwAsProblem(error: unknown): never {
  throw error instanceof TooManyAttempts ? tooManyFailures(error.retryAfterSeconds) : error;
}

function tooManyFailures(retryAfterSeconds: number): Problem {
  const detail = `Too many failed logins. Retry in ${retryAfterSeconds} s.`;
  return new Problem(429, 'RATE_LIMITED', detail, { retryAfterSeconds });
}
