import type { TestedMutant } from './tested-mutant.ts';

const graph = 'gateway/src/graph/graph.ts';
const changes = 'gateway/src/graph/graph.test.ts';
const topics = 'gateway/src/subscriptions/topics';
const register = 'subgraphs/users/src/usecases/register.ts';
const registered = 'subgraphs/users/src/usecases/register.db.test.ts';
const visible = 'subgraphs/users/src/graphql/visible-profiles.ts';
const profiles = 'subgraphs/users/src/graphql/visible-profiles.db.test.ts';

const answers = {
  file: 'gateway/src/operations/answer-known.ts',
  test: 'gateway/src/operations/answer-known.test.ts',
};

/** Faults in changes of the supergraph, in reading far behind, in stored passwords and in late answers. */
export const gatewayMutants: readonly TestedMutant[] = [
  {
    name: 'supergraphs-at-once',
    description:
      'A supergraph is loaded while an earlier one still loads, and the slower one stays.',
    file: 'gateway/src/graph/watch-supergraph-file.ts',
    from: 'changing = changing.then(reload);',
    to: 'changing = reload();',
    test: 'gateway/src/graph/watch-supergraph-file.test.ts',
  },
  {
    name: 'request-changes-graph',
    description: 'A request under way is executed on the new supergraph.',
    file: graph,
    from: 'revisionOf: (api) => revisions.get(api) ?? current,',
    to: 'revisionOf: () => current,',
    test: 'gateway/src/graph/gateway-interface.test.ts',
  },
  {
    name: 'supergraph-change-lost',
    description: 'Of two changes of the supergraph at once, the first one stays.',
    file: graph,
    from: `      await plans.warm(next, current);
      const before = current;`,
    to: `      const before = current;
      await plans.warm(next, current);
      if (before !== current) return;`,
    test: changes,
  },
  {
    name: 'listeners-called-before',
    description: 'The listeners of a change get the supergraph that was current first.',
    file: graph,
    from: 'notify(() => listener(next, before), logger)',
    to: 'notify(() => listener(next, next), logger)',
    test: changes,
  },
  {
    name: 'deleted-records-skipped',
    description: 'A reader that is far behind skips what the broker has deleted, without a word.',
    file: `${topics}/replay-reader.ts`,
    from: 'if (isDeleted) this.fail(cursorTooOld());\n    else this.#finishIfDone();',
    to: 'for (const [partition, position] of oldest.entries()) this.#advance(partition, position);\n    this.#finishIfDone();',
    test: 'gateway/src/subscriptions/stream/catch-up.test.ts',
  },
  {
    name: 'one-behind-fails-all',
    description: 'A reader that is too far behind ends the reads of all others.',
    file: `${topics}/replay.ts`,
    from: 'Promise.allSettled(readers.map',
    to: 'Promise.all(readers.map',
    test: `${topics}/replay.test.ts`,
  },
  {
    name: 'old-cursor-accepted',
    description: 'A cursor is accepted although its records are deleted.',
    file: 'gateway/src/subscriptions/stream/start-position.ts',
    from: 'return oldest <= offset && offset <= next;',
    to: 'return offset <= next;',
    test: 'gateway/src/subscriptions/resume.test.ts',
  },
  {
    name: 'password-in-hash',
    description: 'The stored hash of a request contains the password.',
    file: register,
    from: 'key, input: hashOf(input) }',
    to: 'key, input: hashOf({ ...input, password }) }',
    test: registered,
  },
  {
    name: 'response-with-address',
    description: 'The stored response of a registration has more than id and name.',
    file: 'subgraphs/users/src/usecases/complete-registration.ts',
    from: 'await idempotent(work, call, async () => registered)',
    to: 'await idempotent(work, call, async () => ({ ...registered, email: user.email }))',
    test: registered,
  },
  {
    name: 'password-in-registration',
    description: 'A registration under way has a hash with the password in its row.',
    file: 'subgraphs/users/src/usecases/begin-registration.ts',
    from: 'hashOf([call.callerId, call.operation, call.key])',
    to: 'hashOf([call.callerId, call.operation, call.key, Object(request).password])',
    test: registered,
  },
  {
    name: 'late-profile-overwrites',
    description: 'A read that began before a change shows the old profile afterwards.',
    file: visible,
    from: 'byId.clear(profile.id).prime(profile.id, profile);',
    to: 'byId.prime(profile.id, profile);',
    test: profiles,
  },
  {
    name: 'profile-not-replaced',
    description: 'The rest of a request reads the profile from the database again.',
    file: visible,
    from: 'byId.clear(profile.id).prime(profile.id, profile);',
    to: 'byId.clear(profile.id);',
    test: profiles,
  },
  {
    name: 'all-profiles-replaced',
    description: 'A change of one profile makes the request read all others again.',
    file: visible,
    from: 'byId.clear(profile.id).prime(profile.id, profile);',
    to: 'byId.clearAll();',
    test: profiles,
  },
  {
    name: 'late-answer-shared',
    description: 'A query after a mutation gets the answer to one before it.',
    file: 'gateway/src/graph/subgraph/fetcher.ts',
    from: '{mutations.count} ',
    to: "{''} ",
    test: 'gateway/src/graph/subgraph/fetcher.test.ts',
  },
  {
    ...answers,
    name: 'whole-answer-of-another',
    description: 'A user gets the answer to the equal query of another user.',
    from: 'caller.token, caller.sessionId,',
    to: '',
  },
  {
    ...answers,
    name: 'whole-answer-late',
    description: 'A query after a mutation gets the whole answer to one before it.',
    from: ', graph.mutationsEnded]',
    to: ']',
  },
];
