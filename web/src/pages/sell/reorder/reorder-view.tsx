import type { Setting, View } from '../../../page.ts';
import { TableFrame } from '../../../parts/table-frame.tsx';
import { dayText } from '../../../parts/time-text.ts';
import { PrintButton } from '../print-button.tsx';
import { salesWords } from '../words/sales-words.ts';
import type { ReorderData, ReorderLine } from './load-reorder.ts';

/** What to order at the suppliers, by when, and how much. */
export const ReorderView: View<ReorderData> = ({ data, setting }) => {
  const words = salesWords[setting.language].reorder;
  const { lines, leadDays, looked } = data;
  return (
    <>
      <div class="heading">
        <h1>{words.title}</h1>
        <span class="row start">
          <a class="button quiet" href={`/sell/reorder?lead=${leadDays}&as=file`} download>
            {words.file}
          </a>
          <PrintButton text={words.print} />
        </span>
      </div>
      <form action="/sell/reorder" method="get" class="sorting">
        <label>
          {words.leadDays}
          <input type="number" name="lead" min={1} max={28} defaultValue={String(leadDays)} />
        </label>
        <button type="submit" class="quiet">
          {words.show}
        </button>
      </form>
      <p class="soft reorder-hint">{words.hint(looked, leadDays)}</p>
      {lines.length === 0 ? (
        <div class="empty">
          <p>{looked === 0 ? words.nothingSold : words.nothing}</p>
        </div>
      ) : (
        <Lines lines={lines} setting={setting} />
      )}
    </>
  );
};

type Props = { readonly lines: readonly ReorderLine[]; readonly setting: Setting };

function Lines({ lines, setting }: Props) {
  const words = salesWords[setting.language].reorder;
  return (
    <TableFrame label={words.title}>
      <thead>
        <tr>
          <th scope="col">{words.orderBy}</th>
          <th scope="col">{words.product}</th>
          <th scope="col" class="number">
            {words.inStock}
          </th>
          <th scope="col" class="number">
            {words.expected}
          </th>
          <th scope="col">{words.runsOut}</th>
          <th scope="col" class="number">
            {words.order}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.id} line={line} setting={setting} />
        ))}
      </tbody>
    </TableFrame>
  );
}

type LineProps = { readonly line: ReorderLine; readonly setting: Setting };

function Line({ line, setting }: LineProps) {
  const { language } = setting;
  const words = salesWords[language].reorder;
  const day = (date: string) => dayText(`${date}T12:00:00Z`, { language, timeZone: 'UTC' });
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return (
    <tr>
      <td class="together">{day(line.orderBy)}</td>
      <th scope="row" class="words">
        <a href={`/sell/forecast?${new URLSearchParams({ product: line.id })}`}>{line.name}</a>
        <small class="soft">{line.sku}</small>
      </th>
      <td class="number">{line.available}</td>
      <td class="number">{number.format(line.expected)}</td>
      <td class="together">{line.runsOut ? day(line.runsOut) : words.lasts}</td>
      <td class="number">
        <strong>{line.quantity}</strong>
      </td>
    </tr>
  );
}
