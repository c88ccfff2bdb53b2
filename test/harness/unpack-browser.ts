/**
 * The path of the Chromium that comes with the dependencies, unpacked at its first use on a machine. Not for two processes
 * at once: the second would find it half written.
 */
export async function unpackBrowser(): Promise<string> {
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}
