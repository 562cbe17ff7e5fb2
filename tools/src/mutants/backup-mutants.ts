import type { TestedMutant } from './tested-mutant.ts';

const folder = 'ops/backup';
const restore = { file: `${folder}/restore.ts`, test: `${folder}/restore.db.test.ts` };
const backUp = { file: `${folder}/back-up.ts`, test: `${folder}/back-up.db.test.ts` };
const manifest = { file: `${folder}/manifest.ts`, test: `${folder}/manifest.test.ts` };
const swap = { file: 'ops/system/swap-folder.ts', test: 'ops/system/swap-folder.test.ts' };

/** Faults in backup and restore. */
export const backupMutants: readonly TestedMutant[] = [
  {
    name: 'backup-without-log',
    description: 'The copy lacks the write-ahead log that makes it consistent.',
    file: `${folder}/base-backup.ts`,
    from: 'WAL true',
    to: 'WAL false',
    test: restore.test,
  },
  {
    name: 'backup-slot-stays',
    description: 'PostgreSQL keeps its log for a backup that has ended.',
    file: `${folder}/base-backup.ts`,
    from: 'TEMPORARY PHYSICAL',
    to: 'PHYSICAL',
    test: backUp.test,
  },
  {
    name: 'backup-parser-buffer',
    description: 'What was read is overwritten by the parser before it is stored.',
    file: `${folder}/base-backup.ts`,
    from: 'Buffer.from(chunk.subarray(1))',
    to: 'chunk.subarray(1)',
    test: restore.test,
  },
  {
    name: 'backup-draft-stays',
    description: 'A backup that failed leaves its files.',
    ...backUp,
    from: 'await rm(draft, { recursive: true, force: true });',
    to: '',
  },
  {
    name: 'backup-in-state-folder',
    description: 'A backup is written into the folder that a restore deletes.',
    ...backUp,
    from: 'assertOutside(shop.folder, to);',
    to: '',
  },
  {
    name: 'restore-changed-file',
    description: 'A file of a backup that was changed is restored.',
    ...manifest,
    from: 'found.sha256 !== expected.sha256',
    to: 'false',
  },
  {
    name: 'restore-changed-manifest',
    description: 'A manifest that was changed is believed.',
    ...manifest,
    from: 'throw wasChanged(file);',
    to: '{}',
  },
  {
    name: 'restore-cursor-key',
    description: 'Clients resume at positions that now belong to other records.',
    ...restore,
    from: 'await forgetCursors(draft, secrets);',
    to: '',
  },
  {
    name: 'restore-over-a-shop',
    description: 'A restore deletes a shop without being told to.',
    ...restore,
    from: 'if (replace || (await isEmptyFolder(folder))) return;',
    to: 'return;',
  },
  {
    name: 'restore-under-postgres',
    description: 'A restore replaces the files of a PostgreSQL that runs.',
    ...restore,
    from: 'if (postgres && isAlive(postgres))',
    to: 'if (postgres && folder === "")',
  },
  {
    name: 'restore-other-postgres',
    description: 'A backup of another major version is restored.',
    ...restore,
    from: 'if (major !== postgresMajor)',
    to: 'if (major === "")',
  },
  {
    name: 'restore-later-records',
    description: 'Records of orders that the databases do not know are in the restored log.',
    file: `${folder}/without-later.ts`,
    from: 'return batch.filter((record) => !unknown.has(record));',
    to: 'return batch;',
    test: `${folder}/without-later.db.test.ts`,
  },
  {
    name: 'restore-expired-archive',
    description: 'Old records, whose rows have left the archive, are not in the restored log.',
    file: `${folder}/without-later.ts`,
    from: 'record.headers.ce_source === service && isInDoubt(record)',
    to: 'record.headers.ce_source === service',
    test: `${folder}/without-later.db.test.ts`,
  },
  {
    name: 'restore-old-positions',
    description: 'A group keeps a position that the new log does not have.',
    file: `${folder}/restored-positions.ts`,
    from: 'position >= BigInt(next)',
    to: 'position > BigInt(next)',
    test: `${folder}/restored-positions.test.ts`,
  },
  {
    name: 'restore-broken-off',
    description: 'The old shop is gone when a restore ends between its two renames.',
    ...swap,
    from: 'await rename(aside, folder);',
    to: '',
  },
];
