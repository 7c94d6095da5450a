import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parseDocument } from 'yaml';
import { originalIndex, withCopies } from './scenario/copies.js';
import {
  newLines,
  type Origin,
  originOf,
  type Path,
  pathOf,
  problemAt,
} from './scenario/places.js';
import { referenceProblems } from './scenario/references.js';
import { type Scenario, scenarioSchema } from './scenario/schema.js';

export type { GroupScene, ImageScene, Scenario } from './scenario/schema.js';

/** A scenario file cannot be played. Every problem names its field by path and line, and says what would be allowed. */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError';
  constructor(
    readonly source: string,
    readonly problems: readonly string[],
  ) {
    super(`${source}:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
}

/** @throws ScenarioError also when the file cannot be read */
export function readScenario(file: string): Scenario {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new ScenarioError(file, [`cannot be read: ${(error as Error).message}`]);
  }
  return parseScenario(text, file);
}

/** `source` names the text in errors. */
export function parseScenario(text: string, source = 'scenario'): Scenario {
  const lines = newLines();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    throw new ScenarioError(
      source,
      document.errors.map((error) => `is not YAML: ${error.message.split('\n')[0]}`),
    );
  }
  return checked(document.toJS(), originOf(source, document, lines));
}

/** The same for a scenario that is data already. */
export function checkScenario(raw: unknown, source = 'scenario'): Scenario {
  return checked(raw, { source, line: () => undefined });
}

/** What turns out to be impossible only when the stage is set. @param path of the scenario with its copies made */
export function scenarioProblem(scenario: Scenario, path: Path, message: string): ScenarioError {
  const origin = origins.get(scenario);
  const [key, index, ...rest] = path;
  const written =
    key === 'groups' && typeof index === 'number'
      ? [key, originalIndex(scenario, index), ...rest]
      : path;
  return new ScenarioError(origin?.source ?? 'scenario', [problemAt(origin, written, message)]);
}

const origins = new WeakMap<Scenario, Origin>();

function checked(raw: unknown, origin: Origin): Scenario {
  const parsed = v.safeParse(scenarioSchema, raw);
  if (!parsed.success) {
    throw new ScenarioError(
      origin.source,
      parsed.issues.map((issue) =>
        problemAt(
          origin,
          (issue.path ?? []).map(({ key }) => key as string | number),
          issue.message,
        ),
      ),
    );
  }
  const problems = referenceProblems(parsed.output).map((problem) => located(origin, problem));
  if (problems.length > 0) throw new ScenarioError(origin.source, problems);
  const scenario = withCopies(parsed.output);
  origins.set(scenario, origin);
  return scenario;
}

/** Problems that were found between fields name theirs in words. */
function located(origin: Origin, problem: string): string {
  const end = problem.indexOf(': ');
  return problemAt(origin, pathOf(problem.slice(0, end)), problem.slice(end + 2));
}
