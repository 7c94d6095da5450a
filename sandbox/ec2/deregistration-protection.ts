import { HOUR, type Instant } from '../clock.js';

/** "Enforces deregistration protection for 24 hours after deregistration protection is disabled" (WithCooldown). */
const COOLDOWN = 24 * HOUR;

export type ProtectionWord = 'disabled' | 'enabled-without-cooldown' | 'enabled-with-cooldown';

/** An image's own guard against DeregisterImage (EC2 guide, "Protect an AMI from deregistration"). */
export class DeregistrationProtection {
  #setting: ProtectionWord = 'disabled';
  #coolsUntil: Instant | undefined;

  enable(withCooldown: boolean): ProtectionWord {
    this.#setting = withCooldown ? 'enabled-with-cooldown' : 'enabled-without-cooldown';
    this.#coolsUntil = undefined;
    return this.#setting;
  }

  disable(now: Instant): ProtectionWord {
    if (this.#setting === 'enabled-with-cooldown') this.#coolsUntil = now + COOLDOWN;
    this.#setting = 'disabled';
    return this.#setting;
  }

  protects(now: Instant): boolean {
    return this.#setting !== 'disabled' || this.cools(now);
  }

  /** Disabled, and in force still. */
  cools(now: Instant): boolean {
    return this.#coolsUntil !== undefined && now < this.#coolsUntil;
  }

  get setting(): ProtectionWord {
    return this.#setting;
  }
}
