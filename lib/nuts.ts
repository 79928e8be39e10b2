/** The version of the NUTS classification in use; a region is one row of one version. */
export const nutsVersion = 2024

/** The ISO 3166 country code of a NUTS one: they differ for Greece alone. */
export const isoCountry = (nutsCountry: string): string => (nutsCountry === 'EL' ? 'GR' : nutsCountry)
