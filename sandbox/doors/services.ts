import type { Action } from '../api.js';

/** How a service is spoken to on the wire. All of the sandbox's are Query services; EC2 has its own dialect. */
export interface WireService {
  /** The signing name, as credential scopes have it. */
  readonly name: Action['service'];
  /** The `Version` that every request carries, and that tells the services behind one address apart. */
  readonly version: string;
  readonly namespace: string;
  /** `item` lists, no result element, `<Response><Errors>`: EC2 alone. */
  readonly dialect: 'ec2' | 'query';
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
];

export function serviceOfVersion(version: string | undefined): WireService | undefined {
  return WIRE_SERVICES.find((service) => service.version === version);
}

export function serviceNamed(name: string | undefined): WireService | undefined {
  return WIRE_SERVICES.find((service) => service.name === name);
}
