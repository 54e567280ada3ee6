/**
 * Puts a text on the clipboard through the browser's own copy command: unlike the newer way it asks no permission, which
 * the desktop program refuses to everything. False when the browser did not do it.
 */
export function copyText(text: string): boolean {
  let done = false;
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    done = event.clipboardData !== null;
  };
  document.addEventListener('copy', put, { once: true });
  const ran = document.execCommand('copy');
  document.removeEventListener('copy', put);
  return ran && done;
}
