import { z } from 'zod';
import type { Connection } from './connection.ts';
import { discardBody, expectOk, readJson } from './responses.ts';
import { userPath } from './user.ts';

const sessionList = z.array(z.looseObject({ id: z.string() }));

export async function endSessions({ admin }: Connection, id: string, keep?: string): Promise<void> {
  const response = await admin('GET', `${userPath(id)}/sessions`);
  if (response.status === 404) return discardBody(response);
  const sessions = sessionList.parse(await readJson(response)).filter(({ id }) => id !== keep);
  for (const session of sessions) {
    const ended = await admin('DELETE', `/sessions/${encodeURIComponent(session.id)}`);
    // 404: the session has ended in the meantime.
    await (ended.status === 404 ? discardBody(ended) : expectOk(ended));
  }
}
