import { once } from 'node:events';
import type { MikroORM } from '@mikro-orm/postgresql';
import { decode, type MessageType } from '@souk/schema/contract';
import type { z } from 'zod';
import type { EventBus, IncomingRecord, Running } from '../bus/bus.ts';
import { retryWhileUnavailable } from '../bus/retry-while-unavailable.ts';
import { defaultBackoff } from '../runtime/backoff.ts';
import type { Logger } from '../runtime/logger.ts';
import { retryUntilStopped } from '../runtime/retry-until-stopped.ts';
import {
  type LiveSettings,
  type SettingState,
  type SettingStore,
  settingStore,
} from './live-settings.ts';

type SettingFact = MessageType<z.ZodType<SettingState>>;

/** Settings that can be changed while a service runs, and the fact that reports their changes. */
export type FollowedSettings = { readonly live: LiveSettings; readonly fact: SettingFact };

type Service = Pick<Options, 'bus' | 'logger'> & { readonly orm: MikroORM };

/** Puts the settings in force that a service knows, and follows their changes. */
export async function openSettings(
  followed: FollowedSettings | undefined,
  { orm, bus, logger }: Service,
): Promise<Running | undefined> {
  if (!followed) return undefined;
  const store = settingStore((sql, values) => orm.em.fork().execute(sql, [...values]));
  await loadSettings(followed.live, store);
  return followSettings({ bus, settings: followed.live, fact: followed.fact, store, logger });
}

/** Puts the settings in force that the service has copies of. Waits while its database is unavailable. */
export async function loadSettings(settings: LiveSettings, store: SettingStore): Promise<void> {
  const neverEnding = new AbortController().signal;
  const states = await retryWhileUnavailable(store.load, neverEnding);
  for (const state of states) settings.apply(state);
}

type Options = {
  readonly bus: Pick<EventBus, 'tail'>;
  /** The fact that reports a change. */
  readonly fact: SettingFact;
  readonly settings: LiveSettings;
  readonly store: SettingStore;
  readonly logger: Logger;
};

/**
 * Reads the topic of the settings from its start, without a group, as each process needs every change. The
 * copy is stored before a value is in force, so that a restart never falls back to an older one. Does not
 * wait for the broker: until it is available, the values stay as they are.
 */
export function followSettings({ bus, fact, settings, store, logger }: Options): Running {
  const end = new AbortController();
  const ended = once(end.signal, 'abort');
  let applied = Promise.resolve();
  const apply = async (state: SettingState) => {
    if (!settings.isNews(state)) return;
    await retryWhileUnavailable(() => store.save(state), end.signal);
    settings.apply(state);
    logger.info({ key: state.key, version: state.version }, 'a setting has changed');
  };
  const onRecord = ({ value, topic, partition, position }: IncomingRecord) => {
    if (value === null) return;
    applied = applied
      .then(() => apply(decode(fact, value)))
      .catch((err: unknown) => {
        if (end.signal.aborted) return;
        logger.error({ err, topic, partition, position }, 'a setting could not be read: skipped');
      });
  };
  const follow = async () => {
    const opening = bus.tail([fact.topic], new Map(), onRecord);
    // While the broker is unavailable it may not open, and a service stops all the same.
    await Promise.race([opening, ended]);
    if (!end.signal.aborted) await ended;
    opening.then((tail) => tail.stop()).catch(() => {});
  };
  const onFault = (err: unknown) =>
    logger.warn({ err, topic: fact.topic }, 'the settings cannot be read, will retry');
  const following = retryUntilStopped(follow, {
    ...{ end: end.signal, backoff: defaultBackoff, onFault },
  });
  return {
    stop: async () => {
      end.abort();
      await following;
      await applied;
    },
  };
}
