import type { Counts } from './counts.ts';
import { buyerName, orderName, type Plan, productName } from './plan.ts';

const whole = new Intl.NumberFormat('en');
const count = (number: number) => whole.format(number);

/** What was simulated, on half a page. */
export function pageOf(seeds: number, seconds: number, counts: Counts): string {
  const endings = Object.entries(counts.endings).sort(([, one], [, other]) => other - one);
  const rows: readonly (readonly [name: string, count: number, more: string])[] = [
    ['orders', counts.orders, 'which ended like this:'],
    ...endings.map(([ending, orders]) => ['', orders, ending] as const),
    ['messages', counts.messages, `${count(counts.repeats)} of them sent once more`],
    ['overtaken', counts.overtaken, 'handled after one that was told later'],
    ['crashes', counts.crashes, 'before a commit, after it, between broker and outbox'],
    ['lost answers', counts.lostAnswers, 'nobody knew whether the broker has the batch'],
    ['rereadings', counts.rereadings, 'from an old offset'],
    ['stumbles', counts.stumbles, `${count(counts.deadLetters)} dead letters, let go later`],
    ['alarms', counts.timeouts, 'a checkout began, asked again or gave up'],
  ];
  const lines = rows.map(([name, number, more]) => {
    return `  ${name.padEnd(12)}  ${count(number).padStart(10)}   ${more}`;
  });
  const speed = count(Math.round(seeds / seconds));
  const title = `${count(seeds)} seeds in ${seconds.toFixed(1)} s, ${speed} a second`;
  return [title, '', ...lines].join('\n');
}

/** The shop of a story, before anything happens. */
export function shopOf({ prices, stock, balances, slots, orders }: Plan): string {
  const rub = (minorUnits: number) => (minorUnits / 100).toFixed(2);
  const goods = prices.map((price, product) => {
    return `${stock[product]} ${productName(product)} at ${rub(price)}`;
  });
  const purses = balances.map((balance, buyer) => `${buyerName(buyer)} has ${rub(balance)}`);
  const wishes = orders.map(({ number, cancels, leaves, slot }) => {
    const wants = [
      ...(cancels > 0 ? ['will be cancelled'] : []),
      ...(leaves ? [`leaves by the ${leaves.toLowerCase()}`] : []),
      ...(slot === null ? [] : [`wants slot ${slot}`]),
    ];
    return wants.length > 0 ? [`${orderName(number)} ${wants.join(', ')}`] : [];
  });
  return [...goods, ...purses, `slots with ${slots.join(' and ')} places`, ...wishes.flat()].join(
    '; ',
  );
}
