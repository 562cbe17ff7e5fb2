import { jsonOf } from '../testing/browser.ts';
import { loggedIn, startLoginSystem } from '../testing/login-system.ts';
import { endExpired } from './end-sessions.ts';

const system = await startLoginSystem();

async function newSessionId(): Promise<string> {
  const browser = await loggedIn(system);
  return String((await jsonOf(await browser.visit('/account'))).sessionId);
}

function endOf(sessionId: string): Promise<void> {
  return new Promise((end) => system.second.login.sessionEnded.onEnd(sessionId, end));
}

describe('the end of a session', () => {
  it('is reported after a broken connection (ID-7)', async () => {
    const sessionId = await newSessionId();
    const ended = endOf(sessionId);
    // In one statement, so that the session ends without a connected listener.
    await system.sql.query(
      `with broken as (select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and query like 'listen %')
      delete from sessions using broken where id = decode($1, 'hex')`,
      [sessionId],
    );
    await ended;
  });

  it('is reported when it expires and is deleted (ID-7)', async () => {
    const sessionId = await newSessionId();
    const ended = endOf(sessionId);
    await system.sql.query(`update sessions set ends_at = now()`);
    await endExpired(system.sql);
    await ended;
    expect((await system.sql.query('select * from sessions')).rows).toEqual([]);
  });

  it('is reported to a listener that is added after it (ID-7)', async () => {
    const sessionId = await newSessionId();
    await system.sql.query('delete from sessions');
    await endOf(sessionId);
  });

  it('is not reported to removed listeners, nor for another session (ID-7)', async () => {
    const [mine, other] = [await newSessionId(), await newSessionId()];
    const reported: string[] = [];
    const { sessionEnded } = system.gateway.login;
    const stopListening = sessionEnded.onEnd(mine, () => reported.push('mine'));
    sessionEnded.onEnd(other, () => reported.push('other'));
    stopListening();
    const ended = new Promise<void>((end) => sessionEnded.onEnd(mine, end));
    await system.sql.query(`update sessions set ends_at = now() where id = decode($1, 'hex')`, [
      mine,
    ]);
    await endExpired(system.sql);
    await ended;
    expect(reported).toEqual([]);
  });
});
