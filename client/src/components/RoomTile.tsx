import type { RoomState } from '@enishi/shared/consoleView';
import Activity from 'lucide-react/icons/activity';
import Clock from 'lucide-react/icons/clock';
import Hand from 'lucide-react/icons/hand';
import User from 'lucide-react/icons/user';
import VideoOff from 'lucide-react/icons/video-off';
import VolumeX from 'lucide-react/icons/volume-x';
import WifiOff from 'lucide-react/icons/wifi-off';
import type { ReactNode } from 'react';
import { classNames } from './classNames.ts';
import { IndustryIcon } from './IndustryIcon.tsx';
import { familyOfDivision } from './industryFamily.ts';

export const roomStateIcons = {
  calling: Hand,
  dropped: WifiOff,
  alone: User,
  silent: VolumeX,
  talking: Activity,
} satisfies Record<RoomState, typeof Hand>;

export const roomStateColours = {
  calling: 'text-shu',
  dropped: 'text-amber',
  alone: 'text-amber',
  silent: 'text-amber',
  talking: 'text-moss',
} satisfies Record<RoomState, string>;

const edges = {
  calling: 'border-shu inset-ring inset-ring-shu',
  dropped: 'border-amber inset-ring inset-ring-amber',
  alone: 'border-amber inset-ring inset-ring-amber',
  silent: 'border-amber inset-ring inset-ring-amber',
  talking: 'border-line hover:border-line-strong',
} satisfies Record<RoomState, string>;

export type RoomTileProps = {
  /** "Room 7" */
  title: string;
  state: RoomState;
  /** the state in words; seen, except that a room that talks only shows its icon */
  stateLabel: string;
  /** how long already: text or a clock */
  since?: ReactNode;
  people: readonly { personId: string; name: string; industry: string | null }[];
  /** whose picture and voice never came */
  missed?: { of: readonly string[]; label: string } | undefined;
  /** in the place of a second person: "looking for a partner" */
  aloneLabel: string;
  onOpen: () => void;
  tabIndex?: 0 | -1;
};

/** A breakout room at a glance. Calm rooms are silent; one that needs the host gets word, icon and edge. */
export function RoomTile({
  title,
  state,
  stateLabel,
  since,
  people,
  missed,
  aloneLabel,
  onOpen,
  tabIndex = 0,
}: RoomTileProps) {
  const Icon = roomStateIcons[state];
  const calm = state === 'talking';
  return (
    <button
      type="button"
      data-tile
      tabIndex={tabIndex}
      onClick={onOpen}
      className={classNames(
        'grid w-full min-w-0 content-start gap-0.5 rounded-control border bg-surface px-2.5 py-2 text-left text-14 desk:px-3 desk:py-2.5',
        edges[state],
      )}
    >
      <span className="flex flex-wrap items-center justify-between gap-x-2 leading-normal">
        <span className="muted tabular-nums">{title}</span>
        <span className={classNames('flex min-w-0 items-center gap-1 font-medium', roomStateColours[state])}>
          <Icon size={16} strokeWidth={1.75} aria-hidden="true" className="flex-none" />
          <span className={calm ? 'sr-only' : 'truncate tabular-nums'}>
            {stateLabel}
            {since && <> {since}</>}
          </span>
        </span>
      </span>
      {people.map(({ personId, name, industry }) => {
        const family = familyOfDivision(industry);
        return (
          <span
            key={personId}
            data-family={family ?? 'none'}
            className="flex min-w-0 items-center gap-2 leading-relaxed"
          >
            <span className="flex-none text-[var(--c)]">
              <IndustryIcon family={family} size={16} />
            </span>
            <span className="truncate">{name}</span>
            {missed?.of.includes(personId) && (
              <span className="muted flex-none" title={missed.label}>
                <VideoOff size={16} strokeWidth={1.75} aria-hidden="true" />
                <span className="sr-only">{missed.label}</span>
              </span>
            )}
          </span>
        );
      })}
      {people.length === 1 && (
        <span className="muted flex min-w-0 items-center gap-2 leading-relaxed">
          <Clock size={16} strokeWidth={1.75} aria-hidden="true" className="flex-none" />
          <span className="truncate">{aloneLabel}</span>
        </span>
      )}
    </button>
  );
}
