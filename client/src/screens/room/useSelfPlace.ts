import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { useAnnouncer } from '../../hooks/useAnnouncer.ts';
import { useText } from '../../i18n/useText.ts';
import { type Corner, useRoomStore } from '../../stores/room.ts';

/** fewer pixels are a press, not a drag */
const DRAG_PX = 6;
type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** The corner that the middle of the dragged picture is nearest to. */
export function nearestCorner(picture: Box, stage: Box): Corner {
  const right = picture.left + picture.width / 2 > stage.left + stage.width / 2;
  const bottom = picture.top + picture.height / 2 > stage.top + stage.height / 2;
  return bottom ? (right ? 'bottomRight' : 'bottomLeft') : right ? 'topRight' : 'topLeft';
}

/** Where an arrow key sends it. */
export function cornerAfter(key: string, corner: Corner): Corner {
  const right = key === 'ArrowRight' || (key !== 'ArrowLeft' && corner.endsWith('Right'));
  const bottom = key === 'ArrowDown' || (key !== 'ArrowUp' && corner.startsWith('bottom'));
  return bottom ? (right ? 'bottomRight' : 'bottomLeft') : right ? 'topRight' : 'topLeft';
}

export function useSelfPlace() {
  const t = useText('room');
  const announce = useAnnouncer();
  const corner = useRoomStore((now) => now.selfCorner);
  const move = useRoomStore((now) => now.moveSelf);
  const [dragging, setDragging] = useState(false);
  const from = useRef<{ x: number; y: number } | null>(null);

  const go = (to: Corner) => {
    if (to === corner) return;
    move(to);
    announce(t(`self.moved.${to}`));
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    from.current = { x: event.clientX, y: event.clientY };
    event.currentTarget.setPointerCapture?.(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!from.current) return;
    const x = event.clientX - from.current.x;
    const y = event.clientY - from.current.y;
    if (!dragging && Math.hypot(x, y) < DRAG_PX) return;
    setDragging(true);
    event.currentTarget.style.translate = `${x}px ${y}px`;
  };
  const end = (event: PointerEvent<HTMLElement>) => {
    const picture = event.currentTarget;
    const stage = picture.parentElement?.getBoundingClientRect();
    if (from.current && dragging && stage) go(nearestCorner(picture.getBoundingClientRect(), stage));
    from.current = null;
    picture.style.translate = '';
    setDragging(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.key.startsWith('Arrow')) return;
    event.preventDefault();
    go(cornerAfter(event.key, corner));
  };
  return {
    corner,
    dragging,
    handlers: { onPointerDown, onPointerMove, onPointerUp: end, onPointerCancel: end, onKeyDown },
  };
}
