import { createHash } from 'node:crypto';
import { parse } from 'graphql';
import { PersistedOperations } from './persisted-operations.ts';

const idOf = (text: string) => createHash('sha256').update(text).digest('hex');
const listed = 'query Stars { stars }';
const other = 'query Other { stars }';

function operations(more: { safelist?: boolean; clients?: readonly string[] } = {}) {
  const texts = new Map([[idOf(listed), listed]]);
  return new PersistedOperations({ listed: texts, safelist: false, clients: ['shop'], ...more });
}

const codeOf = (run: () => unknown) => {
  try {
    run();
    return null;
  } catch (error) {
    return (error as { extensions?: { code?: string } }).extensions?.code;
  }
};
const apollo = (text: string, version = 1) => ({
  extensions: { persistedQuery: { version, sha256Hash: idOf(text) } },
});

describe('an operation by its id', () => {
  it.each([
    ['in `documentId`', { documentId: `sha256:${idOf(listed)}` }],
    ['in `documentId` without its prefix', { documentId: idOf(listed).toUpperCase() }],
    ['as the clients of Apollo send it', apollo(listed)],
    ['with an empty text, as over a socket', { query: '', ...apollo(listed) }],
  ])('%s is that of the manifest', (_, sent) => {
    expect(operations().textOf(sent)).toBe(listed);
  });

  it('is left alone without an id', () => {
    expect(
      operations().textOf({ query: other, extensions: { traceparent: '00' } }),
    ).toBeUndefined();
  });

  it('is registered by a known client, and then known to all', () => {
    const known = operations();
    expect(codeOf(() => known.textOf(apollo(other), 'shop'))).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect(known.textOf({ query: other, ...apollo(other) }, 'shop')).toBe(other);
    expect(known.textOf(apollo(other))).toBe(other);
  });

  it('is executed, but not registered, for an unknown client', () => {
    const known = operations();
    expect(known.textOf({ query: other, ...apollo(other) }, 'stranger')).toBe(other);
    expect(codeOf(() => known.textOf(apollo(other)))).toBe('PERSISTED_QUERY_NOT_SUPPORTED');
  });

  it.each([
    ['of another text', { query: other, ...apollo(listed) }],
    ['that is no hash', { documentId: 'stars' }],
    ['that is a number', { documentId: 7 }],
    ['of another version', apollo(listed, 2)],
    ['without a hash', { extensions: { persistedQuery: { version: 1 } } }],
    ['that is null', { extensions: { persistedQuery: null } }],
  ])('%s is refused', (_, sent) => {
    expect(codeOf(() => operations().textOf(sent, 'shop'))).toBe('BAD_REQUEST');
  });
});

describe('with the safelist', () => {
  const strict = operations({ safelist: true });
  const read = strict.listedOnly(parse);

  it('an operation of the manifest is parsed', () => {
    expect(read(listed).kind).toBe('Document');
    expect(strict.textOf(apollo(listed))).toBe(listed);
  });

  it('every other text is refused, however near it is', () => {
    expect(codeOf(() => read(other))).toBe('QUERY_NOT_IN_SAFELIST');
    expect(codeOf(() => read(`${listed} `))).toBe('QUERY_NOT_IN_SAFELIST');
  });

  it('not even a known client registers an operation', () => {
    strict.textOf({ query: other, ...apollo(other) }, 'shop');
    expect(codeOf(() => strict.textOf(apollo(other), 'shop'))).toBe(
      'PERSISTED_QUERY_NOT_SUPPORTED',
    );
  });
});
