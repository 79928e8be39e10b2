export { LinkNotFound as default } from '@/components/site/link-not-found'
