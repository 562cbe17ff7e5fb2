import { setTimeout as sleep } from 'node:timers/promises';
import {
  DeadlockException,
  OptimisticLockError,
  UniqueConstraintViolationException,
} from '@mikro-orm/core';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Contract, Data } from '@souk/schema/contract';
import { crashPoint } from '../runtime/crash-point.ts';
import { type Cause, noCause, outboxRow } from './outbox.ts';

/** One unit of work: a transaction, the moment it happens at, and what it tells if it commits. */
export interface Work<Out extends Contract> {
  readonly em: EntityManager;
  readonly now: Date;
  /** Why this happens: what is told here carries it on. */
  readonly cause: Cause;
  /**
   * Tells a fact or sends a command. `key` is the id of the aggregate: messages of one key arrive
   * in order. `version` is the aggregate's, where the message tells of one change of it.
   */
  publish<Type extends keyof Out & string>(
    type: Type,
    key: string,
    data: Data<Out[Type]>,
    version?: number,
  ): void;
  /** The same unit of work, with another cause for what it tells. */
  causedBy(cause: Cause): Work<Out>;
}

/** What a query may do: read. */
export type Reader = Pick<
  EntityManager,
  'find' | 'findOne' | 'findOneOrFail' | 'findByCursor' | 'count'
>;

/** Runs one unit of work. `run` may run more than once: it does nothing outside of `work`. */
export type Transact<Out extends Contract> = <Result>(
  run: (work: Work<Out>) => Promise<Result>,
) => Promise<Result>;

/** A message that was told, by its name. */
export type PublishedMessage = { readonly type: string; readonly key: string };

/** What a service may tell: where from, by which contract, and whom to wake after a commit. */
export type PublisherOptions<Out extends Contract> = {
  /** The CloudEvents source: the service's name. */
  readonly source: string;
  readonly contract: Out;
  readonly clock?: () => Date;
  /** Called after each commit, with what it told: the relay need not wait for its next look. */
  readonly onCommit?: (told: readonly PublishedMessage[]) => void;
  readonly cause?: Cause;
};

const attemptsMax = 5;
/** Somebody else was first. Another attempt finds what they left. */
const lostRace = [UniqueConstraintViolationException, OptimisticLockError, DeadlockException];

/** The unit of work on a database. Throws what `run` throws; a race lost 5 times is a fault. */
export function transactOn<Out extends Contract>(
  orm: MikroORM,
  voice: PublisherOptions<Out>,
): Transact<Out> {
  const { clock = () => new Date(), cause = noCause, onCommit } = voice;
  return async (run) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const told: PublishedMessage[] = [];
        const work = (em: EntityManager) => workIn({ em, voice, now: clock(), told }, cause);
        const result = await orm.em.fork().transactional(async (em) => {
          const done = await run(work(em));
          crashPoint(`${voice.source}/work/done`);
          return done;
        });
        crashPoint(`${voice.source}/work/committed`);
        onCommit?.(told);
        return result;
      } catch (error) {
        const again = lostRace.some((kind) => error instanceof kind);
        if (!again || attempt === attemptsMax) throw error;
        await sleep(Math.random() * 10 * attempt);
      }
    }
  };
}

type Transaction<Out extends Contract> = {
  readonly em: EntityManager;
  readonly voice: PublisherOptions<Out>;
  readonly now: Date;
  readonly told: PublishedMessage[];
};

function workIn<Out extends Contract>(within: Transaction<Out>, cause: Cause): Work<Out> {
  const { em, voice, now, told } = within;
  return {
    em,
    now,
    cause,
    publish: (type, key, data, version) => {
      const message = { type, key, data, version: version ?? null, now, cause };
      em.persist(outboxRow(em, voice.source, voice.contract, message));
      told.push({ type, key });
    },
    causedBy: (other) => workIn(within, other),
  };
}
