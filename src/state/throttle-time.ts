import type { Realm } from './realm.ts';

/**
 * The time with which the end of a throttled name is compared. Up to 2.4.3 only Magento's clean-up cron job ends it, which this
 * server does not run. [Integration/Model/ResourceModel/Oauth/Token/RequestLog.php]
 */
export const throttleTime = ({ behaviour, clock }: Realm): number =>
  behaviour.sign_in_throttle === 'cron' ? Number.NEGATIVE_INFINITY : clock.now();
