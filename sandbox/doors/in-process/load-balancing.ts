import type { LoadBalancing } from '../../../src/ports.js';
import { fieldsOf, maybeText, optional, structure, text } from '../../reading.js';
import { CloudFailure, chunks, type Session } from './session.js';

type TargetGroup = Awaited<ReturnType<LoadBalancing['targetGroups']>>[number];

/** The most that DescribeTargetGroups takes. */
const ARNS = 20;

export function loadBalancingPort(session: Session): LoadBalancing {
  return {
    targetGroups: async (arns) => chunks(arns, ARNS).flatMap((some) => existing(session, some)),

    targetHealth: async (targetGroupArn) =>
      fieldsOf(
        session.call('elasticloadbalancing', 'DescribeTargetHealth', {
          TargetGroupArn: targetGroupArn,
        }).TargetHealthDescriptions,
      ).map((described) => {
        const health = structure(described.TargetHealth);
        return {
          instanceId: text(structure(described.Target), 'Id'),
          state: text(health, 'State'),
          ...optional('reason', maybeText(health, 'Reason')),
          ...optional('description', maybeText(health, 'Description')),
        };
      }),
  };
}

function existing(session: Session, arns: readonly string[]): readonly TargetGroup[] {
  try {
    return fieldsOf(
      session.call('elasticloadbalancing', 'DescribeTargetGroups', { TargetGroupArns: arns })
        .TargetGroups,
    ).map((group) => ({
      arn: text(group, 'TargetGroupArn'),
      name: text(group, 'TargetGroupName'),
    }));
  } catch (error) {
    const unknown = error instanceof CloudFailure && error.code === 'TargetGroupNotFound';
    if (!unknown) throw error;
    // One unknown ARN spoils the question for all the others: ask of each alone.
    return arns.length === 1 ? [] : arns.flatMap((arn) => existing(session, [arn]));
  }
}
