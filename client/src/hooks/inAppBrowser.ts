export type InAppBrowser = 'line' | 'facebook' | 'instagram';

/** The browser inside another app, where cameras often do not work; null: a real one. */
export function inAppBrowser(userAgent: string = navigator.userAgent): InAppBrowser | null {
  if (/\bLine\//i.test(userAgent)) return 'line';
  if (/\bFBA[NV]\b|FB_IAB/.test(userAgent)) return 'facebook';
  if (/\bInstagram\b/.test(userAgent)) return 'instagram';
  return null;
}
