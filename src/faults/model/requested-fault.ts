import { ActiveFault, type WorldMoment } from './active-fault.ts';
import type { Fault } from './fault.ts';

/** A fault that a request names in its header: it applies to this request only. */
export class RequestedFault extends ActiveFault {
  /** The registered fault that it is a copy of; `undefined` for a preset. */
  readonly source: ActiveFault | undefined;

  constructor(fault: Fault, createdAt: WorldMoment, order: number, source: ActiveFault | undefined) {
    super(fault, createdAt, order);
    this.source = source;
  }
}
