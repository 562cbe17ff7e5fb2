import type { Counts } from './counts.ts';
import { buyerName, orderName, type Plan, productName } from './plan.ts';

const format = new Intl.NumberFormat('en');
const count = (number: number) => format.format(number);

/** Summarizes the simulated runs. */
export function report(seeds: number, seconds: number, counts: Counts): string {
  const endings = Object.entries(counts.endings).sort(([, one], [, other]) => other - one);
  const rows: readonly (readonly [name: string, count: number, more: string])[] = [
    ['orders', counts.orders, 'which ended as follows:'],
    ...endings.map(([ending, orders]) => ['', orders, ending] as const),
    ['messages', counts.messages, `${count(counts.duplicates)} of them sent again`],
    ['reordered', counts.reordered, 'handled after a message that was published later'],
    ['crashes', counts.crashes, 'before a commit, after it, between broker and outbox'],
    ['lost answers', counts.lostAnswers, 'the acknowledgement of a batch was lost'],
    ['rereads', counts.rereads, 'from an older offset'],
    [
      'handler faults',
      counts.handlerFaults,
      `${count(counts.deadLetters)} dead letters, released later`,
    ],
    ['timers', counts.timeouts, 'a checkout started, retried or timed out'],
  ];
  const lines = rows.map(([name, number, more]) => {
    return `  ${name.padEnd(14)}  ${count(number).padStart(10)}   ${more}`;
  });
  const speed = count(Math.round(seeds / seconds));
  const title = `${count(seeds)} seeds in ${seconds.toFixed(1)} s, ${speed} a second`;
  return [title, '', ...lines].join('\n');
}

/** Describes the initial state of a run. */
export function describeShop({ prices, stock, balances, slots, orders }: Plan): string {
  const rub = (minorUnits: number) => (minorUnits / 100).toFixed(2);
  const goods = prices.map((price, product) => {
    return `${stock[product]} ${productName(product)} at ${rub(price)}`;
  });
  const accounts = balances.map((balance, buyer) => `${buyerName(buyer)} has ${rub(balance)}`);
  const plans = orders.map(({ number, cancels, shippedBy, slot }) => {
    const traits = [
      ...(cancels > 0 ? ['will be cancelled'] : []),
      ...(shippedBy ? [`is shipped by the ${shippedBy.toLowerCase()}`] : []),
      ...(slot === null ? [] : [`requests slot ${slot}`]),
    ];
    return traits.length > 0 ? [`${orderName(number)} ${traits.join(', ')}`] : [];
  });
  return [
    ...goods,
    ...accounts,
    `slots with a capacity of ${slots.join(' and ')}`,
    ...plans.flat(),
  ].join('; ');
}
