import { type CloudError, isCloudError } from '../errors.js';
import { rejectedTags } from '../image/tags.js';
import type { Cloud, LaunchAnswer } from '../ports.js';
import { versionToken } from './journal.js';
import { isFinal } from './refusal-codes.js';
import { type Memory, VERSION_MARK } from './seen.js';
import type { Step } from './steps.js';

/**
 * Does the one mutating call of a step, and remembers what no later look will show.
 * `keep` is told before a call whose answer may be lost, so that it is not blindly sent again.
 * @throws CloudError
 */
export async function carryOut(
  cloud: Cloud,
  step: Step,
  memory: Memory,
  run: string,
  keep: (memory: Memory) => void,
): Promise<Memory> {
  const { autoScaling, compute, clock } = cloud;
  switch (step.do) {
    case 'tag':
      await autoScaling.tag(step.group, step.tags);
      if (step.batch === undefined) return memory;
      return { ...memory, batches: new Map(memory.batches).set(step.group, step.batch) };
    case 'untag': {
      if (step.closes !== true) {
        await autoScaling.untag(step.group, step.keys);
        return memory;
      }
      const closing = { ...memory, closing: new Set(memory.closing).add(step.group) };
      keep(closing);
      if (step.keys.length > 0) await autoScaling.untag(step.group, step.keys);
      return finished(closing, step.group);
    }
    case 'use-template':
      await autoScaling.useTemplate(step.group, {
        templateId: step.templateId,
        version: step.version,
      });
      return memory;
    case 'create-version': {
      const version = await compute.createTemplateVersion(
        { templateId: step.templateId, version: step.from },
        step.image,
        `${VERSION_MARK} ${run}: version ${step.from} with ${step.image}`,
        versionToken(run, step.templateId, step.from, step.image),
      );
      const known = memory.versions.get(step.templateId) ?? [];
      return {
        ...memory,
        versions: new Map(memory.versions).set(step.templateId, [...known, version]),
      };
    }
    case 'set-default':
      await compute.setDefaultVersion({ templateId: step.templateId, version: step.version });
      return memory;
    case 'delete-version': {
      const { templateId, version } = step;
      await compute.deleteTemplateVersion({ templateId, version });
      return { ...memory, deleted: new Set(memory.deleted).add(`${templateId}:${version}`) };
    }
    case 'suspend':
      await autoScaling.suspend(step.group, step.processes);
      return memory;
    case 'resume':
      await autoScaling.resume(step.group, step.processes);
      return memory;
    case 'launch': {
      const { group, zone, count, token } = step;
      const answer = await autoScaling.launch({ group, zone, count, token }).catch(refusalOf);
      const launched = new Map(memory.launched).set(token, { answer, at: clock.now() });
      return { ...memory, launched, lowLooks: 0 };
    }
    case 'raise':
      await autoScaling.setDesired(step.group, step.desired);
      return { ...memory, lowLooks: 0 };
    case 'end': {
      const sent = new Map(memory.endSent);
      for (const id of step.instanceIds) sent.set(id, { at: clock.now(), token: step.token });
      const after = { ...memory, endSent: sent };
      keep(after);
      try {
        await autoScaling.end(step.group, step.instanceIds);
      } catch (error) {
        if (isCloudError(error) && error.answered) keep(memory);
        throw error;
      }
      return after;
    }
    case 'reject':
      await compute.tagResources([step.image], rejectedTags(step.reason));
      return { ...memory, rejected: new Set(memory.rejected).add(step.image) };
    default:
      return memory;
  }
}

/** What is refused outright has launched nothing, as surely as what is refused instance by instance. */
function refusalOf(error: unknown): LaunchAnswer {
  if (!isCloudError(error) || !isFinal(error)) throw error;
  return { instanceIds: [], errors: [{ code: error.code, message: reasonIn(error) }] };
}

function reasonIn({ action, code, message }: CloudError): string {
  const prefix = `${action}: ${code}: `;
  return message.startsWith(prefix) ? message.slice(prefix.length) : message;
}

function finished(memory: Memory, group: string): Memory {
  return { ...memory, finished: new Set(memory.finished).add(group) };
}
