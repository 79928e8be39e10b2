// biome-ignore-all lint/suspicious/noArrayIndexKey: lines without content
import { cx } from './cx'

/** A still shape of the size of what will come, so that nothing jumps. Give it its height and width by class. */
export function Skeleton({ className }: { className?: string }) {
	return <span aria-hidden="true" className={cx('block rounded-2 bg-ink/8', className ?? 'h-4 w-full')} />
}

/** Lines of text that will come. */
export function SkeletonText({ lines = 3, className }: { lines?: number; className?: string }) {
	return (
		<span aria-hidden="true" className={cx('grid gap-2', className)}>
			{Array.from({ length: lines }, (_, line) => (
				<Skeleton key={line} className={cx('h-4', line === lines - 1 ? 'w-2/3' : 'w-full')} />
			))}
		</span>
	)
}
