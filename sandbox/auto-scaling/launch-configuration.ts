import type { Answer } from '../api.js';

export interface LaunchConfiguration {
  readonly name: string;
  readonly arn: string;
  readonly createdAt: number;
  readonly imageId: string;
  readonly instanceType: string;
  readonly keyName?: string | undefined;
  readonly securityGroups: readonly string[];
  readonly userData?: string | undefined;
  readonly iamInstanceProfile?: string | undefined;
  /** With it Spot Instances are launched. */
  readonly spotPrice?: string | undefined;
  /** What is only shown again, under the request's names. */
  readonly shown?: Answer | undefined;
}
