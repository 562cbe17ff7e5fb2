import type { Words } from '../words/words.ts';

type Props = {
  readonly status: keyof Words['order']['statuses'];
  readonly words: Words;
};

/** The status of an order, coloured by whether it goes well. */
export function OrderBadge({ status, words }: Props) {
  return <span class={`badge ${toneOf(status)}`}>{words.order.statuses[status]}</span>;
}

function toneOf(status: string): string {
  if (status === 'FAILED' || status === 'CANCELLED') return 'none';
  return status === 'DELIVERED' || status === 'CONFIRMED' || status === 'SHIPPED' ? 'some' : 'few';
}
