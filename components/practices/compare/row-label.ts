import { useTranslations } from 'next-intl'
import type { RowId } from '@/lib/practices/side-by-side'

/** What a row is called, as the page of a practice calls it. `count`: of practices, for names that have a plural. */
export function useRowLabel(count: number): (row: RowId) => string {
	const practice = useTranslations('practice')
	const catalogue = useTranslations('catalogue')
	const template = useTranslations('template')
	const compare = useTranslations('compare')
	return (row) => {
		switch (row) {
			case 'summary':
				return template('summary.label')
			case 'partners':
			case 'challengeInFull':
			case 'solutionInFull':
				return template(`${row}.label`)
			case 'regions':
			case 'projects':
				return practice(row, { count })
			case 'period':
				return practice('years')
			case 'confirmed':
				return catalogue('table.confirmed')
			case 'validated':
				return compare('validated')
			case 'takenUp':
				return catalogue('table.takenUp')
			case 'beneficiaries':
			case 'resources':
				return practice(`fit.${row}`)
			case 'whatFailed':
				return practice('sections.limits')
			case 'transferPotential':
				return practice('sections.transfer')
			case 'successFactors':
			case 'limitingFactors':
			case 'legalAspects':
			case 'participation':
				return practice(`transfer.${row}`)
			case 'buildingBlocks':
				return practice('sections.blocks')
			case 'challenge':
			case 'solution':
			case 'evidence':
			case 'presented':
				return practice(`sections.${row}`)
			case 'updated':
				return catalogue('sort.updated')
			default:
				return practice(row)
		}
	}
}
