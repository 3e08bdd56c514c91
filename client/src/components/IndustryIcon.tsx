import type { IndustryFamily } from '@enishi/shared/industries';
import Briefcase from 'lucide-react/icons/briefcase';
import CircleDashed from 'lucide-react/icons/circle-dashed';
import Factory from 'lucide-react/icons/factory';
import HeartPulse from 'lucide-react/icons/heart-pulse';
import HousePlug from 'lucide-react/icons/house-plug';
import Landmark from 'lucide-react/icons/landmark';
import MonitorPlay from 'lucide-react/icons/monitor-play';
import Sprout from 'lucide-react/icons/sprout';
import Truck from 'lucide-react/icons/truck';

const icons = {
  food: Sprout,
  make: Factory,
  build: HousePlug,
  trade: Truck,
  info: MonitorPlay,
  pro: Briefcase,
  public: Landmark,
  care: HeartPulse,
} satisfies Record<IndustryFamily, typeof Sprout>;

/** Decoration beside a name, never alone. */
export function IndustryIcon({ family, size = 20 }: { family: IndustryFamily | null; size?: number }) {
  const Icon = family ? icons[family] : CircleDashed;
  return <Icon size={size} strokeWidth={1.75} aria-hidden="true" />;
}
