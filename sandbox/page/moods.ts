/** How a state looks: well, on its way, wrong, or out of the game. */
export type Mood = 'good' | 'busy' | 'bad' | 'idle';

export function lifecycleMood(lifecycle: string): Mood {
  if (lifecycle === 'InService') return 'good';
  return lifecycle.startsWith('Pending') ? 'busy' : 'idle';
}

export function targetMood(state: string): Mood {
  if (state === 'healthy') return 'good';
  if (state === 'initial') return 'busy';
  return state === 'unhealthy' || state === 'unavailable' ? 'bad' : 'idle';
}

export function instanceMood(state: string): Mood {
  if (state === 'running') return 'good';
  return state === 'pending' ? 'busy' : 'idle';
}

export function imageMood(state: string): Mood {
  if (state === 'available') return 'good';
  return state === 'pending' ? 'busy' : 'bad';
}

export function alarmMood(state: string): Mood {
  if (state === 'OK') return 'good';
  return state === 'ALARM' ? 'bad' : 'idle';
}

export function refreshMood(status: string): Mood {
  if (/Success/.test(status)) return 'good';
  if (/Fail/.test(status)) return 'bad';
  return status === 'Cancelled' ? 'idle' : 'busy';
}
