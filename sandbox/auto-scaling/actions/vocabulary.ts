import { type Action, action } from '../../api.js';
import { PROCESSES } from '../model.js';
import { TERMINATION_POLICIES } from '../termination-policy.js';

const service = 'autoscaling';

/** The words that the service knows, as its own clients ask for them. */
export function vocabularyActions(): readonly Action[] {
  const tells = (name: string, list: string, words: readonly unknown[]): Action =>
    action({
      service,
      name,
      mutates: false,
      params: {},
      run: () => ({ [list]: words }) as never,
    });
  return [
    tells('DescribeTerminationPolicyTypes', 'TerminationPolicyTypes', TERMINATION_POLICIES),
    tells(
      'DescribeScalingProcessTypes',
      'Processes',
      [...PROCESSES].sort().map((ProcessName) => ({ ProcessName })),
    ),
    tells(
      'DescribeAdjustmentTypes',
      'AdjustmentTypes',
      ['ChangeInCapacity', 'ExactCapacity', 'PercentChangeInCapacity'].map((AdjustmentType) => ({
        AdjustmentType,
      })),
    ),
    tells('DescribeLifecycleHookTypes', 'LifecycleHookTypes', [
      'autoscaling:EC2_INSTANCE_LAUNCHING',
      'autoscaling:EC2_INSTANCE_TERMINATING',
    ]),
  ];
}
