import type { Happening } from './record.js';

/** One happening in plain words; nothing for questions that were simply answered. */
export function tell(happening: Happening): string | undefined {
  switch (happening.kind) {
    case 'call':
      if (!happening.mutates && happening.outcome === 'ok') return undefined;
      return happening.outcome === 'ok'
        ? `${happening.caller} called ${happening.action}`
        : `${happening.caller} called ${happening.action} and was answered ${happening.outcome}`;
    case 'instance':
      return `${happening.id} in ${happening.zone} is ${happening.state} (${happening.cause})`;
    case 'image':
      return `image ${happening.id} is ${happening.state}`;
    case 'template-version':
      return `version ${happening.number} of ${happening.templateId} was ${happening.change}`;
    case 'member':
      return `${happening.group}: ${happening.id} in ${happening.zone} is ${happening.lifecycle}${happening.health === 'Healthy' ? '' : `, ${happening.health}`}${happening.protected ? ', protected' : ''}${cause(happening)}`;
    case 'group':
      return `${happening.group}: desired ${happening.desired} (${happening.min} to ${happening.max}), template ${happening.template}${suspension(happening.suspended)} (${happening.cause})`;
    case 'target':
      return `${targetGroupName(happening.targetGroup)}: target ${happening.id} is ${happening.state}${reason(happening.reason)}`;
    case 'activity':
      return `${happening.group}: ${happening.description} (${happening.status})`;
    case 'refresh':
      return happening.checkpoint === undefined
        ? `${happening.group}: instance refresh ${happening.id} is ${happening.state}${reason(happening.reason)}`
        : `${happening.group}: instance refresh ${happening.id} has reached ${happening.checkpoint} %`;
    case 'guest':
      return `${happening.id}: ${happening.text}`;
    case 'note':
      return happening.text;
  }
}

/** Of the first step of a way alone: the others go on for the same reason. */
function cause(happening: Extract<Happening, { kind: 'member' }>): string {
  const begins = BEGINNINGS.includes(happening.lifecycle) || happening.health !== 'Healthy';
  return begins ? ` (${happening.cause})` : '';
}

const BEGINNINGS = ['Pending', 'Terminating', 'EnteringStandby', 'Detaching', 'Warmed:Terminating'];

function suspension(processes: readonly string[]): string {
  return processes.length === 0 ? '' : `, suspended: ${processes.join(', ')}`;
}

function reason(code: string | undefined): string {
  return code === undefined ? '' : ` (${code})`;
}

function targetGroupName(arn: string): string {
  return arn.split('/')[1] ?? arn;
}
