import { Link } from 'react-router';
import { KnotMark } from './KnotMark.tsx';

/** The name of the house; a link when it leads somewhere. */
export function Wordmark({ to }: { to?: string | undefined }) {
  const inside = (
    <>
      <KnotMark />
      <span>
        Enishi <b lang="ja">縁</b>
      </span>
    </>
  );
  return to === undefined ? (
    <span className="wordmark">{inside}</span>
  ) : (
    <Link className="wordmark" to={to}>
      {inside}
    </Link>
  );
}
