import type { Setting } from '../../../page.ts';
import { TableFrame } from '../table-frame.tsx';
import { faultsWords } from '../words/faults-words.ts';
import { importWords } from '../words/import-words.ts';
import { type CsvRow, columns } from './read-csv.ts';

type Props = {
  readonly rows: readonly CsvRow[];
  /** What the graph has refused, by the SKU of a row. */
  readonly fields: Readonly<Record<string, string>>;
  readonly setting: Setting;
};

/** How many rows are shown: those with faults first. */
const shownMax = 100;
/** How many rows without faults are shown, as a sample. */
const sampleMax = 10;
/** How much of a long text a cell shows. */
const cellLengthMax = 80;

/** The rows of a file with what is wrong at its cell. */
export function RowTable({ rows, fields, setting: { language } }: Props) {
  const words = importWords[language];
  const isWrong = ({ faults, values }: CsvRow) =>
    Object.keys(faults).length > 0 || Object.hasOwn(fields, values.sku);
  // A SKU may be any text, also the name of what every object has.
  const refusalOf = ({ values: { sku } }: CsvRow) =>
    Object.hasOwn(fields, sku) ? fields[sku] : undefined;
  const wrong = rows.filter(isWrong);
  const shown =
    wrong.length > 0
      ? wrong.slice(0, shownMax)
      : rows.filter((row) => !isWrong(row)).slice(0, sampleMax);
  return (
    <div>
      <p class="soft">{wrong.length > 0 ? words.wrongShown : words.sample(shown.length)}</p>
      <TableFrame label={words.rows}>
        <table class="import-table">
          <thead>
            <tr>
              <th scope="col">{words.row}</th>
              {columns.map((column) => (
                <th scope="col" key={column}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Row key={row.number} row={row} refusal={refusalOf(row)} language={language} />
            ))}
          </tbody>
        </table>
      </TableFrame>
    </div>
  );
}

type RowProps = {
  readonly row: CsvRow;
  readonly refusal: string | undefined;
  readonly language: Setting['language'];
};

function Row({ row: { number, values, faults }, refusal, language }: RowProps) {
  const texts = { ...faultsWords[language], ...importWords[language].cellFaults };
  return (
    <tr>
      <th scope="row">{number}</th>
      {columns.map((column) => {
        const fault = faults[column];
        const text = fault ? texts[fault] : column === 'sku' ? refusal : undefined;
        return (
          <td key={column} class={text ? 'wrong' : undefined}>
            {values[column].slice(0, cellLengthMax)}
            {text ? <p class="error">{text}</p> : null}
          </td>
        );
      })}
    </tr>
  );
}
