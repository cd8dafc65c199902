import { parseDuration } from '../../platform/clock.ts';
import { ActiveFault, type WorldMoment } from './active-fault.ts';
import { ANSWERED } from './blocking-reason.ts';
import type { Evaluation } from './evaluation.ts';
import { answeringEffects, type Fault, firesAtRefusal } from './fault.ts';

/** A fault that a request names in its header: it applies to this request only. */
export class RequestedFault extends ActiveFault {
  /** The registered fault that it is a copy of; `undefined` for a preset. */
  readonly source: ActiveFault | undefined;

  constructor(fault: Fault, createdAt: WorldMoment, order: number, source: ActiveFault | undefined) {
    super(fault, createdAt, order);
    this.source = source;
  }

  /**
   * Fires regardless of counters and quotas: a request that names a fault with a quota exceeds the quota.
   *
   * @param isAnswered whether another fault answers the request
   */
  fire(isAnswered: boolean): Evaluation {
    const effect = this.nextEffect;
    if (effect === undefined) return { firings: [], blocked: [] };
    if (isAnswered && answeringEffects(effect).length > 0) {
      return { firings: [], blocked: [{ active: this, reason: ANSWERED }] };
    }
    const reservedIndex = firesAtRefusal(effect) ? 0 : undefined;
    if (reservedIndex === undefined) this.commit();
    const retryAfterMs = effect.quota && parseDuration(effect.quota.window);
    return { firings: [{ active: this, effect, retryAfterMs, reservedIndex }], blocked: [] };
  }

  /** Counts the request as one that names the registered fault. */
  override commit(): void {
    this.source?.countNamed();
  }

  /** Its firings are not counted, so none has to be released. */
  override release(): void {}
}
