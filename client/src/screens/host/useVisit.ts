import type { RoomId } from '@enishi/shared/ids';
import { useNavigate } from 'react-router';
import { useShared } from '../../hooks/useViews.ts';
import { useControl } from './useControl.ts';

/** Goes into a room openly: the people in it are told. The way back is in the host bar. */
export function useVisit() {
  const { code } = useShared();
  const go = useNavigate();
  const { press, pending } = useControl('room:visit');
  const visit = async (roomId: RoomId) => {
    if (await press({ roomId })) void go(`/m/${code}/live`);
  };
  return { visit, pending };
}
