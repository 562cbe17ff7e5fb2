import type { View } from '../../../page.ts';
import { Notice } from '../../../parts/notice.tsx';
import { importWords } from '../words/import-words.ts';
import { FileChoice } from './file-choice.tsx';
import type { ImportData } from './import-data.ts';
import { ImportProgress } from './import-progress.tsx';
import { RowTable } from './row-table.tsx';
import { useImport } from './use-import.ts';

/** Adds the products of a file. Each row is checked before anything is sent. */
export const ImportView: View<ImportData> = ({ data: { added }, setting, refused: first }) => {
  const running = useImport(first);
  const words = importWords[setting.language];
  const { phase, csv, refused, file } = running;
  const isShown = file !== null || first !== null;
  return (
    <div class="stack">
      <div>
        <h1>{words.title}</h1>
        <p class="soft">{words.hint}</p>
      </div>
      {added !== null && !first && !file ? <Notice kind="good">{words.added(added)}</Notice> : null}
      {refused ? <Notice kind="bad">{refused.message}</Notice> : null}
      {isShown && csv.fault ? <Notice kind="bad">{words.faultOf(csv.fault)}</Notice> : null}
      {file && !csv.fault ? <ImportProgress running={running} setting={setting} /> : null}
      {isShown && !csv.fault ? (
        <RowTable rows={csv.rows} fields={refused?.fields ?? {}} setting={setting} />
      ) : null}
      {phase === 'sending' ? null : (
        <FileChoice running={running} text={first?.values.csv ?? ''} setting={setting} />
      )}
    </div>
  );
};
