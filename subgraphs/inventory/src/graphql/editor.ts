import { unauthenticated } from '@souk/auth/errors';
import type { Viewer } from '@souk/auth/viewer';
import type { Editor } from '../domain/operator.ts';
import { isOperator } from './operator.ts';

/** The viewer as somebody who changes products. Throws UNAUTHENTICATED for nobody. */
export function editorOf(viewer: Viewer | null): Editor {
  if (!viewer) throw unauthenticated();
  return { id: viewer.id, ofAll: isOperator(viewer) };
}
