import { isAppAddress } from '../../contract/scheme';

/** What is looked at in Electron's message events. */
export interface SenderEvent {
  readonly senderFrame: { readonly url: string; readonly parent: object | null } | null;
  readonly sender: { readonly mainFrame: object };
}

/**
 * Whether a message comes from the top frame of a page with exactly our address. A frame that has navigated away or died
 * since is null and refused.
 */
export function isOurPage({ senderFrame, sender }: SenderEvent): boolean {
  return (
    senderFrame !== null &&
    senderFrame.parent === null &&
    senderFrame === sender.mainFrame &&
    isAppAddress(senderFrame.url)
  );
}
