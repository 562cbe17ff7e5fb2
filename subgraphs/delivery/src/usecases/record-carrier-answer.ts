import type { Work } from '@souk/platform/messaging/work';
import { newId } from '@souk/platform/runtime/id';
import {
  type CarrierLabel,
  type CarrierRefusal,
  followCarrier,
  isFinal,
  type CarrierReport as Report,
} from '../domain/carrier.ts';
import { trackingNumberOf } from '../domain/tracking-number.ts';
import {
  CarrierCall,
  CarrierCallback,
  type CarrierOperation,
  CarrierReport,
} from '../persistence/carrier-call.ts';
import { lockOrderOf } from '../persistence/lock-orders.ts';
import { type PublishedEvents, publishChanges } from './publish.ts';

type Locked = NonNullable<Awaited<ReturnType<typeof lockOrderOf>>>;

export type AnsweredCall = {
  readonly deliveryId: string;
  readonly operation: CarrierOperation;
  readonly answer: CarrierLabel | CarrierRefusal | Report | 'CANCELLED';
};

/** The first wait for news; it doubles while there are none. */
const trackAgainMs = 10_000;

/**
 * Records what a carrier has answered, and moves the delivery. An answer to a call that has ended meanwhile
 * changes nothing. A report that is older than the last one is stored only.
 */
export async function recordCarrierAnswer(
  work: Work<PublishedEvents>,
  { deliveryId, operation, answer }: AnsweredCall,
): Promise<void> {
  const locked = await lockOrderOf(work.em, deliveryId);
  const call = await work.em.findOne(CarrierCall, { deliveryId, operation });
  if (!locked || !call || call.doneAt) return;
  if (answer === 'CANCELLED' || 'refused' in answer) {
    call.doneAt = work.now;
    call.failure = answer === 'CANCELLED' ? null : answer.refused;
  } else if ('ref' in answer) {
    call.doneAt = work.now;
    await recordLabel(work, locked, answer);
  } else {
    const isNews = await recordReport(work, locked, answer);
    if (isFinal(answer.state)) call.doneAt = work.now;
    if (!isNews) return;
    call.attempts = 0;
    call.nextAt = new Date(work.now.getTime() + trackAgainMs);
  }
}

async function recordLabel(
  work: Work<PublishedEvents>,
  { order, delivery }: Locked,
  { ref, trackingNumber }: CarrierLabel,
): Promise<void> {
  await publishChanges(work, order, delivery, delivery.label(ref, trackingNumber, work.now));
  // A callback may come before the answer that gives the reference.
  const which = { carrier: delivery.carrier ?? '', subjectRef: ref, appliedAt: null };
  const hasNews = (await work.em.count(CarrierCallback, which)) > 0;
  const nextAt = hasNews ? work.now : new Date(work.now.getTime() + trackAgainMs);
  const deliveryId = delivery.id;
  work.em.create(CarrierCall, { deliveryId, operation: 'TRACK', attempts: 0, nextAt });
}

/** True when the carrier has said something new. */
async function recordReport(
  work: Work<PublishedEvents>,
  { order, delivery }: Locked,
  { state, at }: Report,
): Promise<boolean> {
  const { em, now } = work;
  const { carrier, carrierRef: subjectRef } = delivery;
  await em.nativeUpdate(
    CarrierCallback,
    { carrier, subjectRef, appliedAt: null },
    { appliedAt: now },
  );
  const deliveryId = delivery.id;
  const [last] = await em.find(
    CarrierReport,
    { deliveryId },
    { orderBy: { at: 'desc' }, limit: 1 },
  );
  if (await em.findOne(CarrierReport, { deliveryId, state, at })) return false;
  const isLate = last !== undefined && at < last.at;
  const own = trackingNumberOf(newId());
  const changes = isLate ? [] : followCarrier(delivery, state, own, now);
  em.create(CarrierReport, { deliveryId, state, at, receivedAt: now, applied: changes.length > 0 });
  await publishChanges(work, order, delivery, changes);
  return true;
}
