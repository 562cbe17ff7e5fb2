import type { Mutant } from './mutants.ts';

/** A fault that shows in a running shop, and the blows that are enough to show it. */
export type SystemMutant = Mutant & { readonly blows: readonly string[] };

const passes = (point: string, ...numbers: readonly number[]) =>
  numbers.map((pass) => `${point}#${pass}`);

/** Faults in what only a database, a broker and a crash bring to light: the campaign finds them. */
export const ofTheSystem: readonly SystemMutant[] = [
  {
    name: 'sent-before-sending',
    wrong: 'the relay takes rows out of the outbox before the broker has them',
    file: 'platform/src/messaging/relay/sender.ts',
    from: 'rows = await next(rows)) {\n',
    to: 'rows = await next(rows)) {\n      await next(rows);\n',
    blows: passes('orders/relay/read', 1, 2, 3),
  },
  {
    name: 'inbox-on-its-own',
    wrong: 'the inbox is written outside of the transaction of the effect',
    file: 'platform/src/messaging/consumer/batch-handler.ts',
    from: 'await deduplicate(work.em, group, decoded);',
    to: 'await deduplicate(work.em.fork(), group, decoded);',
    // What comes first tells of goods, and only once; an answer that is lost is asked for again.
    blows: passes('orders/consumer/handled', 1, 1, 1, 1, 1),
  },
  {
    name: 'place-kept-early',
    wrong: 'a group keeps its place before what it read is handled',
    file: 'platform/src/bus/postgres/group-consumer.ts',
    from: '    try {\n      await handle(batch.records);',
    to: '    await member.commit(batch);\n    try {\n      await handle(batch.records);',
    blows: passes('orders/consumer/taken', 1, 1, 1, 1, 1),
  },
  {
    name: 'captured-twice',
    wrong: 'money that was taken is taken again when it is asked for again',
    file: 'subgraphs/billing/src/persistence/end-hold.ts',
    from: `and payments.status = 'HELD'`,
    to: `and payments.status <> 'RELEASED'`,
    // Orders comes back later than its patience lasts, and asks again at once what it had asked.
    blows: passes('orders/consumer/taken', 7, 12, 10, 7, 12, 10, 7, 12, 10, 7, 12, 10),
  },
  {
    name: 'outbox-with-a-cursor',
    wrong: 'the relay goes on after the highest number it has seen',
    file: 'platform/src/messaging/relay/sender.ts',
    from: 'const next = (sent: readonly OutboxRow[]) => archiveAndFetch(query, sent, this.#owned);',
    to: `const next = async (sent: readonly OutboxRow[]) => {
      const all = await archiveAndFetch(query, sent, this.#owned);
      const after = Number(Reflect.get(this, 'seen') ?? 0);
      const rows = all.filter(({ position }) => Number(position) > after);
      if (rows.length > 0) Reflect.set(this, 'seen', Number(rows.at(-1)?.position));
      return rows;
    };`,
    // It takes two commits in the wrong order.
    blows: Array.from({ length: 30 }, () => 'calm'),
  },
  {
    name: 'cursor-forgotten',
    wrong: 'a subscriber who comes back begins anew',
    file: 'gateway/src/subscriptions/stream/start-position.ts',
    from: 'const resumed = after === null ? null : stream.cursors.verify(after);',
    to: 'const resumed = null;',
    blows: passes('gateway/live/made', 2, 3, 4, 5, 6),
  },
  {
    name: 'told-before-the-commit',
    wrong: 'what a unit of work tells is stored on its own, whether it commits or not',
    file: 'platform/src/messaging/work.ts',
    from: 'const done = await run(work(em));\n',
    to: `const done = await run(work(em));
          const own = em.fork();
          for (const row of em.getUnitOfWork().getPersistStack()) {
            if (!('lane' in row)) continue;
            em.getUnitOfWork().getPersistStack().delete(row);
            await Promise.race([own.insert(row.constructor, { ...row }), sleep(100)]);
          }
`,
    // The first works of orders after its start tell nothing: it hears of the registered.
    blows: passes('orders/work/done', 4, 5, 6, 7, 8),
  },
  {
    name: 'key-forgotten',
    wrong: 'the same key again is a new order',
    file: 'subgraphs/orders/src/usecases/place-order.ts',
    from: '  if (earlier) return { order: earlier, replayed: true };\n',
    to: '',
    blows: ['calm'],
  },
  {
    name: 'looked-then-reserved',
    wrong: 'goods are kept aside without a look at how many are left',
    file: 'subgraphs/inventory/src/persistence/keep-aside.ts',
    from: 'when short is not null then',
    to: 'when false then',
    blows: ['calm', 'calm'],
  },
  {
    name: 'goods-kept',
    wrong: 'what is given back stays reserved',
    file: 'subgraphs/inventory/src/persistence/move-reservations.ts',
    from: 'reserved_quantity = reserved_quantity - quantity,',
    to: 'reserved_quantity = reserved_quantity - coalesce(shipped, 0),',
    blows: ['calm'],
  },
];
