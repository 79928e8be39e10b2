import { cx } from './cx'

/** A still shape of the size of what will come, so that nothing jumps. Give it its height and width by class. */
export function Skeleton({ className }: { className?: string }) {
	return <span aria-hidden="true" className={cx('block rounded-2 bg-ink/8', className ?? 'h-4 w-full')} />
}
