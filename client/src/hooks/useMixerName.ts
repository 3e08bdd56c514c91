import { MEETING_NAME } from '@enishi/shared/meetingName';
import { useCallback } from 'react';
import { useText } from '../i18n/useText.ts';

/** A mixer's name as this reader is told it: a room for two has one in each language. */
export function useMixerName(): (name: string) => string {
  const t = useText('common');
  return useCallback((name) => (name === MEETING_NAME ? t('meetingName') : name), [t]);
}
