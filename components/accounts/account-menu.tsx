'use client'

import { CircleUserRound } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { keepOnlyFor } from '@/components/contribute/kept-on-device'
import { cx } from '@/components/ui/cx'
import { FoldingMenu } from '@/components/ui/folding-menu'
import { icon } from '@/components/ui/icon'
import { signedInMarker } from '@/lib/accounts/policy'
import type { AccountSummary } from '@/lib/accounts/schema'
import { paths } from '@/lib/paths'
import { SignOutForm } from './sign-out-form'

type Props = {
	locale: string
	/** `menu`: unfolds in the header. `link`: leads to the account, where everything of the menu stands too. */
	look?: 'menu' | 'link'
}

const label = 'inline-flex min-h-8 items-center gap-1.5 text-15'
const entry =
	'flex min-h-9 w-full cursor-pointer items-center rounded-2 px-3 text-left text-15 hover:bg-accent-wash hover:text-accent'

/**
 * Who reads, on pages that are the same for everybody. Asks the server only where the marker says that
 * somebody signed in here; the place it takes stays the same. Without JavaScript it is a link to the account.
 */
export function AccountMenu({ locale, look = 'menu' }: Props) {
	const t = useTranslations('accounts.menu')
	const account = useAccount()
	const words = (
		<>
			<CircleUserRound {...icon} />
			{t('label')}
		</>
	)
	return (
		<div className={cx('relative flex items-center', look === 'menu' && 'min-w-20 justify-end')}>
			<noscript>
				<a href={paths.account(locale)} className={cx(label, 'link-quiet')}>
					{t('label')}
				</a>
			</noscript>
			{account === undefined || account === 'asking' ? (
				<Link
					href={paths.signIn(locale)}
					className={cx(label, 'link-quiet noscript:hidden', account === 'asking' && 'invisible')}
				>
					{t('signIn')}
				</Link>
			) : look === 'link' ? (
				<Link href={paths.account(locale)} className={cx(label, 'link-quiet')}>
					{words}
					<Waiting count={account.waiting} />
				</Link>
			) : (
				<FoldingMenu
					className={cx(label, 'hover:text-accent')}
					summary={
						<>
							{words}
							<Waiting count={account.waiting} />
						</>
					}
				>
					<p className="border-b border-hairline px-3 pt-1 pb-2 text-15 font-semibold wrap-anywhere">
						{account.name}
					</p>
					<ul className="py-1">
						{placesOf(account).map((place) => (
							<li key={place}>
								<Link href={paths[place](locale)} className={entry}>
									{t(place)}
									{place === 'notifications' && account.unread > 0 ? (
										<span className="ml-auto text-13 text-quiet tabular-nums">{account.unread}</span>
									) : null}
								</Link>
							</li>
						))}
					</ul>
					<SignOutForm locale={locale} className="border-t border-hairline pt-1">
						<button type="submit" className={entry}>
							{t('signOut')}
						</button>
					</SignOutForm>
				</FoldingMenu>
			)}
		</div>
	)
}

function placesOf({ roles }: AccountSummary) {
	const places: ('work' | 'notifications' | 'account' | 'contribute' | 'review' | 'translate' | 'admin')[] = [
		'work',
		'notifications',
		'account',
	]
	if (roles.contributor) places.push('contribute')
	if (roles.reviewer) places.push('review')
	if (roles.translator) places.push('translate')
	if (roles.admin) places.push('admin')
	return places
}

function Waiting({ count }: { count: number }) {
	const t = useTranslations('accounts.menu')
	if (count === 0) return null
	return (
		<span className="inline-flex min-w-5 items-center justify-center rounded-full bg-signal-wash px-1.5 text-13 font-semibold text-signal tabular-nums">
			<span aria-hidden="true">{count}</span>
			<span className="sr-only">{t('waiting', { count })}</span>
		</span>
	)
}

/** Undefined: a visitor, as far as is known. Asked again with each page, because what waits changes as one works. */
function useAccount(): AccountSummary | 'asking' | undefined {
	const path = usePathname()
	const [account, setAccount] = useState<AccountSummary | 'asking'>()
	useEffect(() => {
		if (!document.cookie.split('; ').includes(`${signedInMarker}=1`)) {
			setAccount(undefined)
			return
		}
		setAccount((known) => known ?? 'asking')
		let current = true
		ask(path).then((answer) => {
			if (current) setAccount(answer)
		})
		return () => {
			current = false
		}
	}, [path])
	return account
}

/** The question of the page that is open: the menu stands in the header twice, for wide screens and narrow. */
let asked: { path: string; answer: Promise<AccountSummary | undefined> } | undefined

function ask(path: string): Promise<AccountSummary | undefined> {
	if (asked?.path === path) return asked.answer
	const answer = fetch('/api/account', { cache: 'no-store' })
		.then((response) => (response.ok ? (response.json() as Promise<AccountSummary | null>) : null))
		.then((account) => {
			// What another person typed on this device is not for this one.
			if (account) keepOnlyFor(account.id)
			return account ?? undefined
		})
		.catch(() => undefined)
	const question = { path, answer }
	asked = question
	// Asked anew when one comes back to the page.
	setTimeout(() => {
		if (asked === question) asked = undefined
	}, 1000)
	return answer
}
