import type { Realm } from './realm.ts';

/**
 * The time that is compared with the end of a lock. Up to 2.4.3, a lock ends only when Magento's cron job deletes it, which this
 * server does not run. [Integration/Model/ResourceModel/Oauth/Token/RequestLog.php]
 */
export const throttleTime = ({ behaviour, clock }: Realm): number =>
  behaviour.sign_in_throttle === 'cron' ? Number.NEGATIVE_INFINITY : clock.now();
