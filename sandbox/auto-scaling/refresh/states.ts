/** The ten states of an instance refresh and the moves between them (facts 1.1, SDK InstanceRefreshStatus). */

export const STATES = [
  'Pending',
  'InProgress',
  'Successful',
  'Failed',
  'Cancelling',
  'Cancelled',
  'RollbackInProgress',
  'RollbackFailed',
  'RollbackSuccessful',
  'Baking',
] as const;
export type State = (typeof STATES)[number];

/** Every move there is; what is not here does not happen. */
export const MOVES: Readonly<Record<State, readonly State[]>> = {
  Pending: ['InProgress', 'Cancelling', 'Cancelled'],
  InProgress: ['Successful', 'Baking', 'Failed', 'RollbackInProgress', 'Cancelling', 'Cancelled'],
  Baking: ['Successful', 'Failed', 'RollbackInProgress', 'Cancelling', 'Cancelled'],
  RollbackInProgress: ['RollbackSuccessful', 'RollbackFailed', 'Cancelling', 'Cancelled'],
  Cancelling: ['Cancelled'],
  Successful: [],
  Failed: [],
  Cancelled: [],
  RollbackSuccessful: [],
  RollbackFailed: [],
};

/** While one of these lasts, no other refresh of the group may start. */
export function isActive(state: State): boolean {
  return MOVES[state].length > 0;
}

/** @throws Error when the table has no such move: the model is wrong then, not its caller */
export function checkMove(from: State, to: State): void {
  if (!MOVES[from].includes(to)) throw new Error(`an instance refresh cannot go ${from} -> ${to}`);
}
