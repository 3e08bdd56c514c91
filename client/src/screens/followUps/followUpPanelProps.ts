import type { ErrorCode } from '@enishi/shared/errors';
import type { FollowUp, FollowUpState } from '@enishi/shared/followUps';
import type { Me } from '@enishi/shared/http';

export type FollowUpPanelProps = {
  one: FollowUp;
  me: Me;
  refusal: ErrorCode | null;
  onChange: (changes: Partial<FollowUpState>) => Promise<boolean>;
  onSettle: (thanks: 'sent' | 'not_needed') => void;
};
