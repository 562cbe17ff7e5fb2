import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { FailedAttempts } from './failed-attempts.ts';

const minuteMs = 60_000;

/** Names over all addresses; with hashed keys, at most a few megabytes. */
const namesMax = 20_000;
/** OWASP ASVS 4.0, 2.2.1: no more than 100 failed attempts an hour on one account. */
const failuresOfNameMax = 100;
/** What one address may still try for a name above that limit. Never 0: its owner may log in. */
const failuresUnderAttackMax = 1;

/** A login with a password. */
export type LoginAttempt = {
  /** The user name or e-mail address as typed, normalized: known and unknown names count alike. */
  readonly name: string;
  /** The network of the client, or the id of the server that sends the attempt. */
  readonly from: string;
  /** True when our gateway sends the attempt, which limits each address itself. */
  readonly isRelayed: boolean;
  /** The device with which this user has logged in before; null for any other. */
  readonly knownDevice: string | null;
};

/**
 * Limits wrong passwords, all of them before a password is hashed. A stranger can slow down guessing
 * from their own address only, so nobody locks a user out. A known device has a limit of its own, and
 * no other ("Slow Down Online Guessing Attacks with Device Cookies", OWASP).
 */
export class LoginLimits {
  /** Enough for the people of an office who mistype; far too few to guess or to keep threads busy. */
  readonly ofAddress = new FailedAttempts({
    ...{ failuresMax: 20, windowMs: minuteMs },
    reason: 'Too many failed attempts from this address.',
  });
  /** One a minute on average. */
  readonly #ofNameAndAddress = new FailedAttempts({
    ...{ failuresMax: 10, windowMs: 10 * minuteMs },
    reason: 'Too many wrong passwords for this user name from this address.',
  });
  readonly #ofDevice = new FailedAttempts({
    ...{ failuresMax: 10, windowMs: 10 * minuteMs },
    reason: 'Too many wrong passwords on this device.',
  });
  readonly #ofName = new LRUCache<string, number>({
    ...{ max: namesMax, ttl: 60 * minuteMs, noUpdateTTL: true },
  });

  /** Checks a password within the limits. Returns null for a wrong one. Throws TryLater. */
  async attempt<User>(
    { name, from, isRelayed, knownDevice }: LoginAttempt,
    check: () => Promise<User | null>,
  ): Promise<User | null> {
    if (knownDevice) return this.#ofDevice.attempt(knownDevice, check, isUser);
    const run = () => this.#attemptFrom(from, hashOf(name), check);
    return isRelayed ? run() : this.ofAddress.attempt(from, run, isUser);
  }

  async #attemptFrom<User>(
    from: string,
    name: string,
    check: () => Promise<User | null>,
  ): Promise<User | null> {
    const key = `${from} ${name}`;
    const isUnderAttack = this.#failuresOf(name) >= failuresOfNameMax;
    const limit = isUnderAttack ? failuresUnderAttackMax : undefined;
    const user = await this.#ofNameAndAddress.attempt(key, check, isUser, limit);
    if (user) this.#ofNameAndAddress.forget(key);
    else this.#ofName.set(name, this.#failuresOf(name) + 1);
    return user;
  }

  #failuresOf(name: string): number {
    return this.#ofName.get(name) ?? 0;
  }
}

const isUser = (user: unknown) => user !== null;

/** Bounds the length of keys: a client may send any name. */
function hashOf(name: string): string {
  return createHash('sha256').update(name).digest('base64');
}
