import type { Props } from './props.js';

const SERVICE_ROLE = 'aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling';
const WINDOW = 7;

/** Keys that everything can be made with, under an alias of their name. */
export function buildKeys(props: Props): void {
  const { keys, accountId } = props.world;
  for (const { name } of props.scenario.keys) {
    const key = keys.create(name);
    keys.alias(`alias/${name}`, key.id);
    keys.grant(key, {
      principal: `arn:aws:iam::${accountId}:role/${SERVICE_ROLE}`,
      operations: ['CreateGrant', 'Decrypt', 'Encrypt', 'GenerateDataKeyWithoutPlaintext'],
      name: 'auto-scaling',
    });
    props.keys.set(name, key.arn);
  }
}

/** When the story begins a key may have been disabled, or its owner may have taken back what Auto Scaling needs. */
export function settleKeys(props: Props): void {
  const { keys } = props.world;
  for (const scene of props.scenario.keys) {
    const key = keys.mustGet(`alias/${scene.name}`);
    if (!scene['auto-scaling']) key.grants = [];
    if (scene.state === 'disabled') key.state = 'Disabled';
    if (scene.state === 'pending-deletion') keys.scheduleDeletion(key, WINDOW);
  }
}
