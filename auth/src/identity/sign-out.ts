import { z } from 'zod';
import { done, drop, jsonOf } from './answers.ts';
import type { Connection } from './connection.ts';
import { pathOf } from './users.ts';

const sessionList = z.array(z.looseObject({ id: z.string() }));

export async function signOut({ admin }: Connection, id: string, keep?: string): Promise<void> {
  const response = await admin('GET', `${pathOf(id)}/sessions`);
  if (response.status === 404) return drop(response);
  const sessions = sessionList.parse(await jsonOf(response)).filter(({ id }) => id !== keep);
  for (const session of sessions) {
    const ended = await admin('DELETE', `/sessions/${encodeURIComponent(session.id)}`);
    // It may have ended by itself meanwhile.
    await (ended.status === 404 ? drop(ended) : done(ended));
  }
}
