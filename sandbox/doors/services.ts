import type { Action } from '../api.js';

/**
 * How a service is spoken to on the wire. Query, of which EC2 has its own dialect, or AWS JSON, or both: CloudWatch's
 * newer clients speak JSON or CBOR to it, its older ones Query.
 */
export interface WireService {
  /** The signing name, as credential scopes have it. */
  readonly name: Action['service'];
  /** The `Version` that every request carries, and that tells the services behind one address apart. */
  readonly version: string;
  readonly namespace: string;
  /** `item` lists, no result element, `<Response><Errors>`: EC2 alone. */
  readonly dialect: 'ec2' | 'query' | 'json';
  /** What JSON's `X-Amz-Target` and CBOR's paths call the service. */
  readonly target?: string;
  readonly json?: '1.0' | '1.1';
}

export const WIRE_SERVICES: readonly WireService[] = [
  {
    name: 'ec2',
    version: '2016-11-15',
    namespace: 'http://ec2.amazonaws.com/doc/2016-11-15/',
    dialect: 'ec2',
  },
  {
    name: 'autoscaling',
    version: '2011-01-01',
    namespace: 'http://autoscaling.amazonaws.com/doc/2011-01-01/',
    dialect: 'query',
  },
  {
    name: 'elasticloadbalancing',
    version: '2015-12-01',
    namespace: 'http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/',
    dialect: 'query',
  },
  {
    name: 'sts',
    version: '2011-06-15',
    namespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
    dialect: 'query',
  },
  {
    name: 'monitoring',
    version: '2010-08-01',
    namespace: 'http://monitoring.amazonaws.com/doc/2010-08-01/',
    dialect: 'query',
    target: 'GraniteServiceVersion20100801',
    json: '1.0',
  },
  {
    name: 'ssm',
    version: '2014-11-06',
    namespace: '',
    dialect: 'json',
    target: 'AmazonSSM',
    json: '1.1',
  },
  {
    name: 'kms',
    version: '2014-11-01',
    namespace: '',
    dialect: 'json',
    target: 'TrentService',
    json: '1.1',
  },
];

export function serviceOfVersion(version: string | undefined): WireService | undefined {
  return WIRE_SERVICES.find((s) => s.version === version && s.dialect !== 'json');
}

export function serviceNamed(name: string | undefined): WireService | undefined {
  return WIRE_SERVICES.find((service) => service.name === name);
}
