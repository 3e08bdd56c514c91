/** Browsers that are asked for permission in different places. */
export type BrowserKind = 'chromium' | 'androidChrome' | 'firefox' | 'safari' | 'iosSafari' | 'other';

/** All browsers of an iPhone are Safari below; an iPad calls itself a Mac, with fingers. */
export function browserKind(userAgent: string, touchPoints: number): BrowserKind {
  if (/iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && touchPoints > 1))
    return 'iosSafari';
  if (/Firefox\//.test(userAgent)) return 'firefox';
  if (/Chrome\//.test(userAgent)) return /Android/.test(userAgent) ? 'androidChrome' : 'chromium';
  if (/Safari\//.test(userAgent)) return 'safari';
  return 'other';
}
