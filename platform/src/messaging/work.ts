import { setTimeout as sleep } from 'node:timers/promises';
import {
  DeadlockException,
  OptimisticLockError,
  UniqueConstraintViolationException,
} from '@mikro-orm/core';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Contract, Data } from '@souk/schema/contract';
import { crashPoint } from '../runtime/crash-point.ts';
import { inSpan } from '../runtime/tracing/span.ts';
import { type Cause, noCause, outboxRow } from './outbox.ts';
import { collectJobs, wakeAfterCommit } from './woken-jobs.ts';

/** One unit of work: a transaction, its time, and the messages that it publishes if it commits. */
export interface Work<Out extends Contract> {
  readonly em: EntityManager;
  readonly now: Date;
  /** The cause that published messages carry on. */
  readonly cause: Cause;
  /**
   * Publishes a fact or a command. `key` is the id of the aggregate: messages of one key arrive in
   * order. `version` is the aggregate's, when the message reports one change of it.
   */
  publish<Type extends keyof Out & string>(
    type: Type,
    key: string,
    data: Data<Out[Type]>,
    version?: number,
  ): void;
  /** Logs a line at info once the transaction has committed; nothing when it is rolled back. */
  log(message: string, fields: object): void;
  /** Returns the same unit of work with another cause for what it publishes. */
  causedBy(cause: Cause): Work<Out>;
  /**
   * Runs a part in a savepoint, with a work of its own. When it throws, its changes and its messages are
   * taken back, and the rest of the unit of work stays.
   */
  inSavepoint<Result>(run: (work: Work<Out>) => Promise<Result>): Promise<Result>;
}

/** The part of an EntityManager that only reads: what a query gets. */
export type Reader = Pick<
  EntityManager,
  'find' | 'findOne' | 'findOneOrFail' | 'findByCursor' | 'count'
>;

/** Runs one unit of work. `run` may run more than once: it does nothing outside of `work`. */
export type Transact<Out extends Contract> = <Result>(
  run: (work: Work<Out>) => Promise<Result>,
) => Promise<Result>;

/** Type and key of a published message. */
export type PublishedMessage = { readonly type: string; readonly key: string };

/** How a service publishes: its source and contract, and a hook after each commit. */
export type PublisherOptions<Out extends Contract> = {
  /** The CloudEvents source: the service's name. */
  readonly source: string;
  readonly contract: Out;
  readonly clock?: () => Date;
  /** Called after each commit with its messages, so that the relay need not wait for its next poll. */
  readonly onCommit?: (published: readonly PublishedMessage[]) => void;
  /** Called after a commit that wakes jobs: `wakeAfterCommit` names them. */
  readonly onWake?: (jobs: ReadonlySet<string>) => void;
  readonly cause?: Cause;
  /** Gets the lines of a unit of work once it has committed. */
  readonly logger?: { readonly info: (fields: object, message: string) => void };
};

const attemptsMax = 5;
/** Another transaction was first. The next attempt finds its result. */
const lostRace = [UniqueConstraintViolationException, OptimisticLockError, DeadlockException];

/**
 * Runs units of work on a database. Throws what `run` throws; after 5 lost races, the fault of the
 * last one.
 */
export function transactOn<Out extends Contract>(
  orm: MikroORM,
  publisher: PublisherOptions<Out>,
): Transact<Out> {
  const { clock = () => new Date(), cause = noCause, onCommit, onWake, logger } = publisher;
  return async (run) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const published: PublishedMessage[] = [];
        const lines: Line[] = [];
        let jobs: ReadonlySet<string> = new Set();
        const work = (em: EntityManager) =>
          workIn({ em, publisher, now: clock(), published, lines }, cause);
        const transaction = async (em: EntityManager) => {
          jobs = collectJobs(em);
          const done = await run(work(em));
          crashPoint(`${publisher.source}/work/done`);
          return done;
        };
        const result = await inSpan('transaction', () => orm.em.fork().transactional(transaction), {
          attributes: { 'souk.attempt': attempt },
        });
        crashPoint(`${publisher.source}/work/committed`);
        onCommit?.(published);
        if (jobs.size > 0) onWake?.(jobs);
        for (const { fields, message } of lines) logger?.info(fields, message);
        return result;
      } catch (error) {
        const again = lostRace.some((kind) => error instanceof kind);
        if (!again || attempt === attemptsMax) throw error;
        await sleep(Math.random() * 10 * attempt);
      }
    }
  };
}

type Line = { readonly message: string; readonly fields: object };

type Transaction<Out extends Contract> = {
  readonly em: EntityManager;
  readonly publisher: PublisherOptions<Out>;
  readonly now: Date;
  readonly published: PublishedMessage[];
  readonly lines: Line[];
};

function workIn<Out extends Contract>(transaction: Transaction<Out>, cause: Cause): Work<Out> {
  const { em, publisher, now, published, lines } = transaction;
  return {
    em,
    now,
    cause,
    publish: (type, key, data, version) => {
      const message = { type, key, data, version: version ?? null, now, cause };
      em.persist(outboxRow(em, publisher.source, publisher.contract, message));
      published.push({ type, key });
    },
    log: (message, fields) => void lines.push({ message, fields }),
    causedBy: (other) => workIn(transaction, other),
    inSavepoint: async (run) => {
      const part = { ...transaction, published: [], lines: [] };
      let jobs: ReadonlySet<string> = new Set();
      const result = await em.transactional((inner) => {
        jobs = collectJobs(inner);
        return run(workIn({ ...part, em: inner }, cause));
      });
      for (const job of jobs) wakeAfterCommit(em, job);
      published.push(...part.published);
      lines.push(...part.lines);
      return result;
    },
  };
}
