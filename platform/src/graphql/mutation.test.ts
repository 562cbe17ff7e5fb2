import type { Viewer } from '@souk/auth/viewer';
import { z } from 'zod';
import { NotFound, ValidationFailed } from '../kernel/refusals.ts';
import { anyone, mutation } from './mutation.ts';

const ann = { id: 'ann', scopes: [] } as unknown as Viewer;
type Context = { readonly viewer: Viewer | null; readonly noteMax: number };
const context: Context = { viewer: ann, noteMax: 3 };

const addNote = mutation({
  payload: 'AddNotePayload',
  request: ({ noteMax }: Context) => z.object({ id: z.string(), note: z.string().max(noteMax) }),
  refusals: [NotFound],
  run: async ({ actor, command: { id, note } }) => {
    if (id === 'none') throw new NotFound('order');
    if (note === 'bad') throw new ValidationFailed([{ path: ['note'], message: 'No.' }]);
    return { order: { id, note, by: actor.id }, replayed: false };
  },
});
const call = (input: object, given: Context = context) => addNote({}, { input }, given);
const pathsOf = (answer: object) =>
  'fields' in answer ? (answer.fields as { path: string[] }[]).map(({ path }) => path) : [];

describe('a mutation', () => {
  it('answers its payload', async () => {
    expect(await call({ id: '1', note: 'Hi' })).toEqual({
      __typename: 'AddNotePayload',
      order: { id: '1', note: 'Hi', by: 'ann' },
      replayed: false,
    });
  });

  it('answers a refusal of its list, and ValidationFailed', async () => {
    expect(await call({ id: 'none', note: 'Hi' })).toMatchObject({ __typename: 'NotFound' });
    const bounded = await call({ id: '1', note: 'Hello' });
    expect(bounded).toMatchObject({ __typename: 'ValidationFailed' });
    expect(pathsOf(bounded)).toEqual([['input', 'note']]);
  });

  it('names the argument in the path of a use case', async () => {
    expect(pathsOf(await call({ id: '1', note: 'bad' }))).toEqual([['input', 'note']]);
  });

  it('throws a refusal that is not in its list', async () => {
    const fault = new NotFound('order');
    const unlisted = mutation({
      payload: 'AddNotePayload',
      request: z.object({}),
      refusals: [],
      run: () => Promise.reject(fault),
    });
    await expect(unlisted({}, { input: {} }, context)).rejects.toBe(fault);
  });

  it('checks the caller first, and runs nothing', async () => {
    const anonymous = call({ id: '', note: 'too long' }, { ...context, viewer: null });
    await expect(anonymous).rejects.toThrow('Log in');
  });

  it('may be open to anyone', async () => {
    const open = mutation({
      payload: 'OpenPayload',
      request: z.object({}),
      refusals: [],
      caller: anyone,
      run: async ({ actor }) => ({ actor }),
    });
    const answer = await open({}, { input: {} }, { viewer: null });
    expect(answer).toEqual({ __typename: 'OpenPayload', actor: null });
  });
});
