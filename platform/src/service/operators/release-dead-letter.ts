import { LockMode } from '@mikro-orm/core';
import type { Contract } from '@souk/schema/contract';
import type { Actor } from '../../kernel/actor.ts';
import { NotFound } from '../../kernel/refusals.ts';
import {
  type DeadLetter,
  type DeadLetterFilter,
  releaseDeadLetters,
} from '../../messaging/dead-letters.ts';
import { idempotent } from '../../messaging/idempotency.ts';
import { ParkedMessage } from '../../messaging/parked-message.ts';
import type { Work } from '../../messaging/work.ts';
import type { DeadLetterAnswer } from './answers.ts';
import { assertOperator } from './operator.ts';

export type ReleaseDeadLetter = {
  /** The service whose message it is. */
  readonly consumer: string;
  /** Topic, partition and position of the record: "order-placed/3/17". */
  readonly id: string;
  readonly idempotencyKey: string;
};

/**
 * Lets the service handle a dead letter again, from its first attempt. Throws Forbidden for all but
 * operators, NotFound for an id that is not of a dead letter (it may have been released meanwhile), and
 * IdempotencyKeyReused.
 */
export async function releaseDeadLetter(
  work: Work<Contract>,
  actor: Actor,
  { consumer, id, idempotencyKey }: ReleaseDeadLetter,
): Promise<{ deadLetter: DeadLetterAnswer; replayed: boolean }> {
  assertOperator(actor);
  const call = { callerId: actor.id, operation: 'releaseDeadLetter', key: idempotencyKey };
  const { response, replayed } = await idempotent(work, { ...call, input: { id } }, async () => {
    const record = recordOf(id);
    const where = { ...record, consumer, deadAt: { $ne: null } };
    // Of two releases at once, the second waits here and then finds no dead letter.
    const options = { lockMode: LockMode.PESSIMISTIC_WRITE };
    const letter = record && (await work.em.findOne(ParkedMessage, where, options));
    if (!letter) throw new NotFound('dead letter: it may have been released already');
    await releaseDeadLetters(work.em, { ...record, consumer });
    work.log('dead letter released', { deadLetter: id, operator: actor.id });
    return deadLetterAnswer(letter);
  });
  return { deadLetter: response, replayed };
}

/** A dead letter as the gateway gets it. */
export function deadLetterAnswer(letter: DeadLetter): DeadLetterAnswer {
  const { topic, partition, position, key, value, headers, error, attempts, at, deadAt } = letter;
  return {
    id: `${topic}/${partition}/${position}`,
    topic,
    partition,
    position: String(position),
    key: key ?? null,
    type: headers.ce_type ?? null,
    text: value ?? null,
    error: error ?? null,
    attempts,
    at,
    deadAt: deadAt ?? at,
  };
}

/** Parses an id. Null for a text that is none. */
function recordOf(
  id: string,
): Pick<Required<DeadLetterFilter>, 'topic' | 'partition' | 'position'> | null {
  const [, topic, partition, position] = /^([\w.-]{1,249})\/(\d{1,9})\/(\d{1,18})$/.exec(id) ?? [];
  if (!topic) return null;
  return { topic, partition: Number(partition), position: BigInt(position ?? '') };
}
