import { useEffect, useMemo, useState } from 'preact/hooks';
import { sendForm } from '../../../browser/send-form.ts';
import type { Refused } from '../../../page.ts';
import { chunksOf, csvOf } from './chunks-of.ts';
import type { ImportData } from './import-data.ts';
import { forgetImport, type KeptImport, keepImport, keptImport } from './kept-import.ts';
import { type Csv, readCsv } from './read-csv.ts';

/** `checked`: nothing was sent yet. `stopped`: what follows was not sent, and may be sent again. */
type Phase = 'none' | 'checked' | 'sending' | 'stopped' | 'done';

export type Import = {
  /** False on the server, and until the browser has taken the page over. */
  readonly isReady: boolean;
  readonly phase: Phase;
  readonly file: KeptImport | null;
  readonly csv: Csv;
  /** Why the last part was refused; null without a refusal. */
  readonly refused: Refused | null;
  readonly choose: (name: string, text: string) => void;
  readonly start: () => void;
  readonly discard: () => void;
};

/**
 * An import of a file in parts, one after the other. Each part is kept in mind by the browser, and sent again by nobody
 * but its own key: the tab may be closed at any moment, and what is sent twice is added once.
 */
export function useImport(first: Refused | null): Import {
  const [phase, setPhase] = useState<Phase>('none');
  const [file, setFile] = useState<KeptImport | null>(null);
  const [refused, setRefused] = useState(first);
  const [isReady, setIsReady] = useState(false);
  const text = file?.text ?? first?.values.csv ?? '';
  const csv = useMemo(() => readCsv(text), [text]);
  useEffect(() => {
    setIsReady(true);
    const kept = keptImport();
    if (!kept) return;
    setFile(kept);
    setPhase('stopped');
  }, []);
  const choose = (name: string, chosen: string) => {
    setRefused(null);
    setFile({ name, text: chosen, rowsDone: 0 });
    setPhase('checked');
  };
  const start = async () => {
    if (!file || phase === 'sending') return;
    setPhase('sending');
    setRefused(null);
    const why = await sendParts(file, csv, setFile);
    if (why === null) return setPhase('done');
    setRefused(why === 'unreachable' ? null : why);
    setPhase('stopped');
  };
  const discard = () => {
    forgetImport();
    setFile(null);
    setRefused(null);
    setPhase('none');
  };
  return { isReady, phase, file, csv, refused, choose, start: () => void start(), discard };
}

/** Sends the parts that are not known to be in the shop. Returns why it has stopped; null at the end. */
async function sendParts(
  file: KeptImport,
  { rows }: Csv,
  onProgress: (file: KeptImport) => void,
): Promise<Refused | 'unreachable' | null> {
  let rowsDone = 0;
  for (const chunk of chunksOf(rows)) {
    const rowsAfter = rowsDone + chunk.length;
    if (rowsAfter > file.rowsDone) {
      keepImport({ ...file, rowsDone });
      const sent = await sendForm<ImportData>({ csv: csvOf(chunk) });
      if (!sent) return 'unreachable';
      if (sent.refused) return sent.refused;
      keepImport({ ...file, rowsDone: rowsAfter });
      onProgress({ ...file, rowsDone: rowsAfter });
    }
    rowsDone = rowsAfter;
  }
  forgetImport();
  return null;
}
