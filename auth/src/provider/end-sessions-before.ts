import type { ProviderContext } from './provider-context.ts';
import { endUserSessions } from './sessions.ts';

/** Ends the sessions of a user who has a new password by a link, and notes that they have ended. */
export async function endSessionsBefore(context: ProviderContext, userId: string): Promise<void> {
  await endUserSessions(context, userId);
  await context.database.query('UPDATE people SET sessions_to_end = false WHERE id = $1', [userId]);
}

/** Ends the sessions of users whose new password was stored by a process that ended then. */
export async function endInterrupted(context: ProviderContext): Promise<void> {
  const { rows } = await context.database.query<{ id: string }>(
    'SELECT id FROM people WHERE sessions_to_end',
  );
  for (const { id } of rows) await endSessionsBefore(context, id);
}
