import type { Setting } from '../../../page.ts';
import { dayText, hoursText } from '../../../parts/time-text.ts';
import { HeadedTable } from '../parts/headed-table.tsx';
import type { SearchDataQuery } from './data.generated.ts';
import { dataWords } from './data-words.ts';

type Props = {
  readonly edges: SearchDataQuery['deliveries']['edges'];
  readonly setting: Setting;
};

/** A table of deliveries, each of which leads to its order. */
export function FoundDeliveries({ edges, setting }: Props) {
  const words = dataWords[setting.language];
  const heads = [words.order, words.status, words.tracking, words.slot, words.address];
  return (
    <HeadedTable label={words.deliveries} heads={heads}>
      {edges.map(({ node: { id, status, trackingNumber, order, slot, address } }) => (
        <tr key={id}>
          <th scope="row">
            <a href={`/operate/orders/${order.id}`}>{order.number}</a>
          </th>
          <td>{words.deliveryStatuses[status]}</td>
          <td>
            <code>{trackingNumber ?? '–'}</code>
          </td>
          <td>
            {slot ? (
              <time dateTime={slot.from}>
                {dayText(slot.from, setting)}, {hoursText(slot.from, slot.to, setting)}
              </time>
            ) : (
              '–'
            )}
          </td>
          <td class="long">
            {address.street}, {address.city}
          </td>
        </tr>
      ))}
    </HeadedTable>
  );
}
