import { SECTIONS } from '@enishi/shared/industries';
import { TAGS } from '@enishi/shared/vocabulary';
import type { FormEvent } from 'react';
import { Button } from '../../components/Button.tsx';
import { CheckboxRow } from '../../components/CheckboxRow.tsx';
import { TagField } from '../../components/TagField.tsx';
import { TextArea } from '../../components/TextArea.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useProfileDraft } from '../../hooks/useProfileDraft.ts';
import { useText } from '../../i18n/useText.ts';
import { More } from './More.tsx';
import { SectionPicks } from './SectionPicks.tsx';

/** What one comes for, can give and looks for. */
export function TalkStep({ onNext, onBack }: { onNext: () => void; onBack: () => void }) {
  const t = useText('prepare');
  const words = useText('vocabulary');
  const { draft, write } = useProfileDraft();
  const tags = (example: 'giveExample' | 'seekExample') =>
    TAGS.map((tag) => ({
      value: tag,
      label: words(`tags.${tag}.label`),
      example: words(`tags.${tag}.${example}`),
    }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onNext();
  };
  return (
    <form className="grid gap-6" onSubmit={submit} noValidate>
      <TextArea
        label={t('purpose')}
        optional
        hint={t('purposeHint')}
        rows={2}
        maxLength={200}
        value={draft.purpose ?? ''}
        onChange={(purpose) => write({ purpose })}
      />
      <TagField
        label={t('gives')}
        optional
        hint={t('givesHint')}
        options={tags('giveExample')}
        value={draft.gives ?? []}
        onChange={(gives) => write({ gives })}
      />
      <TagField
        label={t('seeks')}
        optional
        hint={t('seeksHint')}
        options={tags('seekExample')}
        value={draft.seeks ?? []}
        onChange={(seeks) => write({ seeks })}
      />
      <More label={t('moreTalk')}>
        <SectionPicks sections={SECTIONS} value={draft.wants ?? []} onChange={(wants) => write({ wants })} />
        <TextArea
          label={t('challenge')}
          optional
          hint={t('challengeHint')}
          rows={2}
          maxLength={200}
          value={draft.challenge ?? ''}
          onChange={(challenge) => write({ challenge })}
        />
        <TextArea
          label={t('outside')}
          optional
          hint={t('outsideHint')}
          rows={2}
          maxLength={160}
          value={draft.outside ?? ''}
          onChange={(outside) => write({ outside })}
        />
      </More>
      <More label={t('moreOwn')}>
        <TextArea
          label={t('goal')}
          optional
          hint={t('goalHint')}
          rows={2}
          maxLength={160}
          value={draft.goal ?? ''}
          onChange={(goal) => write({ goal })}
        />
        <TextArea
          label={t('bored')}
          optional
          hint={t('boredHint')}
          rows={2}
          maxLength={200}
          value={draft.bored ?? ''}
          onChange={(bored) => write({ bored })}
        />
      </More>
      <TextField
        label={t('party')}
        optional
        hint={t('partyHint')}
        maxLength={40}
        value={draft.party ?? ''}
        onChange={(party) => write({ party })}
      />
      <CheckboxRow
        label={t('sells')}
        hint={t('sellsHint')}
        checked={draft.sells ?? false}
        onChange={(sells) => write({ sells })}
      />
      <div className="flex flex-wrap gap-3">
        <Button variant="main" type="submit">
          {t('next')}
        </Button>
        <Button variant="quiet" onClick={onBack}>
          {t('back')}
        </Button>
      </div>
    </form>
  );
}
