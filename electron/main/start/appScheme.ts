import type { CustomScheme } from 'electron';
import { APP_SCHEME } from '../../contract/scheme';

/**
 * Standard and secure give the page a real origin (storage, workers, modules); `codeCache` keeps compiled scripts between
 * starts. Nothing bypasses the content security policy.
 */
export const APP_PRIVILEGES: CustomScheme = {
  scheme: APP_SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};
