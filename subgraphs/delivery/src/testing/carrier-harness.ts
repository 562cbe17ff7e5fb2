import { newId } from '@souk/platform/runtime/id';
import { carrierWorker } from '../carriers/carrier-worker.ts';
import { type Carrier, type CarrierState, CarrierUnavailable } from '../domain/carrier.ts';
import { recordCarrierCallback } from '../usecases/record-carrier-callback.ts';
import { booking, type DeliveryHarness, deliveryHarness } from './harness.ts';

/** A carrier whose state and availability a test sets. It counts what was asked. */
class TestCarrier implements Carrier {
  readonly name = 'test';
  isDown = false;
  refusal: string | null = null;
  /** True when an answer is lost after the carrier has done what it was asked. */
  losesAnswers = false;
  readonly states = new Map<string, { state: CarrierState; at: Date }>();
  readonly asked: string[] = [];
  readonly verify = () => null;

  readonly book: Carrier['book'] = async (_, id) => {
    this.#ask(`book ${id}`);
    if (this.refusal) return { refused: this.refusal };
    const ref = `ref-${id}`;
    if (!this.states.has(ref)) this.states.set(ref, { state: 'BOOKED', at: new Date(0) });
    this.#answer();
    return { ref, trackingNumber: `TN-${id.slice(-4)}` };
  };

  readonly track: Carrier['track'] = async (ref) => {
    this.#ask(`track ${ref}`);
    return this.states.get(ref) ?? { state: 'BOOKED', at: new Date(0) };
  };

  readonly cancel: Carrier['cancel'] = async (ref) => {
    this.#ask(`cancel ${ref}`);
    this.states.set(ref, { state: 'CANCELLED', at: new Date() });
    this.#answer();
    return null;
  };

  #ask(what: string): void {
    if (this.isDown) throw new CarrierUnavailable('down');
    this.asked.push(what);
  }

  #answer(): void {
    if (this.losesAnswers) throw new CarrierUnavailable('lost');
  }
}

/** A shop with a carrier, whose worker a test runs, and what happens to its parcels. */
export class CarrierHarness {
  readonly shop: DeliveryHarness;
  readonly carrier = new TestCarrier();
  /** Makes the calls that are due. */
  readonly work: () => Promise<void>;

  constructor(shop: DeliveryHarness) {
    this.shop = shop;
    this.work = carrierWorker(shop.transact, this.carrier, { warn: () => {} });
  }

  pass(seconds: number): void {
    this.shop.now = new Date(this.shop.now.getTime() + seconds * 1_000);
  }

  /** Confirms a new order. Returns its delivery, and the reference that the carrier gives it. */
  async scheduled() {
    const orderId = newId();
    await this.shop.receive('book-delivery', booking(orderId));
    await this.shop.receive('confirm-delivery', { orderId });
    const id = (await this.shop.deliveryOf(orderId))?.id ?? '';
    return { orderId, id, ref: `ref-${id}` };
  }

  /** The state of a parcel changes, the callback is lost, and the next poll finds it. */
  async moves(ref: string, state: CarrierState): Promise<void> {
    this.carrier.states.set(ref, { state, at: this.shop.now });
    this.pass(700);
    await this.work();
  }

  async statusesOf(orderId: string) {
    return (await this.shop.historyOf(orderId)).map(({ status }) => status);
  }

  callsOf(id: string) {
    return this.shop.run(
      'select operation, done_at is not null as done, failure from carrier_calls where delivery_id = ? order by 1',
      [id],
    );
  }

  callback(eventId: string, subjectRef: string) {
    return this.shop.transact((one) => recordCarrierCallback(one, 'test', { eventId, subjectRef }));
  }
}

/** A shop with a carrier and one slot. */
export async function carrierHarness(): Promise<CarrierHarness> {
  const shop = await deliveryHarness();
  await shop.addSlot(100, 1);
  return new CarrierHarness(shop);
}
