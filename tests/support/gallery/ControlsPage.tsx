import type { TaggedLine } from '@enishi/shared/profile';
import Camera from 'lucide-react/icons/camera';
import CameraOff from 'lucide-react/icons/camera-off';
import MessageSquareText from 'lucide-react/icons/message-square-text';
import Settings from 'lucide-react/icons/settings';
import { useState } from 'react';
import { Button } from '../../../client/src/components/Button.tsx';
import { CheckboxRow } from '../../../client/src/components/CheckboxRow.tsx';
import { CopyField } from '../../../client/src/components/CopyField.tsx';
import { IconButton } from '../../../client/src/components/IconButton.tsx';
import { IndustryField } from '../../../client/src/components/IndustryField.tsx';
import { LevelMeter } from '../../../client/src/components/LevelMeter.tsx';
import { LinkButton } from '../../../client/src/components/LinkButton.tsx';
import { NumberField } from '../../../client/src/components/NumberField.tsx';
import { PageShell } from '../../../client/src/components/PageShell.tsx';
import { ProgressSteps } from '../../../client/src/components/ProgressSteps.tsx';
import { RadioCards } from '../../../client/src/components/RadioCards.tsx';
import { SelectField } from '../../../client/src/components/SelectField.tsx';
import { Switch } from '../../../client/src/components/Switch.tsx';
import { TagField } from '../../../client/src/components/TagField.tsx';
import { TextArea } from '../../../client/src/components/TextArea.tsx';
import { TextField } from '../../../client/src/components/TextField.tsx';
import { useLanguage } from '../../../client/src/i18n/useLanguage.ts';
import { controlTexts } from './controlTexts.ts';

export function ControlsPage() {
  const text = controlTexts[useLanguage()];
  const [name, setName] = useState('');
  const [long, setLong] = useState(text.long);
  const [industry, setIndustry] = useState<string | null>('10');
  const [way, setWay] = useState<'video' | 'audio' | 'text'>('video');
  const [device, setDevice] = useState('a');
  const [minutes, setMinutes] = useState(8);
  const [agreed, setAgreed] = useState(true);
  const [tags, setTags] = useState<TaggedLine[]>([{ tag: 'hiring', text: text.tagLine }]);
  const [step, setStep] = useState(1);
  return (
    <PageShell>
      <h1 tabIndex={-1} className="mb-6">
        {text.title}
      </h1>
      <div className="mb-8">
        <ProgressSteps label={text.steps.label} steps={text.steps.names} current={step} onSelect={setStep} />
      </div>
      <div className="flex flex-wrap gap-3 mb-8 items-center">
        <Button variant="main">{text.buttons.main}</Button>
        <Button icon={<Settings size={20} aria-hidden="true" />}>{text.buttons.plain}</Button>
        <Button variant="ghost">{text.buttons.ghost}</Button>
        <Button variant="quiet">{text.buttons.quiet}</Button>
        <Button pending>{text.buttons.plain}</Button>
        <Button variant="main" pending>
          {text.buttons.main}
        </Button>
        <Button disabled>{text.buttons.disabled}</Button>
        <Button small>{text.buttons.small}</Button>
        <LinkButton to="/" variant="ghost">
          {text.buttons.link}
        </LinkButton>
        <IconButton
          label={text.buttons.icon}
          icon={<Settings size={20} aria-hidden="true" />}
          onClick={() => {}}
        />
        <IconButton
          pressed
          label={text.buttons.pressed}
          icon={<Camera size={20} aria-hidden="true" />}
          onClick={() => {}}
        />
      </div>
      <div className="gallery-grid">
        <TextField label={text.name.label} value={name} onChange={setName} hint={text.name.hint} />
        <TextField
          label={text.mail.label}
          value="naoki@"
          onChange={() => {}}
          error={text.mail.error}
          optional
        />
        <IndustryField label={text.industry} value={industry} onChange={setIndustry} />
        <SelectField
          label={text.device.label}
          icon={<Camera size={20} aria-hidden="true" />}
          options={text.device.options}
          value={device}
          onChange={setDevice}
        />
        <TextArea label={text.purpose} value={long} onChange={setLong} maxLength={120} optional />
        <NumberField
          label={text.minutes.label}
          unit={text.minutes.unit}
          value={minutes}
          onChange={setMinutes}
          min={1}
          max={30}
        />
        <RadioCards
          legend={text.ways.legend}
          value={way}
          onChange={setWay}
          options={[
            { value: 'video', label: text.ways.video, icon: <Camera size={24} aria-hidden="true" /> },
            { value: 'audio', label: text.ways.audio, icon: <CameraOff size={24} aria-hidden="true" /> },
            {
              value: 'text',
              label: text.ways.text,
              icon: <MessageSquareText size={24} aria-hidden="true" />,
            },
          ]}
        />
        <RadioCards
          legend={text.odd.legend}
          layout="list"
          value={way}
          onChange={setWay}
          options={[
            { value: 'video', label: text.odd.first, hint: text.odd.firstHint },
            { value: 'audio', label: text.odd.second, hint: text.odd.secondHint },
          ]}
        />
        <div>
          <CheckboxRow label={text.agree} checked={agreed} onChange={setAgreed} />
          <CheckboxRow label={text.agree} checked={false} onChange={setAgreed} error={text.agreeError} />
          <Switch label={text.blur} hint={text.blurHint} checked={agreed} onChange={setAgreed} />
          <Switch label={text.captions} checked={!agreed} onChange={() => {}} />
        </div>
        <TagField
          label={text.gives}
          options={text.tags}
          value={tags}
          onChange={setTags}
          max={3}
          hint={text.givesHint}
        />
        <CopyField label={text.link} value="https://enishi.example/m/KMTN-PQRS" />
        <LevelMeter level={0.55} label={text.level} />
      </div>
    </PageShell>
  );
}
