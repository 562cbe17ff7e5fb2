import { z } from 'zod';
import { formOf } from './deprecated-arguments.ts';
import { anyone, mutation } from './mutation.ts';

const request = z.object({ id: z.string(), note: z.string().max(5).nullish(), key: z.string() });
const answer = ({ id }: { id: string }) => ({ id });
const run = async ({ command }: { command: { id: string } }) => ({
  id: command.id,
  replayed: true,
});
const builder = { payload: 'P', request, refusals: [], caller: anyone, run } as const;
const context = { viewer: null };

const current = { __typename: 'P', id: '1', replayed: true };
const fields = (answered: object) => ('fields' in answered ? answered.fields : answered);

describe('arguments that were deprecated for an input', () => {
  const change = mutation({ ...builder, deprecated: { answer } });
  const ask = async (args: object) => fields(await change({}, args, context));

  it('are answered as before, and the input by the payload', async () => {
    expect(await ask({ id: '1', key: 'k' })).toEqual({ id: '1' });
    expect(await ask({ input: { id: '1', key: 'k' } })).toEqual(current);
    expect(await ask({ input: { id: '1', key: 'k' }, id: null })).toEqual(current);
  });

  it('are refused together with the input, and so is a call without both', async () => {
    const message = 'Deprecated. Give all values in `input`, and leave this argument out.';
    expect(await ask({ input: { id: '1', key: 'k' }, note: 'x' })).toEqual([
      { path: ['note'], message },
    ]);
    expect(await ask({})).toEqual([{ path: ['input'], message: 'Give `input`.' }]);
    expect(await ask({ input: null })).toEqual([{ path: ['input'], message: 'Give `input`.' }]);
  });

  it('keep their paths in ValidationFailed', async () => {
    const tooLong = expect.objectContaining({ path: ['note'] });
    expect(await ask({ id: '1', note: 'a long note' })).toEqual([
      tooLong,
      { path: ['key'], message: 'Required.' },
    ]);
  });

  it('keep an explicit null, which is a part of the stored hash', () => {
    const { given } = formOf({ id: '1', note: null }, {});
    expect(given).toEqual({ id: '1', note: null });
  });
});

describe('arguments that were deprecated beside an input', () => {
  const create = mutation({ ...builder, deprecated: { besideInput: ['key'], answer } });
  const ask = async (args: object) => fields(await create({}, args, context));

  it('are answered as before, and the input alone by the payload', async () => {
    expect(await ask({ input: { id: '1' }, key: 'k' })).toEqual({ id: '1' });
    expect(await ask({ input: { id: '1', key: 'k' } })).toEqual(current);
  });

  it('are refused when the input has them as well', async () => {
    expect(await ask({ input: { id: '1', key: 'k' }, key: 'k' })).toEqual([
      expect.objectContaining({ path: ['key'] }),
    ]);
  });

  it('keep their paths in ValidationFailed', async () => {
    const paths = [['input', 'id'], ['key']].map((path) => expect.objectContaining({ path }));
    expect(await ask({ input: {}, key: 1 })).toEqual(paths);
    expect(await ask({ input: { id: '1' } })).toEqual([
      { path: ['input', 'key'], message: 'Required.' },
    ]);
  });

  it('are the form of a call without a field that was optional', async () => {
    const optional = { besideInput: ['key'], optional: 'key' };
    const register = mutation({
      ...builder,
      request: request.partial({ key: true }),
      deprecated: { ...optional, answer },
    });
    expect(await register({}, { input: { id: '1' } }, context)).toEqual({ id: '1' });
    expect(await register({}, { input: { id: '1', key: 'k' } }, context)).toEqual(current);
  });
});

describe('an argument of another name than its field', () => {
  it('becomes that field, and keeps its name in paths', async () => {
    const renamed = { names: 'id' };
    const create = mutation({ ...builder, deprecated: { renamed, answer } });
    const ask = async (args: object) => fields(await create({}, args, context));
    expect(await ask({ names: '1', key: 'k' })).toEqual({ id: '1' });
    expect(await ask({ names: 1, key: 'k' })).toEqual([
      { path: ['names'], message: 'Must be text.' },
    ]);
  });
});
