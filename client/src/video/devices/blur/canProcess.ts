let known: boolean | null = null;

/** Pictures can be worked on here: what the library asks for, without fetching it. */
export function canProcess(): boolean {
  known ??=
    typeof OffscreenCanvas !== 'undefined' &&
    typeof VideoFrame !== 'undefined' &&
    typeof createImageBitmap !== 'undefined' &&
    'captureStream' in HTMLCanvasElement.prototype &&
    document.createElement('canvas').getContext('webgl2') !== null;
  return known;
}
