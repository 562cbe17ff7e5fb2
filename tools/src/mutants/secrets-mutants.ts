import type { TestedMutant } from './tested-mutant.ts';

const redaction = 'platform/src/runtime/log/redact-secrets.ts';
const redacted = 'platform/src/runtime/log/redact-secrets.test.ts';
const privateFile = 'ops/system/write-private-file.ts';
const privateFiles = 'ops/system/write-private-file.test.ts';

/** Faults that show secrets in files and in the log. */
export const secretsMutants: readonly TestedMutant[] = [
  {
    name: 'private-file-readable',
    description: 'Everybody may read the secrets.',
    file: privateFile,
    from: 'mode: 0o600, ',
    to: '',
    test: privateFiles,
  },
  {
    name: 'private-draft-kept',
    description: 'Secrets get the mode of a draft that a killed process has left.',
    file: privateFile,
    from: "    await unlink(draft).catch(unlessMissing);\n    await writeFile(draft, JSON.stringify(content, null, 2), { mode: 0o600, flag: 'wx' });",
    to: '    await writeFile(draft, JSON.stringify(content, null, 2), { mode: 0o600 });',
    test: privateFiles,
  },
  {
    name: 'private-file-in-place',
    description: 'An existing file keeps its mode.',
    file: privateFile,
    from: '    await rename(draft, file);',
    to: '    await writeFile(file, JSON.stringify(content, null, 2), { mode: 0o600 });',
    test: privateFiles,
  },
  ...['password', 'secret', 'token', 'cookie', 'authorization', 'signature'].map((name) => ({
    name: `logs-${name}`,
    description: `The log shows fields, headers and parameters that are named "${name}".`,
    file: redaction,
    from: name === 'password' ? '(?:password|passwd' : `|${name}|`,
    to: name === 'password' ? '(?:passwd' : '|',
    test: redacted,
  })),
  {
    name: 'logs-lists',
    description: 'The log shows secrets in lists, such as of the header set-cookie.',
    file: redaction,
    from: `\${text}|\\\\[(?:\${text},?)*\\\\])\``,
    to: `\${text})\``,
    test: redacted,
  },
  {
    name: 'logs-urls',
    description: 'The log shows codes and tokens in URLs.',
    file: redaction,
    from: '[?&](?:code|state|nonce)=',
    to: '[?&](?:code)=',
    test: redacted,
  },
  {
    name: 'logs-passwords-of-urls',
    description: 'The log shows the password of a database in its URL.',
    file: redaction,
    from: '[^@/\\s"]+(?=@)/g',
    to: '[^@/\\s"]+(?=@@)/g',
    test: redacted,
  },
  {
    name: 'logs-tokens-in-texts',
    description: 'The log shows tokens in messages.',
    file: redaction,
    from: '  [/eyJ[\\w-]{8,}(?:\\.[\\w-]*){0,2}/g, redacted],\n',
    to: '',
    test: redacted,
  },
  {
    name: 'logs-texts',
    description: 'The lines of the log are not redacted below the third level, nor in texts.',
    file: 'platform/src/runtime/logger.ts',
    from: '.write(service, redactSecrets(line))',
    to: '.write(service, line)',
    test: 'platform/src/runtime/logger.test.ts',
  },
  {
    name: 'logs-objects',
    description: 'The log shows secrets that are objects, at the third level.',
    file: 'platform/src/runtime/logger.ts',
    from: '`*.*.',
    to: '`*.*.*.',
    test: 'platform/src/runtime/logger.test.ts',
  },
];
