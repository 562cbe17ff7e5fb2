import type { Setting } from '../../../page.ts';
import { Money } from '../../../parts/money.tsx';
import { dayText, hoursText } from '../../../parts/time-text.ts';
import { HeadedTable } from '../parts/headed-table.tsx';
import { operateWords } from '../words.ts';
import type { OperatedOrder } from './load-order.ts';
import { orderWords } from './order-words.ts';

type Props = { readonly order: OperatedOrder; readonly setting: Setting };

/** The parcels of an order, with their sellers and deliveries. */
export function OrderParcels({ order: { parcels }, setting }: Props) {
  const words = orderWords[setting.language];
  const { status: statusHead, total } = operateWords[setting.language];
  const heads = [words.seller, statusHead, words.tracking, words.slot, total];
  return (
    <>
      <h2 class="next">{words.parcels}</h2>
      <HeadedTable label={words.parcels} heads={heads} numbers={[total]}>
        {parcels.map(({ id, seller, status, trackingNumber, delivery, subtotal }) => (
          <tr key={id}>
            <th scope="row" class="long">
              <a href={`/operate/users/${seller.id}`}>{seller.displayName}</a>
            </th>
            <td>{setting.words.order.parcels[status]}</td>
            <td>
              <code>{trackingNumber ?? '–'}</code>
            </td>
            <td>
              {delivery?.slot ? (
                <time dateTime={delivery.slot.from}>
                  {dayText(delivery.slot.from, setting)},{' '}
                  {hoursText(delivery.slot.from, delivery.slot.to, setting)}
                </time>
              ) : (
                '–'
              )}
            </td>
            <td class="number">
              <Money of={subtotal} setting={setting} />
            </td>
          </tr>
        ))}
      </HeadedTable>
    </>
  );
}
