import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { cx } from '@/components/ui/cx'
import { otherLanguage } from '@/lib/localised'
import { paths } from '@/lib/paths'
import type { PracticeImage } from '@/lib/practices/page'

type ListProps = { images: readonly PracticeImage[]; locale: string }

/** The picture that stands for the practice, above its text. */
export function LeadPicture({ images: [lead], locale }: ListProps) {
	if (!lead) return null
	return (
		<figure>
			<Picture
				picture={lead}
				locale={locale}
				sizes="(min-width: 64rem) 44rem, 100vw"
				first
				className="max-h-[32rem] w-auto max-w-full rounded-2"
			/>
			<Caption picture={lead} locale={locale} />
		</figure>
	)
}

/** The other pictures, small, each a way to itself. */
export function Gallery({ images, locale }: ListProps) {
	return (
		<ul className="grid grid-cols-2 gap-x-4 gap-y-6 sm:grid-cols-3">
			{images.map((picture) => (
				<li key={picture.image.id}>
					<figure>
						<Picture
							picture={picture}
							locale={locale}
							sizes="(min-width: 64rem) 14rem, 45vw"
							className="aspect-4/3 w-full rounded-2 object-cover"
						/>
						<Caption picture={picture} locale={locale} />
					</figure>
				</li>
			))}
		</ul>
	)
}

type PictureProps = {
	picture: PracticeImage
	locale: string
	sizes: string
	/** Fetched at once: it is seen first. */
	first?: boolean
	className: string
}

function Picture({ picture: { image, alt }, locale, sizes, first = false, className }: PictureProps) {
	const at = (form: string) => paths.file(image.id, form, image.pass)
	const widest = image.forms.at(-1)
	return (
		<a href={at(widest?.name ?? image.fallback)} className="unnumbered block w-fit max-w-full">
			<picture>
				<source
					type="image/webp"
					srcSet={image.forms.map(({ name, width }) => `${at(name)} ${width}w`).join(', ')}
					sizes={sizes}
				/>
				<img
					src={at(image.fallback)}
					alt={alt?.text ?? ''}
					lang={otherLanguage(alt, locale)}
					width={image.width}
					height={image.height}
					loading={first ? 'eager' : 'lazy'}
					decoding="async"
					className={cx('bg-sunken', className)}
				/>
			</picture>
		</a>
	)
}

/** What it shows, and who made it. */
function Caption({
	picture: { caption, credit },
	locale,
}: {
	picture: PracticeImage
	locale: string
}): ReactNode {
	const t = useTranslations('practice')
	if (!caption && !credit) return null
	return (
		<figcaption className="mt-2 text-13 text-quiet">
			{caption ? (
				<span lang={otherLanguage(caption, locale)} className="text-ink">
					{caption.text}{' '}
				</span>
			) : null}
			{credit ? <span className="wrap-anywhere">{t('credit', { credit })}</span> : null}
		</figcaption>
	)
}
