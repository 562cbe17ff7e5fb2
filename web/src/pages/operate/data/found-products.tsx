import type { Setting } from '../../../page.ts';
import { Money } from '../../../parts/money.tsx';
import { HeadedTable } from '../parts/headed-table.tsx';
import type { SearchDataQuery } from './data.generated.ts';
import { dataWords } from './data-words.ts';

type Props = {
  readonly edges: SearchDataQuery['products']['edges'];
  readonly setting: Setting;
};

/** A table of products, on sale or not. */
export function FoundProducts({ edges, setting }: Props) {
  const words = dataWords[setting.language];
  const heads = [words.name, words.code, words.seller, words.status, words.price, words.stock];
  return (
    <HeadedTable label={words.products} heads={heads} numbers={[words.price, words.stock]}>
      {edges.map(({ node: { id, sku, name, status, price, stock, seller } }) => (
        <tr key={id}>
          <th scope="row" class="long">
            <a href={`/products/${id}`}>{name}</a>
          </th>
          <td>
            <code>{sku}</code>
          </td>
          <td class="long">
            <a href={`/operate/users/${seller.id}`}>{seller.displayName}</a>
          </td>
          <td>{words.productStatuses[status]}</td>
          <td class="number">
            <Money of={price} setting={setting} />
          </td>
          <td class="number">{stock.available}</td>
        </tr>
      ))}
    </HeadedTable>
  );
}
