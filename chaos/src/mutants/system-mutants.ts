import type { Mutant } from './mutant.ts';

/** A mutant that shows in a running shop, and the injected faults that reveal it. */
export type SystemMutant = Mutant & { readonly faults: readonly string[] };

const passes = (point: string, ...numbers: readonly number[]) =>
  numbers.map((pass) => `${point}#${pass}`);

/** Mutants that show only with a real database, broker and crash: the campaign finds them. */
export const systemMutants: readonly SystemMutant[] = [
  {
    name: 'removed-before-publish',
    description: 'the relay removes rows from the outbox before the broker has them',
    file: 'platform/src/messaging/relay/sender.ts',
    from: 'if (!rows[0]) break;\n',
    to: 'if (!rows[0]) break;\n      await next(rows);\n',
    faults: passes('orders/relay/read', 1, 2, 3),
  },
  {
    name: 'inbox-outside-transaction',
    description: 'the inbox row is written outside the transaction of the effect',
    file: 'platform/src/messaging/consumer/batch-handler.ts',
    from: 'await deduplicate(work.em, group, decoded);',
    to: 'await deduplicate(work.em.fork(), group, decoded);',
    // The first messages are about products, and come only once; a lost answer would be repeated.
    faults: passes('orders/consumer/handled', 1, 1, 1, 1, 1),
  },
  {
    name: 'offset-stored-early',
    description: 'a group stores its offset before the records are handled',
    file: 'platform/src/bus/postgres/group-consumer.ts',
    from: '    try {\n      await handle(batch.records);',
    to: '    await member.commit(batch);\n    try {\n      await handle(batch.records);',
    faults: passes('orders/consumer/taken', 1, 1, 1, 1, 1),
  },
  {
    name: 'captured-twice',
    description: 'captured money is captured again by a repeated command',
    file: 'subgraphs/billing/src/persistence/end-hold.ts',
    from: `and payments.status = 'HELD'`,
    to: `and payments.status <> 'RELEASED'`,
    // Orders restarts after its retry delay, and repeats at once the command it had sent.
    faults: passes('orders/consumer/taken', 7, 12, 10, 7, 12, 10, 7, 12, 10, 7, 12, 10),
  },
  {
    name: 'outbox-with-cursor',
    description: 'the relay continues after the highest position it has seen',
    file: 'platform/src/messaging/relay/sender.ts',
    from: 'const next = (sent: readonly OutboxRow[]) => archiveAndFetch(query, sent, this.#owned);',
    to: `const next = async (sent: readonly OutboxRow[]) => {
      const all = await archiveAndFetch(query, sent, this.#owned);
      const after = Number(Reflect.get(this, 'seen') ?? 0);
      const rows = all.filter(({ position }) => Number(position) > after);
      if (rows.length > 0) Reflect.set(this, 'seen', Number(rows.at(-1)?.position));
      return rows;
    };`,
    // This needs two commits in the wrong order.
    faults: Array.from({ length: 30 }, () => 'none'),
  },
  {
    name: 'cursor-ignored',
    description: 'a subscriber that reconnects with a cursor starts anew',
    file: 'gateway/src/subscriptions/stream/start-position.ts',
    from: 'const resumed = after === null ? null : stream.cursors.verify(after);',
    to: 'const resumed = null;',
    faults: passes('gateway/live/made', 2, 3, 4, 5, 6),
  },
  {
    name: 'published-before-commit',
    description:
      'the messages of a unit of work are stored on their own, whether it commits or not',
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
    // The first units of work after a start publish nothing: they handle the registrations.
    faults: passes('orders/work/done', 4, 5, 6, 7, 8),
  },
  {
    name: 'key-forgotten',
    description: 'the same key again is a new order',
    file: 'subgraphs/orders/src/usecases/place-order.ts',
    from: '  if (earlier) return { order: earlier, replayed: true };\n',
    to: '',
    faults: ['none'],
  },
  {
    name: 'stock-not-checked',
    description: 'stock is reserved without a check of how much is left',
    file: 'subgraphs/inventory/src/persistence/reserve-lines.ts',
    from: 'when short is not null',
    to: 'when false',
    faults: ['none', 'none'],
  },
  {
    name: 'release-keeps-reserved',
    description: 'released stock stays reserved',
    file: 'subgraphs/inventory/src/persistence/move-reservations.ts',
    from: 'reserved_quantity = reserved_quantity - quantity,',
    to: 'reserved_quantity = reserved_quantity - coalesce(shipped, 0),',
    faults: ['none'],
  },
];
