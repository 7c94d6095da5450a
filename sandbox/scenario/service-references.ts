import { type Problems, twice, unknown } from './names.js';
import type { Scenario } from './schema.js';

/** What the keys of `services.ts` name must be there. */
export function serviceProblems(scenario: Scenario): Problems {
  const groups = scenario.groups.flatMap(namesOfGroup);
  const roles = scenario.roles.map((role) => role.name);
  const profiles = scenario['instance-profiles'].map((profile) => profile.name);
  const keys = scenario.keys.map((key) => key.name);
  return [
    ...twice(
      'alarms',
      scenario.alarms.map((alarm) => alarm.name),
    ),
    ...twice('roles', roles),
    ...twice('keys', keys),
    ...twice('instance-profiles', profiles),
    ...scenario.alarms.flatMap((alarm, a) =>
      alarmProblems(scenario, alarm, `alarms[${a}]`, groups),
    ),
    ...scenario.loads.flatMap((load, i) =>
      unknown(`loads[${i}].group`, load.group, groups, 'group'),
    ),
    ...scenario.sessions.flatMap((session, i) => [
      ...unknown(`sessions[${i}].role`, session.role, roles, 'role'),
      ...twiceCalled(scenario, i),
    ]),
    ...scenario['instance-profiles'].flatMap((profile, i) =>
      unknown(`instance-profiles[${i}].role`, profile.role, roles, 'role'),
    ),
    ...scenario.templates.flatMap((template, t) =>
      template.versions.flatMap((version, i) =>
        unknown(
          `templates[${t}].versions[${i}].profile`,
          version.profile,
          profiles,
          'instance profile',
        ),
      ),
    ),
    ...scenario.images.flatMap((image, i) => unknown(`images[${i}].key`, image.key, keys, 'key')),
    ...scenario['spot-market'].flatMap((pool, i) =>
      unknown(`spot-market[${i}].zone`, pool.zone, scenario.zones, 'zone'),
    ),
    ...scenario['silent-agents'].flatMap((agents, i) => [
      ...unknown(`silent-agents[${i}].group`, agents.group, groups, 'group'),
      ...unknown(`silent-agents[${i}].zone`, agents.zone, scenario.zones, 'zone'),
    ]),
    ...scenario.commands.flatMap((command, i) => [
      ...unknown(`commands[${i}].group`, command.group, groups, 'group'),
      ...unknown(`commands[${i}].zone`, command.zone, scenario.zones, 'zone'),
    ]),
  ];
}

type AlarmScene = Scenario['alarms'][number];

function alarmProblems(
  scenario: Scenario,
  alarm: AlarmScene,
  at: string,
  groups: readonly string[],
): Problems {
  const targetGroups = scenario['target-groups'].map((targetGroup) => targetGroup.name);
  return [
    ...unknown(`${at}.targets.group`, alarm.targets?.group, targetGroups, 'target group'),
    ...unknown(`${at}.targets.zone`, alarm.targets?.zone, scenario.zones, 'zone'),
    ...unknown(`${at}.group.name`, alarm.group?.name, groups, 'group'),
    ...alarm.runs.flatMap(({ group, policy }, i) => [
      ...unknown(`${at}.runs[${i}].group`, group, groups, 'group'),
      ...(groups.includes(group)
        ? unknown(`${at}.runs[${i}].policy`, policy, policiesOf(scenario, group), 'scaling policy')
        : []),
    ]),
  ];
}

/** One access key is one session. */
function twiceCalled({ sessions }: Scenario, index: number): Problems {
  const caller = sessions[index]?.caller ?? '';
  const first = sessions.findIndex((session) => session.caller === caller);
  return first < index ? [`sessions[${index}].caller: '${caller}' is there twice`] : [];
}

function policiesOf(scenario: Scenario, group: string): readonly string[] {
  const scene = scenario.groups.find((one) => namesOfGroup(one).includes(group));
  return (scene?.policies ?? []).map((policy) => policy.name);
}

/** With `copies`, the names that its copies will have. */
export function namesOfGroup({ name, copies }: Scenario['groups'][number]): readonly string[] {
  if (copies === undefined) return [name];
  return Array.from({ length: copies }, (_, index) => `${name}-${index + 1}`);
}
