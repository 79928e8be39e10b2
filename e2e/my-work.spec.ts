import { expect, inDatabase, signInAs, test } from './fixtures'

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false })

	test('what one was told is read, and how one is told is chosen', async ({ page, context }) => {
		// Nobody else tells the admin anything in these journeys.
		await signInAs(context, 'admin')
		for (const title of ['Night buses', 'Water meters'])
			await inDatabase(
				`insert into "Notification" (id, "userId", topic, kind, facts, path, words)
				 select gen_random_uuid(), id, 'own', 'replied', $1, '/en/practices/local-telecare-service', 'See page 4.'
				 from "User" where email = 'demo-admin@example.org'`,
				[JSON.stringify({ who: 'Clara', title: { texts: { en: title }, original: 'en' } })],
			)
		await page.goto('/en/work')
		await page.getByRole('link', { name: /^Notifications/ }).click()
		await expect(page.getByRole('heading', { level: 2, name: 'New answer on: Night buses' })).toBeVisible()
		await expect(page.getByText('See page 4.').first()).toBeVisible()
		await page.getByRole('button', { name: /Read the remarks.*Water meters/ }).click()
		await expect(page).toHaveURL('/en/practices/local-telecare-service')
		await page.goto('/en/account/notifications?unread=1')
		await expect(page.getByRole('heading', { level: 2, name: /Water meters/ })).toHaveCount(0)
		await page.getByRole('button', { name: 'Mark all as read' }).click()
		await expect(page.getByText('All read')).toBeVisible()

		await page.getByRole('link', { name: 'How you are told' }).click()
		const own = page.getByRole('group', { name: 'What happens to your practices' })
		await own.getByRole('radio', { name: 'Once a week, together' }).check()
		await page.getByRole('button', { name: 'Save' }).click()
		await expect(page.getByRole('status')).toContainText('Saved.')
		await expect(own.getByRole('radio', { name: 'Once a week, together' })).toBeChecked()
	})
})
