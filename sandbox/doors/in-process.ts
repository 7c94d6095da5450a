import type { Clock, Cloud, CveFeed, NoticeFeed } from '../../src/ports.js';
import type { World } from '../world.js';
import { autoScalingPort } from './in-process/auto-scaling.js';
import { computePort } from './in-process/compute.js';
import { imageStorePort } from './in-process/image-store.js';
import { loadBalancingPort } from './in-process/load-balancing.js';
import { parametersPort } from './in-process/parameters.js';
import { FeedFailure, Session } from './in-process/session.js';
import { askNotices } from './notices.js';

export { CloudFailure, FeedFailure } from './in-process/session.js';

export interface InProcessOptions {
  /** Whose calls these are, in the record. */
  readonly caller: string;
  /** Virtual milliseconds that pass in a millisecond of sleep. */
  readonly speed?: number;
  /** A sleep after it is aborted rejects with an AbortError. */
  readonly signal?: AbortSignal;
  /** Which feed is asked for notices. Default: auto. */
  readonly source?: NonNullable<NoticeFeed['source']>;
}

/** The in-process door: the domain's ports over the same actions, pages, tokens and faults as the wire. */
export function cloudOf(world: World, options: InProcessOptions): Cloud {
  const session = new Session(world, options.caller);
  return {
    autoScaling: autoScalingPort(session),
    compute: computePort(session),
    loadBalancing: loadBalancingPort(session),
    imagesIn: (region) => imageStorePort(new Session(world, options.caller, region)),
    imageUsersIn: (region) => {
      const there = new Session(world, options.caller, region);
      return {
        autoScaling: autoScalingPort(there),
        compute: computePort(there),
        parameters: parametersPort(there),
      };
    },
    parameters: parametersPort(session),
    notices: noticeFeed(world, options),
    ...(options.source !== 'oval' && { cves: cveFeed(world, options.caller) }),
    clock: virtualClock(world, options),
  };
}

function virtualClock(world: World, { speed = 1, signal }: InProcessOptions): Clock {
  return {
    now: () => world.clock.now,
    sleep: async (milliseconds) => {
      if (signal?.aborted === true) {
        throw new DOMException('The run was cancelled.', 'AbortError');
      }
      world.clock.advance(milliseconds * speed);
    },
  };
}

function noticeFeed(world: World, { caller, source = 'auto' }: InProcessOptions): NoticeFeed {
  return {
    page: async (release, offset, limit) => {
      const query = new URLSearchParams({
        ...(release !== undefined && { release }),
        offset: String(offset),
        limit: String(limit),
        order: 'newest',
      });
      const answer = askNotices(world, '/security/notices.json', query.toString(), caller);
      if (typeof answer === 'string') throw new FeedFailure('the notices API does not answer');
      if (answer.status !== 200) {
        throw new FeedFailure(`the notices API answers ${answer.status}`);
      }
      try {
        return JSON.parse(String(answer.body));
      } catch {
        throw new FeedFailure('the notices API answers something that is not JSON');
      }
    },
    oval: async (release) => {
      const path = `/oval/oci.com.ubuntu.${release}.usn.oval.xml.bz2`;
      const answer = askNotices(world, path, '', caller);
      if (typeof answer === 'string') throw new FeedFailure('the OVAL file does not come');
      if (answer.status !== 200 || typeof answer.body === 'string') {
        throw new FeedFailure(`there is no OVAL file (${answer.status})`);
      }
      return answer.body;
    },
    source,
    now: () => world.clock.now,
  };
}

function cveFeed(world: World, caller: string): CveFeed {
  return {
    cve: async (id) => {
      const answer = askNotices(world, `/security/cves/${id}.json`, '', caller);
      if (typeof answer === 'string') throw new FeedFailure('the notices API does not answer');
      if (answer.status === 404) return undefined;
      if (answer.status !== 200) {
        throw new FeedFailure(`the notices API answers ${answer.status}`);
      }
      try {
        return JSON.parse(String(answer.body));
      } catch {
        throw new FeedFailure('the notices API answers something that is not JSON');
      }
    },
  };
}
