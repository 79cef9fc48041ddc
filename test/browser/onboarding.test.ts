import { expect, test } from 'vitest'
import { startSite } from '#test/fixtures/site.ts'
import { Onboarding, type Way } from './onboarding.ts'

const ways: Way[] = [
  { locale: 'en', javaScript: true, dark: false, width: 1280 },
  { locale: 'ur', javaScript: false, dark: true, width: 390 },
]

test(
  'an institution and a house come in, are verified, offer and are found, and staff list a product: with scripts in English and without in Urdu',
  { timeout: 480_000 },
  async () => {
    const site = await startSite()
    await Promise.all(
      ways.map(async (way) => {
        const onboarding = new Onboarding(site, way)
        await onboarding.signUp()
        await onboarding.signOutAndIn()
        await onboarding.foundInstitution()
        await onboarding.inviteColleague()
        await onboarding.verify(onboarding.institution, 'unverified')
        await onboarding.foundHouse()
        await onboarding.verify(onboarding.house, 'waiting')
        await onboarding.offer()
        await onboarding.listOffering()
        await onboarding.listProduct()
        await onboarding.readNotifications()
        await onboarding.switchOrganisation()
        await onboarding.endOtherSession()
        await onboarding.signOut()
      }),
    )
    expect(site.complaints).toEqual([])
  },
)
