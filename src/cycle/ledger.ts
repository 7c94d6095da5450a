import { isLedgerError } from '../errors.js';
import { keepLists, type Reported } from '../image/ledger.js';
import type { Run } from './run.js';

/**
 * Does something that hears what images have, and keeps that in the ledger, however it ends: what a builder has told
 * is true of its source even if nothing came of it. Trouble with the ledger is told, and changes nothing.
 */
export async function keepingLists<T>(
  run: Run,
  work: (heard: (report: Reported) => void) => Promise<T>,
): Promise<T> {
  const reports = new Map<string, Reported>();
  try {
    return await work((report) => reports.set(report.image.id, report));
  } finally {
    await keep(run, [...reports.values()]);
  }
}

async function keep({ cloud, identity, tell }: Run, reports: readonly Reported[]): Promise<void> {
  const { ledger, clock } = cloud;
  if (ledger === undefined || reports.length === 0) return;
  const images = reports.map(({ image }) => image.id);
  try {
    const change = await keepLists(ledger, reports, clock.now(), `patch-cycle, run ${identity.id}`);
    if (change !== undefined) tell({ type: 'ledger-kept', images, ledger: ledger.name, change });
  } catch (error) {
    if (!isLedgerError(error)) throw error;
    const { message: reason, mend } = error;
    tell({ type: 'ledger-trouble', images, reason, mend });
  }
}
