import { shapesFile } from '@/lib/regions/shapes'

/**
 * The boundaries of all regions as TopoJSON, © EuroGeographics; the server compresses it on its way. The version in
 * the address names the content, so it is kept for good; under the name of another version, today's is given for now.
 */
export async function GET(_request: Request, { params }: { params: Promise<{ version: string }> }) {
	const { version } = await params
	const shapes = shapesFile()
	return new Response(shapes.text, {
		headers: {
			'Content-Type': 'application/json; charset=utf-8',
			'Cache-Control':
				version === shapes.version
					? 'public, max-age=31536000, immutable'
					: 'public, max-age=0, must-revalidate',
			'Access-Control-Allow-Origin': '*',
			'X-Robots-Tag': 'noindex, nofollow',
		},
	})
}
