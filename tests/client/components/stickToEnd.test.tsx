import { cleanup, render } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, expect, it } from 'vitest';
import { useStickToEnd } from '../../../client/src/components/useStickToEnd.ts';

afterEach(cleanup);

const LINE_PX = 40;
const BOX_PX = 400;

function Chat({ lines }: { lines: number }) {
  const list = useRef<HTMLDivElement>(null);
  useStickToEnd(list, lines);
  return (
    <div style={{ overflowY: 'auto' }}>
      <div ref={list} data-lines={lines} />
    </div>
  );
}

/** Gives the box the sizes that a browser would: so many lines in a box of ten. */
function drawn(container: HTMLElement): HTMLElement {
  const box = container.firstElementChild as HTMLElement;
  const lines = () => Number((box.firstElementChild as HTMLElement).dataset.lines);
  Object.defineProperty(box, 'clientHeight', { get: () => BOX_PX });
  Object.defineProperty(box, 'scrollHeight', { get: () => lines() * LINE_PX });
  let top = 0;
  Object.defineProperty(box, 'scrollTop', {
    get: () => top,
    set: (wanted: number) => {
      top = Math.max(0, Math.min(wanted, lines() * LINE_PX - BOX_PX));
    },
  });
  return box;
}

it('[U262] a line that comes before scrolling up was told does not take who reads further up to the end', () => {
  const { container, rerender } = render(<Chat lines={20} />);
  const box = drawn(container);
  rerender(<Chat lines={30} />);
  expect(box.scrollTop).toBe(30 * LINE_PX - BOX_PX);
  box.scrollTop = 300;
  rerender(<Chat lines={31} />);
  expect(box.scrollTop).toBe(300);
  box.scrollTop = 31 * LINE_PX;
  box.dispatchEvent(new Event('scroll'));
  rerender(<Chat lines={32} />);
  expect(box.scrollTop).toBe(32 * LINE_PX - BOX_PX);
});
