import { GraphQLError, Source } from 'graphql';
import { inTrace } from '../request/trace.ts';
import { captureLog } from '../testing/capture-log.ts';
import { useErrors } from './use-errors.ts';

const trace = { id: '0af7651916cd43dd8448eb211c80319c' };

function shown(error: unknown, showSuggestions = false) {
  const { logger, lines } = captureLog();
  const formatError = useErrors(logger, showSuggestions, () => {});
  return { ...inTrace(trace, () => formatError(error)), lines };
}

describe('an error for clients', () => {
  it('has message, path, code and trace id, and nothing else (GW-3, GW-9)', () => {
    const error = new GraphQLError('Gone.', {
      path: ['book'],
      extensions: { code: 'NOT_FOUND', serviceName: 'books', stacktrace: ['at a.ts'], http: {} },
    });
    expect(shown(error)).toEqual({
      message: 'Gone.',
      path: ['book'],
      extensions: { code: 'NOT_FOUND', traceId: trace.id },
      lines: [],
    });
  });

  it('has a path without the executor’s list marks', () => {
    const at = (path: (string | number)[]) =>
      shown(new GraphQLError('Gone.', { path, extensions: { code: 'NOT_FOUND' } })).path;
    expect(at(['books', '@', 'reviews', '@'])).toEqual(['books']);
    expect(at(['books', 0, 'title'])).toEqual(['books', 0, 'title']);
    expect(at([])).toBeUndefined();
  });

  it('shows names of the schema only with showSuggestions', () => {
    const message = 'Cannot query field "star" on type "Query". Did you mean "stars" or "start"?';
    const extensions = { code: 'GRAPHQL_VALIDATION_FAILED' };
    const error = new GraphQLError(message, { extensions, source: new Source('{ star }') });
    expect(shown(error).message).toBe('Cannot query field "star" on type "…".');
    expect(shown(error, true).message).toBe(message);
  });
});

describe('a fault', () => {
  it('is hidden regardless of the code that Apollo gave it', () => {
    const { logger } = captureLog();
    const formatted = { message: 'read ECONNRESET', extensions: { code: 'FORBIDDEN' } };
    const { extensions } = useErrors(logger, false, () => {})(
      new Error('read ECONNRESET'),
      formatted,
    );
    expect(extensions?.code).toBe('INTERNAL');
  });

  const sql = 'insert into "orders" failed at 10.0.0.7:5432';

  it.each([
    ['an error of any kind', new TypeError(sql)],
    ['an error without a code', new GraphQLError(sql)],
    ['an error with a code of its own', new GraphQLError(sql, { extensions: { code: 'ECONN' } })],
    [
      'a plain Error with a client code',
      Object.assign(new Error(sql), { extensions: { code: 'FORBIDDEN' } }),
    ],
    ['a thrown string', sql],
  ])('is hidden behind the trace id, and logged with it: %s (GW-3, GW-9)', (_, error) => {
    const { lines, ...seen } = shown(error);
    const extensions = { code: 'INTERNAL', traceId: trace.id };
    expect(seen).toEqual({ message: 'Internal error.', extensions });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ traceId: trace.id });
    expect(JSON.stringify(lines[0])).toContain('10.0.0.7');
  });
});
