/** Props of every lucide icon: a fine line beside a word, never instead of it. `<Search {...icon} />` */
export const icon = { size: 18, strokeWidth: 1.5, 'aria-hidden': true, className: 'shrink-0' } as const
export const smallIcon = { ...icon, size: 15 } as const
