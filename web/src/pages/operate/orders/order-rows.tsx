import type { Setting } from '../../../page.ts';
import { Money } from '../../../parts/money.tsx';
import { OrderBadge } from '../../../parts/order-badge.tsx';
import { timeText } from '../../../parts/time-text.ts';
import { HeadedTable } from '../parts/headed-table.tsx';
import { operateWords } from '../words.ts';
import type { OrderRowsFragment } from './orders.generated.ts';

type Props = {
  readonly label: string;
  readonly orders: { readonly edges: readonly OrderRowsFragment['edges'][number][] };
  readonly setting: Setting;
};

/** A table of orders, each of which leads to its page. */
export function OrderRows({ label, orders: { edges }, setting }: Props) {
  const words = operateWords[setting.language];
  const heads = [words.number, words.status, words.placed, words.buyer, words.total];
  return (
    <HeadedTable label={label} heads={heads} numbers={[words.total]}>
      {edges.map(({ node: { id, number, status, createdAt, buyer, total } }) => (
        <tr key={id}>
          <th scope="row">
            <a href={`/operate/orders/${id}`}>{number}</a>
          </th>
          <td>
            <OrderBadge status={status} words={setting.words} />
          </td>
          <td>
            <time dateTime={createdAt}>{timeText(createdAt, setting)}</time>
          </td>
          <td>
            {buyer ? <a href={`/operate/users/${buyer.id}`}>{buyer.username}</a> : words.unknown}
          </td>
          <td class="number">
            <Money of={total} setting={setting} />
          </td>
        </tr>
      ))}
    </HeadedTable>
  );
}
