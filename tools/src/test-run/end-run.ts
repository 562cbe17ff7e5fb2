/** How long what the tests have closed may take until it is gone, on a slow machine. */
const graceMs = 5_000;

/**
 * Jest's last global tear-down: ends a run that does not end by itself. It fails then, and names what
 * keeps it running; `test-environment.ts` names the test files that leave something open.
 */
export default async function endRun(): Promise<void> {
  const exit = () => {
    const open = process.getActiveResourcesInfo().join(', ');
    console.error(`FAILED: the test run did not exit. Open: ${open}.`);
    process.exit(1);
  };
  // Fires only when something else keeps the process running.
  setTimeout(exit, graceMs).unref();
}
