import { isUnavailable } from '../bus/is-unavailable.ts';
import { refusedValue } from './refused-value.ts';

const fault = (code: string, message = 'refused') => Object.assign(new Error(message), { code });
const nul = fault('08P01', 'invalid message format');

describe('a fault of the database', () => {
  it.each([
    ['a data exception', fault('22P05'), '22P05'],
    ['one with a data exception as its cause', new Error('x', { cause: fault('22003') }), '22003'],
    ['a value that is too long for an index', fault('54000'), '54000'],
    ['NUL in a statement', nul, '08P01'],
  ])('means a refused value, and not an unavailable database: %s', (_, error, code) => {
    expect([refusedValue(error), isUnavailable(error)]).toEqual([code, false]);
  });

  it.each([
    ['a lost connection', fault('08006')],
    ['a proxy without a server', fault('08P01', 'server_login_retry')],
  ])('means an unavailable database: %s', (_, error) => {
    expect([refusedValue(error), isUnavailable(error)]).toEqual([null, true]);
  });

  it.each([
    ['a duplicate', fault('23505')],
    ['another value', 'no error'],
  ])('means neither: %s', (_, error) => {
    expect([refusedValue(error), isUnavailable(error)]).toEqual([null, false]);
  });
});
