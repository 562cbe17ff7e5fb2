import type { Setting } from '../../../page.ts';
import { Money } from '../../../parts/money.tsx';
import { TableFrame } from '../../../parts/table-frame.tsx';
import { orderWords } from '../words/order-words.ts';
import type { SellParcelData } from './load-parcel.ts';

type Props = { readonly parcel: SellParcelData['parcel']; readonly setting: Setting };

/** What is in a parcel, and what of it was cancelled or refunded. */
export function ParcelItems({ parcel: { items, subtotal, trackingNumber }, setting }: Props) {
  const words = orderWords[setting.language].parcel;
  const { tracking } = setting.words.order;
  return (
    <div>
      <h2>{words.items}</h2>
      <TableFrame label={words.items}>
        <thead>
          <tr>
            <th scope="col">{words.items}</th>
            <th scope="col" class="number">
              {words.each}
            </th>
            <th scope="col" class="number">
              {words.ordered}
            </th>
            <th scope="col" class="number">
              {words.cancelled}
            </th>
            <th scope="col" class="number">
              {words.refunded}
            </th>
            <th scope="col" class="number">
              {words.sum}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ product, name, quantity, cancelled, refunded, unitPrice, lineTotal }) => (
            <tr key={product.id}>
              <th scope="row" class="words">
                <a href={`/products/${product.id}`}>{name}</a>
              </th>
              <td class="number">
                <Money of={unitPrice} setting={setting} />
              </td>
              <td class="number">{quantity}</td>
              <td class="number">{cancelled || '–'}</td>
              <td class="number">{refunded || '–'}</td>
              <td class="number">
                <Money of={lineTotal} setting={setting} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={5}>
              {words.sum}
            </th>
            <td class="number">
              <Money of={subtotal} setting={setting} />
            </td>
          </tr>
        </tfoot>
      </TableFrame>
      {trackingNumber ? (
        <p class="soft">
          {tracking}: <code>{trackingNumber}</code>
        </p>
      ) : null}
    </div>
  );
}
