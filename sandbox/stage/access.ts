import { SECOND } from '../clock.js';
import type { Role } from '../iam/access.js';
import type { Statement } from '../iam/policy.js';
import type { Path } from '../scenario/places.js';
import { type Scenario, scenarioProblem } from '../scenario.js';
import type { Props } from './props.js';

/** Who may do what, from the start of the story on: before it, the scenario itself sets its stage. */
export function allow(props: Props): void {
  const { access } = props.world;
  const { epoch, policies, roles, sessions } = props.scenario;
  const made = new Map<string, Role>();
  for (const [index, role] of roles.entries()) {
    made.set(
      role.name,
      understood(props.scenario, ['roles', index], () => addRole(props, role)),
    );
  }
  for (const profile of props.scenario['instance-profiles']) {
    access.addProfile(profile.name, roleOf(made, profile.role).arn);
  }
  for (const [index, { caller, statements }] of policies.entries()) {
    understood(props.scenario, ['policies', index], () =>
      access.restrict(caller, { Statement: statements as unknown as Statement[] }),
    );
  }
  for (const { caller, role, name, from, lasts } of sessions) {
    const began = epoch + from;
    access.addSession(caller, roleOf(made, role), { name, from: began, until: began + lasts });
  }
}

function addRole(props: Props, role: Scenario['roles'][number]): Role {
  const { statements } = role;
  return props.world.access.addRole({
    name: role.name,
    trusts: role.trusts,
    maxSession: role['max-session'] / SECOND,
    ...(role['assumed-by'] && { assumedBy: role['assumed-by'] }),
    ...(statements && { policies: [{ Statement: statements as unknown as Statement[] }] }),
  });
}

function roleOf(made: ReadonlyMap<string, Role>, name: string): Role {
  const role = made.get(name);
  if (role === undefined) throw new Error(`nothing on the stage is called ${name}`);
  return role;
}

/** @throws ScenarioError for a policy that the sandbox would enforce otherwise than AWS does */
function understood<T>(scenario: Scenario, path: Path, build: () => T): T {
  try {
    return build();
  } catch (error) {
    throw scenarioProblem(scenario, path, (error as Error).message);
  }
}
