import type { Runner } from './github/runner.js';
import type { Instant } from './ports.js';
import { annotations } from './report/annotations.js';
import type { Event, Tell } from './report/events.js';
import { type ReportFile, reportFiles } from './report/files.js';
import { createLog } from './report/log.js';
import { outputs } from './report/outputs.js';
import { summarise } from './report/summary.js';

/** All that a run tells: logged at once, kept, and folded into outputs, annotations and the summary at its end. */
export interface Reporting {
  readonly events: readonly Event[];
  readonly tell: Tell;
  close(): Promise<void>;
}

/** The paths of the files, as outputs: one a line. A disk that is full changes nothing of how the run ended. */
function writeFiles(
  runner: Runner,
  events: readonly Event[],
): Readonly<Record<ReportFile['output'], string>> {
  const paths = { 'package-changes': '', sbom: '' };
  for (const { output, name, text } of reportFiles(events)) {
    try {
      const path = runner.writeFile(name, text);
      paths[output] += paths[output] === '' ? path : `\n${path}`;
    } catch (error) {
      runner.line(`${name} could not be written: ${String(error)}`);
    }
  }
  return paths;
}

export function openReport(runner: Runner, now: () => Instant): Reporting {
  const events: Event[] = [];
  const log = createLog(runner);
  return {
    events,
    tell(news) {
      const event: Event = { at: now(), ...news };
      events.push(event);
      log(event);
    },
    async close() {
      // Outputs first: whatever becomes of the rest, the next step reads them.
      runner.setOutputs({ ...outputs(events), ...writeFiles(runner, events) });
      for (const annotation of annotations(events)) runner.annotate(annotation);
      try {
        await runner.writeSummary(summarise(events));
      } catch (error) {
        // The run ended as it did, whether or not its summary could be written.
        runner.line(`The job summary could not be written: ${String(error)}`);
      }
    },
  };
}
