import { SECTIONS } from '@enishi/shared/industries';
import { OCCUPATIONS, SECTORS, TAGS, WALKS } from '@enishi/shared/vocabulary';
import { CheckboxRow } from '../../components/CheckboxRow.tsx';
import { IndustryField } from '../../components/IndustryField.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { TagField } from '../../components/TagField.tsx';
import { TextArea } from '../../components/TextArea.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useProfileDraft } from '../../hooks/useProfileDraft.ts';
import { languages as spoken } from '../../i18n/language.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useText } from '../../i18n/useText.ts';
import { More } from '../prepare/More.tsx';
import { SectionPicks } from '../prepare/SectionPicks.tsx';

const lists = [
  ['walks', 'walk', WALKS],
  ['occupations', 'occupation', OCCUPATIONS],
  ['sectors', 'sector', SECTORS],
] as const;
const lines = [
  ['challenge', 200],
  ['outside', 160],
  ['goal', 160],
] as const;

/** The same words as when preparing for a mixer, to change at any time. */
export function ProfileEditor() {
  const t = useText('me');
  const labels = useText('prepare');
  const words = useText('vocabulary');
  const { draft, write } = useProfileDraft();
  const tags = (example: 'giveExample' | 'seekExample') =>
    TAGS.map((tag) => ({
      value: tag,
      label: words(`tags.${tag}.label`),
      example: words(`tags.${tag}.${example}`),
    }));
  return (
    <section className="card grid gap-5">
      <h2>{t('profile')}</h2>
      <IndustryField
        label={labels('industry')}
        error={draft.industry ? null : labels('industryMissing')}
        value={draft.industry ?? null}
        onChange={(division) => write({ industry: division ?? undefined })}
      />
      <TextArea
        label={labels('purpose')}
        optional
        rows={2}
        maxLength={200}
        value={draft.purpose ?? ''}
        onChange={(purpose) => write({ purpose })}
      />
      <TagField
        label={labels('gives')}
        optional
        options={tags('giveExample')}
        value={draft.gives ?? []}
        onChange={(gives) => write({ gives })}
      />
      <TagField
        label={labels('seeks')}
        optional
        options={tags('seekExample')}
        value={draft.seeks ?? []}
        onChange={(seeks) => write({ seeks })}
      />
      <More label={t('profileMore')}>
        {lists.map(([list, field, codes]) => (
          <SelectField
            key={list}
            label={labels(list)}
            optional
            options={[
              { value: '', label: labels('untold') },
              ...codes.map((code: string) => ({ value: code, label: words(`${list}.${code}`) })),
            ]}
            value={draft[field] ?? ''}
            onChange={(code) => write({ [field]: code === '' ? null : code })}
          />
        ))}
        <SectionPicks sections={SECTIONS} value={draft.wants ?? []} onChange={(wants) => write({ wants })} />
        {lines.map(([field, max]) => (
          <TextArea
            key={field}
            label={labels(field)}
            optional
            rows={2}
            maxLength={max}
            value={draft[field] ?? ''}
            onChange={(text) => write({ [field]: text })}
          />
        ))}
        <TextField
          label={labels('party')}
          optional
          hint={labels('partyHint')}
          maxLength={40}
          value={draft.party ?? ''}
          onChange={(party) => write({ party })}
        />
        <SpokenLanguages />
        <CheckboxRow
          label={labels('sells')}
          hint={labels('sellsHint')}
          checked={draft.sells ?? false}
          onChange={(sells) => write({ sells })}
        />
      </More>
    </section>
  );
}

function SpokenLanguages() {
  const labels = useText('prepare');
  const language = useLanguage();
  const { draft, write } = useProfileDraft();
  const languages = draft.languages ?? [language];
  return (
    <fieldset>
      <legend className="field-label">{labels('languages')}</legend>
      {spoken.map((one) => (
        <CheckboxRow
          key={one}
          label={labels(`language.${one}`)}
          checked={languages.includes(one)}
          disabled={languages.length === 1 && languages.includes(one)}
          onChange={(on) =>
            write({ languages: spoken.filter((other) => (other === one ? on : languages.includes(other))) })
          }
        />
      ))}
    </fieldset>
  );
}
