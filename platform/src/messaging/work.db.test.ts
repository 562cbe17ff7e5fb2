import { type Counted, counted, counterDatabase, prepareEffects } from '../testing/counter.ts';
import { OutboxMessage } from './outbox.ts';
import { wakeAfterCommit } from './woken-jobs.ts';
import { type PublishedMessage, transactOn, type Work } from './work.ts';

const table = 'create table kept (text text primary key)';

async function start() {
  const orm = await counterDatabase();
  await prepareEffects(orm);
  await orm.em.execute(table);
  const committed: PublishedMessage[] = [];
  const lines: string[] = [];
  const transact = transactOn<Counted>(orm, {
    source: 'counter',
    contract: counted,
    onCommit: (published) => void committed.push(...published),
    logger: { info: (_: object, text?: string) => void lines.push(text ?? '') },
  });
  const kept = async () => {
    const rows = await orm.em.fork().execute('select text from kept order by text');
    return rows.map(({ text }) => text);
  };
  const published = async () => {
    const rows = await orm.em.fork().find(OutboxMessage, {}, { orderBy: { position: 'asc' } });
    return rows.map(({ key }) => key);
  };
  return { orm, transact, committed, lines, kept, published };
}

/** Writes a row, publishes a message and logs a line of this name. */
async function leave(work: Work<Counted>, name: string): Promise<void> {
  await work.em.execute('insert into kept values (?)', [name]);
  work.publish('counted', name, { n: 1 });
  work.log(name, {});
}

describe('a job that a unit of work wakes', () => {
  it('is named after the commit, and by none of what was taken back', async () => {
    const orm = await counterDatabase();
    const woken: string[][] = [];
    const publisher = { source: 'counter', contract: counted };
    const transact = transactOn<Counted>(orm, {
      ...publisher,
      onWake: (jobs) => void woken.push([...jobs]),
    });
    await transact(async (work) => {
      wakeAfterCommit(work.em, 'calls');
      wakeAfterCommit(work.em, 'calls');
      await work.inSavepoint(async (part) => wakeAfterCommit(part.em, 'mails'));
      const failing = work.inSavepoint(async (part) => {
        wakeAfterCommit(part.em, 'never');
        throw new Error('refused');
      });
      await expect(failing).rejects.toThrow('refused');
      expect(woken).toEqual([]);
    });
    expect(woken).toEqual([['calls', 'mails']]);
    const rolledBack = transact(async ({ em }) => {
      wakeAfterCommit(em, 'never');
      throw new Error('No.');
    });
    await expect(rolledBack).rejects.toThrow('No.');
    await transact(async () => {});
    expect(woken).toHaveLength(1);
    await orm.close();
  });
});

describe('a savepoint of a unit of work', () => {
  it('takes back what a part has left that throws, and keeps the others', async () => {
    const { orm, transact, committed, lines, kept, published } = await start();
    await transact(async (work) => {
      await leave(work, 'before');
      expect(await work.inSavepoint(async (part) => leave(part, 'a').then(() => 7))).toBe(7);
      const failing = work.inSavepoint(async (part) => {
        await leave(part, 'b');
        await part.em.flush();
        throw new Error('refused');
      });
      await expect(failing).rejects.toThrow('refused');
      await work.inSavepoint((part) => leave(part, 'c'));
      await leave(work, 'd');
    });
    expect(await kept()).toEqual(['a', 'before', 'c', 'd']);
    expect([...(await published())].sort()).toEqual(['a', 'before', 'c', 'd']);
    expect(committed.map(({ key }) => key)).toEqual(['before', 'a', 'c', 'd']);
    expect(lines).toEqual(['before', 'a', 'c', 'd']);
    await orm.close();
  });

  it('leaves nothing when the unit of work throws afterwards', async () => {
    const { orm, transact, committed, kept, published } = await start();
    const failing = transact(async (work) => {
      await work.inSavepoint((part) => leave(part, 'a'));
      throw new Error('later');
    });
    await expect(failing).rejects.toThrow('later');
    expect([await kept(), await published(), committed]).toEqual([[], [], []]);
    await orm.close();
  });
});
