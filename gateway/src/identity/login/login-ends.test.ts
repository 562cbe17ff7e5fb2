import { anonymous, type Caller } from '../../request/caller.ts';
import { loginEnds } from './login-ends.ts';

/** Reports ends by session id and by token, as `ends` names them. */
function reporterOf(ends: (id: string) => void) {
  return (id: string) => {
    ends(id);
    return () => ends(`removed ${id}`);
  };
}

it.each<[string, Partial<Caller>, string[]]>([
  ['a browser with the end of its session', { sessionId: 's-1', token: 't-1' }, ['session s-1']],
  ['a bearer with the revocation of its token', { token: 't-1' }, ['token t-1']],
  ['an anonymous caller never', {}, []],
])('the login ends for %s', (_, caller, expected) => {
  const asked: string[] = [];
  const ends = loginEnds({
    sessionEnded: { onEnd: reporterOf((id) => asked.push(`session ${id}`)) },
    revokedTokens: {
      isRevoked: () => false,
      onRevoked: reporterOf((id) => asked.push(`token ${id}`)),
    },
  });
  const remove = ends.onEnd({ ...anonymous, ...caller }, () => {});
  expect(asked).toEqual(expected);
  remove();
  expect(asked).toHaveLength(expected.length * 2);
});
