import type { VirtualClock } from '../clock.js';

/** What a program does, told as a story: it acts, and yields the milliseconds until it goes on. Infinity: it never does. */
export type Routine = Generator<number, void, void>;

/** Lives a routine in virtual time, from now on. Returns what ends it early. */
export function live(clock: VirtualClock, routine: Routine): () => void {
  let callOff = (): void => {};
  // Whoever may end it early holds on to nothing of a story that is over.
  let rest: Routine | undefined = routine;
  const goOn = (): void => {
    const { done, value } = rest?.next() ?? { done: true };
    if (done === true || value === Number.POSITIVE_INFINITY) rest = undefined;
    else callOff = clock.after(value, goOn);
  };
  goOn();
  return () => {
    rest = undefined;
    callOff();
  };
}

/** Lives a routine at one moment, without its pauses. */
export function hurry(routine: Routine): void {
  while (routine.next().done !== true);
}
