/** In the order in which a project names its partners. */
export const partnerRoles = ['lead', 'partner', 'advisory'] as const
export type PartnerRole = (typeof partnerRoles)[number]
