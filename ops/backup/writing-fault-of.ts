import { cannotWrite } from '../system/cannot-start.ts';

const codes = /^(EACCES|EDQUOT|EIO|ENOSPC|EPERM|EROFS)$/;

/** Returns the fault of a folder that cannot be written as CannotStart, which names it; any other one as it is. */
export function writingFaultOf(folder: string, fault: unknown): unknown {
  return codes.test(Object(fault).code) ? cannotWrite(folder, fault) : fault;
}
