import type { Instant, Tags } from '../ports.js';
import type { OpenBatch } from './journal.js';

/** The one thing to do next. Everything but `look`, `wait`, `hold`, `stop` and `done` is one mutating call. */
export type Step =
  | {
      readonly do: 'tag';
      readonly group: string;
      readonly tags: Tags;
      readonly note: Note;
      /** The batch that the tags say is open. */
      readonly batch?: OpenBatch;
    }
  | {
      readonly do: 'untag';
      readonly group: string;
      readonly keys: readonly string[];
      /** This closes our journal of the group. */
      readonly closes?: true;
    }
  | {
      readonly do: 'use-template';
      readonly group: string;
      readonly templateId: string;
      readonly version: string;
      readonly why: 'pin' | 'roll' | 'roll back' | 'give back';
    }
  | {
      readonly do: 'create-version';
      readonly templateId: string;
      readonly from: string;
      readonly image: string;
      readonly groups: readonly string[];
    }
  | { readonly do: 'set-default'; readonly templateId: string; readonly version: string }
  | { readonly do: 'delete-version'; readonly templateId: string; readonly version: string }
  | { readonly do: 'suspend'; readonly group: string; readonly processes: readonly string[] }
  | { readonly do: 'resume'; readonly group: string; readonly processes: readonly string[] }
  | {
      readonly do: 'launch';
      readonly group: string;
      readonly zone: string;
      readonly count: number;
      readonly token: string;
    }
  | { readonly do: 'raise'; readonly group: string; readonly desired: number }
  | {
      readonly do: 'end';
      readonly group: string;
      readonly zone: string;
      readonly instanceIds: readonly string[];
      readonly why: 'replaced' | 'aborted';
      /** Of the batch that they are ended for. */
      readonly token: string;
    }
  | { readonly do: 'reject'; readonly image: string; readonly reason: string }
  /** Read the template versions too, then decide again. */
  | { readonly do: 'look' }
  /** All is well and takes its time. */
  | {
      readonly do: 'wait';
      readonly for: string;
      /** Looks are being counted that show the desired capacity too low. */
      readonly low?: true;
      readonly soak?: { readonly zone: string; readonly until: Instant };
    }
  /** Something is amiss: take nothing more, and go on if it passes. */
  | { readonly do: 'hold'; readonly reason: string }
  /** Someone else has changed what we were working on: leave it to them. */
  | {
      readonly do: 'stop';
      /** The group that is no longer as we left it: our journal of it is closed. */
      readonly group?: string;
      readonly reason: string;
      readonly mend: string;
    }
  | { readonly do: 'done' };

/** What writing a tag stands for, for the report. */
export type Note =
  | { readonly is: 'roll opened'; readonly from: string; readonly to: string }
  | { readonly is: 'suspension announced' }
  | { readonly is: 'finishing' }
  | { readonly is: 'batch opened'; readonly zone: string }
  | { readonly is: 'launch noted' }
  | { readonly is: 'ending announced' }
  | { readonly is: 'rolling back'; readonly reason: string };
