import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Spend } from '../../../ports.ts';
import { nobody } from '../../../request/caller.ts';
import { FailedLogins } from '../failed-logins.ts';
import type { OpenLogin } from '../open-login.ts';
import { Problem } from '../problem.ts';
import { logInByPassword } from '../provider/grants.ts';
import { readBody } from '../read-body.ts';

const credentials = z.object({
  username: z.string().min(1).max(255),
  password: z.string().min(1).max(255),
});

/** Of one try, as of a registration: a password is slow to hash, and many names are many tries. */
const cost = 50;

/** `POST /auth` with a name and a password: a session in a cookie, and nothing else. */
export function passwordLogin(
  http: FastifyInstance,
  { connect, sessions }: OpenLogin,
  spend: Spend,
): void {
  const failures = new FailedLogins();
  http.post('/', async (request, reply) => {
    const { username, password } = readBody(credentials, request.body);
    spend({ caller: nobody, address: request.ip }, cost);
    const retryAfterSeconds = failures.waitSeconds(request.ip, username);
    if (retryAfterSeconds > 0) throw tooMany(retryAfterSeconds);
    const login = await logInByPassword(connect, username, password);
    if (!login) {
      failures.add(request.ip, username);
      throw new Problem(401, 'UNAUTHENTICATED', 'The user name or the password is wrong.');
    }
    failures.forget(request.ip, username);
    reply.header('set-cookie', await sessions.begin(login, request));
    return { success: true };
  });
}

function tooMany(retryAfterSeconds: number): Problem {
  const detail = 'Too many failed logins. Wait before the next one.';
  return new Problem(429, 'RATE_LIMITED', detail, { retryAfterSeconds });
}
